using System.Collections.Concurrent;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>The response_urls, each valid for five uses within thirty minutes.</summary>
internal sealed class FakeSlackAnswers(FakeSlack slack)
{
    private const int Uses = 5;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, FakeSlackInvocation> invocations = new();

    public FakeSlackInvocation Open()
    {
        var id = slack.NextId("R");
        return invocations[id] = new FakeSlackInvocation(new Uri(slack.Root, "respond/" + id), slack.Time.GetUtcNow());
    }

    public async Task TakeAsync(HttpContext context, string id)
    {
        var body = await FakeSlackWebApi.BodyAsync(context);
        slack.Calls.Enqueue(new("response_url", context.Request.ContentType ?? "", body, slack.Time.GetUtcNow()));
        slack.Changed();
        var broken = slack.WebApi.NextFault("response_url");
        if (await FakeSlackWebApi.BreakBeforeAsync(context, broken))
        {
            return;
        }

        if (context.Request.Headers.Authorization.Count > 0)
        {
            slack.Violations.Enqueue("A token was sent to a response_url.");
        }

        if (!invocations.TryGetValue(id, out var invocation))
        {
            await FakeSlackWebApi.WriteAsync(context, new() { ["ok"] = false, ["error"] = "no_such_url" }, 404);
            return;
        }

        if (slack.Time.GetUtcNow() - invocation.InvokedAt > Life || invocation.All.Count >= Uses)
        {
            var error = invocation.All.Count >= Uses ? "used_url" : "expired_url";
            await FakeSlackWebApi.WriteAsync(context, new() { ["ok"] = false, ["error"] = error }, 404);
            return;
        }

        var answer = FakeSlackWebApi.Parse(body);
        var fault = answer is null ? "invalid_json" : FakeSlackBlocks.ErrorOf(answer) is var (code, _) ? code : null;
        if (fault is not null || answer is null)
        {
            slack.Violations.Enqueue($"An answer was refused with {fault}: {body}");
            await FakeSlackWebApi.WriteAsync(context, new() { ["ok"] = false, ["error"] = fault }, 400);
            return;
        }

        // https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
        if (answer["thread_ts"] is not null && answer["replace_original"]?.ToString() is "true")
        {
            slack.Violations.Enqueue("A response has both thread_ts and replace_original.");
        }

        invocation.Answer(new FakeSlackAnswer(answer, InAcknowledgement: false));
        slack.Changed();
        if (broken is FakeSlackFault.ResponseLost)
        {
            context.Abort();
            return;
        }

        await FakeSlackWebApi.WriteAsync(context, new() { ["ok"] = true });
    }
}

/// <summary>A command or button press and the responses to it.</summary>
internal sealed class FakeSlackInvocation(Uri address, DateTimeOffset invokedAt)
{
    private readonly TaskCompletionSource<FakeSlackAnswer> first = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<FakeSlackAnswer> all = new();

    public Uri Address { get; } = address;

    public DateTimeOffset InvokedAt { get; } = invokedAt;

    public Task<FakeSlackAnswer> FirstAnswer => first.Task;

    public IReadOnlyList<FakeSlackAnswer> All => [.. all];

    public void Answer(FakeSlackAnswer answer)
    {
        all.Enqueue(answer);
        first.TrySetResult(answer);
    }
}
