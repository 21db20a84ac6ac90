using System.Diagnostics;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Testing;

namespace CommunityBot.Tests.ContentLoading;

public sealed class ContentFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Only_pages_are_listed_and_in_a_fixed_order()
    {
        Write("b.md", "b");
        Write("A/z.md", "z");
        Write("a.txt", "a");
        Write("README.md", "perhaps a page");
        Write(".hidden/x.md", "no page");
        Write(".draft.md", "no page");
        Write("picture.png", "no page");
        Write("theme/parser.min.js", "/*! Parser 2.0 | Date: 2031-07-03T13:30Z */");
        Write("data/events.js", "perhaps data");
        Write("theme/page.CSS", "/* 4 March 2031, 19:00 */");
        Write("node_modules/x/readme.md", "no page");
        Write("b.md~", "no page");

        Assert.Equal(
            ["A/z.md", "README.md", "a.txt", "b.md", "data/events.js"],
            List().Files.Select(file => file.DisplayPath));
    }

    [Fact]
    public void A_single_file_is_a_source()
    {
        Write("page.md", "text");

        var listing = ContentFolder.List(new ContentSource(Path.Combine(folder.Path, "page.md"), "page.md"));

        Assert.Equal("page.md", Assert.Single(listing!.Files).DisplayPath);
    }

    [Fact]
    public void The_folders_above_a_source_are_known()
    {
        Write("events/2031/a.md", "text");
        var root = Path.Combine(folder.Path, "events");

        var below = ContentFolder.List(new ContentSource(root, "events"))!.Files[0];
        var single = ContentFolder.List(new ContentSource(Path.Combine(root, "2031", "a.md"), "a.md"))!.Files[0];

        Assert.EndsWith("/events", below.Folders, StringComparison.Ordinal);
        Assert.EndsWith("/events/2031", single.Folders, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_path_is_null() =>
        Assert.Null(ContentFolder.List(new ContentSource(Path.Combine(folder.Path, "nowhere"), "nowhere")));

    [Fact]
    public void Links_outside_the_folder_are_reported_and_not_followed()
    {
        using var outside = new TemporaryFolder();
        File.WriteAllText(Path.Combine(outside.Path, "secret.md"), "secret");
        Write("page.md", "text");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "file.md"), Path.Combine(outside.Path, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "folder"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "device.md"), "/dev/zero");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "circle"), folder.Path);

        var listing = List();

        Assert.Equal(["page.md"], listing.Files.Select(file => file.DisplayPath));
        Assert.Equal(
            ["circle", "device.md", "file.md", "folder"],
            listing.Problems.Where(problem => problem.Code == "link-outside").Select(problem => problem.Path).Order());
    }

    [Fact]
    public void Links_inside_the_folder_are_read_once()
    {
        Write("page.md", "text");
        Write("..data/other.md", "text");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "again.md"), Path.Combine(folder.Path, "page.md"));

        // Kubernetes mounts configuration like this: the files are symbolic links into a hidden folder.
        File.CreateSymbolicLink(Path.Combine(folder.Path, "mounted.md"), "..data/other.md");

        Assert.Equal(["mounted.md", "page.md"], List().Files.Select(file => file.DisplayPath));
    }

    [Fact]
    public async Task A_pipe_without_a_writer_does_not_block_the_reader()
    {
        var pipe = Path.Combine(folder.Path, "pipe.md");
        using (var make = Process.Start("mkfifo", pipe))
        {
            await make.WaitForExitAsync();
        }

        var content = new CommunityContent(
            new CommunitySettings(Sample.Community, [new ContentSource(folder.Path, ".")]),
            new ContentLibrary([new EchoFormat()]), TimeProvider.System);
        var snapshot = await Task.Run(() => content.Read(CancellationToken.None)).WaitAsync(Waiting.Limit);

        Assert.Single(snapshot.Documents);
    }

    public void Dispose() => folder.Dispose();

    private Listing List() => ContentFolder.List(new ContentSource(folder.Path, "."))!;

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
