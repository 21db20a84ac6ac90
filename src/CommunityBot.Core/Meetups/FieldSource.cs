namespace CommunityBot.Core.Meetups;

/// <summary>Provenance of one field of a meetup, where it differs from <see cref="Meetup.Source"/>.</summary>
/// <param name="Field">Field name as in <c>export</c>: "date", "startTime", "venue".</param>
/// <param name="Source">The source document.</param>
/// <param name="Location">Location in the document ("'event_date' in the header"); null for the whole document.</param>
public sealed record FieldSource(string Field, string Source, string? Location = null);
