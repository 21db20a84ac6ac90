using System.Diagnostics;

using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Content;
using CommunityBot.Testing;

namespace CommunityBot.Tests.ContentLoading;

public sealed class ContentFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Pages_are_listed_in_a_fixed_order_without_what_is_no_page()
    {
        Write("b.md", "b");
        Write("A/z.md", "z");
        Write("a.txt", "a");
        Write("README.md", "no page");
        Write(".hidden/x.md", "no page");
        Write(".draft.md", "no page");
        Write("picture.png", "no page");
        Write("node_modules/x/readme.md", "no page");
        Write("b.md~", "no page");

        Assert.Equal(["A/z.md", "a.txt", "b.md"], List().Files.Select(file => file.Shown));
    }

    [Fact]
    public void A_single_file_is_a_source_too()
    {
        Write("page.md", "text");

        var listing = ContentFolder.List(new ContentSource(Path.Combine(folder.Path, "page.md"), "page.md"));

        Assert.Equal("page.md", Assert.Single(listing!.Files).Shown);
    }

    [Fact]
    public void Nothing_at_the_path_is_null() =>
        Assert.Null(ContentFolder.List(new ContentSource(Path.Combine(folder.Path, "nowhere"), "nowhere")));

    [Fact]
    public void Links_that_lead_outside_are_not_followed_and_reported()
    {
        using var outside = new TemporaryFolder();
        File.WriteAllText(Path.Combine(outside.Path, "secret.md"), "secret");
        Write("page.md", "text");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "file.md"), Path.Combine(outside.Path, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "folder"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "device.md"), "/dev/zero");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "circle"), folder.Path);

        var listing = List();

        Assert.Equal(["page.md"], listing.Files.Select(file => file.Shown));
        Assert.Equal(
            ["circle", "device.md", "file.md", "folder"],
            listing.Problems.Where(problem => problem.Code == "link-outside").Select(problem => problem.Path).Order());
    }

    [Fact]
    public void Links_inside_are_read_once()
    {
        Write("page.md", "text");
        Write("..data/other.md", "text");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "again.md"), Path.Combine(folder.Path, "page.md"));

        // Kubernetes mounts configuration like this: the files are links into a hidden folder.
        File.CreateSymbolicLink(Path.Combine(folder.Path, "mounted.md"), "..data/other.md");

        Assert.Equal(["mounted.md", "page.md"], List().Files.Select(file => file.Shown));
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_does_not_hold_the_reading_up()
    {
        var pipe = Path.Combine(folder.Path, "pipe.md");
        using (var make = Process.Start("mkfifo", pipe))
        {
            await make.WaitForExitAsync();
        }

        var content = new CommunityContent(
            new CommunitySettings(Sample.Community, [new ContentSource(folder.Path, ".")]),
            new ContentLibrary([new EchoFormat()]), TimeProvider.System);
        var snapshot = await Task.Run(() => content.Read(CancellationToken.None)).WaitAsync(TimeSpan.FromSeconds(10));

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
