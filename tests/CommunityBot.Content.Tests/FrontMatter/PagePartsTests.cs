using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Tests.FrontMatter;

public sealed class PagePartsTests
{
    private readonly ProblemReport report = new("page.md");

    [Fact]
    public void Values_keep_their_text_and_line_number()
    {
        var parts = Split("---\ntitle: A\nstart_time: 17:00\n---\n\nText");

        Assert.Equal("17:00", parts.Header.Text("startTime"));
        Assert.Equal(3, parts.Header.Find("start-time")?.Line);
        Assert.Equal(5, parts.BodyLine);
        Assert.Equal("Text", parts.Body.Trim());
    }

    [Fact]
    public void An_invalid_line_does_not_affect_other_lines()
    {
        var parts = Split(
            "---\ntitle: A page\nlink: [https://a.example](https://a.example)\ntags:\n  - one\n  - two\ndate: " +
            "2020-01-01\n---\n");

        Assert.Equal("A page", parts.Header.Text("title"));
        Assert.Equal("2020-01-01", parts.Header.Text("date"));
        Assert.Equal(2, parts.Header.Texts("tags").Count);
        Assert.Equal("[https://a.example](https://a.example)", parts.Header.Text("link"));
        Assert.Equal(("broken-header", 3), report.Problems.Select(problem => (problem.Code, problem.Line)).Single());
    }

    [Fact]
    public void A_yaml_alias_bomb_is_refused()
    {
        var bomb = "---\na: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat(
            Enumerable.Range(
                'b',
                20).Select(
                    letter => $"{(char)letter}: &{(char)letter} " +
                        $"[{string.Join(',', Enumerable.Repeat($"*{(char)(letter - 1)}", 10))}]\n"))
                + "---\n";

        Split(bomb);

        Assert.Equal("header-too-large", Assert.Single(report.Problems).Code);
    }

    [Fact]
    public void Excessive_nesting_is_refused()
    {
        Split("---\na: " + new string('[', 5_000) + "\n---\n");

        Assert.Contains(report.Problems, problem => problem.Code is "header-too-large" or "broken-header");
    }

    [Fact]
    public void Toml_has_tables_dates_and_all_its_strings()
    {
        var parts = Split(
            """
            +++
            title = "A \"b\""
            date = 2017-06-23T00:49:48+01:00 # posted
            tags = [
              "one", 'two',
            ]
            [event]
            venue.name = 'C:\x'
            about = '''
            first
            second'''
            [[speakers]]
            name = "Speaker One"
            [[speakers]]
            name = "Speaker Two"
            links = { site = "https://b.example" }
            +++
            Body
            """);

        Assert.Equal("A \"b\"", parts.Header.Text("title"));
        Assert.Equal("2017-06-23T00:49:48+01:00", parts.Header.Text("date"));
        Assert.Equal(["one", "two"], parts.Header.Texts("tags").Select(tag => tag.Text));
        Assert.Equal(@"C:\x", parts.Header.Text("event.venue.name"));
        Assert.Equal("first\nsecond", parts.Header.Text("event.about"));
        Assert.Equal(2, Assert.IsType<HeaderValue.Sequence>(parts.Header.Find("speakers")?.Value).Values.Count);
        Assert.Empty(report.Problems);
        Assert.Equal(18, parts.BodyLine);
    }

    [Fact]
    public void A_broken_line_of_toml_is_reported_and_left_out()
    {
        var parts = Split("+++\ntitle = \"A\"\nthis is no toml\ndate = 2020-01-01\n+++\n");

        Assert.Equal("2020-01-01", parts.Header.Text("date"));
        Assert.Equal(("broken-header", 3), report.Problems.Select(problem => (problem.Code, problem.Line)).Single());
    }

    [Fact]
    public void Json_and_bare_keys_are_front_matter_too()
    {
        Assert.Equal("A", Split("{ \"title\": \"A\",\n \"tags\": [\"x\"] }\n\nText").Header.Text("title"));

        var pelican = Split("Title: A page\nDate: 2020-01-01\nTags: one, two\n\nText: not a key");
        Assert.Equal("2020-01-01", pelican.Header.Text("date"));
        Assert.Equal("Text: not a key", pelican.Body.Trim());
    }

    [Fact]
    public void A_horizontal_rule_is_not_front_matter()
    {
        var parts = Split("---\n\nSome text without an end");

        Assert.True(parts.Header.IsEmpty);
    }

    private PageParts Split(string text) => PageParts.Split(text.ReplaceLineEndings("\n"), report);
}
