namespace CommunityBot.Core.Meetups;

/// <summary>A sponsor of a meetup.</summary>
/// <param name="Url">Null when the page has no link.</param>
public sealed record Sponsor(string Name, Uri? Url = null);
