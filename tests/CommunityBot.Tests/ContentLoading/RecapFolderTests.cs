using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Pages;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Testing;

using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>Pages of recaps are written whole, in their folder, and never over what somebody else wrote.</summary>
public sealed class RecapFolderTests : IDisposable
{
    private const string Lineage = "connect-may-2020";

    private static readonly RecapPageFiles First = Page("It scales.");
    private static readonly RecapPageFiles Second = Page("It rests.");

    private readonly TemporaryFolder folder = new();
    private readonly InMemoryRecaps recaps = new();

    private string File => Path.Combine(folder.Path, "may-recap.md");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_page_is_written_and_replaced_by_its_correction()
    {
        Assert.Equal(new RecapPageResult.Written("may-recap.md"), await WriteAsync(First));
        Assert.Equal(First.Page.ToBytes(), await System.IO.File.ReadAllBytesAsync(File));

        Assert.Equal(new RecapPageResult.Written("may-recap.md"), await WriteAsync(Second));
        Assert.Equal(Second.Page.ToBytes(), await System.IO.File.ReadAllBytesAsync(File));
        Assert.Equal([File], Directory.GetFileSystemEntries(folder.Path));
        var known = (await recaps.FileAsync("sample", Lineage, default))!;
        Assert.Equal((2, 2), (known.Hashes.Count, known.Fingerprints.Distinct().Count()));
    }

    [Fact]
    public async Task A_page_keeps_its_name_when_the_title_changes()
    {
        await WriteAsync(First);

        Assert.Equal(
            new RecapPageResult.Written("may-recap.md"),
            await WriteAsync(Second with { Page = new Attachment("other.md", Second.Page.Text) }));
        Assert.Equal([File], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_page_that_was_changed_by_hand_is_left_alone()
    {
        await WriteAsync(First);
        await System.IO.File.AppendAllTextAsync(File, "By hand.\n");

        Assert.Equal(new RecapPageResult.Beside("may-recap.md", "may-recap.md~"), await WriteAsync(Second));

        Assert.EndsWith("By hand.\n", await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);
        Assert.Equal(Second.Page.Text, await System.IO.File.ReadAllTextAsync(File + "~"));
        Assert.NotNull(FileNames.WhyNotRead("may-recap.md~"));
    }

    [Fact]
    public async Task A_page_that_somebody_else_wrote_is_left_alone()
    {
        await System.IO.File.WriteAllTextAsync(File, "Somebody's page.\n");

        Assert.IsType<RecapPageResult.Beside>(await WriteAsync(First));

        Assert.Equal("Somebody's page.\n", await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_page_that_was_recorded_but_not_written_is_written_by_the_next_attempt()
    {
        await WriteAsync(First);
        var written = await System.IO.File.ReadAllBytesAsync(File);
        await WriteAsync(Second);

        // As if the bot had stopped between recording the correction and replacing the file.
        await System.IO.File.WriteAllBytesAsync(File, written);

        Assert.IsType<RecapPageResult.Written>(await WriteAsync(Second));
        Assert.Equal(Second.Page.Text, await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        using var outside = new TemporaryFolder();
        var target = Path.Combine(outside.Path, "target.md");
        await System.IO.File.WriteAllTextAsync(target, "Somebody's page.\n");
        System.IO.File.CreateSymbolicLink(File, target);

        Assert.IsType<RecapPageResult.Failed>(await WriteAsync(First));

        Assert.Equal("Somebody's page.\n", await System.IO.File.ReadAllTextAsync(target));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_sentence_and_no_fault()
    {
        var gone = Path.Combine(folder.Path, "gone");

        Assert.IsType<RecapPageResult.Failed>(await WriteAsync(First, gone));
    }

    [Fact]
    public void Without_a_folder_there_is_no_place()
    {
        Assert.True(Folder(folder.Path).IsSetFor(Sample.Community));
        Assert.False(Folder(null).IsSetFor(Sample.Community));
    }

    private Task<RecapPageResult> WriteAsync(RecapPageFiles page) => WriteAsync(page, folder.Path);

    private Task<RecapPageResult> WriteAsync(RecapPageFiles page, string path) =>
        Folder(path).WriteAsync(Sample.Community, Lineage, page, default);

    private RecapFolder Folder(string? path) => new(
        new BotSettings
        {
            Communities = [new CommunitySettings(Sample.Community, []) { RecapsFolder = path }],
            StoragePath = folder.Path,
        },
        new RecordedPages(new ContentLibrary([new RecapPageFormat()]), recaps),
        recaps,
        NullLogger<RecapFolder>.Instance);

    private static RecapPageFiles Page(string takeaway) => new(
        "Recap: An evening",
        new Attachment(
            "may-recap.md",
            "---\ntitle: \"Recap: An evening\"\nlayout: recap\nevent_date: 2020-05-29\n---\n\n" +
            $"### Loops – Anna Example\n\n* {takeaway}\n"));
}
