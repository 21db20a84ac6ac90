using System.Buffers;

using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A passage that invites to the event in sentences: "Join us on Thursday 6 February at 18:30 at the Example".
/// </summary>
/// <param name="Line">The first line of the passage.</param>
/// <param name="NamesDay">It names the day of the event.</param>
/// <param name="NamesPlace">It names a place, or who is the host.</param>
internal sealed record Invitation(int Line, bool NamesDay, bool NamesHour, bool NamesPlace)
{
    /// <summary>An announcement says in its first lines what it announces.</summary>
    private const int MaximumPassages = 60;

    private const int MaximumLength = 900;

    private const int MaximumTogether = 500;

    /// <summary>Days between a post and the event that it announces.</summary>
    private const int MaximumLeadDays = 60;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,.;:!?)\n");

    private static readonly PhraseIndex Places = new(
    [
        "at", "in", "hosted by", "our host", "host", "venue", "online", "zoom", "bei", "im", "beim", "gastgeber",
        "chez", "a", "au", "aux", "dans", "lieu", "accueilli par",
    ]);

    /// <summary>The passage that says most; null if the page invites to nothing.</summary>
    /// <param name="day">The day of the event; null if it is unknown.</param>
    public static Invitation? Find(Page page, LocalDate? day)
    {
        Invitation? best = null;
        BodyLine? before = null;
        foreach (var passage in page.Body.Blocks.SelectMany(Passages).Take(MaximumPassages))
        {
            if (best is not { Weight: > 1 } && before is not null && day is not null
                && Together(before, passage) is { } both
                && Announces(before, both, page, day)
                && Read(both, page, day) is { Weight: > 1 } joined)
            {
                best = joined;
            }

            before = passage;
            if (passage.Text.Length <= MaximumLength
                && !passage.IsStruck
                && !page.NextLines.Contains(passage.Number)
                && passage.Text.AsSpan().ContainsAnyInRange('0', '9')
                && (Lexicon.Invitations.FindIn(passage.Folded) is not null || Announces(passage, page))
                && Read(passage, page, day) is { } found
                && found.Weight > (best?.Weight ?? 0))
            {
                best = found;
            }
        }

        return best;
    }

    /// <summary>0 to 3: one for each of day and hour, and one for a place beside both.</summary>
    public int Weight =>
        (NamesDay ? 1 : 0) + (NamesHour ? 1 : 0) + (NamesDay && NamesHour && NamesPlace ? 1 : 0);

    private static Invitation? Read(BodyLine passage, Page page, LocalDate? day)
    {
        var mention = HumanDates.Find(passage.Text);
        var date = mention?.Resolve(page.Published ?? page.FileDate ?? day).Date;
        if (date is not null && day is not null && date != day)
        {
            // It invites to something else.
            return null;
        }

        if (mention is not null && date <= (page.Published ?? page.FileDate) && PastSentence.IsOver(passage, mention))
        {
            // "Am 4. März haben wir zum Treffen eingeladen" reports an invitation.
            return null;
        }

        return new Invitation(
            passage.Number,
            date is not null && date == day,
            HumanTimes.Find(passage.Text, from: mention?.End ?? 0) is not null
                || HumanTimes.Find(passage.Text) is not null,
            NamesAPlace(passage));
    }

    /// <summary>Two short paragraphs, the second of which has an hour and no day.</summary>
    private static BodyLine? Together(BodyLine first, BodyLine second) =>
        first.Text.Length + second.Text.Length < MaximumTogether
        && second.Number - first.Number <= 3
        && second.Text.AsSpan().ContainsAnyInRange('0', '9')
        && HumanTimes.Find(second.Text) is not null
        && HumanDates.Find(second.Text) is null
            ? new BodyLine($"{first.Text} {second.Text}", first.Number)
            : null;

    /// <summary>
    /// "Tuesday 8 April will be our first meeting." and, in the next paragraph, "It will be held at … from 7pm."
    /// </summary>
    private static bool Announces(BodyLine first, BodyLine both, Page page, LocalDate? day) =>
        (page.Published ?? page.FileDate) is { } posted
        && HumanDates.Find(first.Text)?.Resolve(posted).Date == day
        && day >= posted
        && Lexicon.Invitations.OccurInFolded(both.Folded)
        && !Lexicon.PastVerbs.OccurInFolded(both.Folded);

    /// <summary>
    /// "Start ist am Montag, dem 18. Mai um 19:30 Uhr in …": weekday, day and hour, none of it before the page was
    /// posted; without a weekday, the hour is soon after the day.
    /// </summary>
    private static bool Announces(BodyLine passage, Page page) =>
        (page.Posted ?? page.FileDate) is { } posted
        && HumanDates.Find(passage.Text) is { } mention
        && mention.Resolve(posted).Date is { } day
        && day >= posted
        && Period.DaysBetween(posted, day) <= MaximumLeadDays
        && (mention.Weekday is not null
            ? HumanTimes.Find(passage.Text) is not null
            : (BodyDates.IsHourBefore(passage.Text, mention)
                || (HumanTimes.Find(passage.Text, from: mention.End) is { } hour
                    && BodyDates.IsHourAfter(passage, mention, hour)))
                && !IsInBrackets(passage.Text, mention.Start))
        && !Lexicon.PastVerbs.OccurInFolded(passage.Folded)
        && BodyDates.IsAboutTheEvent(passage, page, out _);

    /// <summary>"Anna Example (28 April 2017 at 8 h 11 min):" is when somebody wrote a comment.</summary>
    private static bool IsInBrackets(string text, int position) =>
        text.LastIndexOf('(', position) > text.LastIndexOf(')', position);

    /// <summary>A preposition before a name, or a link to a map: "at the Example", "bei Example".</summary>
    private static bool NamesAPlace(BodyLine passage)
    {
        for (var at = Places.FindIn(passage.Folded); at is { } found; at = Places.FindIn(passage.Folded, found.End))
        {
            var rest = passage.Text.AsSpan(found.End).TrimStart(" :\u201C\"(@");
            foreach (var article in (ReadOnlySpan<string>)["the ", "der ", "dem ", "den ", "la ", "le ", "les ", "l'"])
            {
                rest = rest.StartsWith(article, StringComparison.OrdinalIgnoreCase) ? rest[article.Length..] : rest;
            }

            var end = rest.IndexOfAny(WordEnds);
            var word = end < 0 ? rest : rest[..end];
            if (word.Length > 1
                && char.IsUpper(word[0])
                && WordFolding.Fold(word.ToString()) is var folded
                && !Lexicon.Months.ContainsKey(folded)
                && !Lexicon.Weekdays.ContainsKey(folded))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Joins the lines of a paragraph, because sentences break between date and time.</summary>
    private static IEnumerable<BodyLine> Passages(BodyBlock block) =>
        block is BodyBlock.Paragraph { Lines: { Count: > 1 } lines }
            && lines.Sum(line => line.Text.Length) < MaximumLength
            ? [new BodyLine(string.Join(' ', lines.Select(line => line.Text)), lines[0].Number)]
            : block.AllLines;
}
