using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Testing;

namespace CommunityBot.Tests.ContentLoading;

public sealed class CommunityContentTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly EchoFormat format = new();

    [Fact]
    public void An_unchanged_page_is_not_parsed_again()
    {
        Write("one.md", "one");
        Write("two.md", "two");
        var content = Content();
        content.Read(CancellationToken.None);

        Write("two.md", "changed");
        File.SetLastWriteTimeUtc(In("one.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var second = content.Read(CancellationToken.None);

        Assert.Equal(3, format.Readings);
        Assert.Equal(["one", "changed"], second.Reading.Calendar.Pages.Select(page => page.Title));
    }

    [Fact]
    public void A_change_with_an_equal_modification_time_is_detected()
    {
        Write("page.md", "one");
        var changed = File.GetLastWriteTimeUtc(In("page.md"));
        var content = Content();
        content.Read(CancellationToken.None);

        Write("page.md", "two");
        File.SetLastWriteTimeUtc(In("page.md"), changed);

        Assert.Equal("two", Assert.Single(content.Read(CancellationToken.None).Reading.Calendar.Pages).Title);
    }

    [Fact]
    public void Loading_the_same_content_again_gives_the_same_result()
    {
        Write("page.md", "one");
        Write("large.md", "");
        using (var large = File.OpenWrite(In("large.md")))
        {
            large.SetLength(17 * 1024 * 1024);
        }

        var content = Content();

        Assert.True(content.Read(CancellationToken.None).HasSameContentAs(content.Read(CancellationToken.None)));
    }

    [Fact]
    public void A_page_that_crashes_its_reader_affects_only_itself()
    {
        Write("bad.md", "throw");
        Write("good.md", "good");

        var reading = Content().Read(CancellationToken.None).Reading;

        Assert.Equal("good", Assert.Single(reading.Calendar.Pages).Title);
        Assert.Equal(("bad.md", "reader-failed"), (reading.Problems[0].Path, reading.Problems[0].Code));
    }

    [Fact]
    public void An_oversized_file_is_a_problem_and_is_not_read()
    {
        using (var large = File.Create(In("large.md")))
        {
            large.SetLength(100L * 1024 * 1024);
        }

        var reading = Content().Read(CancellationToken.None).Reading;

        Assert.Equal("too-large", Assert.Single(reading.Problems).Code);
        Assert.Equal(0, format.Readings);
    }

    [Fact]
    public void A_missing_folder_is_a_problem_and_the_other_is_read()
    {
        Write("page.md", "one");

        var snapshot = Content(new ContentSource(In("nowhere"), "../nowhere")).Read(CancellationToken.None);

        Assert.Single(snapshot.Reading.Calendar.Pages);
        Assert.Equal(
            ("../nowhere", "content-missing"), (snapshot.Reading.Problems[0].Path, snapshot.Reading.Problems[0].Code));
        Assert.Single(snapshot.Missing);
    }

    public void Dispose() => folder.Dispose();

    private CommunityContent Content(params ContentSource[] more) => new(
        new CommunitySettings(Sample.Community, [new ContentSource(folder.Path, "."), .. more]),
        new ContentLibrary([format]),
        TimeProvider.System);

    private string In(string file) => Path.Combine(folder.Path, file);

    private void Write(string file, string text) => File.WriteAllText(In(file), text);
}
