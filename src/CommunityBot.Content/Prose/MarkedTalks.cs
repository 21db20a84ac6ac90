using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads talks whose titles are neither headings nor items of a list: a line in bold with the speaker in it or in the
/// next line ("**Loops** by Anna Example", "**1. Anna Example: Loops**", "**Loops**" above "Anna Example"), and a line
/// with the label of a talk ("Talk 1: “Loops” (Anna Example)").
/// Below "Talks" or "Agenda" each of them is a talk; elsewhere several of one form are.
/// </summary>
internal static class MarkedTalks
{
    private const int MostTalks = 30;

    /// <summary>A longer line below a title is a text.</summary>
    private const int LongestSignature = 100;

    private const int LongestTitle = 160;

    /// <summary>Lines above the talks that may say what they are.</summary>
    private const int LinesAbove = 8;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IReadOnlyList<SignedItem> In(PageBody body, HashSet<int> skipped)
    {
        var found = new List<(SignedItem Item, bool IsCertain)>();
        var level = int.MaxValue;
        var above = new Queue<BodyLine>();
        foreach (var section in HostSections.Outside(body))
        {
            if (section is { Heading: not null, Level: <= 6 })
            {
                level = IsAboutTalks(section.Title) ? Math.Min(level, section.Level)
                    : section.Level <= level ? int.MaxValue
                    : level;
            }

            var isBelowTalks = level < int.MaxValue || above.Any(line => IsAbout(line.Folded));
            foreach (var (line, below) in LinesOf(section).Where(pair => !skipped.Contains(pair.Line.Number)))
            {
                if (Labelled(line) is { } labelled)
                {
                    found.Add((labelled, true));
                }
                else if (line is { BoldLead: > 2, IsStruck: false, Text.Length: < LongestTitle }
                    && OfBold(line, below, isBelowTalks) is { } signed)
                {
                    found.Add((signed, level < int.MaxValue));
                }

                Remember(above, line);
            }

            if (found.Count > MostTalks)
            {
                return [];
            }
        }

        var forms = found.GroupBy(talk => talk.Item.Form).Where(group => group.Count() > 1)
            .Select(group => group.Key).ToHashSet();
        return
        [
            .. found.Where(talk => talk.IsCertain || forms.Contains(talk.Item.Form)).Select(talk => talk.Item)
                .DistinctBy(item => WordFolding.Fold(item.Title!)),
        ];
    }

    private static void Remember(Queue<BodyLine> above, BodyLine line)
    {
        above.Enqueue(line);
        if (above.Count > LinesAbove)
        {
            above.Dequeue();
        }
    }

    private static bool IsAboutTalks(string title) => AgendaLines.IsAgendaHeading(title)
        || Lexicon.TalkHeadings.IsMatch(title) || Lexicon.SpeakerHeadings.IsMatch(title)
        || Lexicon.GroupsOfTalks.IsMatch(title);

    private static bool IsAbout(string folded) =>
        Lexicon.TalkNouns.OccurInFolded(folded) || Lexicon.SpeakerNouns.OccurInFolded(folded);

    /// <summary>The heading and the lines of paragraphs, each with the one below it, and the items of lists.</summary>
    private static IEnumerable<(BodyLine Line, BodyLine? Below)> LinesOf(Section section)
    {
        var before = section.Level == Section.BoldLevel ? section.Heading : null;
        foreach (var block in section.Blocks)
        {
            if (block is BodyBlock.Paragraph { Lines: var lines })
            {
                foreach (var line in lines)
                {
                    if (before is not null)
                    {
                        yield return (before, line);
                    }

                    before = line;
                }
            }
            else if (block is BodyBlock.Bullets list)
            {
                foreach (var item in list.Items.Select(item => item.First).OfType<BodyLine>()
                    .Where(item => item.BoldLead <= 2))
                {
                    yield return (item, null);
                }
            }

            if (before is not null)
            {
                yield return (before, null);
                before = null;
            }
        }

        if (before is not null)
        {
            yield return (before, null);
        }
    }

    /// <summary>A line with the label of a talk that says who gives it, or puts its title in quotation marks.</summary>
    private static SignedItem? Labelled(BodyLine line) =>
        line is { IsStruck: false, Text.Length: > 8 } && line.Text.Length < LongestTitle * 2
            && AgendaEntry.HasTalkLabel(line.Text)
            && AgendaEntry.Read(line.Text, line.Links, _ => false) is { People.Count: > 0, Title.Length: > 2 } entry
            ? new SignedItem(entry.Title, entry.People, SignedForm.TitleBy, line)
            : null;

