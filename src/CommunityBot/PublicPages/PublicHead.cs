using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

namespace CommunityBot.PublicPages;

/// <summary>What the head of a public page says about it.</summary>
internal sealed record PublicHead(PublicSite Site, Uri Address, string Title)
{
    public string? Description { get; init; }

    /// <summary>The picture of the meetup's own page; null if it has none, since none is made up.</summary>
    public Cover? Picture { get; init; }

    /// <summary>JSON-LD; null if nothing can be said.</summary>
    public string? StructuredData { get; init; }
}
