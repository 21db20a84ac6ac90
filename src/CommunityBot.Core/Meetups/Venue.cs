namespace CommunityBot.Core.Meetups;

/// <summary>Location of a meetup; parts that the page does not contain are null or false.</summary>
public sealed record Venue
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    /// <summary>True when online participation is possible, alone or in addition to a physical venue.</summary>
    public bool IsOnline { get; init; }

    /// <summary>
    /// The end of <see cref="Address"/> from a street with its number on, which a map finds; null without one.
    /// </summary>
    public string? Street { get; init; }

    /// <summary>The venue in one line; null when only "online" is known.</summary>
    public string? Text => (Name, Address) switch
    {
        ({ } name, { } address) when address.Contains(name, StringComparison.OrdinalIgnoreCase) => address,
        ({ } name, { } address) => $"{name}, {address}",
        ({ } name, null) => name,
        (null, { } address) => address,
        _ => null,
    };
}
