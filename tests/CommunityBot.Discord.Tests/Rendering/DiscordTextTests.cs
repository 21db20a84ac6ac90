using CommunityBot.Discord.Rendering;

namespace CommunityBot.Discord.Tests.Rendering;

/// <summary>Tests that text is shown as written, without active markup.</summary>
public sealed class DiscordTextTests
{
    [Theory]
    [InlineData("hello @everyone", "hello @\u200beveryone")]
    [InlineData("@here and @HERE", "@\u200bhere and @\u200bHERE")]
    [InlineData("<@123> <@!123> <@&456> <#789>", @"\<@123> \<@!123> \<@&456> \<#789>")]
    [InlineData("<t:1700000000:F> </agenda:1> <:x:1> <id:home>", @"\<t:1700000000:F> \</agenda:1> \<:x:1> \<id:home>")]
    [InlineData("*a* _b_ ~~c~~ `d` ||e||", @"\*a\* \_b\_ \~\~c\~\~ \`d\` \|\|e\|\|")]
    [InlineData("```code```", @"\`\`\`code\`\`\`")]
    [InlineData("[win](https://evil.example/a)", @"\[win\](<https://evil.example/a>)")]
    [InlineData(
        "# big\n## less\n-# small\n> quote\n- item\n1. one",
        "\\# big\n\\## less\n\\-# small\n\\> quote\n\\- item\n1\\. one")]
    [InlineData("a # b > c - d 1. e", "a # b > c - d 1. e")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("<drum rolls>", @"\<drum rolls>")]
    [InlineData("see https://k8s.example/a_b*c?d=e.", "see <https://k8s.example/a_b%2Ac?d=e>.")]
    [InlineData("2020-05-29 at 13:00", "2020-05-29 at 13:00")]
    public void Text_is_escaped(string text, string expected) => Assert.Equal(expected, DiscordText.Escape(text));

    [Fact]
    public void Invisible_and_bidirectional_control_characters_are_removed() =>
        Assert.Equal("ab cd", DiscordText.Escape("a\u0000b \u202ecd"));

    [Theory]
    [InlineData("the page", "[the page](<https://k8s.example/%28x%29>)")]
    [InlineData("https://bank.example/", @"bank.example/ (<https://k8s.example/%28x%29>)")]
    [InlineData("bank.example", @"bank.example (<https://k8s.example/%28x%29>)")]
    [InlineData("a](https://evil.example) [b", @"[a\](https://evil.example) \[b](<https://k8s.example/%28x%29>)")]
    [InlineData("", "<https://k8s.example/%28x%29>")]
    public void A_link_shows_its_real_target(string text, string expected) =>
        Assert.Equal(expected, DiscordText.Link(text, new Uri("https://k8s.example/(x)")));

    [Fact]
    public void A_link_without_a_web_url_is_plain_text() =>
        Assert.Equal("mail us", DiscordText.Link("mail us", new Uri("mailto:a@b.example")));
}
