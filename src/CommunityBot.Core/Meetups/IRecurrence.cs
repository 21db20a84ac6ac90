using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The dates of a recurrence rule (RFC 5545 RRULE).</summary>
public interface IRecurrence
{
    /// <summary>The dates on or after <paramref name="first"/>, in order, up to the end of the rule.</summary>
    IEnumerable<LocalDate> From(LocalDate first);

    /// <summary>True for a date of the rule.</summary>
    bool Includes(LocalDate day) => From(day).FirstOrDefault() == day;
}

/// <summary>Parser of recurrence rules, implemented in the host because it depends on a library.</summary>
public interface IRecurrenceRules
{
    /// <summary>Null and a reason when the rule is invalid.</summary>
    IRecurrence? Read(string rule, LocalDate firstDay, out string? reason);
}
