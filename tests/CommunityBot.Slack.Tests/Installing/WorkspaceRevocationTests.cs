using System.Text.Json;

using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Workspaces;

using NodaTime;

namespace CommunityBot.Slack.Tests.Installing;

public sealed class WorkspaceRevocationTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 29, 12, 0);

    [Theory]
    [InlineData(
        """{"team_id":"T2","event_time":1590000000,"event":{"type":"app_uninstalled"}}""", "removed", 1590000001)]
    [InlineData(
        """
        {"team_id":"T2","event_time":1590000000,"event":{"type":"tokens_revoked","tokens":{"oauth":["U1"],
        "bot":["U9"]}}}
        """,
        "revoked",
        1590000001)]
    [InlineData("""{"team_id":"T2","event":{"type":"app_uninstalled"}}""", "removed", 1590753600)]
    public void A_revocation_is_read_with_its_time(string json, string reason, long at)
    {
        var revocation = Read(json);

        Assert.Equal("T2", revocation?.Team);
        Assert.Contains(reason, revocation?.Reason, StringComparison.Ordinal);
        Assert.Equal(Instant.FromUnixTimeSeconds(at), revocation?.At);
    }

    [Theory]
    [InlineData("""{"team_id":"T2","event":{"type":"tokens_revoked","tokens":{"oauth":["U1"]}}}""")]
    [InlineData("""{"team_id":"T2","event":{"type":"tokens_revoked","tokens":{"oauth":["U1"],"bot":[]}}}""")]
    [InlineData("""{"team_id":"T2","event":{"type":"tokens_revoked"}}""")]
    [InlineData("""{"team_id":"T2","event":{"type":"app_home_opened"}}""")]
    [InlineData("""{"event":{"type":"app_uninstalled"}}""")]
    [InlineData("""{"team_id":"T2"}""")]
    [InlineData("[]")]
    public void Other_events_are_not_revocations(string json) => Assert.Null(Read(json));

    private static WorkspaceRevocation? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return WorkspaceRevocation.Read(
            new Envelope("1", "events_api") { Payload = document.RootElement.Clone() }, Now);
    }
}
