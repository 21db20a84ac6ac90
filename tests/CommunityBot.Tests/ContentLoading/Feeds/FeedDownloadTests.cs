using System.IO.Compression;
using System.Text;

using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Testing;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.ContentLoading.Feeds;

public sealed class FeedDownloadTests : IAsyncLifetime
{
    private readonly ManualTime time = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private FeedServer server = null!;

    public async ValueTask InitializeAsync() => server = await FeedServer.StartAsync();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_feed_is_returned_with_its_validators()
    {
        server.AnswerWith(async call =>
        {
            call.Response.Headers.ETag = "W/\"abc\"";
            call.Response.Headers.LastModified = "Tue, 01 Jan 2030 00:00:00 GMT";
            await call.Response.WriteAsync("hello");
        });

        var first = Assert.IsType<FeedResponse.Document>(await GetAsync(server.Http));
        server.AnswerWith(call =>
        {
            call.Response.StatusCode = call.Request.Headers is { IfNoneMatch: var tag, IfModifiedSince: var since } &&
                tag == "W/\"abc\"" && since == "Tue, 01 Jan 2030 00:00:00 GMT" ? 304 : 500;
            return Task.CompletedTask;
        });

        Assert.Equal("hello", Encoding.UTF8.GetString(first.Bytes));
        Assert.IsType<FeedResponse.Unchanged>(await GetAsync(server.Http, known: first.Validators));
    }

    [Fact]
    public async Task A_request_has_a_user_agent_and_no_cookies()
    {
        server.AnswerWith(call =>
        {
            call.Response.Headers.SetCookie = "session=1";
            return Task.CompletedTask;
        });

        await GetAsync(server.Http);
        await GetAsync(server.Http);

        var request = server.Requests.Last();
        Assert.StartsWith("CommunityBot/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", request.Headers.Keys);
        Assert.DoesNotContain("traceparent", request.Headers.Keys);
        Assert.DoesNotContain("If-None-Match", request.Headers.Keys);
    }

