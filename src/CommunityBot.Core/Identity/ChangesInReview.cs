using System.Globalization;

using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Identity;

/// <summary>Changes of one reading that organisers have to confirm.</summary>
/// <param name="Since">The moment of the reading.</param>
public sealed record ChangesInReview(Instant Since, IReadOnlyList<Meetup> Meetups)
{
    /// <summary>For the custom ids of buttons.</summary>
    public string Reference => Since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>All that wait for a decision, oldest first.</summary>
    public static IReadOnlyList<ChangesInReview> Of(IdentityLinks known, MeetupCalendar calendar)
    {
        var open = known.Known.Where(meetup => meetup.Review is { Decision: null }).ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var pages = calendar.Pages
            .Select(page => (Page: page, Known: known.Of(page)))
            .Where(page => page.Known is not null)
            .DistinctBy(page => page.Known!.Lineage)
            .ToDictionary(page => page.Known!.Lineage, page => page.Page, StringComparer.Ordinal);
        return
        [
            .. open.GroupBy(meetup => meetup.Review!.Since).OrderBy(reading => reading.Key).Select(reading =>
                new ChangesInReview(reading.Key,
                [
                    .. reading.Select(meetup => pages.GetValueOrDefault(meetup.Lineage)
                            ?? calendar.Find(new MeetupId(meetup.Lineage)))
                        .OfType<Meetup>().OrderBy(meetup => meetup.When.EffectiveStart),
                ])),
        ];
    }
}
