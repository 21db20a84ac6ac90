namespace CommunityBot.Content.Tests;

/// <summary>Blocks in which nothing is written, wherever a reader expects something.</summary>
public sealed class BlankBlocksTests
{
    private static readonly string[] Blanks =
    [
        "&nbsp;", "<a name=\"events\"></a>", "<span></span>", "- &nbsp;", "- <a id=\"x\"></a>\n- ", "1. &nbsp;\n1. \n",
        "-\n  - &nbsp;", "> &nbsp;", "## &nbsp;", "| &nbsp; |\n| --- |\n| &nbsp; |", "**&nbsp;**", "![](x.png)",
        "<p>&nbsp;</p>", "<ul><li></li><li>&nbsp;</li></ul>", "<table><tr><td></td></tr></table>", "```\n```",
        "<dl><dt></dt><dd></dd></dl>", "[ ](https://example.com)", "&#8203;", "\\",
    ];

    private static readonly string[] Sections =
    [
        "# Meetings", "# May meetup, 6 May 2031", "## Agenda", "## Speakers", "## Talks", "## Where", "## When",
        "## Upcoming meetups", "## Minutes", "Date:", "- 6 May 2031: Parsers\n- 3 June 2031: Compilers", "19:00 Talks",
        "title: 'Meetings with departments'",
    ];

    [Theory]
    [InlineData("_posts/2031-05-01-meetups.md")]
    [InlineData("events/2031-05-06.md")]
    [InlineData("meetings/README.md")]
    [InlineData("_posts/2031-05-07-recap.md")]
    [InlineData("events/index.html")]
    public void They_fail_no_reader(string path)
    {
        foreach (var blank in Blanks)
        {
            foreach (var header in new[] { string.Empty, "---\ntitle: Meetings in May\nlayout: post\n---\n" })
            {
                AssertIsRead(header + string.Join("\n\n", Sections.Select(section => $"{section}\n\n{blank}")), path);
                foreach (var section in Sections)
                {
                    AssertIsRead($"{header}{section}\n\n{blank}\n\n{blank}\n", path);
                }
            }
        }
    }

    private static void AssertIsRead(string text, string path) => Assert.False(
        Reading.Of(text, path).Problems.Any(problem => problem.Code == "reader-failed"), text);
}
