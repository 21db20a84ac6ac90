using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Decides which runs of a page are parts of one agenda: its days ("## Tuesday 14 January"), its rooms
/// ("### Main Hall"), and the other sections under the heading "Agenda".
/// </summary>
internal sealed class AgendaParts
{
    /// <summary>Days further apart belong to different meetups, as on a page that lists several.</summary>
    private const int LongestBreak = 3;

    private readonly PageBody body;
    private readonly List<AgendaRun> runs;

    /// <summary>Index of the section above each section; -1 for the top.</summary>
    private readonly int[] above;

    /// <summary>The day of each section that is headed with one; null for the others.</summary>
    private readonly AgendaDay?[] days;

    private AgendaParts(PageBody body, List<AgendaRun> runs)
    {
        this.body = body;
        above = ParentsOf(body.Sections);
        days = DaysOf(body.Sections, above);
        this.runs = runs.ConvertAll(run => run with { Day = DayOf(run) });
    }

    /// <summary>The runs that belong to the best one, in the order of the page; the others are left over.</summary>
    public static (IReadOnlyList<AgendaRun> Parts, IReadOnlyList<AgendaRun> Others) Of(
        PageBody body, List<AgendaRun> runs, AgendaRun best, LocalDate? first)
    {
        var parts = new AgendaParts(body, runs);
        if (best.At < 0)
        {
            return (parts.Divided(best), [.. runs.Where(run => run.At >= 0)]);
        }

        var chosen = parts.Of(best.At, first);
        var used = chosen.Select(run => run.At).ToHashSet();
        return (parts.Placed(chosen), [.. runs.Where(run => !used.Contains(run.At))]);
    }

    private List<AgendaRun> Of(int at, LocalDate? first)
    {
        var best = runs.Find(run => run.At == at)!;
        var root = RootOf(at);
        if (best.Day is not null)
        {
            var days = runs.FindAll(run => run.Day is not null && run.Lines.Count > 0);
            return Consecutive(days, best, first);
        }

        if (root >= 0)
        {
            return runs.FindAll(run => run.Lines.Count > 0 && (run.At == at || IsBelow(run.At, root)));
        }

        // "## Main Hall" beside "## Lantern Room", without "Agenda" above them.
        return AgendaPlaces.IsRoom(TitleAt(at)) || AgendaPlaces.IsTrack(TitleAt(at))
            ? runs.FindAll(run => run.Lines.Count > 0 && run.At >= 0 && above[run.At] == above[at]
                && body.Sections[run.At].Level == body.Sections[at].Level
                && (AgendaPlaces.IsRoom(TitleAt(run.At)) || AgendaPlaces.IsTrack(TitleAt(run.At))))
            : [best];
    }

    /// <summary>Headings with hours, by the day or room that they are below.</summary>
    private List<AgendaRun> Divided(AgendaRun headings)
    {
        var divided = headings.Lines
            .GroupBy(line => above[line.At])
            .Select(group => new AgendaRun(headings.IsAgenda, group.Key, [.. group]))
            .Select(run => run with { Day = DayOf(run) })
            .ToList();
        return Placed(divided);
    }

    /// <summary>Rooms and tracks: sections that take place at the same time.</summary>
    private List<AgendaRun> Placed(List<AgendaRun> chosen)
    {
        var named = chosen.Where(run => run.At >= 0 && IsPlaceName(TitleAt(run.At))).ToList();
        if (named.Count < 2 || !AreParallel(named))
        {
            return chosen;
        }

        var areRooms = named.Exists(run => AgendaPlaces.IsRoom(TitleAt(run.At)));
        var places = named.Select(run => run.At).ToHashSet();
        return chosen.ConvertAll(run => !places.Contains(run.At) ? run : run with
        {
            Lines = run.Lines.ConvertAll(line => line with
            {
                Place = line.Place ?? new AgendaPlace(TitleAt(run.At), areRooms),
            }),
        });
    }

    private static bool IsPlaceName(string title) =>
        title.Length is > 0 and < 60 && !AgendaLines.IsAgendaHeading(title) && AgendaDay.Read(title) is null;

    /// <summary>Whether a section starts before the section above it, on the same day, is over.</summary>
    private static bool AreParallel(List<AgendaRun> named)
    {
        for (var i = 1; i < named.Count; i++)
        {
            var (one, other) = (named[i - 1], named[i]);
            if (Equals(one.Day, other.Day)
                && one.Lines.FindLast(line => line.Time is not null)?.Time is { } end
                && other.Lines.Find(line => line.Time is not null)?.Time is { } start
                && start.First.AsWritten < (end.Last ?? end.First).AsWritten)
            {
                return true;
            }
        }

        return false;
    }

    private static List<AgendaRun> Consecutive(List<AgendaRun> days, AgendaRun best, LocalDate? first)
    {
        var at = days.FindIndex(run => run.At == best.At);
        if (at < 0)
        {
            return [best];
        }

        var (from, to) = (at, at);
        while (from > 0 && AreNear(days[from - 1].Day!, days[from].Day!, first))
        {
            from--;
        }

        while (to + 1 < days.Count && AreNear(days[to].Day!, days[to + 1].Day!, first))
        {
            to++;
        }

        return days.GetRange(from, to - from + 1);
    }

    private static bool AreNear(AgendaDay one, AgendaDay other, LocalDate? first)
    {
        // Without a year, a leap year serves as well as any: the distance is what counts.
        var anchor = first ?? new LocalDate(2000, 1, 1);
        return one == other || (one.DateFor(anchor), other.DateFor(anchor)) is ({ } earlier, { } later)
            && Period.DaysBetween(earlier, later) is >= 0 and <= LongestBreak;
    }

    private AgendaDay? DayOf(AgendaRun run)
    {
        for (var at = run.At; at >= 0; at = above[at])
        {
            if (days[at] is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>One heading with a day is the title of the page; days of an agenda are siblings.</summary>
    private static AgendaDay?[] DaysOf(IReadOnlyList<Section> sections, int[] above)
    {
        var days = sections.Select(section => AgendaDay.Read(section.Title)).ToArray();
        var siblings = Enumerable.Range(0, days.Length)
            .Where(at => days[at] is not null)
            .GroupBy(at => (above[at], sections[at].Level))
            .Where(group => group.Select(at => days[at]).Distinct().Count() > 1)
            .SelectMany(group => group)
            .ToHashSet();
        return [.. days.Select((day, at) => siblings.Contains(at) ? day : null)];
    }

    /// <summary>The section of the highest heading that says "Agenda" above a section; -1 if there is none.</summary>
    private int RootOf(int at)
    {
        for (; at >= 0; at = above[at])
        {
            if (AgendaLines.IsAgendaHeading(TitleAt(at)))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsBelow(int at, int root)
    {
        for (; at >= root; at = above[at])
        {
            if (at == root)
            {
                return true;
            }

            if (Lexicon.SpeakerHeadings.IsMatch(TitleAt(at)) || Lexicon.WhereKeys.IsMatch(TitleAt(at)))
            {
                return false;
            }
        }

        return false;
    }

    private string TitleAt(int at) => body.Sections[at].Title;

    private static int[] ParentsOf(IReadOnlyList<Section> sections)
    {
        var parents = new int[sections.Count];
        var open = new Stack<int>();
        for (var at = 0; at < sections.Count; at++)
        {
            var level = sections[at].Heading is null ? 0 : sections[at].Level;
            while (open.TryPeek(out var top) && sections[top].Level >= level)
            {
                open.Pop();
            }

            parents[at] = open.TryPeek(out var parent) ? parent : -1;
            open.Push(at);
        }

        return parents;
    }
}
