using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The schedulable pages of a calendar by their time.</summary>
/// <remarks>
/// Starts and ends are kept, because converting local times is costly. They are Unix times in milliseconds, which is
/// exact for the times of pages and half the size of an <see cref="Instant"/>.
/// </remarks>
internal sealed class SchedulablePages
{
    private readonly (Meetup Page, long Start, long End)[] pages;

    /// <summary>The running maximum of the ends; a binary search skips everything that has ended.</summary>
    private readonly long[] ended;

    public SchedulablePages(IEnumerable<Meetup> all)
    {
        pages =
        [
            .. all.Where(page => page.IsSchedulable)
                .Select(page => (
                    Page: page,
                    Start: page.When.EffectiveStart!.Value.ToUnixTimeMilliseconds(),
                    End: page.When.EffectiveEnd!.Value.ToUnixTimeMilliseconds()))
                .OrderBy(page => page.Start)
                .ThenBy(page => page.Page.Id.Value, StringComparer.Ordinal),
        ];
        ended = new long[pages.Length];
        var highest = long.MinValue;
        for (var index = 0; index < pages.Length; index++)
        {
            ended[index] = highest = Math.Max(highest, pages[index].End);
        }
    }

    /// <summary>In order of start.</summary>
    public IEnumerable<Meetup> InOrder => pages.Select(entry => entry.Page);

    /// <summary>Pages that overlap a time, in order of start.</summary>
    public IEnumerable<Meetup> Between(Instant from, Instant to)
    {
        for (var index = FirstEndingAfter(from); index < pages.Length; index++)
        {
            var (page, start, end) = pages[index];
            if (Instant.FromUnixTimeMilliseconds(start) >= to)
            {
                yield break;
            }

            if (Instant.FromUnixTimeMilliseconds(end) > from)
            {
                yield return page;
            }
        }
    }

    /// <summary>Index of the first page that may end after the moment; all pages before it have ended.</summary>
    private int FirstEndingAfter(Instant moment)
    {
        var (low, high) = (0, ended.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Instant.FromUnixTimeMilliseconds(ended[middle]) > moment
                ? (low, middle)
                : (middle + 1, high);
        }

        return low;
    }
}
