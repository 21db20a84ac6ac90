using System.Runtime.CompilerServices;

using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>Finds speakers by name on all pages except replaced ones.</summary>
internal sealed class SpeakerFinder(MeetupCalendar calendar, Instant now)
{
    private static readonly ConditionalWeakTable<MeetupCalendar, NameFinder<Person>> Indexes = [];

    private readonly NameFinder<Person> finder = Indexes.GetValue(calendar, BuildIndex);
    private readonly UpcomingFirst order = new(now);

    /// <summary>All speakers, upcoming ones first.</summary>
    public IEnumerable<string> Names => finder.Items.Order(order).Select(person => person.At(now).Name);

    /// <summary>All matches, best first.</summary>
    public IReadOnlyList<SpeakerProfile> Find(string name) =>
        [.. finder.Find(name, order).Select(person => person.At(now))];

    /// <summary>The most similar names.</summary>
    public IEnumerable<string> Nearest(string name, int limit) =>
        finder.Nearest(name, limit, order).Select(person => person.At(now).Name);

    private static NameFinder<Person> BuildIndex(MeetupCalendar calendar) => new(
        calendar.Visible
            .Where(meetup => meetup.ReplacedBy is null)
            .SelectMany(meetup => Appearances(meetup))
            .GroupBy(appearance => NormalizedText.Of(appearance.Speaker.Name))
            .Where(person => person.Key.Length > 0)
            .Select(person => new Person([.. person])),
        person => [person.Name]);

    private static IEnumerable<Appearance> Appearances(Meetup meetup)
    {
        if (meetup.Speakers.Count == 0)
        {
            return [];
        }

        var (begins, over) = (meetup.When.EffectiveStart ?? Instant.MinValue, meetup.When.EffectiveEnd);
        return meetup.Speakers.Select(speaker => new Appearance(speaker, meetup, begins, over));
    }

    private sealed record Appearance(Speaker Speaker, Meetup Meetup, Instant Start, Instant? End)
    {
        public bool IsUpcoming(Instant now) => End > now;
    }

    private sealed class Person(IReadOnlyList<Appearance> appearances)
    {
        public string Name => appearances[0].Speaker.Name;

        public bool IsUpcoming(Instant now) => appearances.Any(appearance => appearance.IsUpcoming(now));

        /// <summary>
        /// Upcoming first, then latest first; details missing on the newest page are taken from older ones.
        /// </summary>
        public SpeakerProfile At(Instant now)
        {
            List<Appearance> ordered =
            [
                .. appearances
                    .OrderByDescending(appearance => appearance.IsUpcoming(now))
                    .ThenByDescending(appearance => appearance.Start),
            ];
            var newest = ordered[0].Speaker;
            return new SpeakerProfile(
                newest.Name,
                newest with
                {
                    Role = First(ordered, speaker => speaker.Role),
                    Organisation = First(ordered, speaker => speaker.Organisation),
                    Bio = First(ordered, speaker => speaker.Bio),
                    Links = [.. ordered.SelectMany(appearance => appearance.Speaker.Links).Distinct()],
                },
                [.. ordered.Select(appearance => appearance.Meetup)]);
        }

        private static string? First(List<Appearance> ordered, Func<Speaker, string?> told) =>
            ordered.Select(appearance => told(appearance.Speaker)).FirstOrDefault(said => said is not null);
    }

    private sealed class UpcomingFirst(Instant now) : IComparer<Person>
    {
        public int Compare(Person? x, Person? y) => (x, y) switch
        {
            ({ } left, { } right) when left.IsUpcoming(now) != right.IsUpcoming(now) => left.IsUpcoming(now) ? -1 : 1,
            ({ } left, { } right) => string.CompareOrdinal(left.Name, right.Name),
            _ => 0,
        };
    }
}
