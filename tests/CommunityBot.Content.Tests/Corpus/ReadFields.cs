using System.Globalization;

using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Tests.Corpus;

/// <summary>What was read from one document, in the fields of <c>truth.jsonl</c>; see <c>adapt.py</c>.</summary>
/// <param name="Problems">The codes of its problems.</param>
internal sealed record ReadFields(
    IReadOnlyDictionary<string, string?> Values, IReadOnlyList<string> Speakers, IReadOnlyList<string> Problems)
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Whether the document has an event that is announced automatically.</summary>
    public bool IsAnnounced { get; private init; }

    public string? this[string field] => Values.GetValueOrDefault(field);

    /// <param name="pages">All pages of one document, in order: of several events the first is compared.</param>
    /// <param name="problems">The codes of its problems.</param>
    public static ReadFields Of(IReadOnlyList<Meetup> pages, IReadOnlyList<string> problems)
    {
        if (pages.Count == 0)
        {
            return new ReadFields(new Dictionary<string, string?>(), [], problems);
        }

        var page = pages
            .OrderBy(candidate => candidate.Kind is MeetupKind.NotAnEvent)
            .ThenBy(candidate => candidate.When.Date ?? LocalDate.MaxIsoValue)
            .First();
        var values = new Dictionary<string, string?>
        {
            [CorpusField.Title] = page.Title,
            [CorpusField.Date] = Day(page.When.Date),
            [CorpusField.StartTime] = Time(page.When.StartsAt),
            [CorpusField.EndTime] = Time(page.When.EndsAt),
            [CorpusField.Venue] = Place(page.Venue),
            [CorpusField.AgendaCount] =
                page.Agenda.Count > 0 ? page.Agenda.Count.ToString(CultureInfo.InvariantCulture) : null,
            [CorpusField.FirstAgendaTitle] = page.Agenda.Count > 0 ? page.Agenda[0].Title : null,
            [CorpusField.Video] = page.Links.Video?.OriginalString,
            [CorpusField.Registration] = page.Links.Registration?.OriginalString,
            [CorpusField.IsRecap] = page.Kind is MeetupKind.Recap ? "true" : null,
            [CorpusField.NextDate] = Day(page.Next?.Date),
            [CorpusField.Status] =
                page.Status is MeetupStatus.Scheduled ? null : page.Status.ToString().ToLowerInvariant(),
        };
        return new ReadFields(values, [.. page.Speakers.Select(speaker => speaker.Name)], problems)
        {
            IsAnnounced = pages.Any(candidate => candidate.IsSchedulable),
        };
    }

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string? Time(LocalTime? time) => time is { } known ? Clock.Format(known) : null;

    private static string? Place(Venue? venue)
    {
        var parts = new[] { venue?.Name, venue?.Address }.Where(part => !string.IsNullOrEmpty(part));
        var named = string.Join(", ", parts.Distinct(StringComparer.Ordinal));
        return named.Length > 0 ? named : venue?.IsOnline is true ? "online" : null;
    }
}
