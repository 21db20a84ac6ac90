using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds who gave a talk in sentences of the past: "Anna Example gave a great talk about loops", "danach zeigte uns
/// Anna Example …", "Anna Example a présenté …". Minutes call people by one name: "Anna explained the compiler".
/// </summary>
internal static class PresentedTalks
{
    private const int LongestText = 4_000;

    /// <summary>Characters of a heading that reports: "Anna Example showed us loops".</summary>
    private const int LongestHeading = 200;

    /// <summary>Characters between a verb such as "gave" and what is given.</summary>
    private const int MaximumDistance = 70;

    /// <summary>Characters between the name and the verb: affiliation, handle, adverb.</summary>
    private const int LongestAside = 90;

    /// <summary>Words before a name that begins a sentence: "As the second speaker, ", "Then ".</summary>
    private const int MostWordsBefore = 3;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    /// <param name="isReport">
    /// Whether the page is known to be about a past meetup. Otherwise a name has to begin its sentence.
    /// </param>
    public static IEnumerable<SpeakerIntroduction> In(PageBody body, HashSet<int> skipped, bool isReport)
    {
        foreach (var section in HostSections.Outside(body))
        {
            if (isReport && section.Heading is { IsStruck: false } heading && !skipped.Contains(heading.Number)
                && OneName(heading.Text, string.Empty, isFirst: false) is { } named)
            {
                yield return new SpeakerIntroduction(FullNameOf(named, body));
            }

            if (isReport && section.Heading is { IsStruck: false, Text.Length: < LongestHeading } told
                && !skipped.Contains(told.Number))
            {
                foreach (var person in InHeading(told))
                {
                    yield return person;
                }
            }

            var isFirst = true;
            foreach (var (text, line) in section.Blocks.SelectMany(TextsOf))
            {
                if (text.Length is < 12 or > LongestText || skipped.Contains(line) || !HasVerb(text, isReport))
                {
                    isFirst &= text.Length == 0;
                    continue;
                }

                foreach (var sentence in SentenceSpeakers.Sentences(text))
                {
                    foreach (var person in InSentence(sentence, isReport))
                    {
                        yield return person;
                    }
                }

                if (isReport && section is { Heading: not null, Level: <= 6 }
                    && OneName(text, section.Title, isFirst) is { } name)
                {
                    yield return new SpeakerIntroduction(FullNameOf(name, body));
                }

                isFirst = false;
            }
        }
    }

    /// <summary>"Anna Example showed us loops", "Anna Example started with loops".</summary>
    private static IEnumerable<SpeakerIntroduction> InHeading(BodyLine heading)
    {
        if (Lexicon.Presented.OccurInFolded(heading.Folded))
        {
            return InSentence(heading.Text, isReport: true);
        }

        return Lexicon.BeganWith.OccurInFolded(heading.Folded)
            && SentenceSpeakers.PeopleIn(heading.Text, heading.Folded) is [{ Start: 0 } person, ..]
            && Lexicon.BeganWith.LengthAtStart(heading.Folded[person.End..].TrimStart()) is not null
                ? [new SpeakerIntroduction(person.Name)]
                : [];
    }

    private static bool HasVerb(string text, bool isReport)
    {
        var folded = WordFolding.Fold(text);
        return (isReport && (Lexicon.SpeakerNouns.FindIn(folded) is not null
                || Lexicon.TalkNouns.FindIn(folded) is not null
                || GuestCue.MayBeIn(folded) || ProseSpeakers.HasCue(folded)))
            || Lexicon.Presented.FindIn(folded) is not null || Lexicon.PresentedBefore.FindIn(folded) is not null
            || (Lexicon.Gave.FindIn(folded) is not null && Lexicon.Given.FindIn(folded) is not null);
    }

    /// <summary>Paragraphs, items and cells, each as one text.</summary>
    internal static IEnumerable<(string Text, int Line)> TextsOf(BodyBlock block) => block switch
    {
        BodyBlock.Paragraph { Lines: { Count: > 0 } lines } => [(Joined(lines), lines[0].Number)],
        BodyBlock.Bullets list => list.Items.SelectMany(item => item.Lines.Count == 0
            ? []
            : item.Nested.SelectMany(TextsOf).Prepend((Joined(item.Lines), item.Lines[0].Number))),
        BodyBlock.Table table => table.Rows
            .SelectMany(row => row.Cells)
            .Select(cell => (cell.Text, cell.Number)),
        _ => [],
    };

