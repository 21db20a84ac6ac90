using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content;

/// <summary>
/// Which pages are one meetup: through aliases, and through the number a sign-up system knows them by. The newer page
/// replaces the older; the family is named for its eldest.
/// </summary>
internal sealed class LineageTree
{
    /// <summary>
    /// A meetup is moved once or twice; a number on more pages than this was copied, or is that of a whole series.
    /// </summary>
    private const int MostOfOneNumber = 3;

    private readonly Dictionary<MeetupId, Meetup> pages = [];

    /// <summary>From a name to the names whose place it takes.</summary>
    private readonly Dictionary<MeetupId, HashSet<MeetupId>> replaces = [];
    private readonly Dictionary<string, ProblemReport> reports = [];

    /// <summary>Names that something takes the place of: nothing leads to any other.</summary>
    private readonly HashSet<MeetupId> replaced = [];

    public static (IReadOnlyList<Meetup> Pages, IReadOnlyList<ContentProblem> Problems) Resolve(
        IReadOnlyList<Meetup> meetups)
    {
        var tree = new LineageTree();
        foreach (var meetup in meetups)
        {
            tree.pages.TryAdd(meetup.Id, meetup);
        }

        // Older pages first, so that of two pages that name each other the newer one is believed.
        foreach (var meetup in meetups
            .OrderByDescending(page => page.When.Date)
            .ThenBy(page => page.Id.Value, StringComparer.Ordinal))
        {
            foreach (var alias in meetup.Aliases)
            {
                tree.Replace(meetup, alias);
            }
        }

        tree.ReplaceByNumber(meetups);
        return ([.. tree.Resolved(meetups)], [.. tree.reports.Values.SelectMany(report => report.Problems)]);
    }

    private void Replace(Meetup newer, MeetupId older)
    {
        if (Reaches(older, newer.Id))
        {
            Report(newer.Source).Add(
                "alias-loop",
                1,
                $"'{newer.Id}' and '{older}' each claim to replace the other; '{older}' is kept as the newer one.");
            return;
        }

        Join(newer.Id, older);
    }

    /// <summary>One sign-up number on several pages: the later date is the one it was moved to.</summary>
    private void ReplaceByNumber(IReadOnlyList<Meetup> meetups)
    {
        var groups = meetups
            .Where(page => page.Kind is MeetupKind.Meetup)
            .SelectMany(page => page.ExternalIds.Select(id => (Id: id, Page: page)))
            .GroupBy(pair => pair.Id, pair => pair.Page, StringComparer.Ordinal)
            .Where(group => group.DistinctBy(page => page.Id).Count() > 1);
        foreach (var group in groups)
        {
            var ordered = group.DistinctBy(page => page.Id)
                .OrderBy(page => page.When.Date.HasValue)
                .ThenBy(page => page.When.Date)
                .ThenBy(page => page.Id.Value, StringComparer.Ordinal)
                .ToList();
            if (ordered.Count > MostOfOneNumber)
            {
                ordered.ForEach(page => Report(page.Source).Add("shared-registration", 1,
                    $"The sign-up number {group.Key} stands on {ordered.Count} pages, so it was not taken for one " +
                    "meetup's."));
                continue;
            }

            for (var i = 1; i < ordered.Count; i++)
            {
                if (!Reaches(ordered[i].Id, ordered[i - 1].Id) && !Reaches(ordered[i - 1].Id, ordered[i].Id))
                {
                    Join(ordered[i].Id, ordered[i - 1].Id);
                    Report(ordered[i].Source).Add("same-registration", 1,
                        $"'{ordered[i].Id}' and '{ordered[i - 1].Id}' have the same sign-up number ({group.Key}); " +
                        $"'{ordered[i].Id}' was taken for the newer.");
                }
            }
        }
    }

    private IEnumerable<Meetup> Resolved(IReadOnlyList<Meetup> meetups)
    {
        var families = Families();
        var replacedBy = new Dictionary<MeetupId, MeetupId>();
        foreach (var (newer, olders) in replaces)
        {
            foreach (var older in olders.Where(older => pages.ContainsKey(older) && pages.ContainsKey(newer)))
            {
                // Of several that claim the place, the one that none of the others replaces has it now.
                replacedBy[older] = replacedBy.TryGetValue(older, out var rival) && Reaches(rival, newer)
                    ? rival
                    : newer;
            }
        }

        foreach (var meetup in meetups)
        {
            var page = families.TryGetValue(meetup.Id, out var lineage) ? meetup with { Lineage = lineage } : meetup;
            var olders = replaces.GetValueOrDefault(meetup.Id)?.Where(pages.ContainsKey)
                .OrderBy(id => id.Value, StringComparer.Ordinal)
                .ToList() ?? [];
            page = page with { Replaces = olders };
            if (replacedBy.TryGetValue(meetup.Id, out var newer) && pages[newer] is var taker)
            {
                page = page with
                {
                    ReplacedBy = newer,
                    Status = page.Kind is MeetupKind.Meetup &&
                        taker.Kind is MeetupKind.Meetup &&
                        page.Status is MeetupStatus.Scheduled or MeetupStatus.Tentative &&
                        taker.When.Date != page.When.Date
                        ? MeetupStatus.Postponed
                        : page.Status,
                };
            }

            yield return page;
        }
    }

