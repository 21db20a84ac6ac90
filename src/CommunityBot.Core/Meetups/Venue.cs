namespace CommunityBot.Core.Meetups;

/// <summary>Where people come together; every part is null or false where the page does not say.</summary>
public sealed record Venue
{
    public string? Name { get; init; }

    public string? Address { get; init; }

    /// <summary>True when one can take part online, alone or beside a place.</summary>
    public bool IsOnline { get; init; }

    /// <summary>The place in one line; null when only "online" is known.</summary>
    public string? Text => (Name, Address) switch
    {
        ({ } name, { } address) when address.Contains(name, StringComparison.OrdinalIgnoreCase) => address,
        ({ } name, { } address) => $"{name}, {address}",
        ({ } name, null) => name,
        (null, { } address) => address,
        _ => null,
    };
}
