using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Data;

/// <summary>
/// Recognises lists of events by their names and values, although their keys are not known well enough to read them.
/// </summary>
internal static class EventWords
{
    /// <summary>Maps that are examined.</summary>
    private const int MaximumMaps = 200;

    private static readonly string[] Words =
    [
        "event", "meetup", "session", "talk", "schedule", "programm", "agenda", "speaker", "venue", "slot", "room",
        "conference", "begin", "start", "when", "termin", "veranstaltung", "vortrag", "raum", "wann", "beginn",
        "evenement", "seance", "salle", "quand", "debut", "lieu", "calendar", "kalender", "calendrier",
    ];

    /// <summary>Whether a name, such as that of a key, an element or a file, is one of lists of events.</summary>
    public static bool IsIn(ReadOnlySpan<char> name)
    {
        foreach (var word in Words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether most entries of a list have a date or an hour and a text, and its keys or its file have names of events.
    /// </summary>
    public static bool AreIn(HeaderValue root, string path)
    {
        var maps = Maps(root, depth: 0).Take(MaximumMaps).ToList();
        var dated = maps.Count(IsDated);
        return dated > 0
            && dated * 2 >= maps.Count
            && (IsIn(path.AsSpan(path.LastIndexOf('/') + 1))
                || (root is HeaderValue.Mapping top && top.Entries.Any(entry => IsIn(entry.Key)))
                || maps.Exists(map => map.Entries.Any(entry => IsIn(entry.Key))));
    }

    /// <summary>The maps in lists, without those within another one.</summary>
    private static IEnumerable<HeaderValue.Mapping> Maps(HeaderValue value, int depth) => value switch
    {
        _ when depth > 6 => [],
        HeaderValue.Sequence items => items.Values.SelectMany(item => item is HeaderValue.Mapping map
            ? map.Entries.Any(entry => entry.Value is HeaderValue.Sequence { Values: [HeaderValue.Mapping, ..] })
                ? Maps(map, depth + 1)
                : [map]
            : Maps(item, depth + 1)),
        HeaderValue.Mapping map => map.Entries.SelectMany(entry => Maps(entry.Value, depth + 1)),
        _ => [],
    };

    private static bool IsDated(HeaderValue.Mapping map)
    {
        ReadingTime.Check();
        var texts = map.Entries.Select(entry => entry.Value).OfType<HeaderValue.Scalar>().Select(value => value.Text);
        var (hasDay, hasText) = (false, false);
        foreach (var text in texts.Where(text => text.Length is > 0 and < 200))
        {
            var isDay = HumanTimes.AtStart(text) is not null
                || HeaderDateTime.Read(text) is { Day.Year: not null } or { Time: not null };
            hasDay |= isDay;
            hasText |= !isDay && text.Any(char.IsLetter);
        }

        return hasDay && hasText;
    }
}
