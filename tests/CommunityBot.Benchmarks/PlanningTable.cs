using System.Diagnostics;
using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Measures planning of many communities with fifty meetups each: all of them, one again after a change, and memory.
/// </summary>
internal static class PlanningTable
{
    private const int Meetups = 50;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 21, 12, 0);

    private static readonly string[] Zones = [
        "Europe/London", "Europe/Berlin", "America/Denver", "Asia/Kolkata", "Australia/Sydney"
    ];

    public static async Task PrintAsync(IReadOnlyList<int> sizes, TextWriter output)
    {
        await output.WriteLineAsync(
            "| Communities | All planned | Posts in the next two months | One planned again after a change (median) " +
            "| Resident |");
        await output.WriteLineAsync("| ---: | ---: | ---: | ---: | ---: |");
        var planner = new Planner(
            Core.Abilities.Kinds, Core.Abilities.ChangeKinds, Core.Abilities.CommunityKinds);
        foreach (var size in sizes)
        {
            var communities = Enumerable.Range(0, size).Select(Community).ToArray();
            var calendars = communities.Select(community => new MeetupCalendar(Pages(community, "Evening"))).ToArray();
            var ledgers = communities
                .Select((community, at) => PostedEntries(planner, community, calendars[at]))
                .ToArray();

            var started = Stopwatch.GetTimestamp();
            var posts = 0;
            for (var at = 0; at < size; at++)
            {
                posts += planner.Plan(
                    communities[at], calendars[at], ledgers[at], Now, Now + Duration.FromDays(62)).Count;
            }

            var all = Stopwatch.GetElapsedTime(started);
            var again = new List<double>();
            for (var at = 0; at < Math.Min(size, 200); at++)
            {
                var changed = new MeetupCalendar(Pages(communities[at], "Changed evening"));
                started = Stopwatch.GetTimestamp();
                planner.Plan(communities[at], changed, ledgers[at], Now, Now + Duration.FromDays(1));
                planner.Edits(communities[at], changed, ledgers[at], Now);
                again.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            again.Sort();
            GC.Collect();
            using var self = Process.GetCurrentProcess();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {all.TotalSeconds:0.00} s | {posts} | {again[again.Count / 2]:0.0} ms | " +
                $"{self.WorkingSet64 / 1_048_576} MB |"));
            GC.KeepAlive(calendars);
        }
    }

    private static Community Community(int number) => new(
        $"community-{number}", $"Community {number}", DateTimeZoneProviders.Tzdb[Zones[number % Zones.Length]])
    {
        AnnouncementChannels = [
            new ChannelRef("discord", $"1{number:00000000000000000}"), new ChannelRef("slack", $"C{number:0000000000}")
        ],
        OrganiserChannels = [new ChannelRef("discord", $"2{number:00000000000000000}")],
    };

    /// <summary>One meetup per week, half of them in the past.</summary>
    private static IEnumerable<Meetup> Pages(Community community, string title) => Enumerable.Range(
        -Meetups / 2, Meetups).Select(week =>
    {
        var date = Now.InUtc().Date.PlusDays((7 * week) + 2);
        return new Meetup
        {
            Id = new MeetupId($"evening-{NodaTime.Text.LocalDatePattern.Iso.Format(date)}"),
            Kind = MeetupKind.Meetup,
            Source = $"events/{week + Meetups}.md",
            Title = $"{title} {week}",
            When = new EventTime(community.Zone)
            {
                Date = date,
                StartsAt = new LocalTime(18, 30),
                EndsAt = new LocalTime(21, 0)
            },
            Venue = new Venue { Name = "Town Hall", Address = "1 High Street" },
            Agenda =
            [
                new AgendaItem("Doors") { Start = new LocalTime(18, 30) },
                new AgendaItem("A talk") { Start = new LocalTime(19, 0), Speakers = ["Speaker One"] },
                new AgendaItem("Another talk") { Start = new LocalTime(20, 0), Speakers = ["Speaker Two"] },
            ],
            Speakers = [
                new Speaker("Speaker One") { Talk = "A talk" }, new Speaker("Speaker Two") { Talk = "Another talk" }
            ],
        };
    });

    /// <summary>Ledger entries of all posts that are already due.</summary>
    private static IReadOnlyList<LedgerEntry> PostedEntries(
        Planner planner, Community community, MeetupCalendar calendar) =>
    [
        .. planner
            .Plan(community, calendar, [], Now, Now)
            .Select((post, at) => new LedgerEntry(post.Key, PostState.Posted)
        {
            FirstClaimed = Now - Duration.FromHours(1),
            RecordedAt = Now - Duration.FromHours(1),
            MessageId = $"{at}",
            Facts = post.Facts,
            Fingerprint = "0",
        }),
    ];
}
