using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds speakers in running text: "a talk given by [N](…), Engineer at [Org](…)", "Next up was N from Org".
/// </summary>
internal static class ProseSpeakers
{
    private static readonly PhraseIndex ToSpeak = new(
    [
        "to speak", "to talk", "to present", "to give a talk", "to show us", "to tell us", "pour parler",
        "pour nous parler", "pour présenter", "pour nous présenter", "um über", "um uns",
    ]);

    private static readonly string[] Places = [" from ", " of ", " at ", " von ", " bei ", " chez ", " de "];

    /// <summary>
    /// Maximum distance of a name from its cue: "a talk given by the one and only &lt;drum rolls&gt; N".
    /// </summary>
    private const int MaximumCueDistance = 60;

    /// <summary>The people that a line introduces as speakers.</summary>
    public static IEnumerable<Speaker> In(BodyLine line)
    {
        if (line.Text.Length > 4_000)
        {
            yield break;
        }

        var folded = line.Folded;
        var previous = -1;
        foreach (var link in line.Links.Where(link => !link.IsImage && PersonNames.IsFullName(link.Text)))
        {
            var from = Math.Max(0, link.Start - MaximumCueDistance);
            var isNext = previous >= 0 && link.Start <= folded.Length && link.Start > previous
                && IsAnd(folded[previous..link.Start]);
            if (link.Start <= folded.Length && !NamedThing.IsWork(folded[..link.Start]) && (isNext
                || Lexicon.SpeakerCues.FindIn(folded[from..link.Start]) is not null
                || AuthorCue.EndsWithBy(folded[..link.Start])))
            {
                previous = link.Start + link.Text.Length;
                var person = new SpeakerIntroduction(PersonNames.Clean(link.Text));
                var rest = Phrase(line.Text, Math.Min(line.Text.Length, link.Start + link.Text.Length));
                var introduction = rest.StartsWith(',') || rest.StartsWith('(')
                    ? person.WithAffiliation(rest.TrimStart(',', '(', ' '))
                    : WithPlace(person, rest);
                yield return new Speaker(person.Name)
                {
                    Role = introduction.Role,
                    Organisation = introduction.Organisation,
                    Links = WebAddress.Read(link.Url) is { } uri ? [uri] : [],
                };
            }
        }
    }

    /// <summary>
    /// The people whose names are links in a sentence that goes on with what they come for: "[Anna Example](…) is
    /// coming up from York to speak to us about …". It is a weaker hint than those of <see cref="In"/>.
    /// </summary>
    public static IEnumerable<Speaker> ComingToSpeak(BodyLine line)
    {
        const int MaximumVerbDistance = 90;
        if (line.IsStruck || line.Links.Count == 0 || ToSpeak.FindIn(line.Folded) is null)
        {
            yield break;
        }

        foreach (var link in line.Links.Where(link => !link.IsImage && PersonNames.IsFullName(link.Text)))
        {
            var end = Math.Min(line.Text.Length, link.Start + link.Text.Length);
            var length = Phrase(line.Text, end).Length;
            if (length > 0 && ToSpeak.FindIn(line.Folded[end..(end + length)]) is { } verb
                && verb.Start < MaximumVerbDistance
                && !line.Links.Any(other => other.Start > end && other.Start < end + verb.Start))
            {
                yield return new Speaker(PersonNames.Clean(link.Text))
                {
                    Links = WebAddress.Read(link.Url) is { } uri ? [uri] : [],
                };
            }
        }
    }

    private static bool IsAnd(string between) =>
        between.Trim(' ', ',') is var word && (word is "&" || Lexicon.And.Contains(word));

    /// <summary>Whether folded text has a phrase that introduces a speaker.</summary>
    public static bool HasCue(string folded) => Lexicon.SpeakerCues.FindIn(folded) is not null;