    [Fact]
    public async Task Not_modified_without_a_copy_is_a_failure()
    {
        server.AnswerWith(call =>
        {
            call.Response.StatusCode = 304;
            return Task.CompletedTask;
        });

        Assert.Equal("feed-unreachable", (await FaultAsync(server.Http)).Code);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_response_is_decompressed(string encoding)
    {
        server.AnswerWith(call => PackedAsync(call, encoding, "BEGIN:VCALENDAR"u8.ToArray()));

        Assert.Equal(
            "BEGIN:VCALENDAR",
            Encoding.UTF8.GetString(Assert.IsType<FeedResponse.Document>(await GetAsync(server.Http)).Bytes));
        Assert.Contains(encoding, server.Requests.Single().Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_decompression_bomb_is_refused(string encoding)
    {
        server.AnswerWith(call => PackedAsync(call, encoding, new byte[17 * 1024 * 1024]));

        Assert.Contains("16 MB", (await FaultAsync(server.Http)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unbounded_response_is_refused(bool saysSo)
    {
        var part = new byte[1024 * 1024];
        server.AnswerWith(async call =>
        {
            call.Response.ContentLength = saysSo ? 100L * part.Length : null;
            for (var sent = 0; sent < 100; sent++)
            {
                await call.Response.Body.WriteAsync(part, call.RequestAborted);
            }
        });

        Assert.Contains("16 MB", (await FaultAsync(server.Http)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_truncated_response_is_a_failure()
    {
        server.AnswerWith(async call =>
        {
            call.Response.ContentLength = 1000;
            await call.Response.WriteAsync("BEGIN:VCALENDAR");
            await call.Response.Body.FlushAsync();
            call.Abort();
        });

        Assert.Equal("feed-unreachable", (await FaultAsync(server.Http)).Code);
    }

    [Fact]
    public async Task A_slow_response_times_out_after_thirty_seconds()
    {
        using var drops = new SemaphoreSlim(0);
        var dripping = new TaskCompletionSource();
        server.AnswerWith(async call =>
        {
            while (true)
            {
                await call.Response.WriteAsync("B", call.RequestAborted);
                await call.Response.Body.FlushAsync(call.RequestAborted);
                dripping.TrySetResult();
                await drops.WaitAsync(call.RequestAborted);
            }
        });

        var asking = GetAsync(server.Http);
        await dripping.Task.WaitAsync(Waiting.Limit);
        for (var seconds = 0; seconds < 29; seconds++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            drops.Release();
        }

        Assert.False(asking.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains(
            "within 30 seconds",
            Assert.IsType<FeedResponse.Failed>(await asking.WaitAsync(Waiting.Limit)).Error.Reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/calendar; charset=ISO-8859-1", "Grüße", "iso-8859-1")]
    [InlineData("text/calendar; charset=windows-1252", "“Grüße”", "windows-1252")]
    [InlineData("text/calendar; charset=\"utf-16le\"", "Grüße", "utf-16")]
    [InlineData("text/calendar; charset=ISO-8859-1", "Grüße", "utf-8")]
    [InlineData("text/calendar", "Grüße", "utf-8")]
    [InlineData("text/calendar; charset=klingon", "Grüße", "utf-8")]
    [InlineData("text/calendar; charset=utf-7", "Grüße", "utf-8")]
    public async Task The_charset_is_the_declared_one_unless_the_text_is_utf8(
        string type, string text, string written)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        server.AnswerWith(async call =>
        {
            call.Response.ContentType = type;
            await call.Response.Body.WriteAsync(encoding.GetBytes(text));
        });

        Assert.Equal(
            text, Encoding.UTF8.GetString(Assert.IsType<FeedResponse.Document>(await GetAsync(server.Http)).Bytes));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Tue, 01 Jan 2030 01:00:00 GMT", 3600)]
    public async Task Retry_after_is_read(string retryAfter, int seconds)
    {
        server.AnswerWith(call =>
        {
            call.Response.StatusCode = 503;
            call.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });

        Assert.Equal(
            TimeSpan.FromSeconds(seconds), Assert.IsType<FeedResponse.Failed>(await GetAsync(server.Http)).RetryAfter);
    }

    [Theory]
    [InlineData("calendar/ical/abc%40group.calendar.example/private-1a2b/basic.ics")]
    [InlineData("export?format=ics&title=a%20b%2Fc&x=%C3%BC+%2B")]
    [InlineData("a//b/~c;v=1?")]
    public async Task A_url_is_requested_as_written(string path)
    {
        await GetAsync(new Uri(server.Http, path + "#part"), exactly: server.Http + path + "#part");

        Assert.Equal("/" + path, server.Requests.Single().RawTarget);
    }

    [Fact]
    public async Task An_unreachable_host_is_a_failure_that_names_only_the_host()
    {
        var address = new Uri(server.Http, "secret-token.ics?key=secret-token");
        await server.DisposeAsync();

        var error = await FaultAsync(address);

        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
        server = await FeedServer.StartAsync();
    }

    private static byte[] Packed(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding is "br"
            ? new BrotliStream(packed, CompressionLevel.Fastest)
            : new GZipStream(packed, CompressionLevel.Fastest))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    private static async Task PackedAsync(HttpContext call, string encoding, byte[] bytes)
    {
        call.Response.Headers.ContentEncoding = encoding;
        await call.Response.Body.WriteAsync(Packed(encoding, bytes), call.RequestAborted);
    }

    private async Task<FeedError> FaultAsync(Uri address) =>
        Assert.IsType<FeedResponse.Failed>(await GetAsync(address)).Error;

    private async Task<FeedResponse> GetAsync(Uri address, FeedValidators? known = null, string? exactly = null)
    {
        var allowed = new HashSet<string> { "localhost" };
        using var line = new FeedHttpHandler(allowed);
        return await new FeedDownload(line, allowed, time)
            .GetAsync(
                FeedAddress.Parse(exactly ?? address.AbsoluteUri, allowed, out _)!,
                known ?? FeedValidators.None,
                CancellationToken.None);
    }
}
