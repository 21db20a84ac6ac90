using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>
/// Merges a page and a feed entry that describe the same meetup: same registration id, same registration URL, or same
/// title on the same day; a page and an entry of a list of meetups also by the day alone. Field by field the page takes
/// precedence and the feed fills the gaps; "cancelled" from either source wins.
/// </summary>
internal static class MeetupDeduplicator
{
    public static IReadOnlyList<Meetup> Merge(IReadOnlyList<ContentReadResult> readings, List<ContentProblem> problems)
    {
        var all = readings
            .SelectMany(reading => reading.Meetups.Select(meetup => (Meetup: meetup, reading.Priority)))
            .ToList();
        if (all.TrueForAll(one => one.Priority == SourcePriority.Page))
        {
            return [.. all.Select(one => one.Meetup)];
        }

        var leaders = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new Dictionary<int, List<int>>();
        foreach (var at in Enumerable.Range(0, all.Count).OrderBy(index => all[index].Priority).ThenBy(index => index))
        {
            var leader = at;
            var keys = DeduplicationKeys(all[at].Meetup, all[at].Priority).ToList();
            foreach (var key in keys)
            {
                if (leaders.TryGetValue(key, out var known)
                    && (all[known].Priority != all[at].Priority || AreListedTwice(all[known], all[at])))
                {
                    leader = known;
                    break;
                }
            }

            foreach (var key in keys)
            {
                leaders.TryAdd(key, leader);
            }

            (groups.TryGetValue(leader, out var members) ? members : groups[leader] = []).Add(at);
        }

        return [.. groups
            .OrderBy(group => group.Key)
            .Select(group => Merge([.. group.Value.Select(index => all[index].Meetup)], problems))];
    }

    /// <summary>
    /// Two lists of a site, such as that of the meetups and the front page, have the same meetup. A list names several
    /// meetups of one day itself.
    /// </summary>
    private static bool AreListedTwice(
        (Meetup Meetup, SourcePriority Priority) one, (Meetup Meetup, SourcePriority Priority) other) =>
        one.Priority is SourcePriority.List && other.Priority is SourcePriority.List
        && one.Meetup.Source != other.Meetup.Source
        && one.Meetup.When.Date == other.Meetup.When.Date
        && one.Meetup.Title is { } title && other.Meetup.Title is { } second
        && Prose.Slug.Of(title) == Prose.Slug.Of(second);

    private static IEnumerable<string> DeduplicationKeys(Meetup meetup, SourcePriority priority)
    {
        if (meetup.Kind is not MeetupKind.Meetup)
        {
            yield break;
        }

        foreach (var id in meetup.ExternalIds)
        {
            yield return id;
        }

        if (meetup.Links.Registration is { } uri)
        {
            yield return uri.Host + uri.AbsolutePath.TrimEnd('/');
        }

        if (meetup is { Title: { } title, When.Date: { } date })
        {
            yield return $"{date:R} {Prose.Slug.Of(title)}";
        }

        // The list of a community and the page of a meetup on the same day: the list often has another title.
        if (priority is SourcePriority.Page or SourcePriority.List && meetup.When.Date is { } day)
        {
            yield return $"{day:R} listed";
        }
    }

    private static Meetup Merge(IReadOnlyList<Meetup> sources, List<ContentProblem> problems)
    {
        var joined = sources[0];
        foreach (var other in sources.Skip(1))
        {
            ReportConflicts(joined, other, problems);
            joined = FillGaps(joined, other);
        }

        return joined;
    }

