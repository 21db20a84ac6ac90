using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.ContentLoading.Pictures;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Tests.ContentLoading.Feeds;


namespace CommunityBot.Tests.ContentLoading;

/// <summary>Tests that pictures come from the site's folder or a public server, and nothing else.</summary>
public sealed class SitePicturesTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1];

    private readonly TemporaryFolder folder = new();
    private FeedServer server = null!;

    public async ValueTask InitializeAsync() => server = await FeedServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("static/img/a.png", "img/a.png")]
    [InlineData("content/events/may/cover.png", "events/may/cover.png")]
    [InlineData("static/a b.png", "a%20b.png")]
    public async Task A_picture_of_the_site_is_read_from_its_folder(string file, string path)
    {
        Write("hugo.toml", "title = 'X'"u8.ToArray());
        Write(file, Png);

        var picture = await ReadAsync(new Uri($"https://meetup.example/{path}"), allowed: []);

        Assert.Equal("image/png", picture?.MediaType);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_not_read()
    {
        Write("static/a.png", "SECRET=1"u8.ToArray());

        Assert.Null(await ReadAsync(new Uri("https://meetup.example/static/a.png"), allowed: []));
    }

    [Fact]
    public async Task A_link_out_of_the_site_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(elsewhere.Path, "a.png"), Png);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "img"), elsewhere.Path);

        Assert.Null(await ReadAsync(new Uri("https://meetup.example/img/a.png"), allowed: []));
    }

    [Fact]
    public async Task A_picture_elsewhere_is_fetched()
    {
        Answer(Png, "image/png");

        Assert.Equal(Png, (await ReadAsync(new Uri(server.Http, "a.png")))?.Bytes.ToArray());
    }

    [Fact]
    public async Task A_private_address_is_refused()
    {
        Answer(Png, "image/png");

        Assert.Null(await ReadAsync(new Uri(server.Https, "a.png"), allowed: []));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Plain_http_is_refused_where_it_is_not_allowed() =>
        Assert.Null(await ReadAsync(new Uri(server.Http, "a.png"), allowed: ["other.example"]));

    [Theory]
    [InlineData("text/html", 9)]
    [InlineData("image/png", PictureDownload.MaximumBytes + 1)]
    public async Task Another_type_or_a_huge_picture_is_not_used(string type, int length)
    {
        var body = new byte[length];
        Png.CopyTo(body, 0);
        Answer(body, type);

        Assert.Null(await ReadAsync(new Uri(server.Http, "a.png")));
    }

    [Fact]
    public async Task A_redirect_to_a_private_address_or_a_loop_ends()
    {
        server.AnswerWith(call =>
        {
            call.Response.Redirect(call.Request.Path == "/a.png" ? "https://10.0.0.1/a.png" : "/loop");
            return Task.CompletedTask;
        });

        Assert.Null(await ReadAsync(new Uri(server.Http, "a.png")));
        Assert.Null(await ReadAsync(new Uri(server.Http, "loop")));
    }

    private void Answer(byte[] body, string type) => server.AnswerWith(async call =>
    {
        call.Response.ContentType = type;
        await call.Response.Body.WriteAsync(body);
    });

    private async Task<PictureFile?> ReadAsync(Uri address, HashSet<string>? allowed = null)
    {
        allowed ??= ["localhost"];
        using var handler = new FeedHttpHandler(allowed);
        return await new SitePictures(
            [
                new CommunitySettings(Sample.Community, [new ContentSource(folder.Path, ".")])
                {
                    Site = new Uri("https://meetup.example/"),
                },
            ],
            new PictureDownload(handler, allowed, TimeProvider.System))
            .ReadAsync(address, default);
    }

    private void Write(string file, byte[] bytes)
    {
        var path = Path.Combine(folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
