using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The days a recurrence rule (RFC 5545 RRULE) names.</summary>
public interface IRecurrence
{
    /// <summary>The days on or after <paramref name="first"/>, in order; ends where the rule ends.</summary>
    IEnumerable<LocalDate> From(LocalDate first);
}

/// <summary>Reads recurrence rules. Its implementation is a library's, so it lives in the host.</summary>
public interface IRecurrenceRules
{
    /// <summary>Null and a reason when the rule is not one.</summary>
    IRecurrence? Read(string rule, LocalDate firstDay, out string? reason);
}
