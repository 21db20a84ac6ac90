using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Keys;

/// <summary>A value of the front matter with the words of its key and of the keys around it.</summary>
internal readonly record struct KeyedValue(KeyWords Words, HeaderEntry Entry)
{
    /// <summary>Maps are searched to this depth; those of a talk or a person have keys of their own.</summary>
    private const int MaximumDepth = 4;

    /// <summary>More keys than any page has, so that a hostile header is not searched for every field.</summary>
    private const int MaximumValues = 1_000;

    /// <summary>Words under which a map is about something else.</summary>
    private const KeyWords Closed =
        KeyWords.Other | KeyWords.Unknown | KeyWords.Speaker | KeyWords.Talk | KeyWords.Agenda;

    private const KeyWords Times =
        KeyWords.Day | KeyWords.Hour | KeyWords.Begin | KeyWords.End | KeyWords.Zone | KeyWords.Duration;

    /// <summary>
    /// All values in the order of the header, those of nested maps after the map. Maps with an unknown word, and those
    /// of talks and people, are not entered.
    /// </summary>
    public static List<KeyedValue> In(HeaderValue.Mapping root)
    {
        var found = new List<KeyedValue>();
        Collect(root, KeyWords.None, 0, found);
        return found;
    }

    /// <summary>
    /// The only map of a list, which may be within another one: <c>time: [[{ start: …, end: … }]]</c>. Several maps are
    /// several meetups.
    /// </summary>
    private static HeaderValue.Mapping? Only(HeaderValue value, int depth = 0) => value switch
    {
        HeaderValue.Sequence { Values: [HeaderValue.Mapping map] } => map,
        HeaderValue.Sequence { Values: [HeaderValue.Sequence inner] } when depth < MaximumDepth =>
            Only(inner, depth + 1),
        _ => null,
    };

    private static void Collect(HeaderValue.Mapping map, KeyWords around, int depth, List<KeyedValue> found)
    {
        foreach (var entry in map.Entries)
        {
            if (found.Count >= MaximumValues)
            {
                return;
            }

            ReadingTime.Check();
            var own = KeyReader.Read(entry.Key);
            var words = around | own;
            if ((own & KeyWords.Container) != 0)
            {
                words = entry.Value is HeaderValue.Mapping
                    ? words & ~KeyWords.Container
                    : words | KeyWords.Unknown;
            }
            else if (own == KeyWords.None && (around & ~KeyWords.Event) != KeyWords.None)
            {
                // "venue.details" is not the venue.
                words |= KeyWords.Unknown;
            }

            if (words == KeyWords.Day && entry.Folded == "date" && around == KeyWords.None)
            {
                words = KeyWords.Date;
            }
            else if ((words & KeyWords.When) != 0 && (words & Times) != 0)
            {
                words &= ~KeyWords.When;
            }

            found.Add(new KeyedValue(words, entry));
            if (entry.Value is HeaderValue.Mapping inner && depth < MaximumDepth && (words & Closed) == 0)
            {
                // "details: { date: … }" is the event's day, unlike the "params" of a generator.
                var inside = words == KeyWords.Date ? KeyWords.Day
                    : (own & KeyWords.Container) != 0 && entry.Folded is not ("params" or "extra" or "meta")
                    ? words | KeyWords.Event
                    : words;
                Collect(inner, inside, depth + 1, found);
            }
            else if ((words & Times) != 0 && (words & Closed) == 0 && depth < MaximumDepth &&
                Only(entry.Value) is { } hours)
            {
                Collect(hours, words == KeyWords.Date ? KeyWords.Day : words, depth + 1, found);
            }
        }
    }
}
