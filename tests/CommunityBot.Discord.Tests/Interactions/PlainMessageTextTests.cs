using CommunityBot.Discord.Interactions;

namespace CommunityBot.Discord.Tests.Interactions;

/// <summary>
/// Tests that a message becomes the plain text a reader sees, without mentions, hidden text or markup.
/// </summary>
public sealed class PlainMessageTextTests
{
    [Theory]
    [InlineData("Meshes scale", "Meshes scale")]
    [InlineData("**bold** *slanted* __under__ ~~gone~~ `code` ***both***", "bold slanted under gone code both")]
    [InlineData("snake_case, 3 * 4 * 5 and 2*3 stay", "snake_case, 3 * 4 * 5 and 2*3 stay")]
    [InlineData("Thanks <@920000000000000001> and <@!920000000000000002> for it", "Thanks  and  for it")]
    [InlineData("<@&930000000000000001> see <#910000000000000001>, </agenda:940000000000000001>", "see ,")]
    [InlineData("on <t:1590764400:F> great <:mesh:950000000000000001> <a:party:950000000000000002>", "on  great")]
    [InlineData("[https://good.example](https://evil.example/x)", "https://good.example (https://evil.example/x)")]
    [InlineData("[the slides](<https://example.org/>)", "the slides (https://example.org/)")]
    [InlineData(
        "https://example.org/a_b_c and <https://example.org/d>", "https://example.org/a_b_c and https://example.org/d")]
    [InlineData("||a secret||", "a secret")]
    [InlineData("# Heading\n> quoted\n\nsaid", "Heading\nquoted\nsaid")]
    [InlineData("* one\n* two", "one\ntwo")]
    [InlineData("-# small print", "small print")]
    [InlineData("```cs\nvar x = 1;\n```", "var x = 1;")]
    [InlineData(@"\*literally\* <b>this</b>", "*literally* <b>this</b>")]
    [InlineData("@everyone listen", "@everyone listen")]
    [InlineData("<@920000000000000001>", "")]
    [InlineData("", "")]
    public void The_plain_text_is_what_a_reader_sees(string content, string expected) =>
        Assert.Equal(expected, PlainMessageText.Of(content));
}
