using CommunityBot.Core.Matching;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// The talks of a meetup as its page and its recap tell them: a talk and its recap are one talk. The programme comes
/// from the page, recordings and takeaways from the recap.
/// </summary>
public sealed class MeetupTalks
{
    private readonly Dictionary<AgendaItem, Talk> byItem = new(ReferenceEqualityComparer.Instance);

    private MeetupTalks(Meetup page, Meetup? recap)
    {
        Page = page;
        Recap = recap;
        var talks = (recap ?? page).Talks;
        MatchTitles(talks);
        MatchSpeakers(talks);
    }

    /// <summary>The page with the programme: the meetup's, or the recap's if there is no other.</summary>
    public Meetup Page { get; }

    /// <summary>Null while there is no recap.</summary>
    public Meetup? Recap { get; }

    /// <param name="meetup">A meetup or its recap.</param>
    public static MeetupTalks Of(Meetup meetup, MeetupCalendar calendar)
    {
        if (meetup.Kind is not MeetupKind.Recap)
        {
            return new(meetup, RecapOf(meetup, calendar));
        }

        var page = MeetupOf(meetup, calendar);
        return new(page is { Agenda.Count: > 0 } || meetup.Agenda.Count == 0 ? page ?? meetup : meetup, meetup);
    }

    /// <summary>
    /// The recap of a meetup. Where a day has several meetups and one recap, it is that of the meetup with its title,
    /// series, talk or speaker; null when there is none.
    /// </summary>
    public static Meetup? RecapOf(Meetup meetup, MeetupCalendar calendar) =>
        calendar.WrittenOf(meetup)?.Recap
        ?? (calendar.RecapOf(meetup) is { } recap
        && (IsAbout(recap, meetup) || !calendar.MeetupsOf(recap).Any(other => other.Id != meetup.Id))
            ? recap
            : null);

    /// <summary>The meetup of a recap; null when it has no page.</summary>
    public static Meetup? MeetupOf(Meetup recap, MeetupCalendar calendar) =>
        calendar.MeetupsOf(recap).FirstOrDefault(meetup => RecapOf(meetup, calendar)?.Id == recap.Id);

    /// <summary>The recap of a line of the programme; null when it has none.</summary>
    public Talk? Of(AgendaItem item) => byItem.GetValueOrDefault(item);

    /// <summary>The recaps of the talks that a person gave, as far as the recap names them.</summary>
    public IReadOnlyList<Talk> By(string speaker)
    {
        var name = NormalizedText.Of(speaker);
        return
        [
            .. byItem.Where(pair => pair.Key.Speakers.Any(IsThem)).Select(pair => pair.Value)
                .Concat((Recap ?? Page).Talks.Where(talk => talk.Speakers.Any(IsThem)))
                .Distinct<Talk>(ReferenceEqualityComparer.Instance),
        ];

        bool IsThem(string other) => NormalizedText.Of(other) == name;
    }

    /// <summary>Titles decide first, so that a speaker's second talk does not get the recap of the first.</summary>
    private void MatchTitles(IReadOnlyList<Talk> talks)
    {
        var byTitle = talks.GroupBy(talk => NormalizedText.Of(talk.Title))
            .Where(titled => titled.Key.Length > 0)
            .ToDictionary(titled => titled.Key, titled => new Queue<Talk>(titled));
        foreach (var item in Page.Agenda)
        {
            if (byTitle.TryGetValue(NormalizedText.Of(item.Title), out var titled) && titled.TryDequeue(out var talk))
            {
                byItem.TryAdd(item, talk);
            }
        }
    }

    /// <summary>The only talk of a person that is left in the recap is the only one left in the programme.</summary>
    private void MatchSpeakers(IReadOnlyList<Talk> talks)
    {
        var matched = byItem.Values.ToHashSet<Talk>(ReferenceEqualityComparer.Instance);
        var bySpeaker = talks.Where(talk => !matched.Contains(talk))
            .SelectMany(talk => talk.Speakers.Select(speaker => (Name: NormalizedText.Of(speaker), Talk: talk)))
            .ToLookup(pair => pair.Name, pair => pair.Talk);
        var left = Page.Agenda.Where(item => !byItem.ContainsKey(item))
            .SelectMany(item => item.Speakers.Select(speaker => (Name: NormalizedText.Of(speaker), Item: item)))
            .GroupBy(pair => pair.Name, pair => pair.Item);
        foreach (var own in left)
        {
            if (own.ToList() is [var item] && bySpeaker[own.Key].ToList() is [var talk] && matched.Add(talk))
            {
                byItem.TryAdd(item, talk);
            }
        }
    }

    private static bool IsAbout(Meetup recap, Meetup meetup) =>
        (recap.Series is { } series && series == meetup.Series)
        || (meetup.Title is { } title && recap.Title is { } own
            && NormalizedText.Of(title) is { Length: > 3 } name
            && NormalizedText.Of(own).Contains(name, StringComparison.Ordinal))
        || Names(recap).Overlaps(Names(meetup));

    /// <summary>Titles of talks and names of speakers.</summary>
    private static HashSet<string> Names(Meetup page) =>
    [
        .. page.Talks.Select(talk => talk.Title)
            .Concat(page.Talks.SelectMany(talk => talk.Speakers))
            .Concat(page.Speakers.Select(speaker => speaker.Name))
            .Concat(page.Agenda.Where(item => item.Speakers.Count > 0).Select(item => item.Title))
            .Select(NormalizedText.Of)
            .Where(name => name.Length > 0),
    ];
}
