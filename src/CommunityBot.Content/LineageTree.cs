using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>
/// Groups pages of the same meetup into lineages, by aliases and by shared registration ids. The newer page replaces
/// the older one; the lineage is named after the oldest page.
/// </summary>
internal sealed class LineageTree
{
    /// <summary>
    /// A meetup is rescheduled once or twice. An id on more pages than this was copied, or belongs to a whole series.
    /// </summary>
    private const int MaximumSharedPages = 3;

    private readonly Dictionary<MeetupId, Meetup> pages = [];

    /// <summary>Maps an id to the ids that it replaces.</summary>
    private readonly Dictionary<MeetupId, HashSet<MeetupId>> replaces = [];
    private readonly Dictionary<string, ProblemReport> reports = [];

    /// <summary>Ids replaced by another page; only these can be reached in a search.</summary>
    private readonly HashSet<MeetupId> replaced = [];

    public static (IReadOnlyList<Meetup> Pages, IReadOnlyList<ContentProblem> Problems) Resolve(
        IReadOnlyList<Meetup> meetups)
    {
        var tree = new LineageTree();
        foreach (var meetup in meetups)
        {
            tree.pages.TryAdd(meetup.Id, meetup);
        }

        // Newest first, so that of two pages that name each other the newer one wins.
        foreach (var meetup in meetups
            .OrderByDescending(page => page.When.Date)
            .ThenBy(page => page.Id.Value, StringComparer.Ordinal))
        {
            foreach (var alias in meetup.Aliases)
            {
                tree.Replace(meetup, alias);
            }
        }

        tree.ReplaceByRegistrationId(meetups);
        return ([.. tree.Resolved(meetups)], [.. tree.reports.Values.SelectMany(report => report.Problems)]);
    }

    private void Replace(Meetup newer, MeetupId older)
    {
        if (Reaches(older, newer.Id))
        {
            Report(newer.Source).Add(
                "alias-loop",
                1,
                $"'{newer.Id}' and '{older}' each replace the other; '{older}' is treated as the newer one.");
            return;
        }

        Join(newer.Id, older);
    }

    /// <summary>
    /// Links pages that share a registration id; the one with the later date replaces the earlier one.
    /// </summary>
    private void ReplaceByRegistrationId(IReadOnlyList<Meetup> meetups)
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
            if (ordered.Count > MaximumSharedPages)
            {
                ordered.ForEach(page => Report(page.Source).Add("shared-registration", 1,
                    $"The registration id {group.Key} is on {ordered.Count} pages, so it was not used to link them."));
                continue;
            }

            for (var i = 1; i < ordered.Count; i++)
            {
                if (NumberedEvenings.AreTwo(ordered[i], ordered[i - 1]))
                {
                    Report(ordered[i].Source).Add("shared-registration", 1,
                        $"The registration id {group.Key} is that of '{ordered[i - 1].Id}', which has another number, "
                        + "so it was not used to link them.");
                    continue;
                }

                // Entries of one list often have the link of the entry that they were copied from.
                if (ordered[i].Source != ordered[i - 1].Source
                    && !Reaches(ordered[i].Id, ordered[i - 1].Id) && !Reaches(ordered[i - 1].Id, ordered[i].Id))
                {
                    Join(ordered[i].Id, ordered[i - 1].Id);
                    Report(ordered[i].Source).Add("same-registration", 1,
                        $"'{ordered[i].Id}' and '{ordered[i - 1].Id}' have the same registration id ({group.Key}); " +
                        $"'{ordered[i].Id}' is treated as the newer one.");
                }
            }
        }
    }

    private IEnumerable<Meetup> Resolved(IReadOnlyList<Meetup> meetups)
    {
        meetups = PermanentIds.Settle(meetups, Lineages());
        var replacedBy = new Dictionary<MeetupId, MeetupId>();
        foreach (var (newer, olders) in replaces)
        {
            foreach (var older in olders.Where(older => pages.ContainsKey(older) && pages.ContainsKey(newer)))
            {
                // If several pages replace the same one, the newest of them wins.
                replacedBy[older] = replacedBy.TryGetValue(older, out var rival) && Reaches(rival, newer)
                    ? rival
                    : newer;
            }
        }

        foreach (var meetup in meetups)
        {
            var olders = replaces.GetValueOrDefault(meetup.Id)?.Where(pages.ContainsKey)
                .OrderBy(id => id.Value, StringComparer.Ordinal)
                .ToList() ?? [];
            var page = olders.Count + meetup.Replaces.Count == 0 ? meetup : meetup with { Replaces = olders };
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

    /// <summary>Connected components of the replacement graph, each id mapped to its lineage.</summary>
    private Dictionary<MeetupId, Lineage> Lineages()
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
    /// Picks the oldest id of a lineage: it replaces nothing and has the longest chain of replacements above it. An
    /// alias that only the newest page has is younger than one that an older page already replaced, so the lineage
    /// keeps its name when a page is added.
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
    /// Number of generations below an id; 0 if it replaces nothing. Iterative, because chains can be long.
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
        (replaces.TryGetValue(newer, out var existing) ? existing : replaces[newer] = []).Add(older);
        replaced.Add(older);
    }

    private ProblemReport Report(string path) =>
        reports.TryGetValue(path, out var existing) ? existing : reports[path] = new ProblemReport(path);
}
