using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content;

/// <summary>Marks the venues whose address has a street, so that a map finds them; a city or a name alone is none.</summary>
internal static class StreetsOnMap
{
    private const int MaximumAddress = 200;

    public static ContentReadResult Mark(ContentReadResult reading) =>
        reading.Meetups.Any(HasStreet)
            ? reading with { Meetups = [.. reading.Meetups.Select(meetup => HasStreet(meetup) ? Marked(meetup) : meetup)] }
            : reading;

    private static bool HasStreet(Meetup meetup) =>
        meetup.Venue?.Address is { Length: <= MaximumAddress } address && StreetAddress.IsIn(address);

    private static Meetup Marked(Meetup meetup) => meetup with { Venue = meetup.Venue! with { HasStreet = true } };
}
