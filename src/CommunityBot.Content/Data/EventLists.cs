using System.Globalization;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Data;

/// <summary>
/// Finds the events of a data file: one event, a list, or lists and maps under any keys, such as "upcoming", a slug, a
/// day, or a year with its months.
/// </summary>
internal static class EventLists
{
    private const int MaximumDepth = 6;

    /// <summary>Within an event, lists under these words are parts of it.</summary>
    private const KeyWords Parts = KeyWords.Talk | KeyWords.Speaker | KeyWords.Agenda | KeyWords.Venue |
        KeyWords.Place | KeyWords.SignUp | KeyWords.Link | KeyWords.Video | KeyWords.Day | KeyWords.Hour;

    public static IReadOnlyList<HeaderValue.Mapping> In(HeaderValue root)
    {
        var found = new List<HeaderValue.Mapping>();
        Collect(root, default, 0, found);
        return found;
    }

    /// <returns>Whether the value itself is an event.</returns>
    private static bool Collect(
        HeaderValue value, DayOfKeys day, int depth, List<HeaderValue.Mapping> found)
    {
        ReadingTime.Check();
        if (value is HeaderValue.Mapping map)
        {
            return CollectMap(map, day, depth, found);
        }

        if (value is HeaderValue.Sequence items && depth < MaximumDepth)
        {
            foreach (var item in TalkRows.Join(items.Values))
            {
                // "- slug: { … }": the event is the value, and its slug no more than a mark.
                var inner = item is HeaderValue.Mapping { Entries: [{ Value: HeaderValue.Mapping only }] }
                    ? only
                    : item;
                Collect(inner, day, depth + 1, found);
            }
        }

        return false;
    }

    private static bool CollectMap(
        HeaderValue.Mapping map, DayOfKeys day, int depth, List<HeaderValue.Mapping> found)
    {
        map = DayInParts.Join(map);
        var self = Event(day.Complete(map));
        var before = found.Count;
        if (depth < MaximumDepth)
        {
            foreach (var entry in map.Entries.Where(entry => IsEntered(entry, map, self)))
            {
                if (Collect(entry.Value, day.Under(entry.Key), depth + 1, found))
                {
                    found[^1] = WithId(found[^1], entry);
                }
            }
        }

        // A map of several events is none, although its date, or that of the first of them, makes it look like one.
        if (self is null || found.Count - before > 1)
        {
            return false;
        }

        found.RemoveRange(before, found.Count - before);
        found.Add(self);
        return true;
    }

    /// <param name="self">The map as an event; null if it is none.</param>
    private static bool IsEntered(HeaderEntry entry, HeaderValue.Mapping map, HeaderValue.Mapping? self)
    {
        if (entry.Value is HeaderValue.Scalar)
        {
            return false;
        }

        var words = KeyReader.Read(entry.Key);
        var hasOwnDay = self is not null && map.Entries.Any(
            own => own.Value is HeaderValue.Scalar { Text: var text } && HumanDates.Find(text) is not null);
        return hasOwnDay
            ? (words & (KeyWords.Event | KeyWords.Other)) != 0 && (words & Parts) == 0
            : self is null || (words & Parts) == 0;
    }

    /// <summary>Null if the map is not an event, which has a date and at least one other event key.</summary>
    private static HeaderValue.Mapping? Event(HeaderValue.Mapping map)
    {
        var named = EventShapes.Normalize(map);
        return IsEvent(new Header(named)) ? named : null;
    }

    /// <summary>Whether a map with these keys is an event.</summary>
    public static bool NamesEvents(HeaderValue.Mapping map) => HasKeys(new Header(map));

    private static bool IsEvent(Header header) =>
        header.Find(HeaderKeys.AnyDate) is { } day && MayBeDay(day.Value) && HasKeys(header);

    private static bool HasKeys(Header header) =>
        header.Has(HeaderKeys.AnyDate) && (header.Has(HeaderKeys.Title)
            || header.Has(HeaderKeys.EntryTitle)
            || header.Has(HeaderKeys.Talks)
            || header.Has(HeaderKeys.Speakers)
            || header.Has(HeaderKeys.VenueName)
            || header.Has(HeaderKeys.Location));

    /// <summary>
    /// "6 February", "CANCELLED", "TBC"; not a word below "tag", which is the key of a label and German for day.
    /// </summary>
    public static bool MayBeDay(HeaderValue value) => value is not HeaderValue.Scalar { Text: var text }
        || text.AsSpan().ContainsAnyInRange('0', '9')
        || Lexicon.ToBeConfirmed.OccurIn(text) || Lexicon.StatusWords.OccurIn(text)
        || SentenceWord.In(text).Exists(word => Lexicon.Months.ContainsKey(word.Bare));

    private static HeaderValue.Mapping WithId(HeaderValue.Mapping map, HeaderEntry entry) =>
        new Header(map).Has("id", "slug") ? map : map with
        {
            Entries = [.. map.Entries, new HeaderEntry("id", new HeaderValue.Scalar(entry.Key, entry.Line), entry.Line)]
        };

    /// <summary>What the keys around an event say of its day: "2031-02-06", or 2031 and then "February".</summary>
    private readonly record struct DayOfKeys(int? Year, int? Month, LocalDate? Date)
    {
        public DayOfKeys Under(string key)
        {
            if (HumanDates.Find(key) is { Year: not null, Start: 0 } mention && mention.End >= key.Length)
            {
                return new DayOfKeys(null, null, mention.Resolve(null).Date);
            }

            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number is >= 1990 and <= 2200 ? new DayOfKeys(number, null, null)
                    : number is >= 1 and <= 12 && Year is not null ? this with { Month = number }
                    : this;
            }

            return Lexicon.Months.TryGetValue(WordFolding.Fold(key), out var month)
                ? this with { Month = month }
                : this;
        }

        /// <summary>The map with the day of its keys, if it has none, or none with a year, of its own.</summary>
        public HeaderValue.Mapping Complete(HeaderValue.Mapping map)
        {
            if (Date is null && Year is null)
            {
                return map;
            }

            var own = new Header(map).Text(HeaderKeys.AnyDate);
            var day = own is not null ? InYear(own)
                : Date is { } date ? LocalDatePattern.Iso.Format(date)
                : null;
            return day is null
                ? map
                : map with
                {
                    Entries =
                    [
                        new HeaderEntry("event_date", new HeaderValue.Scalar(day, map.Line), map.Line), .. map.Entries,
                    ],
                };
        }

        /// <summary>"6 February, 18:30" or "6" with the year and month of the keys; null if it has a year.</summary>
        private string? InYear(string own)
        {
            var mention = HumanDates.Find(own);
            var (day, month, rest) = mention is { Year: null } partial
                ? (partial.Day, partial.Month, own[partial.End..])
                : mention is null && int.TryParse(own, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? (number, Month ?? 0, string.Empty)
                : default;
            return Year is { } year && new DateMention(day, month, year, 0, 0).Resolve(null).Date is { } date
                ? LocalDatePattern.Iso.Format(date) + rest
                : null;
        }
    }
}
