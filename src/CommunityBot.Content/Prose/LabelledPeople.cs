using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads people after a label: "Speaker: Anna Example", "Referentin: Anna Example ist …", "Par : Anna Example".
/// </summary>
internal static class LabelledPeople
{
    private const int LongestLabel = 30;

    private const int LongestLine = 1_000;

    /// <summary>A speaking head, a microphone, a studio microphone, a person.</summary>
    private static readonly string[] Signs = ["\U0001F5E3", "\U0001F3A4", "\U0001F399", "\U0001F464"];

    /// <summary>The people that the line labels as speakers; empty if it has no such label.</summary>
    public static IReadOnlyList<SpeakerIntroduction> In(BodyLine line) => In(line, isTalk: false);

    /// <param name="isTalk">Whether the line is known to be about a talk, where "Name" is that of the speaker.</param>
    public static IReadOnlyList<SpeakerIntroduction> In(BodyLine line, bool isTalk)
    {
        var start = 0;
        while (start < line.Text.Length && !char.IsLetter(line.Text[start]))
        {
            start++;
        }

        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (line.IsStruck || line.Text.Length > LongestLine || colon < start + 2 || colon > start + LongestLabel)
        {
            return AfterSign(line);
        }

        var label = WithoutPlural(line.Text[start..colon].TrimEnd())
            .TrimEnd(' ', '*', '_', '1', '2', '3', '4', '5', '6', '7', '8', '9', '#');
        var value = LabelsInLine.FirstValue(line.Text[(colon + 1)..]).Trim(' ', '*', '_');
        return (Lexicon.SpeakerHeadings.IsMatch(WithoutOrder(label)) && !Lexicon.Who.IsMatch(label))
                || IsNameOfSpeaker(label, isTalk)
            ? Read(value, fullNames: false)
            : Lexicon.WhoKeys.IsMatch(label) ? Read(value, fullNames: true)
            : Lexicon.GivenByLabels.IsMatch(label) && Read(value, fullNames: true) is { Count: > 0 } people
                && (isTalk || people.All(person => GivenNames.Begin(person.Name))) ? people
            : [];
    }

    /// <summary>"Presenter(s)", "Referent(in)", "Intervenant(e)": the word without the ending in brackets.</summary>
    private static string WithoutPlural(string label) =>
        label.EndsWith(')') && label.LastIndexOf('(') is > 0 and var open && char.IsLetter(label[open - 1])
            ? label[..open]
            : label;

    /// <summary>"Our first guest speaker", "Notre premier invité": the last word, if the others only count.</summary>
    private static string WithoutOrder(string label)
    {
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            && words[..^1].All(word => Lexicon.SpeakerLabelWords.Contains(WordFolding.Fold(word)))
            ? words[^1]
            : label;
    }

    /// <summary>
    /// The names in a line of their own after the sign of a speaker: "🗣 Anna Example", "🎤 Anna Example, Ben Sample".
    /// </summary>
    private static IReadOnlyList<SpeakerIntroduction> AfterSign(BodyLine line)
    {
        var sign = Array.Find(Signs, sign => line.Text.StartsWith(sign, StringComparison.Ordinal));
        return sign is null || line.IsStruck || line.Text.Length > LongestLine
            ? []
            : [
                .. PersonNames.ParseList(line.Text[sign.Length..].Trim(' ', '\uFE0F', '*', '_', ':'), fullNames: true)
                    .Select(name => new SpeakerIntroduction(name)),
            ];
    }

    /// <summary>"Speaker name", "Speaker full name"; within a talk "Full name" too.</summary>
    private static bool IsNameOfSpeaker(string label, bool isTalk) => label.Length > 2
        && Lexicon.TalkNameLabels.IsMatch(label) && (isTalk || Lexicon.SpeakerNouns.OccurIn(label));

    /// <summary>The people in a value that is known to name speakers.</summary>
    /// <param name="fullNames">Whether a single word is rejected as a name.</param>
    public static IReadOnlyList<SpeakerIntroduction> Read(string value, bool fullNames)
    {
        var text = value.Trim();
        if (text.Length < 2 || Lexicon.ToBeConfirmed.IsMatch(text))
        {
            return [];
        }

        if (PersonNames.ParseList(text, fullNames) is { Count: > 0 } names
            && !(names.Count == 2
                && text.Contains(", ", StringComparison.Ordinal)
                && !PersonNames.IsFullName(names[1])))
        {
            return [.. names.Select(name => new SpeakerIntroduction(name))];
        }

        if (PersonNames.ParseSeveral(text) is { Count: > 1 } named && HasAnd(text))
        {
            return [.. named.Select(name => new SpeakerIntroduction(name))];
        }

        // "Anna Example (Loops), Ben Sample (Trees)": each with what is in brackets after the name.
        if (text.Contains("), ", StringComparison.Ordinal)
            && PersonNames.ParseList(WithoutBrackets(text), fullNames: true) is { Count: > 1 } several)
        {
            return [.. several.Select(name => new SpeakerIntroduction(name))];
        }

        return SpeakerIntroduction.Read(text, needsFullName: true) is { } introduced ? [introduced]
            : AtStart(text) is { } sentence ? [sentence]
            : !fullNames && IsHandle(text) ? [new SpeakerIntroduction(text)]
            : !fullNames && SpeakerIntroduction.Read(text, needsFullName: false) is { } loose ? [loose]
            : !fullNames && SpeakerIntroduction.ReadLabelled(text) is { } labelled ? [labelled]
            : [];
    }

    /// <summary>Whether people are joined: after a comma alone may be where somebody works.</summary>
    internal static bool HasAnd(string text) => text.Contains('&', StringComparison.Ordinal)
        || text.Split(' ').Any(word => Lexicon.And.Contains(WordFolding.Fold(word)));

    private static string WithoutBrackets(string text)
    {
        for (var open = text.IndexOf('('); open > 0; open = text.IndexOf('('))
        {
            var close = text.IndexOf(')', open);
            text = text[..open].TrimEnd() + (close < 0 ? string.Empty : text[(close + 1)..]);
        }

        return text;
    }

    /// <summary>The name at the start of a sentence: "Anna Example is a member of …".</summary>
    public static SpeakerIntroduction? AtStart(string text)
    {
        var words = text.Split(' ', 6);
        for (var count = Math.Min(4, words.Length - 1); count >= 2; count--)
        {
            if (words[count].Length > 0 && char.IsLower(words[count][0])
                && string.Join(' ', words[..count]) is var name && PersonNames.IsFullName(name.TrimEnd(',')))
            {
                return new SpeakerIntroduction(PersonNames.Clean(name));
            }
        }

        return null;
    }

    /// <summary>"@anna", "@anna@social.example".</summary>
    public static bool IsHandle(string text) =>
        text.Length is > 2 and < 60 && text[0] == '@' && !text.Contains(' ', StringComparison.Ordinal);
}
