using System.Text;

using CommunityBot.Testing;

namespace CommunityBot.Content.Tests;

/// <summary>
/// Documents that are made to be slow. The processor time of the whole process is compared with a generous limit,
/// because a reader that is not linear needs many times as much: nested tables needed minutes for one kilobyte.
/// </summary>
public sealed class HostileDocumentTests
{
    /// <summary>The size that the limit is for; ordinary pages have less than 20 kB.</summary>
    private const int Size = 2_000;

    /// <summary>Of the whole process; other tests may run at the same time.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly UTF8Encoding Utf8 = new();

    /// <summary>Parsers may recurse as deeply as this allows.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    public static TheoryData<string> Names => [.. HostileDocument.All
        .Where(document => !document.Name.Contains(" of ", StringComparison.Ordinal) ||
            document.Name.StartsWith("line of", StringComparison.Ordinal) ||
            document.Name.StartsWith("agenda item of", StringComparison.Ordinal) ||
            document.Name.StartsWith("title of", StringComparison.Ordinal))
        .Select(document => document.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Reading_ends(string name)
    {
        var hostile = HostileDocument.All.Single(document => document.Name == name);

        Read(hostile, Size);
    }

    [Theory]
    [InlineData("nested tables")]
    [InlineData("nested tables, closed")]
    [InlineData("nested lists")]
    [InlineData("nested lists, closed")]
    [InlineData("nested divs")]
    [InlineData("nested divs, closed")]
    [InlineData("nested sections with text")]
    [InlineData("nested definition lists")]
    [InlineData("nested drawings")]
    [InlineData("nested block quotes")]
    [InlineData("nested emphasis, closed")]
    [InlineData("brackets, closed")]
    [InlineData("YAML, nested brackets, closed")]
    [InlineData("YAML file, nested dashes")]
    [InlineData("JSON file, nested brackets, closed")]
    [InlineData("TOML, nested tables")]
    [InlineData("XML, nested elements, closed")]
    [InlineData("HTML page, nested divs")]
    public void Very_deep_nesting_neither_hangs_nor_ends_the_process(string name) =>
        Read(HostileDocument.All.Single(document => document.Name == name), 100_000);

    [Fact]
    public void Text_below_the_deepest_level_is_kept()
    {
        var text = "---\ntitle: Rust\nevent_date: 2031-07-07\n---\n" + Nested("<div>", 300) +
            "<p>Start: 19:00</p>" + Nested("</div>", 300);

        Assert.Equal(new NodaTime.LocalTime(19, 0), Reading.Page(text).When.StartsAt);
    }

    [Fact]
    public void Rows_of_a_table_in_a_cell_are_read_once()
    {
        var page = Reading.Page(
            "---\ntitle: Rust\nevent_date: 2031-07-07\n---\n<table><tr><td><h2>Agenda</h2>" +
            "<table><tr><td>19:00</td><td>One</td></tr><tr><td>20:00</td><td>Two</td></tr></table></td></tr></table>");

        Assert.Equal(["One", "Two"], page.Agenda.Select(item => item.Title));
    }

    [Fact]
    public void Items_of_a_list_in_a_list_keep_their_text()
    {
        var page = Reading.Page(
            "---\ntitle: Rust\nevent_date: 2031-07-07\n---\n<h2>Agenda</h2>" +
            "<ul><li>19:00 One<ul><li>with details</li></ul></li><li>20:00 Two</li></ul>");

        Assert.Equal(["One", "Two"], page.Agenda.Select(item => item.Title));
    }

    private static string Nested(string tag, int count) => string.Concat(Enumerable.Repeat(tag, count));

    private static void Read(HostileDocument hostile, int size)
    {
        var bytes = Utf8.GetBytes(hostile.Build(size));
        var before = Environment.CpuUsage.TotalTime;
        using var limit = new CancellationTokenSource();
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => Reading.Library.Read(
            ContentDocument.Decode(hostile.Path, bytes), new ReadingContext(Reading.London), limit.Token)), StackSize)
        {
            IsBackground = true,
        };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(50)))
        {
            var spent = Environment.CpuUsage.TotalTime - before;
            Assert.True(spent < Limit, $"{hostile.Name} with {bytes.Length:N0} bytes took {spent.TotalSeconds:0} s.");
        }

        Assert.Null(thrown);
    }
}
