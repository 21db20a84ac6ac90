using System.Text;

using CommunityBot.Slack.Http;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Tests.Http;

public sealed class SlackSignatureTests
{
    // The example on https://docs.slack.dev/authentication/verifying-requests-from-slack
    private const string Timestamp = "1531420618";
    private const string Right = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V" +
        "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=" +
        "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN" +
        "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private static readonly Secret Secret = new("8f742231b10e8888abcd99yyyzzz85a5");
    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void The_published_example_has_the_published_signature() =>
        Assert.Equal(Right, SlackSignature.Compute(Secret, Timestamp, Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void A_signature_is_valid_within_five_minutes_either_way(int seconds) =>
        Assert.Null(FaultOf(Timestamp, Right, Body, Sent.AddSeconds(seconds)));

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    public void A_signature_is_stale_after_five_minutes(int seconds) =>
        Assert.Contains(
            "five minutes", FaultOf(Timestamp, Right, Body, Sent.AddSeconds(seconds)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Timestamp, Right, Body + "&more=1")]
    [InlineData(Timestamp, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504", Body)]
    [InlineData(Timestamp, "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Body)]
    [InlineData(Timestamp, "", Body)]
    [InlineData(Timestamp, null, Body)]
    [InlineData(Timestamp, "é", Body)]
    [InlineData("1531420619", Right, Body)]
    [InlineData(null, Right, Body)]
    [InlineData("soon", Right, Body)]
    [InlineData("-1531420618", Right, Body)]
    [InlineData("99999999999999999999999", Right, Body)]
    [InlineData("9223372036854775807", Right, Body)]
    public void An_invalid_timestamp_signature_or_body_is_rejected(string? timestamp, string? signature, string body) =>
        Assert.NotNull(FaultOf(timestamp, signature, body, Sent));

    private static string? FaultOf(string? timestamp, string? signature, string body, DateTimeOffset now) =>
        SlackSignature.FaultOf(Secret, timestamp, signature, Encoding.UTF8.GetBytes(body), now);
}
