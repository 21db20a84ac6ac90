using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds the speakers that a recap thanks for their talk: "Thanks again to Anna Example for the talk", "Danke an Anna
/// Example für den Vortrag", "Merci à Anna Example pour sa présentation". Thanks for anything else name no speaker.
/// </summary>
internal static class ThankedSpeakers
{
    private const int LongestLine = 600;

    /// <summary>Maximum number of words from "for" to the talk: "for the really excellent presentation".</summary>
    private const int MostWords = 5;

    private static readonly PhraseIndex Thanks = new(
    [
        "thanks to", "thanks again to", "thank you to", "many thanks to", "big thanks to",
        "mahalo to", "kudos to", "huge thanks to", "special thanks to",
        "danke an", "dank an", "dank geht an", "danke nochmals an",
        "merci à", "merci encore à", "un grand merci à",
    ]);

    private static readonly string[] Reasons = [" for ", " für ", " pour "];

    private static readonly HashSet<string> Talks =
    [
        "talk", "talks", "presentation", "presentations", "lecture", "keynote", "demo", "vortrag", "vortrage",
        "prasentation", "conference", "conferences", "expose",
    ];

    public static IEnumerable<SpeakerIntroduction> In(BodyLine line)
    {
        if (line.IsStruck || line.Text.Length > LongestLine || Thanks.FindIn(line.Folded) is not { } thanks
            || thanks.End > line.Text.Length)
        {
            return [];
        }

        var text = line.Text[thanks.End..];
        foreach (var reason in Reasons)
        {
            if (text.IndexOf(reason, StringComparison.Ordinal) is > 0 and var at
                && WordFolding.Fold(text[(at + reason.Length)..])
                    .Split(' ', MostWords + 1, StringSplitOptions.RemoveEmptyEntries)
                    .Take(MostWords)
                    .Any(word => Talks.Contains(word.Trim('.', '!', ',', ';', ':', ')'))))
            {
                return PersonNames.ParseList(text[..at]).Select(name => new SpeakerIntroduction(name));
            }
        }

        return [];
    }
}