    private static string Joined(IReadOnlyList<BodyLine> lines) => lines.Count == 1
        ? lines[0].IsStruck ? string.Empty : lines[0].Text
        : string.Join(' ', lines.Where(line => !line.IsStruck).Select(line => line.Text));

    /// <summary>"A demo of his Example Stub Generator": a name after a determiner, without a given name.</summary>
    private static bool IsThing(string sentence, string folded, string name, int start) =>
        sentence.AsSpan(start).StartsWith(name)
        && SentenceWord.InFolded(folded, 0, start) is [.., var before]
        && Lexicon.Determiners.Contains(before.Text)
        && !GivenNames.Contain(name.Split(' ')[0]);

    private static IEnumerable<SpeakerIntroduction> InSentence(string sentence, bool isReport)
    {
        if (!SentenceSpeakers.HasNamePair(sentence))
        {
            return [];
        }

        var folded = WordFolding.Fold(sentence);
        var names = SentenceSpeakers.PeopleIn(sentence, folded);
        names.RemoveAll(name => IsThing(sentence, folded, name.Name, name.Start));
        var isSpeaker = new bool[names.Count];
        for (var verb = Next(folded, 0); verb is { } at; verb = Next(folded, at.End))
        {
            var last = names.FindLastIndex(name => name.End <= at.Start);
            if (last >= 0 && FollowsSubject(folded, at) && IsSubject(sentence, folded, names[last].End, at.Start)
                && (isReport || BeginsSentence(folded, names, last)))
            {
                isSpeaker[last] = true;
                continue;
            }

            var next = names.FindIndex(name => name.Start >= at.End);
            if (next >= 0 && IsAfterVerb(folded, names[next].Name, names[next].Start, isReport))
            {
                isSpeaker[next] = true;
            }
        }

        if (isReport && names.Count > 0 && Lexicon.SpeakerNouns.IsMatch(folded[..names[0].Start].Trim()))
        {
            isSpeaker[0] = true;
        }

        for (var i = 0; isReport && i < names.Count; i++)
        {
            var after = Math.Min(folded.Length, SentenceSpeakers.AfterPlace(sentence, names[i].End).After);
            var rest = SentenceSpeakers.WithoutPronoun(folded[after..].TrimStart(' ', ','));
            var before = SentenceSpeakers.WithoutPraise(folded[..names[i].Start].TrimEnd());
            isSpeaker[i] |= GuestCue.IsAround(folded, names[i].Start, rest, isPast: true)
                || (SentenceSpeakers.AfterApposition(folded, names[i].End) is { } clause
                    && GuestCue.IsAround(folded, names[i].Start, clause, isPast: true))
                || AuthorCue.EndsWithBy(before)
                || (ProseSpeakers.EndsWithCue(before) && Lexicon.TalkNouns.OccurInFolded(folded))
                || HasGivenInPerfect(folded, names[i].Start, after);
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (IsOwnerOfTalk(folded, names[i]) is { } owner)
            {
                isSpeaker[i] = true;
                names[i] = names[i] with { Name = owner };
            }
        }

        if (isReport && names.Count == 0)
        {
            return OwnersOfTalks(sentence, folded).Select(name => new SpeakerIntroduction(name));
        }

        for (var i = names.Count - 2; i >= 0; i--)
        {
            isSpeaker[i] |= isSpeaker[i + 1] && IsJoint(sentence, names[i].End, names[i + 1].Start);
        }

        for (var i = 1; i < names.Count; i++)
        {
            isSpeaker[i] |= isSpeaker[i - 1] && IsJoint(sentence, names[i - 1].End, names[i].Start);
        }

        return Enumerable.Range(0, names.Count)
            .Where(i => isSpeaker[i])
            .Select(i => new SpeakerIntroduction(names[i].Name)
            {
                Organisation = SentenceSpeakers.AfterPlace(sentence, names[i].End).Organisation,
            });
    }

