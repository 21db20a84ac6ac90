using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Talks whose titles and speakers are two lists, or two texts, of one order: <c>topic: [Loops, Trees]</c> and
/// <c>presentation: [Anna Example, Ben Example]</c>. A key for talks that has nothing but people names who gives them.
/// </summary>
internal static class ParallelLists
{
    private const int Most = 20;

    private const int LongestKey = 24;

    /// <summary>Null if no key for talks has only people, beside as many titles.</summary>
    public static List<AgendaItem>? In(Header header)
    {
        foreach (var entry in header.FindAll(HeaderKeys.Talks))
        {
            // A surname may be a common word: "Michael Go".
            if (TextsOf(entry.Value) is not { Count: > 0 } names || !names.TrueForAll(PersonNames.IsLabelledName)
                || names.Count(name => GivenNames.Contain(name.Split(' ')[0])) * 2 < names.Count)
            {
                continue;
            }

            var titles = header.Root.Entries
                .Where(other => !ReferenceEquals(other, entry) && IsOfTitles(other.Key))
                .Select(other => TextsOf(other.Value))
                .FirstOrDefault(texts => texts?.Count == names.Count && !texts.TrueForAll(PersonNames.IsLabelledName));
            if (titles is not null)
            {
                return [.. titles.Zip(names, (title, name) => new AgendaItem(
                    PlainText.Unquoted(PlainText.WithoutMarkup(title))) { Speakers = [PersonNames.Clean(name)] })];
            }
        }

        return null;
    }

    /// <summary>"topic", "topics", "titles", "thema", "sujets".</summary>
    private static bool IsOfTitles(string key) => key.Length < LongestKey
        && key.Replace('_', ' ').TrimEnd('s') is var one
        && (Lexicon.TalkTitleLabels.IsMatch(one) || Lexicon.TalkHeadings.IsMatch(one));

    private static List<string>? TextsOf(HeaderValue value) => value switch
    {
        HeaderValue.Scalar { Text: { Length: > 1 } text } => [text.Trim()],
        HeaderValue.Sequence { Values: { Count: > 0 and <= Most } values }
            when values.All(item => item is HeaderValue.Scalar { Text.Length: > 1 }) =>
            [.. values.OfType<HeaderValue.Scalar>().Select(item => item.Text.Trim())],
        _ => null,
    };
}
