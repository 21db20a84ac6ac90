using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using CommunityBot.Core.Platforms;
using CommunityBot.WebConsole;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace CommunityBot.Tests.Platforms;

public sealed class LocalChatContractTests(LocalChatUnderTest on) : ChatPlatformContract(on),
IClassFixture<LocalChatUnderTest>;

/// <summary>Runs the contract for the local chat, with its database and its page.</summary>
public sealed partial class LocalChatUnderTest : PlatformUnderTest, IDisposable
{
    private readonly HttpClient http = new();
    private LossyChatLog log = null!;
    private LocalChatPlatform platform = null!;

    public override string Name => "local";

    public override string RingsSomebody => """<p>Hello <@you></p>""";

    public override IReadOnlyList<string> Secrets => [];

    public override IChatPlatform Platform => platform;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        log = new LossyChatLog(Bot.Services.GetRequiredService<IChatLog>());
        platform = new LocalChatPlatform(log, Bot.Services.GetRequiredService<ChatEventStream>(), SystemClock.Instance);
    }

    public override async Task<IReadOnlyList<RenderedMessage>> MessagesAsync(ChannelRef channel) =>
        [.. (await log.ReadAsync(1000, default))
            .Where(entry => entry.Channel == channel.Id)
            .Select(entry => Read(entry.Id, entry.Html))];

    public override void LoseNextAnswer() => log.Loses = LossyChatLog.Loss.Answer;

    public override void LoseNextPost() => log.Loses = LossyChatLog.Loss.Post;

    public override Task DeleteAsync(ChannelRef channel, string messageId)
    {
        log.Deleted.Add(messageId);
        return Task.CompletedTask;
    }

    public override ChannelRef? NewClosedChannel() => null;

    public override async Task<RenderedMessage> AskAsync(string command, string text = "")
    {
        using var reply = await http.PostAsJsonAsync(
            new Uri(Bot.Address, "/api/ask"), new { channel = "announcements", text = $"/{command} {text}" });
        var answer = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;
        return Read("", answer["html"]!.ToString()) with { IsPrivate = answer["isPrivate"]!.GetValue<bool>() };
    }

    public override Task<RenderedMessage> PressAsync(ChannelRef channel, RenderedMessage message, string label)
    {
        var button = Buttons.Matches(message.Raw).Single(found => found.Groups["label"].Value == label);
        var words = WebUtility.HtmlDecode(button.Groups["ask"].Value).TrimStart('/').Split(' ', 2);
        return AskAsync(words[0], words.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>The local chat has no mentions; the risk is that text becomes part of the page.</summary>
    public override IReadOnlyList<string> PingsIn(RenderedMessage message) =>
        [.. Markup.Matches(message.Raw).Select(found => found.Value)];

    protected override ChannelRef Make(int number) => new(Name, $"contract-{number}");

    private static RenderedMessage Read(string id, string html) =>
        new(id, WebUtility.HtmlDecode(Tags.Replace(html, " ")), html);

    public void Dispose() => http.Dispose();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags { get; }

    [GeneratedRegex("<[@!#]")]
    private static partial Regex Markup { get; }

    [GeneratedRegex("""<button[^>]*data-ask="(?<ask>[^"]*)"[^>]*>(?<label>[^<]*)</button>""")]
    private static partial Regex Buttons { get; }
}

/// <summary>A chat log on a disk that fails on request.</summary>
internal sealed class LossyChatLog(IChatLog inner) : IChatLog
{
    public enum Loss
    {
        Nothing,
        Answer,
        Post,
    }

    public Loss Loses { get; set; }

    public HashSet<string> Deleted { get; } = [];

    public async Task<string> AddAsync(ChatLogEntry entry, CancellationToken cancellation)
    {
        var loses = Loses;
        Loses = Loss.Nothing;
        if (loses is Loss.Post)
        {
            throw new IOException("The disk did not take it.");
        }

        var id = await inner.AddAsync(entry, cancellation);
        return loses is Loss.Answer ? throw new IOException("The disk took it and did not say so.") : id;
    }

    public async Task<IReadOnlyList<ChatLogEntry>> ReadAsync(int most, CancellationToken cancellation) =>
        [.. (await inner.ReadAsync(most, cancellation)).Where(entry => !Deleted.Contains(entry.Id))];

    public async Task<bool> ReplaceAsync(string id, string html, CancellationToken cancellation) =>
        !Deleted.Contains(id) && await inner.ReplaceAsync(id, html, cancellation);
}
