using System.Net;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Recaps;
using CommunityBot.PublicPages;
using CommunityBot.Storage;
using CommunityBot.Storage.Sqlite;
using CommunityBot.Testing;
using CommunityBot.WebConsole;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime.Extensions;

namespace CommunityBot.Tests.PublicPages;

/// <summary>
/// The public pages on a real loopback server over a real database; pages change and the bot restarts when a test says
/// so.
/// </summary>
internal sealed class PublicServer : IAsyncDisposable
{
    private static readonly Uri Root = new("https://events.example/");

    private readonly TemporaryFolder folder = new();
    private readonly Community community;
    private readonly SqliteStore store;
    private readonly CurrentCalendars calendars;
    private readonly IdentityUpdate identity;
    private readonly WebApplication app;

    private PublicServer(Community community, ManualTime time)
    {
        this.community = community = community with { PublicSite = new PublicSite(Root, community.Id) };
        Time = time;
        store = SqliteStore.Open(folder.Path);
        calendars = new CurrentCalendars { PreparesSearch = false };
        identity = new IdentityUpdate(
            new KnownMeetupTable(store), new LedgerTable(store), new ReminderTable(store), calendars, new NoProblems());
        Revisions = new RevisionsWithOutage(new EventRevisionTable(store));
        Content = NewContent();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Use(next => call => ChatAuthorization.ProtectAsync(call, next));
        app.Use(next => call => new PublicRequests([Content]).InvokeAsync(call, next));
        app.Run(call =>
        {
            call.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
    }

    public ManualTime Time { get; }

    public HttpClient Http { get; } = new();

    public RevisionsWithOutage Revisions { get; }

    public PublicContent Content { get; private set; }

    public static async Task<PublicServer> StartAsync(
        DateTimeOffset now, Community? community = null, params Meetup[] pages)
    {
        var server = new PublicServer(community ?? Sample.Community, new ManualTime(now));
        server.Show(pages);
        await server.app.StartAsync();
        server.Http.BaseAddress = new Uri(server.app.Urls.Single());
        return server;
    }

    /// <summary>The pages of the community from now on, as their files say it.</summary>
    public void Show(params Meetup[] pages) => calendars.Replace(community.Id, new MeetupCalendar(pages));

    /// <summary>The recap that an organiser publishes with the form.</summary>
    public void Publish(RecapRevision recap) => calendars.Write(community, [recap]);

    /// <summary>As before the first reading.</summary>
    public void Unread() => calendars.Replace(community.Id, MeetupCalendar.Empty);

    /// <summary>What the bot remembers of its pages, as in every cycle of announcements.</summary>
    public Task CycleAsync() => identity.RunAsync(
        community, RuntimeEntries.None, Time.GetUtcNow().ToInstant(), CancellationToken.None);

    /// <summary>The meetup has been announced, so that organisers are asked when its page is gone.</summary>
    public async Task AnnouncedAsync(Meetup meetup)
    {
        var (ledger, now) = (new LedgerTable(store), Time.GetUtcNow().ToInstant());
        var key = new PostKey(community.Id, "announced", meetup.Id.Value, "", Sample.Announcements);
        var claim = (await ledger.ClaimAsync(key, now, CancellationToken.None))!;
        await ledger.RecordAsync(
            claim with
            {
                State = PostState.Posted,
                LeaseUntil = null,
                MessageId = "1",
                RecordedAt = now,
                Facts = MeetupSnapshot.Of(meetup).Text,
            },
            CancellationToken.None);
    }

    /// <summary>What organisers decide about every page that is gone.</summary>
    public async Task DecideAsync(GoneDecision decision)
    {
        var known = new KnownMeetupTable(store);
        var gone = (await known.ReadAsync(community.Id, CancellationToken.None))
            .Where(meetup => meetup.GoneSince is not null)
            .Select(meetup => meetup with { Decision = decision })
            .ToList();
        await known.WriteAsync(community.Id, gone, [], CancellationToken.None);
    }

    /// <summary>Forgets everything that is not stored.</summary>
    public void Restart()
    {
        Content.Dispose();
        Content = NewContent();
    }

    public Task<string> TextAsync(string path) => Http.GetStringAsync(path);

    /// <summary>The unfolded lines of a feed.</summary>
    public async Task<string[]> LinesAsync(string path = "/calendar/sample.ics") =>
        (await TextAsync(path)).Replace("\r\n ", "", StringComparison.Ordinal)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    public async Task<string> TagAsync(string path = "/calendar/sample.ics")
    {
        using var answer = await Http.GetAsync(path);
        return answer.EnsureSuccessStatusCode().Headers.ETag!.Tag;
    }

    /// <summary>The status of a request for what the client already has.</summary>
    public async Task<HttpStatusCode> AskAgainAsync(
        string tag, string path = "/calendar/sample.ics", HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await Http.SendAsync(request);
        Assert.Equal("", answer.StatusCode is HttpStatusCode.OK ? "" : await answer.Content.ReadAsStringAsync());
        return answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Content.Dispose();
        await store.DisposeAsync();
        folder.Dispose();
    }

    private PublicContent NewContent() => new(
        community, community.PublicSite!, calendars, identity, Revisions, new InMemoryPhotos(), Time.ToClock(),
        NullLogger<PublicContent>.Instance);

    private sealed class NoProblems : IContentProblems
    {
        public IReadOnlyList<ContentProblem> Of(string community) => [];
    }
}
