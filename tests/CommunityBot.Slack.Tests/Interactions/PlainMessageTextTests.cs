using CommunityBot.Slack.Interactions;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>
/// Tests that a message becomes the plain text a reader sees, without mentions, hidden text or markup.
/// </summary>
public sealed class PlainMessageTextTests
{
    [Theory]
    [InlineData("Meshes scale", "Meshes scale")]
    [InlineData("*bold* _slanted_ ~gone~ `code` *_both_*", "bold slanted gone code both")]
    [InlineData("snake_case, 3 * 4 * 5 and 2*3*4 stay", "snake_case, 3 * 4 * 5 and 2*3*4 stay")]
    [InlineData("Thanks <@U0000000003> and <@U0000000004|paul> for it", "Thanks  and  for it")]
    [InlineData("<!here> <!channel> <!everyone> <!subteam^S012|@leads> listen", "listen")]
    [InlineData("see <#C0000000001|talks> and <#C0000000002>", "see #talks and")]
    [InlineData("on <!date^1590764400^{date}|29 May 2020>", "on 29 May 2020")]
    [InlineData(
        "<https://example.org/a_b|example.org/a_b> or <https://example.org/?a=1&amp;b=2>",
        "https://example.org/a_b or https://example.org/?a=1&b=2")]
    [InlineData("<https://evil.example/x|https://good.example/y>", "https://good.example/y (https://evil.example/x)")]
    [InlineData("<https://example.org|the slides>", "the slides (https://example.org)")]
    [InlineData("<mailto:speaker@example.org|speaker@example.org>", "speaker@example.org")]
    [InlineData("great :tada: :+1::skin-tone-3: at 12:30:45", "great   at 12:30:45")]
    [InlineData("&gt; quoted\nsaid &lt;b&gt; &amp; more", "quoted\nsaid <b> & more")]
    [InlineData("```\ncode();\n```", "code();")]
    [InlineData("<@U0000000003>", "")]
    [InlineData("<unfinished", "<unfinished")]
    public void The_plain_text_is_what_a_reader_sees(string mrkdwn, string expected) =>
        Assert.Equal(expected, PlainMessageText.Of(mrkdwn));

    [Fact]
    public void A_long_text_is_read_in_linear_time()
    {
        var started = TimeProvider.System.GetTimestamp();

        PlainMessageText.Of(string.Concat(Enumerable.Repeat("*a _b ~c `d :e <f ", 2200)));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