    private static Meetup FillGaps(Meetup page, Meetup feed)
    {
        var origins = page.Origins.ToList();
        var takesZone = page.When.StartsAt is null && feed.When.StartsAt is not null;
        var takesStatus = feed.Status is MeetupStatus.Cancelled && page.Status is not MeetupStatus.Cancelled;
        var when = page.When with
        {
            Date = Take("date", page.When.Date, feed.When.Date),
            StartsAt = Take("startTime", page.When.StartsAt, feed.When.StartsAt),
            EndsAt = Take("endTime", page.When.EndsAt, feed.When.EndsAt),
            LastDate = page.When.Date is null ? feed.When.LastDate : page.When.LastDate,
        };
        if (takesZone)
        {
            origins.RemoveAll(origin => origin.Field == "timeZone");
        }

        Note("timeZone", takesZone);
        Note("status", takesStatus);
        return page with
        {
            // A page without a start time takes the time zone of the feed together with its time.
            When = takesZone ? new EventTime(feed.When.Zone)
            {
                Date = when.Date,
                LastDate = when.LastDate,
                StartsAt = when.StartsAt,
                EndsAt = when.EndsAt
            } : when,
            Title = TakeText("title", page.Title, feed.Title),
            Series = TakeText("series", page.Series, feed.Series),
            Venue = TakeText("venue", page.Venue, feed.Venue),
            Description = TakeText("description", page.Description, feed.Description),
            Agenda = TakeList("agenda", page.Agenda, feed.Agenda),
            Speakers = TakeList("speakers", page.Speakers, feed.Speakers),
            Sponsors = TakeList("sponsors", page.Sponsors, feed.Sponsors),
            Links = page.Links with
            {
                Registration = TakeText("links.registration", page.Links.Registration, feed.Links.Registration),
                Video = TakeText("links.video", page.Links.Video, feed.Links.Video),
                Website = TakeText("links.website", page.Links.Website, feed.Links.Website),
                Picture = TakeText("links.picture", page.Links.Picture, feed.Links.Picture),
                Join = page.Links.Join ?? feed.Links.Join,
                Cover = page.Links.Cover ?? feed.Links.Cover,
            },
            Status = takesStatus ? feed.Status : page.Status,
            Uid = page.Uid ?? feed.Uid,
            RecurrenceId = page.RecurrenceId ?? feed.RecurrenceId,
            PermanentId = page.PermanentId ?? feed.PermanentId,
            ExternalIds = [.. page.ExternalIds.Union(feed.ExternalIds, StringComparer.Ordinal)],
            Origins = origins,
        };

        T? Take<T>(string field, T? own, T? other)
            where T : struct
        {
            Note(field, own is null && other is not null);
            return own ?? other;
        }

        T? TakeText<T>(string field, T? own, T? other)
            where T : class
        {
            Note(field, own is null && other is not null);
            return own ?? other;
        }

        IReadOnlyList<T> TakeList<T>(string field, IReadOnlyList<T> own, IReadOnlyList<T> other)
        {
            Note(field, own.Count == 0 && other.Count > 0);
            return own.Count > 0 ? own : other;
        }

        void Note(string field, bool isTaken)
        {
            if (isTaken)
            {
                origins.Add(new FieldSource(field, feed.Source));
            }
        }
    }

    private static void ReportConflicts(Meetup page, Meetup feed, List<ContentProblem> problems)
    {
        var report = new ProblemReport(page.Source);
        if (page.When.Date is { } own && feed.When.Date is { } other && own != other)
        {
            report.Add(
                "sources-disagree", 1, $"{page.Source} has {own:R}, {feed.Source} has {other:R}; {own:R} is used.");
        }
        else if (page.When.Start is { } start && feed.When.Start is { } begin && start != begin)
        {
            report.Add(
                "sources-disagree",
                1,
                $"{page.Source} starts at {page.When.StartsAt:HH:mm} ({page.When.Zone.Id}), {feed.Source} at " +
                $"{feed.When.StartsAt:HH:mm} ({feed.When.Zone.Id}); the first is used.");
        }

        if (page.Status is MeetupStatus.Scheduled && feed.Status is MeetupStatus.Cancelled)
        {
            report.Add(
                "sources-disagree",
                1,
                $"{feed.Source} marks the meetup as cancelled, {page.Source} does not; it is treated as cancelled.");
        }

        problems.AddRange(report.Problems);
    }
}
