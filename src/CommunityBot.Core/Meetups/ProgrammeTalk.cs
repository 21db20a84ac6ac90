using CommunityBot.Core.Matching;


namespace CommunityBot.Core.Meetups;

/// <summary>
/// A talk with all that its page says of it, whether in the programme, in the list of speakers or in a recap.
/// </summary>
public sealed record ProgrammeTalk(string Title)
{
    /// <summary>Names as written on the page.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>In Markdown; null when the page has none.</summary>
    public string? Abstract { get; init; }

    /// <summary>Its entry in the programme; null for a talk without a time.</summary>
    public AgendaItem? Item { get; init; }

    /// <summary>The recording.</summary>
    public Uri? Video { get; init; }

    /// <summary>One sentence each, in Markdown.</summary>
    public IReadOnlyList<string> Takeaways { get; init; } = [];

    /// <summary>True when somebody presents it; false for breaks and the like.</summary>
    public bool IsPresented => Speakers.Count > 0 || Abstract is not null;

    /// <summary>
    /// All talks and other entries of a page, in its order: the programme, then talks that only the speakers or the
    /// recap have.
    /// </summary>
    public static IReadOnlyList<ProgrammeTalk> Of(Meetup meetup)
    {
        var byTitle = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        var byName = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        foreach (var speaker in meetup.Speakers)
        {
            byName.TryAdd(NormalizedText.Of(speaker.Name), speaker);
            if (speaker.Talk is { } title)
            {
                byTitle.TryAdd(NormalizedText.Of(title), speaker);
            }
        }

        var talks = new List<ProgrammeTalk>(meetup.Agenda.Count + meetup.Talks.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in meetup.Agenda)
        {
            var title = NormalizedText.Of(item.Title);
            known.Add(title);
            var named = byTitle.GetValueOrDefault(title);
            talks.Add(new ProgrammeTalk(item.Title)
            {
                Item = item,
                Speakers = item.Speakers.Count > 0 || named is null ? item.Speakers : SpeakersOf(title, meetup),
                Abstract = item.Abstract ?? named?.Abstract ?? OnlyTalkOf(item, byName),
            });
        }

        foreach (var talk in meetup.Talks)
        {
            if (known.Add(NormalizedText.Of(talk.Title)))
            {
                talks.Add(new ProgrammeTalk(talk.Title)
                {
                    Speakers = talk.Speakers,
                    Video = talk.Video,
                    Takeaways = talk.Takeaways,
                    Abstract = byTitle.GetValueOrDefault(NormalizedText.Of(talk.Title))?.Abstract,
                });
            }
        }

        foreach (var speaker in meetup.Speakers)
        {
            if (speaker.Talk is { } title && known.Add(NormalizedText.Of(title)))
            {
                talks.Add(new ProgrammeTalk(title)
                {
                    Speakers = SpeakersOf(NormalizedText.Of(title), meetup),
                    Abstract = speaker.Abstract,
                });
            }
        }

        return talks;
    }

    private static List<string> SpeakersOf(string title, Meetup meetup) =>
    [
        .. meetup.Speakers
            .Where(speaker => speaker.Talk is { } talk && NormalizedText.Of(talk) == title)
            .Select(speaker => speaker.Name),
    ];

    /// <summary>A speaker whose talk has no title on the page has only the one of the programme.</summary>
    private static string? OnlyTalkOf(AgendaItem item, Dictionary<string, Speaker> byName) =>
        item.Speakers is [var name] && byName.GetValueOrDefault(NormalizedText.Of(name)) is { Talk: null } speaker
            ? speaker.Abstract
            : null;
}
