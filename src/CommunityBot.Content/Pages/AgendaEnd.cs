using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The end of a meetup in its agenda: that of the last item, or the begin of a last item that says that it is over
/// ("Close", "Ende", "Wrap up, end"). The begin of anything else, such as "Pub", is no end.
/// </summary>
internal static class AgendaEnd
{
    private static readonly char[] Marks = [',', ';', '/', '\u2013', '\u2014', '&', '+', '(', ')', '.', '!', ':', '|'];

    public static LocalTime? Of(Page page, ParsedAgenda agenda, LocalTime start)
    {
        var items = agenda.Items;
        var last = items[^1];
        if (LastEnd(items) is { } end)
        {
            if (last.Date is null && end <= start && end.Hour >= 6)
            {
                return null;
            }

            page.Trace.Took("endTime", end, "the end of the agenda's last item", agenda.Line, Certainty.Recognised);
            return end;
        }

        if (last.Start is not { } closing || items.Count < 2 || (last.Date is null && closing <= start))
        {
            return null;
        }

        if (agenda.After is not null || IsEnding(last.Title))
        {
            page.Trace.Took("endTime", closing, $"\"{last.Title}\" in the agenda", agenda.Line, Certainty.Recognised);
            return closing;
        }

        page.Trace.Rejected("endTime", closing, $"\"{last.Title}\" begins then, and its end is not said", agenda.Line);
        return null;
    }

    /// <summary>The latest end in the last hour of the agenda; several rooms need not end together.</summary>
    private static LocalTime? LastEnd(IReadOnlyList<AgendaItem> items)
    {
        var last = items[^1];
        return last.Room is null && last.Track is null
            ? last.End
            : items.Where(item => item.Date == last.Date && item.End is { } end && end >= last.Start)
                .Select(item => item.End)
                .Max();
    }

    /// <summary>Whether the title says that the meetup is over when the item begins.</summary>
    public static bool IsEnding(string title)
    {
        var parts = Parts(WordFolding.Fold(title));
        var end = parts.FindIndex(Lexicon.Endings.IsMatch);
        return parts.Count > 0
            && (end < 0 ? parts.TrueForAll(Lexicon.Farewells.IsMatch)
                : parts.Take(end).All(Lexicon.Farewells.IsMatch));
    }

    /// <summary>"Close &amp; pub" has two parts; of "End of the meetup", only "End" counts.</summary>
    private static List<string> Parts(string folded)
    {
        var parts = new List<string>();
        var pieces = folded.Replace(" - ", ",", StringComparison.Ordinal)
            .Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
        {
            var words = new List<string>();
            foreach (var word in piece.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Lexicon.And.Contains(word) || Lexicon.Then.Contains(word))
                {
                    Close(words);
                }
                else if (!Lexicon.MeetupWords.Contains(word))
                {
                    words.Add(word);
                }
            }

            Close(words);
        }

        return parts;

        void Close(List<string> words)
        {
            if (words.Count > 0)
            {
                parts.Add(string.Join(' ', words));
                words.Clear();
            }
        }
    }
}
