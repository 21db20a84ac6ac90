namespace CommunityBot.Core.Meetups;

/// <summary>Where one field of a meetup came from, when its <see cref="Meetup.Source"/> alone does not tell.</summary>
/// <param name="Field">As <c>export</c> calls it: "date", "startTime", "venue".</param>
/// <param name="Source">The document.</param>
/// <param name="How">Where in it, in words ("'event_date' in the header"); null for the whole document.</param>
public sealed record FieldSource(string Field, string Source, string? How = null);
