using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The place of a page that is a meetup, where nothing else names it: in a sentence below the heading of the place, in
/// "the venue is …", as on a letter, or online. It is read after the kind of the page is known.
/// </summary>
internal static class LatePlace
{
    private const int MaximumLines = 100;

    private const int MaximumLength = 900;

    /// <summary>A longer line is no name or street.</summary>
    private const int ShortLine = 90;

    /// <summary>Words before "venue": "So, the meeting".</summary>
    private const int WordsBeforeNoun = 4;

    /// <summary>Words before "location" in "please note that we have a new location in".</summary>
    private const int WordsBeforeNew = 8;

    private const int LongestLabel = 30;

    /// <summary>A line with a sponsor and its address.</summary>
    private const int MaximumSponsor = 200;

    /// <summary>Words between "venue" and "is": "for this month".</summary>
    private const int WordsToVerb = 4;

    /// <summary>Lines of a paragraph that is like a letter's address.</summary>
    private const int LongestLetter = 6;

    public static Meetup Complete(Page page, Meetup meetup)
    {
        if (meetup is not { Kind: MeetupKind.Meetup, Venue: null, When.Date: not null })
        {
            return meetup;
        }

        if (BelowHeading(page) is var (place, at) && place is not null)
        {
            page.Trace.Took("venue", place.Name ?? place.Address, "a sentence below the heading of the place", at,
                Certainty.Recognised);
            return meetup with { Venue = new Venue { Name = place.Name, Address = place.Address } };
        }

        if ((Called(page) ?? OnLetter(page) ?? OfSponsor(page)) is var (named, number))
        {
            page.Trace.Took("venue", named.Name ?? named.Address, "the text", number, Certainty.Recognised);
            return meetup with { Venue = new Venue { Name = named.Name, Address = named.Address } };
        }

        if (OnlineLine(page) is { } line)
        {
            page.Trace.Took("venue", "online", "a sentence", line, Certainty.Recognised);
            return meetup with { Venue = new Venue { IsOnline = true } };
        }

        return meetup;
    }

    private static int? OnlineLine(Page page) => Lines(page).FirstOrDefault(OnlineSentence.Is)?.Number;

    private static IEnumerable<BodyLine> Lines(Page page) => Blocks(page)
        .SelectMany(block => block.AllLines)
        .Take(MaximumLines)
        .Where(line => !line.IsStruck && line.Text.Length < MaximumLength && !page.NextLines.Contains(line.Number));

    private static IEnumerable<BodyBlock> Blocks(Page page) =>
        page.Body.Sections.Where(section => !ProseHours.IsOfSomethingElse(section)
                && !Lexicon.Sponsoring.OccurIn(section.Title))
            .SelectMany(section => section.Blocks.Where(block => block is BodyBlock.Paragraph or BodyBlock.Bullets));

    /// <summary>"The venue this time is Example Coworking (12 High Street)".</summary>
    private static (PlaceSentence Place, int Line)? Called(Page page)
    {
        foreach (var line in Lines(page))
        {
            foreach (var (start, end) in SentenceClauses.Sentences(line.Text, line.Folded))
            {
                if (Called(line.Text[start..end], line.Folded[start..end]) is { } place)
                {
                    return (place, line.Number);
                }
            }
        }

        return null;
    }

    private static PlaceSentence? Called(string sentence, string folded)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        var noun = words.FindIndex(word => Lexicon.WhereKeys.IsMatch(word.Text));
        if (noun is > 0 and <= WordsBeforeNew && New(sentence, folded, words, noun) is { } moved)
        {
            return moved;
        }

        if (noun is < 0 or > WordsBeforeNoun || sentence.AsSpan().TrimEnd() is [.., '?'] || PastTense.OccursIn(folded))
        {
            return null;
        }

        var verb = words.FindIndex(noun + 1, word => Lexicon.BeVerbs.Contains(word.Text));
        if (verb < 0 || verb > noun + WordsToVerb
            || words.Take(verb).Skip(1).Any(word => char.IsUpper(sentence[word.Start])
                && !Lexicon.WhereKeys.IsMatch(word.Text) && !Lexicon.EventNouns.Contains(word.Bare)
                && !Lexicon.Months.ContainsKey(word.Bare)))
        {
            return null;
        }

