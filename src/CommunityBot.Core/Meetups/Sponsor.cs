namespace CommunityBot.Core.Meetups;

/// <summary>Who makes the evening possible.</summary>
/// <param name="Url">Null where the page names them without a link.</param>
public sealed record Sponsor(string Name, Uri? Url = null);
