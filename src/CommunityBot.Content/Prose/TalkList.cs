using CommunityBot.Content.Body;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Parses a numbered meetup title that lists its talks: "Meetup #39: N - First talk; M - Second talk".
/// </summary>
internal static class TalkList
{
    private static readonly string[] Dashes = [" - ", " \u2013 ", " \u2014 "];

    /// <summary>Empty unless the title has "#number:" and every part is a full name, a dash and a title.</summary>
    public static IReadOnlyList<Speaker> FromTitle(string title)
    {
        var number = title.IndexOf('#', StringComparison.Ordinal);
        var colon = number < 0 ? -1 : title.IndexOf(": ", number, StringComparison.Ordinal);
        if (colon < 0 || number + 1 >= title.Length || !char.IsAsciiDigit(title[number + 1]))
        {
            return [];
        }

        var speakers = new List<Speaker>();
        foreach (var part in title[(colon + 2)..].Split(
            "; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var dash = Array.Find(Dashes, dash => part.Contains(dash, StringComparison.Ordinal));
            var at = dash is null ? -1 : part.IndexOf(dash, StringComparison.Ordinal);
            if (at < 0 || PersonNames.ParseList(part[..at]) is not { Count: > 0 } names)
            {
                return [];
            }

            speakers.AddRange(
                names.Select(name => new Speaker(name) { Talk = PlainText.Unquoted(part[(at + dash!.Length)..]) }));
        }

        return speakers;
    }
}
