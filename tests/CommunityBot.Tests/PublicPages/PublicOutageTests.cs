using System.Net;

using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Storage;
using CommunityBot.Testing;

namespace CommunityBot.Tests.PublicPages;

/// <summary>While the storage is away the feeds go on, and their revisions are stored when it is back.</summary>
public sealed class PublicOutageTests
{
    private static readonly DateTimeOffset Now = new(2020, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_change_during_an_outage_is_in_the_feed_and_its_tag_stays_until_it_is_stored()
    {
        await using var server = await PublicServer.StartAsync(Now, pages: Sample.Meetup);
        await server.LinesAsync();
        server.Revisions.IsAway = true;
        server.Show(Sample.Meetup with { Status = MeetupStatus.Cancelled });

        var during = await server.TagAsync();
        Assert.Contains("SEQUENCE:1", await server.LinesAsync());
        server.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.NotModified, await server.AskAgainAsync(during));
        server.Revisions.IsAway = false;
        server.Time.Advance(TimeSpan.FromSeconds(31));
        await server.TagAsync();
        server.Restart();

        Assert.Contains("SEQUENCE:1", await server.LinesAsync());
        Assert.Contains("STATUS:CANCELLED", await server.LinesAsync());
    }

    [Fact]
    public async Task Before_the_pages_are_read_the_answer_is_to_come_back()
    {
        await using var server = await PublicServer.StartAsync(Now);
        server.Unread();

        using var answer = await server.Http.GetAsync("/calendar/sample.ics");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}

/// <summary>Revisions in a database that a test can take away.</summary>
internal sealed class RevisionsWithOutage(IEventRevisions stored) : IEventRevisions
{
    public bool IsAway { get; set; }

    public Task<IReadOnlyList<EventRevision>> ReadAsync(string community, CancellationToken cancellation) =>
        IsAway ? throw new StorageException("The database is away.") : stored.ReadAsync(community, cancellation);

    public Task WriteAsync(
        string community, IReadOnlyList<EventRevision> written, IReadOnlyList<string> removed,
        CancellationToken cancellation) => IsAway
        ? throw new StorageException("The database is away.")
        : stored.WriteAsync(community, written, removed, cancellation);
}