    /// <summary>Every name that hangs together, with the family's lineage.</summary>
    private Dictionary<MeetupId, Lineage> Families()
    {
        var neighbours = new Dictionary<MeetupId, List<MeetupId>>();
        foreach (var (newer, olders) in replaces)
        {
            foreach (var older in olders)
            {
                (neighbours.TryGetValue(newer, out var down) ? down : neighbours[newer] = []).Add(older);
                (neighbours.TryGetValue(older, out var up) ? up : neighbours[older] = []).Add(newer);
            }
        }

        var families = new Dictionary<MeetupId, Lineage>();
        foreach (var start in neighbours.Keys)
        {
            if (families.ContainsKey(start))
            {
                continue;
            }

            var members = new HashSet<MeetupId> { start };
            var waiting = new Queue<MeetupId>([start]);
            while (waiting.TryDequeue(out var next))
            {
                foreach (var neighbour in neighbours[next].Where(members.Add))
                {
                    waiting.Enqueue(neighbour);
                }
            }

            var lineage = LineageOf(members);
            foreach (var member in members)
            {
                families[member] = lineage;
            }
        }

        return families;
    }

    /// <summary>
    /// The eldest replaces nothing and has been replaced most often in a row: an alias that only the newest page knows
    /// is younger than one that an older page had already replaced, so the name stays when a page joins.
    /// </summary>
    private Lineage LineageOf(HashSet<MeetupId> members)
    {
        var heights = new Dictionary<MeetupId, int>();
        foreach (var member in members)
        {
            Height(member, heights);
        }

        var generations = members.ToDictionary(member => member, _ => 0);
        foreach (var newer in members.OrderByDescending(member => heights[member]))
        {
            foreach (var older in replaces.GetValueOrDefault(newer) ?? [])
            {
                generations[older] = Math.Max(generations[older], generations[newer] + 1);
            }
        }

        var ordered = members
            .OrderByDescending(member => generations[member])
            .ThenBy(member => heights[member])
            .ThenBy(member => member.Value, StringComparer.Ordinal)
            .ToList();
        var name = ordered.First(member => heights[member] == 0);
        return new Lineage(name, [name, .. ordered.Where(member => member != name)]);
    }

    /// <summary>
    /// How many generations lie beneath: 0 for what replaces nothing. Walked without recursion: chains may be long.
    /// </summary>
    private int Height(MeetupId id, Dictionary<MeetupId, int> heights)
    {
        var waiting = new Stack<MeetupId>([id]);
        while (waiting.TryPeek(out var top))
        {
            var olders = replaces.GetValueOrDefault(top) ?? [];
            var unknown = olders.Where(older => !heights.ContainsKey(older)).ToList();
            if (unknown.Count == 0)
            {
                heights[top] = olders.Count == 0 ? 0 : olders.Max(older => heights[older]) + 1;
                waiting.Pop();
                continue;
            }

            unknown.ForEach(waiting.Push);
        }

        return heights[id];
    }

    private bool Reaches(MeetupId from, MeetupId to)
    {
        if (from == to)
        {
            return true;
        }

        if (!replaced.Contains(to) || !replaces.ContainsKey(from))
        {
            return false;
        }

        var seen = new HashSet<MeetupId> { from };
        var waiting = new Queue<MeetupId>([from]);
        while (waiting.TryDequeue(out var next))
        {
            if (next == to)
            {
                return true;
            }

            foreach (var older in (replaces.GetValueOrDefault(next) ?? []).Where(seen.Add))
            {
                waiting.Enqueue(older);
            }
        }

        return false;
    }

    private void Join(MeetupId newer, MeetupId older)
    {
        (replaces.TryGetValue(newer, out var there) ? there : replaces[newer] = []).Add(older);
        replaced.Add(older);
    }

    private ProblemReport Report(string path) =>
        reports.TryGetValue(path, out var there) ? there : reports[path] = new ProblemReport(path);
}
