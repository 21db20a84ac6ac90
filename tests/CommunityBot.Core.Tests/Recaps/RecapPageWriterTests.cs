using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>A published recap is written to each place once, also by a process that did not publish it.</summary>
public sealed class RecapPageWriterTests
{
    private static readonly Uri Pull = new("https://github.example/our-meetup/site/pull/1");

    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 30, 12, 0));
    private readonly InMemoryRecaps recaps = new();
    private readonly CurrentCalendars calendars = new();
    private readonly Place folder = new("folder");
    private readonly Place repository = new("repository") { Result = new RecapPageResult.Proposed(Pull, IsNew: true) };

    private string Lineage => calendars.Of("sample").Pages[0].Lineage.Name.Value;

    [Fact]
    public async Task What_a_process_did_not_write_the_next_one_writes_once()
    {
        await PublishAsync(1);

        using var next = Writer();
        await next.WriteDueAsync(Sample.Community, default);
        await next.WriteDueAsync(Sample.Community, default);

        Assert.Equal((1, 1), (folder.Pages.Count, repository.Pages.Count));
        Assert.Equal(Pull, Assert.Single(calendars.Of("sample").Written).Revision.PullRequest);
    }

    [Fact]
    public async Task What_was_published_and_written_is_not_due()
    {
        await PublishAsync(1);
        using var writer = Writer();
        await writer.WriteAsync(Sample.Community, Lineage, default);

        using var next = Writer();
        await next.WriteDueAsync(Sample.Community, default);

        Assert.Equal((1, 1), (folder.Pages.Count, repository.Pages.Count));
    }

    [Fact]
    public async Task A_correction_is_due_where_only_the_recap_was_written()
    {
        await PublishAsync(1);
        using var writer = Writer();
        await writer.WriteAsync(Sample.Community, Lineage, default);
        await PublishAsync(2);

        await writer.WriteDueAsync(Sample.Community, default);

        Assert.Contains("It scales 2 times.", folder.Pages[^1].Page.Text, StringComparison.Ordinal);
        Assert.Equal(folder.Pages[^1], repository.Pages[^1]);
    }

    [Fact]
    public async Task Only_the_place_that_failed_is_tried_again_at_growing_intervals()
    {
        repository.Result = new RecapPageResult.NotProposed(RepositoryFault.Unreachable, "our-meetup/site", "");
        await PublishAsync(1);
        using var writer = Writer();
        await writer.WriteAsync(Sample.Community, Lineage, default);

        var attempts = new List<double>();
        var begin = clock.Now;
        while (clock.Now < begin + Duration.FromHours(5))
        {
            clock.Now += Duration.FromMinutes(1);
            if ((await writer.WriteDueAsync(Sample.Community, default)).Count > 0)
            {
                attempts.Add((clock.Now - begin).TotalMinutes);
            }
        }

        Assert.Equal([1, 3, 7, 15, 31, 63, 123, 183, 243], attempts);
        Assert.Single(folder.Pages);
    }

    [Fact]
    public async Task A_refusal_waits_as_long_as_it_says_but_a_new_process_tries_at_once()
    {
        repository.Result = new RecapPageResult.NotProposed(RepositoryFault.TokenRefused, "our-meetup/site", "")
        {
            Pause = Duration.FromHours(1),
        };
        await PublishAsync(1);
        using var writer = Writer();
        await writer.WriteAsync(Sample.Community, Lineage, default);
        clock.Now += Duration.FromMinutes(59);
        Assert.Empty(await writer.WriteDueAsync(Sample.Community, default));

        using var next = Writer();
        Assert.Single(await next.WriteDueAsync(Sample.Community, default));
        clock.Now += Duration.FromMinutes(1);
        Assert.Single(await writer.WriteDueAsync(Sample.Community, default));
    }

    [Fact]
    public async Task A_page_that_was_written_is_due_again_when_its_change_could_not_be_written()
    {
        await PublishAsync(1);
        using var writer = Writer();
        await writer.WriteAsync(Sample.Community, Lineage, default);
        repository.Result = new RecapPageResult.NotProposed(RepositoryFault.Unreachable, "our-meetup/site", "");
        await writer.WriteAsync(Sample.Community, Lineage, default);
        repository.Result = new RecapPageResult.Proposed(Pull, IsNew: false);
        clock.Now += Duration.FromMinutes(1);

        Assert.Single(await writer.WriteDueAsync(Sample.Community, default));
        Assert.Empty(await writer.WriteDueAsync(Sample.Community, default));
    }

    [Fact]
    public async Task A_month_after_it_was_published_a_recap_is_written_only_by_an_organiser()
    {
        await PublishAsync(1);
        clock.Now += RecapPageWriter.RetryPeriod;
        using var writer = Writer();

        Assert.Empty(await writer.WriteDueAsync(Sample.Community, default));
        Assert.Equal(2, (await writer.WriteAsync(Sample.Community, Lineage, default)).Count);
    }

    [Fact]
    public async Task Without_a_place_nothing_is_read_or_written()
    {
        await PublishAsync(1);
        (folder.IsSet, repository.IsSet) = (false, false);
        using var writer = Writer();

        Assert.Empty(await writer.WriteDueAsync(Sample.Community, default));
        Assert.Empty(await writer.WriteAsync(Sample.Community, Lineage, default));
    }

    private RecapPageWriter Writer() => new(calendars, recaps, new InMemoryPhotos(), [folder, repository], clock);

    private async Task PublishAsync(int number)
    {
        if (calendars.Of("sample").Pages.Count == 0)
        {
            calendars.Replace("sample", new MeetupCalendar([Sample.Meetup]));
        }

        await recaps.PublishAsync(
            new RecapRevision(
                "sample", Lineage, number, new RecapWords("", $"Loops\n* It scales {number} times.", ""),
                new ChannelRef("local", "you"), clock.Now)
            { Draft = $"{number}" },
            default);
        calendars.Write(Sample.Community, await recaps.ReadLatestAsync("sample", default));
    }

    private sealed class Place(string name) : IRecapPages
    {
        string IRecapPages.Place => name;

        public bool IsSet { get; set; } = true;

        public RecapPageResult Result { get; set; } = new RecapPageResult.Written("may-recap.md");

        public List<RecapPageFiles> Pages { get; } = [];

        public bool IsSetFor(Community community) => IsSet;

        public Task<RecapPageResult> WriteAsync(
            Community community, string lineage, RecapPageFiles page, CancellationToken cancellation)
        {
            Pages.Add(page);
            return Task.FromResult(Result);
        }
    }
}
