using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Finds the lines below a heading or label that means day and hour: "Date &amp; Time", "Wann?".</summary>
internal static class WhenSections
{
    /// <summary>More lines are a text, or an agenda.</summary>
    private const int MaximumLines = 8;

    public static HashSet<int> LinesOf(PageBody body)
    {
        var numbers = new HashSet<int>();
        foreach (var section in body.Sections.Where(section => IsWhen(section.Title)))
        {
            foreach (var line in section.Lines.Take(MaximumLines))
            {
                numbers.Add(line.Number);
            }

            // The first one is that of the page; another is about something else.
            break;
        }

        return numbers;
    }

    /// <summary>Whether a heading means day and hour, also together with the place: "When and where".</summary>
    public static bool IsWhen(string title)
    {
        if (title.Length is < 2 or > 60)
        {
            return false;
        }

        if (Lexicon.WhenKeys.IsMatch(title.Trim('=', '?', ' ', '#')))
        {
            return true;
        }

        var words = SentenceWord.In(title).FindAll(word => !Lexicon.And.Contains(word.Text)
            && !Lexicon.Determiners.Contains(word.Text)
            && !Lexicon.Prepositions.Contains(word.Text)
            && !Lexicon.EventNouns.Contains(word.Text));
        return words.Count > 0
            && words.Exists(word => Lexicon.DateNouns.Contains(word.Text))
            && words.TrueForAll(word => Lexicon.DateNouns.Contains(word.Text) || Lexicon.WhereKeys.IsMatch(word.Text));
    }
}
