using System.Text.Json.Nodes;

using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Tests.Platforms;

public sealed class DiscordContractTests(DiscordUnderTest on) : ChatPlatformContract(on),
IClassFixture<DiscordUnderTest>;

/// <summary>Runs the contract for Discord against a fake of its gateway and API.</summary>
public sealed class DiscordUnderTest : PlatformUnderTest
{
    public override string Name => "discord";

    public override string RingsSomebody => """{"allowed_mentions":{"parse":["everyone"]}}""";

    public override IReadOnlyList<string> Secrets => [Discord.Token];

    public override Task<IReadOnlyList<RenderedMessage>> MessagesAsync(
        ChannelRef channel) => Task.FromResult<IReadOnlyList<RenderedMessage>>(
        [.. Discord.Channel(channel.Id).Messages.Select(
            message => new RenderedMessage(message.Id, message.Text, message.Body.ToJsonString(Plain)))]);

    public override void LoseNextAnswer() => Discord.Faults.Add("POST", "/messages", new FakeFault.DisconnectAfter());

    public override void LoseNextPost() => Discord.Faults.Add("POST", "/messages", new FakeFault.DisconnectBefore());

    public override Task DeleteAsync(ChannelRef channel, string messageId)
    {
        Discord.Channel(channel.Id).Remove(messageId);
        return Task.CompletedTask;
    }

    public override ChannelRef? NewClosedChannel()
    {
        var channel = NewChannel();
        Discord.Channel(channel.Id).CanSend = false;
        return channel;
    }

    public override async Task<RenderedMessage> AskAsync(string command, string text = "")
    {
        var known = Desk.Commands.FirstOrDefault(spec => spec.Name == command);
        if (known is null)
        {
            // A client that has not refreshed its commands can still send a deleted one.
            var stale = await Discord.SendAsync(2, new JsonObject { ["id"] = "1", ["name"] = command, ["type"] = 1 });
            return Answer(await stale.Answer.WaitAsync(Waiting.Limit));
        }

        return Answer(await Discord.SendCommandAsync(
            command, known.Options.Count > 0 && text.Length > 0 ? [(known.Options[0].Name, text)] : []));
    }

    public override async Task<RenderedMessage> PressAsync(ChannelRef channel, RenderedMessage message, string label)
    {
        var standing = Discord.Channel(channel.Id).Messages.Single(each => each.Id == message.Id);
        var id = standing.Body["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray())
            .Single(button => button!["label"]!.ToString() == label)!["custom_id"]!.ToString();
        return Answer(await Discord.PressAsync(standing, id));
    }

    /// <summary>Discord notifies only those whom <c>allowed_mentions</c> permits, whatever the text contains.</summary>
    public override IReadOnlyList<string> PingsIn(RenderedMessage message)
    {
        var allowed = JsonNode.Parse(message.Raw)!["allowed_mentions"];
        return allowed is null
            ? ["allowed_mentions is missing"]
            : [.. new[] { "parse", "users", "roles" }.Where(kind => allowed[kind] is JsonArray { Count: > 0 })];
    }

    protected override ChannelRef Make(int number)
    {
        var channel = new ChannelRef(Name, $"91000000000001{number:0000}");
        Discord.Channel(channel.Id);
        return channel;
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static RenderedMessage Answer(FakeAnswer answer) =>
        new("", answer.Text, answer.Body.ToJsonString(Plain)) { IsPrivate = answer.IsEphemeral };
}
