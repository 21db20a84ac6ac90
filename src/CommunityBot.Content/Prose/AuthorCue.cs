using System.Collections.Frozen;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Recognises "by" after the talk and before its speaker: "a presentation, by Anna Example", "Vortrag von Anna
/// Example", "une présentation « … », par Anna Example".
/// Who a talk is about, and what someone else has invented, is not meant.
/// </summary>
internal static class AuthorCue
{
    private const int MaximumDistance = 160;

    public static FrozenSet<string> Words { get; } = FrozenSet.ToFrozenSet(["by", "par", "von"]);

    /// <summary>Whether folded text ends with a talk and "by".</summary>
    public static bool EndsWithBy(string folded)
    {
        var text = folded.TrimEnd();
        var space = text.LastIndexOf(' ');
        if (space < 1 || !Words.Contains(text[(space + 1)..]))
        {
            return false;
        }

        var before = text[Math.Max(0, space - MaximumDistance)..space].TrimEnd();
        (int Start, int End)? noun = null;
        for (var found = Lexicon.TalkNouns.FindIn(before); found is { } at;
            found = Lexicon.TalkNouns.FindIn(before, at.End))
        {
            noun = at;
        }

        if (noun is not { } talk)
        {
            return false;
        }

        // Directly after the talk or its quoted title; "a talk about code by Ben Example" may be about his code.
        var between = before[talk.End..].Trim();
        return between.Length == 0
            || between[^1] is ',' or '"' or '\u201D' or '\u201C' or '\u00BB' or '\u00AB'
            || between is "sera faite" or "est faite" or "faite" or "donnee" or "sera donnee" or "animee" or "assuree";
    }
}