    /// <summary>Whether folded text ends with a phrase that introduces a speaker: "a talk by".</summary>
    public static bool EndsWithCue(string folded)
    {
        var text = folded.TrimEnd(' ', ':', ',');
        var from = Math.Max(0, text.Length - MaximumCueDistance);
        for (var cue = Lexicon.SpeakerCues.FindIn(text, from); cue is { } found;
            cue = Lexicon.SpeakerCues.FindIn(text, found.End))
        {
            if (found.End == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first full name with an affiliation in a sentence, and the index after it.</summary>
    public static (SpeakerIntroduction Person, int End)? First(string text)
    {
        foreach (var place in Places)
        {
            for (var at = text.IndexOf(place, StringComparison.Ordinal); at > 0; at = text.IndexOf(
                place, at + 1, StringComparison.Ordinal))
            {
                if (NameBefore(text, at) is { } name
                    && OrganisationAfter(text, at + place.Length) is var (organisation, end)
                    && organisation.Length > 1)
                {
                    return (new SpeakerIntroduction(name) { Organisation = organisation }, end);
                }
            }
        }

        return null;
    }

    /// <summary>All full names with an affiliation, in order: "A from X and B from Y", "A &amp; B from X".</summary>
    public static List<(SpeakerIntroduction Person, int End)> All(string text)
    {
        var found = new List<(SpeakerIntroduction Person, int Start, int End)>();
        foreach (var place in Places.Append(", from "))
        {
            for (var at = text.IndexOf(place, StringComparison.Ordinal); at > 0; at = text.IndexOf(
                place, at + 1, StringComparison.Ordinal))
            {
                if (NameBefore(text, at) is not { } name
                    || OrganisationAfter(text, at + place.Length) is not { Name.Length: > 1 } organisation)
                {
                    continue;
                }

                var start = text.LastIndexOf(name, at, StringComparison.Ordinal);
                if (found.Exists(other => other.Start == start))
                {
                    continue;
                }

                found.Add(
                    (new SpeakerIntroduction(name) { Organisation = organisation.Name }, start, organisation.End));
                if (CoSpeaker(text, start) is { } beside)
                {
                    found.Add((
                        new SpeakerIntroduction(beside) { Organisation = organisation.Name },
                        text.LastIndexOf(beside, start, StringComparison.Ordinal),
                        organisation.End));
                }
            }
        }

        // "Lessons Learned from Building It" looks like a person with an affiliation, but follows the verb.
        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        var verb = found.Count > 1 ? Lexicon.Presenting.FindIn(WordFolding.Fold(text), found[0].End) : null;
        return [.. found
            .Where(person => verb is null || person.Start < verb.Value.Start)
            .Select(person => (person.Person, person.End))];
    }

    /// <summary>The first name in "A &amp; B from X".</summary>
    private static string? CoSpeaker(string text, int start)
    {
        var before = text[..start].TrimEnd();
        foreach (var joint in (ReadOnlySpan<string>)[" &", " and", " und", " et"])
        {
            if (before.EndsWith(joint, StringComparison.OrdinalIgnoreCase))
            {
                return NameBefore(before, before.Length - joint.Length);
            }
        }

        return null;
    }

    /// <summary>A full name directly before a verb of presenting: "Finally Alex Tasioulis talked about …".</summary>
    public static (List<SpeakerIntroduction> People, int End)? BeforeVerb(BodyLine line)
    {
        var text = line.Text;
        var folded = line.Folded;
        for (var verb = Lexicon.Presenting.FindIn(folded); verb is { } at; verb = Lexicon.Presenting.FindIn(
            folded, at.End))
        {
            if (at.Start > text.Length)
            {
                break;
            }

            var before = WithoutHandle(text[..at.Start].TrimEnd(' ', ','), line);
            if (NameBefore(before, before.Length) is { } name
                && !NamedThing.Is(text, before.Length - name.Length, before.Length))
            {
                var people = new List<SpeakerIntroduction> { new(name) };
                for (var start = before.Length - name.Length; start > 0 && CoSpeaker(before, start) is { } beside;)
                {
                    people.Insert(0, new SpeakerIntroduction(beside));
                    start = text.LastIndexOf(beside, start - 1, StringComparison.Ordinal);
                }

                return (people, before.Length);
            }
        }

        return null;
    }

    /// <summary>Removes the handle in "Anna Example (@anna) presented", bracketed, with an @, or as a link.</summary>
    private static string WithoutHandle(string before, BodyLine line)
    {
        var start = before.LastIndexOf(' ') + 1;
        var word = before[start..].Trim('(', ')', '[', ']');
        return start > 1 && word.Length > 1 && (word[0] == '@' || before[start] == '('
            || line.Links.Any(link => link.Start <= start + 1 && link.Start >= start - 1 && link.Text.Trim() == word
                && !link.Text.Contains(' ', StringComparison.Ordinal) && char.IsLower(word[0])))
            ? before[..(start - 1)].TrimEnd(' ', ',')
            : before;
    }

    /// <summary>The longest person name that ends at this index.</summary>
    private static string? NameBefore(string text, int end)
    {
        string? best = null;
        var start = end;
        for (var words = 1; words <= 4 && start > 0; words++)
        {
            var blank = text.LastIndexOf(' ', start - 1);
            start = blank < 0 ? 0 : blank;
            var candidate = text[(blank < 0 ? 0 : blank + 1)..end];
            if (words > 1 && EndsSentence(candidate[..candidate.IndexOf(' ', StringComparison.Ordinal)]))
            {
                break;
            }

            best = PersonNames.IsFullName(candidate.Trim(',', '(')) ? candidate.Trim(',', '(') : best;
        }

        return best;
    }

    /// <summary>"Monday." ends a sentence, "D." does not.</summary>
    private static bool EndsSentence(string word) =>
        word.Length > 0 && (word[^1] is '!' or '?' or ':' or ';'
            || (word[^1] == '.' && word.Length > 2 && !word.StartsWith("Dr", StringComparison.Ordinal)));

    /// <summary>
    /// Capitalised words, with lowercase words only between them: "Bank of England", "PA Consulting".
    /// </summary>
    private static (string Name, int End) OrganisationAfter(string text, int from)
    {
        foreach (var article in (ReadOnlySpan<string>)["the ", "der ", "dem ", "la ", "le ", "l'"])
        {
            from += string.CompareOrdinal(text, from, article, 0, article.Length) == 0 ? article.Length : 0;
        }

        var end = from;
        for (var at = from; at < text.Length;)
        {
            var stop = text.IndexOfAny([' ', ',', '.', '(', ';', '!', '?', ':'], at);
            stop = stop < 0 ? text.Length : stop;
            var word = text[at..stop];
            var isName = word.Length > 0 && (char.IsUpper(word[0]) || char.IsDigit(word[0]));
            if (!isName
                && !(at > from
                    && word is "of" or "&" or "and" or "the" or "for"
                    && stop + 1 < text.Length
                    && char.IsUpper(text[stop + 1])
                    && word is not "and"))
            {
                break;
            }

            end = isName ? stop : end;
            if (stop >= text.Length || text[stop] != ' ')
            {
                // "Foo.com" is a name that contains a full stop.
                if (stop + 1 < text.Length && text[stop] == '.' && char.IsLetter(text[stop + 1]))
                {
                    at = stop + 1;
                    var rest = text.IndexOfAny([' ', ',', '.'], at);
                    end = rest < 0 ? text.Length : rest;
                }

                break;
            }

            at = stop + 1;
        }

        if (end > from)
        {
            return (text[from..end].Trim(), end);
        }

        // "from mnemonic, discussing …": a lowercase name is a single word, confirmed by what follows it.
        var ends = text.IndexOfAny([' ', ',', '.', '('], from);
        ends = ends < 0 ? text.Length : ends;
        var after = WordFolding.Fold(text[ends..]).TrimStart(' ', ',');
        return ends > from + 1 && (ends == text.Length
            || text[ends] == ','
            || after.StartsWith("who ", StringComparison.Ordinal)
            || Lexicon.Presenting.LengthAtStart(after) is not null)
            ? (text[from..ends], ends)
            : (string.Empty, from);
    }

    /// <summary>The rest of the sentence; "Inc." and initials do not end it.</summary>
    private static string Phrase(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is '!' or '?' or ';'
                || (text[at] == '.'
                    && (at + 1 >= text.Length || text[at + 1] == ' ')
                    && at - from > 2
                    && !char.IsUpper(text[at - 1])))
            {
                return text[from..at];
            }
        }

        return text[from..];
    }

    private static SpeakerIntroduction WithPlace(SpeakerIntroduction person, string rest)
    {
        foreach (var place in Places)
        {
            if (rest.StartsWith(place, StringComparison.Ordinal)
                && OrganisationAfter(rest, place.Length) is { Name.Length: > 1 } found)
            {
                return person with { Organisation = found.Name };
            }
        }

        return person;
    }
}
