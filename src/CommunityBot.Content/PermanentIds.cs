using CommunityBot.Core.Meetups;

using NodaTime.Text;

namespace CommunityBot.Content;

/// <summary>
/// Gives each calendar event a lineage that its title, day and hour do not change. Ids of earlier versions stay
/// members,
/// so that what was posted under them is found.
/// </summary>
internal sealed class PermanentIds
{
    /// <summary>The first page of the lineage that claimed each permanent id.</summary>
    private readonly Dictionary<MeetupId, MeetupId> claims = [];
    private readonly Dictionary<MeetupId, MeetupId> given = [];
    private readonly ILookup<(string Source, string Uid), Meetup> series;

    private PermanentIds(IReadOnlyList<Meetup> pages) => series = pages
        .Where(page => page is { Kind: MeetupKind.Series, Uid: not null })
        .ToLookup(page => (page.Source, page.Uid!));

    /// <param name="pages">All pages, each with its own id.</param>
    /// <param name="families">Lineages of pages that replace each other, by the id of each member.</param>
    public static IReadOnlyList<Meetup> Settle(
        IReadOnlyList<Meetup> pages, IReadOnlyDictionary<MeetupId, Lineage> families)
    {
        var ids = new PermanentIds(pages);
        foreach (var page in pages.Where(page => page.PermanentId is not null))
        {
            ids.Claim(page, families.GetValueOrDefault(page.Id)?.Name ?? page.Id);
        }

        var ofFamily = pages
            .Where(page => families.ContainsKey(page.Id))
            .GroupBy(page => families[page.Id].Name)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<MeetupId>)[.. group.SelectMany(ids.IdsOf)]);
        return [.. pages.Select(page => ids.Settle(page, families.GetValueOrDefault(page.Id), ofFamily))];
    }

    /// <summary>
    /// Two lineages never share an id: the second event with one UID is named after its day, or has no permanent id.
    /// </summary>
    private void Claim(Meetup page, MeetupId owner)
    {
        var wanted = page.PermanentId!.Value;
        IEnumerable<MeetupId> candidates = page.When.Date is { } date
            ? [wanted, new MeetupId($"{wanted}-{LocalDatePattern.Iso.Format(date)}")]
            : [wanted];
        foreach (var candidate in candidates)
        {
            if (!claims.TryGetValue(candidate, out var other) || other == owner)
            {
                claims[candidate] = owner;
                given[page.Id] = candidate;
                return;
            }
        }
    }

    private Meetup Settle(
        Meetup page, Lineage? family, Dictionary<MeetupId, IReadOnlyList<MeetupId>> ofFamily)
    {
        if (family is not null && page.PermanentId is null && ofFamily[family.Name].Count == 0)
        {
            return page with { Lineage = family };
        }

        if (family is not null)
        {
            var added = ofFamily[family.Name].Except(family.Members);
            return page with
            {
                PermanentId = given.TryGetValue(page.Id, out var own) ? own : null,
                Lineage = added.Any() ? family with { Members = [.. family.Members, .. added] } : family,
            };
        }

        if (page.PermanentId is not { } wanted)
        {
            return page;
        }

        if (!given.TryGetValue(page.Id, out var permanent))
        {
            return page with { PermanentId = null, Lineage = new Lineage(page.Id, [page.Id]) };
        }

        // The reader of calendars names the lineage after the event; a page that was merged with it keeps its own name.
        MeetupId name = page.Lineage.Name == wanted ? permanent : page.Id;
        return page with
        {
            PermanentId = permanent,
            Lineage = new Lineage(name, [.. IdsOf(page).Prepend(page.Id).Prepend(name).Distinct()]),
        };
    }

    /// <summary>The permanent id, and the id of the occurrence that an event with RECURRENCE-ID replaces.</summary>
    private IEnumerable<MeetupId> IdsOf(Meetup page)
    {
        if (!given.TryGetValue(page.Id, out var permanent))
        {
            yield break;
        }

        yield return permanent;
        if (page is { Uid: { } uid, RecurrenceId: { } day })
        {
            foreach (var one in series[(page.Source, uid)])
            {
                var shown = one.Recurrence!.ShownDay(day, one.When.Zone);
                yield return new MeetupId($"{one.Id}-{LocalDatePattern.Iso.Format(shown)}");
            }
        }

        // While other events had the same UID, each was named after its day.
        if (page is { Kind: MeetupKind.Meetup, RecurrenceId: null, When.Date: { } date, PermanentId: { } wanted }
            && page.Lineage.Name == wanted
            && new MeetupId($"{wanted}-{LocalDatePattern.Iso.Format(date)}") is var dated
            && !claims.ContainsKey(dated))
        {
            yield return dated;
        }
    }
}
