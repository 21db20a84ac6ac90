using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content;

/// <summary>Finds the streets of venues, which a map finds; a city or a name alone is none.</summary>
internal static class StreetsOnMap
{
    private const int MaximumAddress = 200;

    public static ContentReadResult Mark(ContentReadResult reading) =>
        reading.Meetups.Any(meetup => StreetOf(meetup) is not null)
            ? reading with { Meetups = [.. reading.Meetups.Select(Marked)] }
            : reading;

    private static Meetup Marked(Meetup meetup) => StreetOf(meetup) is { } street
        ? meetup with { Venue = meetup.Venue! with { Street = street } }
        : meetup;

    private static string? StreetOf(Meetup meetup)
    {
        // A page with one line for the place has it as the name: "Town Hall, 1 Main Street".
        if ((meetup.Venue?.Address ?? meetup.Venue?.Name) is not { Length: <= MaximumAddress } address
            || !StreetAddress.IsIn(address))
        {
            return null;
        }

        // The name of the house before the street would only confuse the search.
        var parts = address.Split(
            [',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, parts.Length)
            .Reverse()
            .Select(first => string.Join(", ", parts[first..]))
            .FirstOrDefault(StreetAddress.IsIn);
    }
}