    /// <summary>
    /// Whether a name is after its verb in a sentence on a talk: "danach zeigt Anna Example, wie …", "spricht die
    /// Forscherin Anna Example über …".
    /// </summary>
    /// <param name="isPast">Whether the sentence may be one of the past.</param>
    public static bool IsAfterVerb(string folded, string name, int start, bool isPast)
    {
        const int LongestVerb = 20;
        const int LongestDescription = 80;
        var from = Math.Max(0, start - LongestVerb - (GivenNames.Begin(name) ? LongestDescription : 0));
        for (var verb = Lexicon.PresentedBefore.FindIn(folded[..start], from); verb is { } at;
            verb = Lexicon.PresentedBefore.FindIn(folded[..start], at.End))
        {
            var between = folded[at.End..start];
            if ((string.IsNullOrWhiteSpace(between) || IsDescription(between))
                && (isPast || Lexicon.WillPresent.LengthAtStart(folded[at.Start..]) is not null
                    || !Lexicon.PresentingVerbsInPast.Contains(folded[at.Start..at.End].Trim())))
            {
                return Lexicon.Given.FindIn(folded) is not null
                    || (between.Length > 1 && Lexicon.Concerning.FindIn(folded, start) is not null);
            }
        }

        return false;
    }

    /// <summary>"die Forscherin", "unser langjähriges Mitglied": what somebody is, after the verb.</summary>
    private static bool IsDescription(string between)
    {
        const int MostWords = 7;
        var words = SentenceWord.InFolded(between, 0, between.Length);
        return words.Count is > 1 and <= MostWords && Lexicon.Determiners.Contains(words[0].Text)
            && between.AsSpan().IndexOfAny(",:()") < 0
            && !words.Exists(word => Lexicon.Prepositions.Contains(word.Text));
    }

    /// <summary>"Zuerst hat Anna Example … gehalten": the participle ends the sentence.</summary>
    internal static bool HasGivenInPerfect(string folded, int start, int end)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        var last = words.FindLastIndex(word => word.End <= start);
        var next = words.FindIndex(word => word.Start >= end);
        return (IsAuxiliary(last) || IsAuxiliary(next)) && Lexicon.GivenParticiples.Contains(words[^1].Text);

