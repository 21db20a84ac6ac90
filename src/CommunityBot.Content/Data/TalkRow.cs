using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Data;

/// <summary>A row of a list of talks; see <see cref="TalkRows"/>.</summary>
/// <param name="Map">As it is in the file.</param>
/// <param name="Day">As written, also with its hour.</param>
/// <param name="Title">Of the talk.</param>
/// <param name="Evening">What the row says that its evening is called or which number it has; null if nothing.</param>
internal sealed record TalkRow(HeaderValue.Mapping Map, string Day, string Title, string? Evening)
{
    private const KeyWords FactsOfEvening = KeyWords.Day | KeyWords.Date | KeyWords.Hour | KeyWords.Begin |
        KeyWords.End | KeyWords.When | KeyWords.Zone | KeyWords.Venue | KeyWords.Place | KeyWords.Address |
        KeyWords.City | KeyWords.Host | KeyWords.Online | KeyWords.SignUp | KeyWords.Service | KeyWords.Event;

    private static readonly KeyField TitleField = KeyField.Of(
        new(KeyWords.Title, ValueShape.Scalar), new(KeyWords.Talk, ValueShape.Words));

    private static readonly KeyField SpeakerField = KeyField.Of(
        KeyWords.Speaker, KeyWords.Speaker | KeyWords.Name, KeyWords.By);

    private static readonly KeyField EveningField = KeyField.Of(
        new(KeyWords.Event | KeyWords.Name, ValueShape.Scalar),
        new(KeyWords.Event | KeyWords.Title, ValueShape.Scalar),
        new(KeyWords.Event, ValueShape.Words));

    /// <summary>Columns with the number of an evening: "No: Sample Evening #3".</summary>
    private static readonly string[] NumberNames = ["no", "nr", "number", "edition", "ausgabe", "numero"];

    /// <summary>The row with keys that say no more that they are those of a talk: "talk_title" is its title.</summary>
    public required HeaderValue.Mapping Unlabelled { get; init; }

    public required Header Header { get; init; }

    /// <summary>True if its keys say that they are those of a talk.</summary>
    public bool IsLabelled => !ReferenceEquals(Map, Unlabelled);

    public required bool HasSpeaker { get; init; }

    /// <summary>Null if the row has no day and title of a talk, or has talks itself.</summary>
    public static TalkRow? Of(HeaderValue.Mapping map)
    {
        ReadingTime.Check();
        var unlabelled = WithoutLabels(map);
        var header = new Header(unlabelled);
        var hasName = header.Has("title") && header.Text("name") is { } name && PersonNames.IsFullName(name);
        return header.Text(HeaderKeys.AnyDate) is { } day
            && !header.Has(HeaderKeys.Talks.Without(KeyWords.Talk))
            && header.Text(TitleField) is { Length: > 0 } title
            ? new TalkRow(map, day, title, header.Text(EveningField) ?? header.Text(NumberNames))
            {
                Unlabelled = unlabelled,
                Header = header,
                HasSpeaker = hasName || header.Has(SpeakerField),
            }
            : null;
    }

    /// <summary>One event with the facts of the evening that any of its talks has; the first one counts.</summary>
    /// <param name="talks">At least one.</param>
    /// <param name="isNamed">Whether the name of the evening is its own.</param>
    public static HeaderValue.Mapping Join(IReadOnlyList<TalkRow> talks, bool isNamed)
    {
        var first = talks[0];
        var line = first.Map.Line;
        List<HeaderEntry> entries =
        [
            .. talks.SelectMany(talk => talk.Unlabelled.Entries).Where(IsOfEvening).DistinctBy(entry => entry.Folded),
            new HeaderEntry("talks", new HeaderValue.Sequence([.. talks.Select(talk => talk.Talk)], line), line),
        ];
        if (isNamed && first.Evening is { } name && name.Any(char.IsLetter))
        {
            entries.Insert(0, new HeaderEntry("title", new HeaderValue.Scalar(name, line), line));
        }

        return new HeaderValue.Mapping(entries, line);
    }

    private HeaderValue.Mapping Talk => Unlabelled with
    {
        Entries = [.. Unlabelled.Entries.Where(entry => !IsOfEvening(entry))],
    };

    private static bool IsOfEvening(HeaderEntry entry)
    {
        var words = KeyReader.Read(entry.Key);
        return (words & FactsOfEvening) != 0 && (words & (KeyWords.Speaker | KeyWords.Unknown)) == 0
            && !EveningField.Patterns.Any(pattern => pattern.Words == words);
    }

    private static HeaderValue.Mapping WithoutLabels(HeaderValue.Mapping map) =>
        map.Entries.Count(entry => Label(entry.Key) > 0) < 3
            ? map
            : map with
            {
                Entries =
                [
                    .. map.Entries.Select(entry => Label(entry.Key) is > 0 and var label
                        ? new HeaderEntry(entry.Key[label..], entry.Value, entry.Line)
                        : entry),
                ],
            };

    /// <summary>Length of "talk_" or "session-" at the beginning of a key; 0 if it begins with another word.</summary>
    private static int Label(string key) =>
        key.AsSpan().IndexOfAny('_', '-', '.') is > 0 and var end && end + 1 < key.Length
        && KeyReader.Read(key[..end]) == KeyWords.Talk
            ? end + 1
            : 0;
}