    /// <summary>A line that begins in bold, signed in itself or by the next line.</summary>
    private static SignedItem? OfBold(BodyLine line, BodyLine? below, bool isBelowTalks)
    {
        if (Signed(line, isBelowTalks) is { } signed)
        {
            return signed;
        }

        var title = PlainText.Unquoted(WithoutNumber(line.Text).Trim().TrimEnd(':').TrimEnd());
        return line.IsBold && IsTitle(title)
            && below is { IsStruck: false, Text.Length: < LongestSignature }
            && SignatureIn(below, isBelowTalks) is { Count: > 0 } people
                ? new SignedItem(title, people, SignedForm.MarkedTitle, line)
                : null;
    }

    private static IReadOnlyList<SpeakerIntroduction> SignatureIn(BodyLine below, bool isBelowTalks) =>
        LabelledPeople.In(below, isTalk: true) is { Count: > 0 } labelled ? labelled
            : Lexicon.By.LengthAtStart(WordFolding.Fold(below.Text.TrimStart('-', '\u2013', '\u2014', ' '))) is not null
                && AgendaEntry.Read("x " + below.Text.TrimStart('-', '\u2013', '\u2014', ' '), below.Links, _ => false)
                    is { People.Count: > 0 } by
                ? by.People
            : isBelowTalks && SpeakerIntroduction.Read(below.Text) is { } person ? [person]
            : [];

    private static SignedItem? Signed(BodyLine line, bool isBelowTalks)
    {
        var text = WithoutNumber(line.Text);
        var cut = line.Text.Length - text.Length;
        var item = SignedItem.Read(line with
        {
            Text = text,
            BoldLead = Math.Max(0, line.BoldLead - cut),
            Links = [.. line.Links.Where(link => link.Start >= cut)
                .Select(link => link with { Start = link.Start - cut })],
        });
        return item is { Title: { } title, People.Count: > 0 } && IsTitle(title)
            && !item.People.Any(person => Lexicon.TalkNameLabels.IsMatch(person.Name))
            && (isBelowTalks || (item.Form is SignedForm.MarkedTitle && Lexicon.By.OccurInFolded(line.Folded)))
            ? item
            : null;
    }

    /// <summary>No label of another fact, no role, no sentence about sponsors or photos.</summary>
    internal static bool IsTitle(string title) =>
        (title.Contains(' ', StringComparison.Ordinal) ? title.Length > 3 : title.Length > 9)
        && char.IsLetterOrDigit(title[0]) && (char.IsLetterOrDigit(title[^1]) || title[^1] is '?' or '!' or ')' or '.')
        && !SpeakerIntroduction.IsRole(title) && !HasRoles(title)
        && !(Lexicon.SpeakerNouns.OccurIn(title) && Lexicon.BioHeadings.OccurIn(title))
        && Lexicon.By.FindIn(WordFolding.Fold(title.TrimEnd(':', ' '))) is not { Start: 0 }
        && HeadedTalks.IsOfATalk(title)
        && !IsAboutTalks(title)
        && !PersonNames.IsFullName(PersonNames.Clean(title))
        && !Lexicon.WhereKeys.IsMatch(title) && !Lexicon.WhenKeys.IsMatch(title) && !Lexicon.WhoKeys.IsMatch(title)
        && Lexicon.OtherParts.LengthAtStart(WordFolding.Fold(title)) is null
        && !Lexicon.Sponsoring.OccurIn(title)
        && !Lexicon.Registration.OccurIn(title)
        && !Lexicon.ToBeConfirmed.IsMatch(title)
        && HumanDates.Find(title) is null;

    /// <summary>"Developer Advocate - Leader of a group": what somebody is, and no talk.</summary>
    private static bool HasRoles(string title)
    {
        var folded = WordFolding.Fold(title);
        return Lexicon.Roles.FindIn(folded) is { } role && Lexicon.Roles.FindIn(folded, role.End) is not null;
    }

    /// <summary>The text after "1.", "2)", "#3".</summary>
    private static string WithoutNumber(string text)
    {
        var at = text.StartsWith('#') ? 1 : 0;
        var digits = at;
        while (digits < text.Length && digits < at + 2 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > at && digits + 1 < text.Length && text[digits] is '.' or ')' or ':' && text[digits + 1] == ' '
            ? text[(digits + 2)..].TrimStart()
            : text;
    }
}
