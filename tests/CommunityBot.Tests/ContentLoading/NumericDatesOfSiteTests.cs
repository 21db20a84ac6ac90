using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Pages;
using CommunityBot.ContentLoading;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>"03/04/2031" is read as the other numeric dates of the pages, or a setting, have it.</summary>
public sealed class NumericDatesOfSiteTests : IDisposable
{
    private static readonly LocalDate April = new(2031, 4, 3);

    private static readonly LocalDate March = new(2031, 3, 4);

    private readonly TemporaryFolder folder = new();

    public NumericDatesOfSiteTests() => Write("one.md", "03/04/2031");

    [Fact]
    public void Another_page_decides()
    {
        Write("two.md", "25/04/2031");

        Assert.Equal(April, DayOfFirst(Content()));
    }

    [Fact]
    public void A_page_that_is_added_decides_for_those_that_were_read_before()
    {
        var content = Content();
        Assert.Null(DayOfFirst(content));

        Write("two.md", "04/25/2031");
        Assert.Equal(March, DayOfFirst(content));

        File.Delete(Path.Combine(folder.Path, "two.md"));
        Assert.Null(DayOfFirst(content));
    }

    [Fact]
    public void Pages_that_disagree_decide_nothing()
    {
        Write("two.md", "25/04/2031");
        Write("three.md", "04/25/2031");

        Assert.Null(DayOfFirst(Content()));
    }

    [Theory]
    [InlineData(DateOrder.DayFirst)]
    [InlineData(DateOrder.MonthFirst)]
    public void The_setting_decides_before_any_page(DateOrder order)
    {
        Write("two.md", order is DateOrder.DayFirst ? "04/25/2031" : "25/04/2031");

        Assert.Equal(order is DateOrder.DayFirst ? April : March, DayOfFirst(Content(order)));
    }

    public void Dispose() => folder.Dispose();

    private static LocalDate? DayOfFirst(CommunityContent content) => content
        .Read(CancellationToken.None).Reading.Calendar.Pages.Single(page => page.Title == "one.md").When.Date;

    private CommunityContent Content(DateOrder? order = null) => new(
        new CommunitySettings(Sample.Community, [new ContentSource(folder.Path, ".")]) { DateOrder = order },
        new ContentLibrary([new MarkdownPageFormat()]),
        TimeProvider.System);

    private void Write(string file, string date) => File.WriteAllText(
        Path.Combine(folder.Path, file), $"---\ntitle: {file}\nevent_date: {date}\nvenue: The Example\n---\nTalks.\n");
}