        // "is again", "will be", "is the same as last time:".
        var from = words[verb].End;
        var colon = sentence.IndexOf(':', from);
        from = colon > 0 && colon - from < ShortLine
            && !sentence.AsSpan(from, colon - from).ContainsAnyInRange('A', 'Z')
            ? colon + 1
            : verb + 1 < words.Count && Lexicon.BeVerbs.Contains(words[verb + 1].Text) ? words[verb + 1].End
            : from;
        var name = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, from));
        return NameAt(sentence, folded, PlaceSentence.Moments(sentence), name);
    }

    /// <summary>"Please note our new location in Example Street 4": the noun has its place directly behind.</summary>
    private static PlaceSentence? New(string sentence, string folded, List<SentenceWord> words, int noun)
    {
        var next = PlaceSentence.Skip(sentence, words[noun].End);
        if (!Lexicon.PlaceAdjectives.Contains(words[noun - 1].Bare) || PastTense.OccursIn(folded)
            || next >= sentence.Length || Lexicon.PlacePrepositions.LengthAtStart(folded[next..]) is not { } length)
        {
            return null;
        }

        var name = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, next + length));
        return NameAt(sentence, folded, PlaceSentence.Moments(sentence), name) is { } place
            && (place.Address is not null || PlaceSentence.IsCalledPlace(place.Name ?? string.Empty))
                ? place
                : null;
    }

    /// <summary>"Venue sponsor: Example Ltd": who gives the rooms, where no other place is named.</summary>
    private static (PlaceSentence Place, int Line)? OfSponsor(Page page)
    {
        foreach (var line in Lines(page).Where(line => line.Text.Length < MaximumSponsor))
        {
            var text = line.Text.TrimStart('*', '-', ' ');
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon is < 5 or > LongestLabel || !Lexicon.Sponsoring.OccurInFolded(WordFolding.Fold(text[..colon]))
                || !SentenceWord.In(text[..colon]).Exists(word => Lexicon.WhereKeys.IsMatch(word.Text)))
            {
                continue;
            }

            var name = line.Links is [{ IsImage: false, Text: { Length: > 1 } label }, ..]
                && text.AsSpan(colon + 1).TrimStart().StartsWith(label, StringComparison.Ordinal)
                    ? label
                    : text[(colon + 1)..].Trim(' ', '*', '_').Split(" (")[0].Split(" - ")[0];
            if (name.Length is > 1 and < ShortLine && PlaceSentence.Run(name, 0) == name.Length
                && PlaceSentence.IsPlausible(name) && (line.Links.Count > 0 || !PersonNames.IsFullName(name)))
            {
                return (PlaceSentence.Of(name), line.Number);
            }
        }

        return null;
    }

    /// <summary>A paragraph with the house, the street and the postal code, each in a line, as on a letter.</summary>
    private static (PlaceSentence Place, int Line)? OnLetter(Page page)
    {
        foreach (var block in Blocks(page).OfType<BodyBlock.Paragraph>())
        {
            var lines = block.Lines.Select(line => line.Text.Trim(' ', ',', '*', '\\')).ToList();
            if (lines.Count is < 2 or > LongestLetter || block.Lines.Any(line => line.IsStruck
                || page.NextLines.Contains(line.Number)))
            {
                continue;
            }

            var city = lines.FindIndex(IsPostal);
            if (city < 1 || !IsStreet(lines[city - 1]))
            {
                continue;
            }

            var address = $"{lines[city - 1]}, {lines[city]}";
            var house = city > 1 ? lines[city - 2] : null;
            return house is { Length: > 2 and < ShortLine } && PlaceSentence.Run(house, 0) == house.Length
                && PlaceSentence.IsPlausible(house) && !PersonNames.IsFullName(house)
                ? (new PlaceSentence(house, address), block.Line)
                : (new PlaceSentence(null, address), block.Line);
        }

        return null;
    }

    /// <summary>"1015 AB Exampletown", "70174 Musterstadt".</summary>
    private static bool IsPostal(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and < 5 && words[0].Length is 4 or 5 && words[0].All(char.IsAsciiDigit)
            && !(words[0].Length == 4 && words[0].StartsWith("20", StringComparison.Ordinal))
            && words.Skip(1).All(word => char.IsUpper(word[0]));
    }

    private static bool IsStreet(string line) => line.Length is > 4 and < ShortLine && char.IsUpper(line[0])
        && line.AsSpan().ContainsAnyInRange('0', '9') && HumanTimes.Find(line) is null && HumanDates.Find(line) is null;

    /// <summary>The name that begins at a position, with the street behind it; null if it can be no place.</summary>
    private static PlaceSentence? NameAt(
        string sentence, string folded, List<(int Start, int End)> moments, int start)
    {
        if (PlaceSentence.Led(sentence, folded, moments, start) is { } led)
        {
            return led;
        }

        if (start >= sentence.Length || moments.Exists(one => one.Start <= start && start < one.End))
        {
            return null;
        }

        // "Room AB4.G.02" goes on behind its full stop.
        var end = PlaceSentence.EndOf(sentence, start, moments);
        while (end + 1 < sentence.Length && end > start
            && (char.IsLetterOrDigit(sentence[end])
                || (sentence[end] == '.' && char.IsLetterOrDigit(sentence[end + 1]))))
        {
            end++;
        }

        var name = sentence[start..end].Trim(' ', ',', '.');
        return !PlaceSentence.IsPlausible(name) || PlaceSentence.IsOfSite(sentence, start + name.Length)
            || TimeZoneNames.FromPlace(name) is not null || Lexicon.Online.OccurIn(name)
            || Lexicon.ToBeConfirmed.IsMatch(name)
            || SentenceWord.In(name).Exists(word => Lexicon.Weekdays.ContainsKey(word.Bare.TrimEnd('s'))
                || Lexicon.Months.ContainsKey(word.Bare))
            ? null
            : PlaceAfterTime.StreetBehind(sentence, start + name.Length) is { } street
                ? new PlaceSentence(name, street)
                : PlaceSentence.Of(name);
    }

    /// <summary>"## Location", "This event is hosted by Example at Example Street 2. You will find …".</summary>
    private static (PlaceSentence? Place, int Line) BelowHeading(Page page)
    {
        foreach (var section in page.Body.Sections.Where(section => section.Heading is { IsStruck: false }
            && PlaceLabels.IsHeading(section.Title) && !page.NextLines.Contains(section.Line)))
        {
            foreach (var line in section.Blocks.OfType<BodyBlock.Paragraph>().SelectMany(Joined).Take(2))
            {
                foreach (var (start, end) in SentenceClauses.Sentences(line.Text, line.Folded).Take(2))
                {
                    if (Named(line.Text[start..end], line.Folded[start..end]) is { } place)
                    {
                        return (place, line.Number);
                    }
                }
            }
        }

        return default;
    }

    private static IEnumerable<BodyLine> Joined(BodyBlock.Paragraph paragraph) =>
        paragraph.Lines.Sum(line => line.Text.Length) < MaximumLength && !paragraph.Lines.Any(line => line.IsStruck)
            ? [new BodyLine(string.Join(' ', paragraph.Lines.Select(line => line.Text)), paragraph.Line)]
            : [];

    /// <summary>The first name behind a preposition of a place, or behind "hosted by".</summary>
    private static PlaceSentence? Named(string sentence, string folded)
    {
        if ((PastTense.OccursIn(folded) && !Lexicon.HostPhrases.OccurInFolded(folded))
            || sentence.AsSpan().TrimEnd() is [.., '?'])
        {
            return null;
        }

        var moments = PlaceSentence.Moments(sentence);
        var starts = new SortedSet<int>();
        foreach (var phrases in (ReadOnlySpan<PhraseIndex>)[
            Lexicon.HostPhrases, Lexicon.PlacePrepositions, Lexicon.PlaceAfterTime, Lexicon.MeetingPrepositions,
            Lexicon.OutdoorPrepositions])
        {
            for (var found = phrases.FindIn(folded); found is var (start, end); found = phrases.FindIn(folded, end))
            {
                if (start == 0 || !SentenceWord.InFolded(folded, 0, start).TakeLast(3)
                    .Any(word => Lexicon.Negations.IsMatch(word.Text)))
                {
                    starts.Add(end);
                }
            }
        }

        foreach (var end in starts)
        {
            var start = PlaceSentence.SkipDeterminers(sentence, folded, PlaceSentence.Skip(sentence, end));
            // "in Exampleton" alone is a town.
            if (NameAt(sentence, folded, moments, start) is { } place
                && (place.Address is not null || start > PlaceSentence.Skip(sentence, end)
                    || !folded.AsSpan(0, end).TrimEnd().EndsWith(" in")
                    || PlaceSentence.IsCalledPlace(place.Name ?? string.Empty)))
            {
                return place;
            }
        }

        return null;
    }
}
