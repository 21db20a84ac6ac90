using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.RateLimiting;

using CommunityBot.Composition;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Storage;
using CommunityBot.Wire;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.WebConsole;

/// <summary>The HTTP endpoints of the local web chat.</summary>
internal sealed class ChatEndpoints(
    ChatStateReader stateReader,
    ChatEventStream stream,
    IChatLog log,
    ICommandDispatcher dispatcher,
    IClock clock,
    [FromKeyedServices(WireClock.Key)] TimeProvider time,
    IHostApplicationLifetime lifetime) : IDisposable
{
    private const int MessagesShown = 200;
    private const int MaximumLength = 2000;

    /// <summary>How often the state of platforms and the plan are compared with what the page shows.</summary>
    private static readonly TimeSpan StateInterval = TimeSpan.FromSeconds(5);

    private static readonly CommandUser You = new(LocalChatPlatform.PlatformName, LocalChatPlatform.UserId);

    private readonly CommandCompletion completion = new(dispatcher);

    private readonly SharedChatState sharedState = new(
        async cancellation => JsonSerializer.Serialize(
            await stateReader.DescribeAsync(cancellation), ChatJson.Default.ChatState),
        stream,
        time);

    /// <summary>A further page is refused, because those who are there may be waiting for an answer.</summary>
    private readonly ConcurrencyLimiter streams = new(
        new ConcurrencyLimiterOptions { PermitLimit = RequestLimits.Streams });

    public void Dispose()
    {
        streams.Dispose();
        sharedState.Dispose();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var file in EmbeddedPageFile.All)
        {
            routes.MapGet(file.Address, file.SendAsync);
        }

        routes.MapGet("/api/chat", OpenAsync);
        routes.MapGet("/api/events", StreamEventsAsync);
        routes.MapPost("/api/ask", AskAsync);
        routes.MapPost("/api/suggest", SuggestAsync);
    }

    private async Task OpenAsync(HttpContext call)
    {
        IReadOnlyList<ChatLogEntry> entries;
        try
        {
            entries = await log.ReadAsync(MessagesShown, call.RequestAborted);
        }
        catch (StorageException exception)
        {
            call.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await call.Response.WriteAsync($"{exception.Message}\n", call.RequestAborted);
            return;
        }

        var opening = new ChatOpening(
            await stateReader.DescribeAsync(call.RequestAborted), [.. entries.Select(ChatStateReader.Describe)]);
        await call.Response.WriteAsJsonAsync(
            opening, ChatJson.Default.ChatOpening, cancellationToken: call.RequestAborted);
    }

    /// <summary>
    /// Server-sent events until the page disconnects or the bot stops.
    /// https://html.spec.whatwg.org/multipage/server-sent-events.html
    /// </summary>
    private async Task StreamEventsAsync(HttpContext call)
    {
        using var place = streams.AttemptAcquire();
        if (!place.IsAcquired)
        {
            await RequestLimits.RefuseAsync(call, wait: null, call.RequestAborted);
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            call.RequestAborted, lifetime.ApplicationStopping);
        using var subscription = stream.Subscribe();
        call.Response.ContentType = "text/event-stream";
        try
        {
            await call.Response.WriteAsync("retry: 1000\n\n", end.Token);
            var shown = "";
            while (true)
            {
                while (subscription.Events.TryRead(out var chatEvent))
                {
                    await SendAsync(call, chatEvent, end.Token);
                }

                var state = await sharedState.ReadAsync(end.Token);
                if (state != shown)
                {
                    await SendAsync(call, "state", state, end.Token);
                    shown = state;
                }

                await call.Response.Body.FlushAsync(end.Token);
                if (!await WaitAsync(subscription, end.Token))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was closed or the bot is stopping; the page reconnects by itself.
        }
    }

    /// <summary>False if the subscription has ended.</summary>
    private async Task<bool> WaitAsync(ChatEventStream.Subscription subscription, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(StateInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await subscription.Events.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    private static Task SendAsync(HttpContext call, ChatEvent chatEvent, CancellationToken cancellation) =>
        chatEvent switch
        {
            ChatEvent.Posted said => SendAsync(call, "message",
                JsonSerializer.Serialize(
                    ChatStateReader.Describe(said.Entry),
                    ChatJson.Default.ChatMessage), cancellation),
            ChatEvent.Edited changed => SendAsync(call, "change",
                JsonSerializer.Serialize(new ChatChange(changed.Id, changed.Html), ChatJson.Default.ChatChange),
                cancellation),
            _ => throw new UnreachableException(),
        };

    private static Task SendAsync(HttpContext call, string name, string json, CancellationToken cancellation) =>
        call.Response.WriteAsync($"event: {name}\ndata: {json}\n\n", cancellation);

    private async Task AskAsync(HttpContext call)
    {
        if (await ReadAsync(call, ChatJson.Default.ChatQuestion)
            is not { Text: { Length: <= MaximumLength } text } question)
        {
            call.Response.StatusCode = StatusCodes.Status400BadRequest;
            await call.Response.WriteAsync(
                $"Send {{\"text\": …}} with at most {MaximumLength} characters.\n", call.RequestAborted);
            return;
        }

        var user = You;
        var context = new CommandContext(LocalChatPlatform.PlatformName, question.Channel);
        var reply = TypedCommand.Parse(text, user, context) is { } invocation
            ? await dispatcher.AnswerAsync(
                invocation with { Options = question.Fields ?? invocation.Options }, call.RequestAborted)
            : new CommandReply(Hint(dispatcher.PhrasesFor(new CommandInvocation("", user, context))));
        var at = InstantPattern.General.Format(clock.GetCurrentInstant());
        await call.Response.WriteAsJsonAsync(
            new ChatAnswer(Html(reply), at, reply.IsPrivate), ChatJson.Default.ChatAnswer,
            cancellationToken: call.RequestAborted);
    }

    private async Task SuggestAsync(HttpContext call)
    {
        var completions = await ReadAsync(call, ChatJson.Default.ChatTyping)
            is { Text: { Length: <= MaximumLength } text } typing
                ? completion.Of(text, You, new CommandContext(LocalChatPlatform.PlatformName, typing.Channel))
                : [];
        await call.Response.WriteAsJsonAsync(
            completions, ChatJson.Default.IReadOnlyListChatCompletion, cancellationToken: call.RequestAborted);
    }

    private static string Html(CommandReply reply) => reply.Form is { } form
        ? WebRenderer.Render(form)
        : string.Join("<hr>", reply.FollowUps.Prepend(reply.Message).Select(WebRenderer.Render));

    /// <summary>The answer to a message that is not a command.</summary>
    private static Message Hint(Phrases phrases) => new(phrases.Answers.CommandsOnly)
    {
        Blocks =
        [
            new Block.Paragraph(phrases.Answers.CommandsOnly),
            new Block.Buttons(
                [new Button.Invoke("/next-meetup", "next-meetup", ""), new Button.Invoke("/help", "help", "")]),
        ],
    };

    private static async Task<T?> ReadAsync<T>(HttpContext call, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return await call.Request.ReadFromJsonAsync(type, call.RequestAborted);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
