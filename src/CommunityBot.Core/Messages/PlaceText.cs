using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>Tells where a meetup takes place, with a map of a street address.</summary>
public static class PlaceText
{
    /// <summary>Longer addresses are directions, which no map finds.</summary>
    private const int MaximumQuery = 200;

    extension(Meetup meetup)
    {
        /// <summary>"Where: Example Hall, 1 High Street · Map"; empty if the place is unknown.</summary>
        public IEnumerable<Fact> WhereFact(Phrases phrases) =>
            meetup.RichWhere(phrases) is { } place ? [new Fact(phrases.Where, place)] : [];

        /// <summary>The place with a link to its map, if it has a street; null if it is unknown.</summary>
        public RichText? RichWhere(Phrases phrases)
        {
            if (meetup.PlainWhere(phrases) is not { Length: > 0 } place)
            {
                return null;
            }

            RichText text = place;
            return meetup.Venue?.Map is { } map
                ? text + RichText.Of(
                    new Span.Plain(" · "),
                    new Span.Link(phrases.Joining.Map, map))
                : text;
        }
    }

    extension(Venue venue)
    {
        /// <summary>The street on OpenStreetMap; null if the address has no street.</summary>
        public Uri? Map => venue.Street is { Length: <= MaximumQuery } street
            ? new Uri("https://www.openstreetmap.org/search?query=" +
                Uri.EscapeDataString(street).Replace("%20", "+", StringComparison.Ordinal))
            : null;
    }
}
