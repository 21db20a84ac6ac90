using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Identity;

/// <summary>The ids by which a meetup of one reading is recognised as one that is known.</summary>
internal static class MeetupKeys
{
    /// <summary>Prefix of ids that are derived from an iCalendar UID.</summary>
    private const string UidPrefix = "uid-";

    /// <summary>
    /// Ids that are the meetup's own whatever its title and day: of a page its address and aliases, of a calendar entry
    /// its UID.
    /// </summary>
    public static IEnumerable<string> Certain(Meetup meetup) => IsCalendarEntry(meetup)
        ? meetup.Lineage.Members.Append(meetup.Lineage.Name).Select(id => id.Value).Where(IsUid).Distinct()
        : meetup.Lineage.Members.Append(meetup.Lineage.Name).Append(meetup.Id).Select(id => id.Value).Distinct();

    /// <summary>
    /// The id of a calendar entry, made of title and day: it identifies the entry of a feed that sends new UIDs with
    /// every response, and entries that an earlier version stored, unless another meetup is certainly that one.
    /// </summary>
    public static IEnumerable<string> Uncertain(Meetup meetup) =>
        meetup.Lineage.Members.Append(meetup.Id).Select(id => id.Value).Distinct();

    public static bool IsCalendarEntry(Meetup meetup) => IsUid(meetup.Lineage.Name.Value);

    private static bool IsUid(string id) => id.StartsWith(UidPrefix, StringComparison.Ordinal);

    /// <summary>
    /// The series part of an occurrence's id ("weekly-2031-02-05"); null if it does not end with a day.
    /// </summary>
    public static (string Series, string Day)? Occurrence(string id) =>
        id.Length > 11 && id[^11] == '-' &&
        NodaTime.Text.LocalDatePattern.Iso.Parse(id[^10..]).Success
            ? (id[..^11], id[^10..])
            : null;
}