        bool IsAuxiliary(int at) => at >= 0 && Lexicon.Auxiliaries.Contains(words[at].Text);
    }

    /// <summary>The speaker in "Anna Examples Vortrag"; null if no talk follows.</summary>
    private static string? IsOwnerOfTalk(string folded, (string Name, int Start, int End) name)
    {
        var rest = folded[name.End..].TrimStart();
        return name.Name.EndsWith('s') && rest.Length > 0 && rest.Length < folded.Length - name.End
            && Lexicon.TalkNouns.LengthAtStart(rest) is not null && PersonNames.IsFullName(name.Name[..^1])
            ? name.Name[..^1]
            : null;
    }

    /// <summary>"Anna Example" in "Anna Example's excellent talk about loops".</summary>
    private static IEnumerable<string> OwnersOfTalks(string sentence, string folded)
    {
        const int MostWords = 4;
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 1; at < words.Count; at++)
        {
            if (!words[at].Text.EndsWith("'s", StringComparison.Ordinal)
                || !words.Skip(at + 1).Take(MostWords).TakeWhile(word => !Lexicon.Prepositions.Contains(word.Text))
                    .Any(word => Lexicon.TalkTitleNouns.Contains(word.Text))
                || EarlierMeeting.IsAround(folded, words[at].Start))
            {
                continue;
            }

            for (var first = Math.Max(0, at - MostWords + 1); first < at; first++)
            {
                var name = sentence[words[first].Start..(words[at].Start + words[at].Bare.Length)];
                var before = first == 0 ? null : words[first - 1].Text;
                if (PersonNames.IsFullName(name) && !NamedThing.Is(sentence, words[first].Start, words[at].End)
                    && (before is null || Lexicon.With.Contains(before) || Lexicon.Was.Contains(before)
                        || Lexicon.BesideVerbs.Contains(before)))
                {
                    yield return name;
                    break;
                }
            }
        }
    }

    /// <summary>The next verb that says that a talk was given.</summary>
    private static (int Start, int End)? Next(string folded, int from)
    {
        (int Start, int End)? best = Lexicon.Presented.FindIn(folded, from);
        if (Lexicon.PresentedBefore.FindIn(folded, from) is { } before
            && (best is null || before.Start < best.Value.Start))
        {
            best = before;
        }

        for (var found = Lexicon.Gave.FindIn(folded, from); found is { } gave
            && (best is null || gave.Start < best.Value.Start); found = Lexicon.Gave.FindIn(folded, gave.End))
        {
            if (Lexicon.Given.FindIn(folded, gave.End) is { } given && given.Start - gave.End <= MaximumDistance)
            {
                return gave;
            }
        }

        return best;
    }

    /// <summary>Whether the verb is one that follows the speaker; others have the speaker after them.</summary>
    private static bool FollowsSubject(string folded, (int Start, int End) verb) =>
        Lexicon.Presented.LengthAtStart(folded[verb.Start..]) is not null
        || (Lexicon.Gave.LengthAtStart(folded[verb.Start..]) is { } length
            && Lexicon.Given.FindIn(folded, verb.Start + length) is { } given
            && given.Start - verb.Start - length <= MaximumDistance);

    /// <summary>Whether only an affiliation, a handle or adverbs are between a name and the verb.</summary>
    private static bool IsSubject(string sentence, string folded, int end, int verb)
    {
        if (verb - end > LongestAside)
        {
            return false;
        }

        var after = Math.Min(verb, SentenceSpeakers.AfterPlace(sentence, end).After);
        var rest = folded[after..verb].Trim(' ', ',');
        if (rest.StartsWith('(') && rest.EndsWith(')'))
        {
            return true;
        }

        return rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(
            word => Lexicon.BesideVerbs.Contains(word.Trim(',')) || word[0] == '@')
            || (folded[end] == ',' && folded[..verb].TrimEnd().EndsWith(',') && Lexicon.Roles.FindIn(rest) is not null);
    }

    private static bool BeginsSentence(string folded, List<(string Name, int Start, int End)> names, int last)
    {
        var first = last;
        while (first > 0 && IsJoint(folded, names[first - 1].End, names[first].Start))
        {
            first--;
        }

        return folded[..names[first].Start].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length
            <= MostWordsBefore;
    }

    private static bool IsJoint(string text, int end, int start)
    {
        var between = end < start ? text[end..start].Trim(' ', ',') : string.Empty;
        if (between.StartsWith('(') && between.IndexOf(')', StringComparison.Ordinal) is > 0 and var close)
        {
            between = between[(close + 1)..].Trim(' ', ',');
        }

        return start > end && (between.Length == 0 || between is "&" or "+"
            || Lexicon.And.Contains(WordFolding.Fold(between)));
    }

    /// <summary>The full name of somebody whom the page names in full once; the given name if it does not.</summary>
    internal static string FullNameOf(string given, PageBody body)
    {
        var full = body.Lines
            .Where(line => line.Text.Length < LongestText && line.Text.Contains(given + " ", StringComparison.Ordinal))
            .SelectMany(line => SentenceSpeakers.NamesIn(line.Text))
            .Select(name => name.Name)
            .Where(name => name.StartsWith(given + " ", StringComparison.Ordinal))
            .Distinct()
            .Take(2)
            .ToList();
        return full is [var one] ? one : given;
    }

    /// <summary>The one name that begins a text of minutes, before the verb.</summary>
    /// <param name="isFirst">
    /// Whether it is the first text below its heading. Others may say what anybody explained in a discussion.
    /// </param>
    private static string? OneName(string text, string title, bool isFirst)
    {
        var words = text.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries);
        var at = words.Length > 2 && Lexicon.SpeakerNouns.IsMatch(words[0]) ? 1 : 0;
        if (words.Length < at + 3 || words[at] is not { Length: > 2 and < 30 } name || !PersonNames.IsName(name)
            || Lexicon.CommonWords.Contains(WordFolding.Fold(name))
            || title.Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (at == 1)
        {
            return isFirst && char.IsLower(words[2][0]) ? name : null;
        }

        var folded = WordFolding.Fold(text);
        var rest = folded[(folded.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimStart();
        return (Lexicon.Presented.LengthAtStart(rest) is not null && (isFirst || IsGiven(words)))
            || (Lexicon.Gave.LengthAtStart(rest) is { } length && Lexicon.Given.FindIn(rest, length) is { } given
                && given.Start - length <= MaximumDistance
                && (isFirst || Lexicon.TalkTitleNouns.Contains(rest[given.Start..given.End])
                    || Lexicon.GivenThings.Contains(rest[given.Start..given.End])))
            ? name
            : null;
    }

    /// <summary>"talked about", "showed us": a verb of giving a talk, not of answering.</summary>
    private static bool IsGiven(string[] words) =>
        words.Skip(1).Take(2).Any(word => Lexicon.PresentingVerbsInPast.Contains(WordFolding.Fold(word)));
}
