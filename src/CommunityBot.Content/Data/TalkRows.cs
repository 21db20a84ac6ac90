using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;

namespace CommunityBot.Content.Data;

/// <summary>
/// Lists whose rows are talks, each with the day of its evening: joined to one event for each evening, with its talks.
/// Read one by one, an evening of four talks would be announced four times.
/// </summary>
internal static class TalkRows
{
    /// <summary>Rows of which one has a speaker if those of the list have.</summary>
    private const int ExaminedRows = 10;

    /// <returns>The rows with those of one evening as one event; the same list if its rows are no talks.</returns>
    public static IReadOnlyList<HeaderValue> Join(IReadOnlyList<HeaderValue> rows)
    {
        if (rows.Count < 2 || !rows.Take(ExaminedRows).Any(row =>
            row is HeaderValue.Mapping map && TalkRow.Of(map) is { HasSpeaker: true }))
        {
            return rows;
        }

        var talks = rows.Select(row => row is HeaderValue.Mapping map ? TalkRow.Of(map) : null).ToList();
        var evenings = talks.OfType<TalkRow>()
            .GroupBy(talk => (talk.Day, talk.Evening))
            .Select(evening => evening.ToList())
            .ToList();
        if (!evenings.Exists(evening => IsOneTalk(evening) || AreOfOneEvening(evening)))
        {
            return rows;
        }

        // A name that all evenings have is that of the community.
        var areNamed = evenings.Select(evening => evening[0].Evening).Distinct().Skip(1).Any();
        var parts = new Dictionary<TalkRow, HeaderValue?>(ReferenceEqualityComparer.Instance);
        foreach (var evening in evenings)
        {
            if (AreOfOneEvening(evening))
            {
                evening.ForEach(talk => parts[talk] = null);
                parts[evening[0]] = TalkRow.Join(evening, areNamed);
            }
            else
            {
                evening.ForEach(talk => parts[talk] = talk.IsLabelled ? talk.Unlabelled : talk.Map);
            }
        }

        return [.. rows.Zip(talks, (row, talk) => talk is null ? row : parts[talk]).OfType<HeaderValue>()];
    }

    private static bool IsOneTalk(List<TalkRow> rows) => rows is [{ IsLabelled: true, HasSpeaker: true }];

    /// <summary>
    /// Several talks, and nothing that tells two meetups of one day apart. Where the evening has a name, some speakers
    /// may be missing or be no name of a person.
    /// </summary>
    private static bool AreOfOneEvening(List<TalkRow> rows)
    {
        return rows.Count > 1
            && rows.Count(row => row.HasSpeaker) >= (rows[0].Evening is null ? rows.Count : (rows.Count + 1) / 2)
            && rows.Select(row => row.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count() == rows.Count
            && IsSame(HeaderKeys.VenueName) && IsSame(HeaderKeys.Location) && IsSame(HeaderKeys.Registration)
            && (rows[0].Evening is not null || IsSame(HeaderKeys.StartTime));

        bool IsSame(KeyField field) =>
            rows.Select(row => row.Header.Text(field)).OfType<string>().Distinct().Count() < 2;
    }
}
