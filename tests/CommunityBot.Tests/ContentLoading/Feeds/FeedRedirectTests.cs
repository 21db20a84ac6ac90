using System.Net;

using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Testing;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.ContentLoading.Feeds;

/// <summary>Tests that redirects and host names never lead to an address the settings do not allow.</summary>
public sealed class FeedRedirectTests : IAsyncLifetime
{
    private readonly HashSet<string> allowed = new() { "localhost" };
    private readonly List<string> resolved = [];
    private IPAddress[] addresses = [IPAddress.Loopback];
    private FeedServer server = null!;

    public async ValueTask InitializeAsync() => server = await FeedServer.StartAsync();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Tls_requires_a_valid_certificate()
    {
        server.Serve("hello");

        Assert.IsType<FeedResponse.Document>(await GetAsync(server.Https));
        Assert.Contains(
            "certificate", (await FaultAsync(server.Https, isTrusted: false)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1:{0}/")]
    [InlineData("https://2130706433:{0}/")]
    [InlineData("https://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("https://calendar.example:{0}/")]
    public async Task A_host_with_a_private_address_is_refused_unless_allowlisted(string pattern)
    {
        var error = await FaultAsync(
            new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, server.Https.Port)));

        Assert.Contains("not a public address", error.Reason, StringComparison.Ordinal);
        Assert.Contains("allowedHosts", error.Remedy, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task One_private_address_among_public_ones_is_refused()
    {
        addresses = [IPAddress.Parse("93.184.215.14"), IPAddress.Parse("192.168.1.1")];

        Assert.Contains(
            "calendar.example",
            (await FaultAsync(new Uri("https://calendar.example/"))).Reason,
            StringComparison.Ordinal);
    }

    /// <summary>A second lookup could return another address (DNS rebinding).</summary>
    [Fact]
    public async Task A_name_is_resolved_once_and_the_checked_address_is_used()
    {
        allowed.Add("calendar.example");
        server.Serve("hello");

        Assert.IsType<FeedResponse.Document>(
            await GetAsync(new UriBuilder(server.Https) { Host = "calendar.example" }.Uri));
        Assert.Equal(["calendar.example"], resolved);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_no_more()
    {
        server.AnswerWith(call => Redirect(call, call.Request.Path == "/5" ? null : $"/{Number(call) + 1}"));
        Assert.IsType<FeedResponse.Document>(await GetAsync(new Uri(server.Https, "0")));

        server.AnswerWith(call => Redirect(call, "/again"));
        Assert.Contains(
            "redirects more than 5 times",
            (await FaultAsync(new Uri(server.Https, "again"))).Reason,
            StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Count(request => request.Path == "/again"));
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_not_followed()
    {
        server.AnswerWith(call => Redirect(call, $"https://127.0.0.1:{server.Https.Port}/inner"));

        Assert.Contains("127.0.0.1", (await FaultAsync(server.Https)).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Path == "/inner");
    }

    [Fact]
    public async Task A_redirect_from_https_to_http_is_refused()
    {
        server.AnswerWith(call => Redirect(call, new Uri(server.Http, "inner").AbsoluteUri));

        Assert.Contains("over plain http", (await FaultAsync(server.Https)).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests, request => request.Path == "/inner");
    }

    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("ftp://localhost/a.ics")]
    [InlineData("")]
    public async Task A_redirect_to_another_scheme_is_not_followed(string location)
    {
        server.AnswerWith(call =>
        {
            call.Response.StatusCode = 302;
            call.Response.Headers.Location = location;
            return Task.CompletedTask;
        });

        Assert.Equal("feed-unreachable", (await FaultAsync(server.Https)).Code);
    }

    [Fact]
    public async Task Credentials_are_not_sent_to_another_host()
    {
        allowed.Add("other.example");
        server.AnswerWith(call => Redirect(call, call.Request.Path.Value switch
        {
            "/" => "/same",
            "/same" => $"https://other.example:{server.Https.Port}/other",
            _ => null,
        }));

        Assert.IsType<FeedResponse.Document>(
            await GetAsync(new UriBuilder(server.Https) { UserName = "reader", Password = "p%40ss" }.Uri));
        Assert.Equal(["/", "/same", "/other"], server.Requests.Select(request => request.Path));
        Assert.Equal(
            ["Basic cmVhZGVyOnBAc3M=", "Basic cmVhZGVyOnBAc3M=", null],
            server.Requests.Select(request => request.Headers.GetValueOrDefault("Authorization")));
    }

    private static int Number(HttpContext call) =>
        int.Parse(call.Request.Path.Value![1..], System.Globalization.CultureInfo.InvariantCulture);

    private static Task Redirect(HttpContext call, string? location)
    {
        if (location is not null)
        {
            call.Response.Redirect(location, permanent: false, preserveMethod: true);
        }

        return Task.CompletedTask;
    }

    private async Task<FeedError> FaultAsync(Uri address, bool isTrusted = true) =>
        Assert.IsType<FeedResponse.Failed>(await GetAsync(address, isTrusted)).Error;

    private async Task<FeedResponse> GetAsync(Uri address, bool isTrusted = true)
    {
        using var line = new FeedHttpHandler(
            allowed,
            (host, _) =>
            {
                resolved.Add(host);
                return Task.FromResult(addresses);
            },
            isTrusted ? (_, certificate, _, _) => FeedServer.IsOwn(certificate) : null);
        return await new FeedDownload(
            line, allowed, new ManualTime(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)))
            .GetAsync(
                FeedAddress.Parse(address.AbsoluteUri, allowed, out _)!, FeedValidators.None, CancellationToken.None);
    }
}
