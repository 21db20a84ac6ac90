using CommunityBot.Core.Announcements;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Reminders;

namespace CommunityBot.Core.Tests;

/// <summary>Creates the part of a cycle that recognises known meetups.</summary>
internal static class Identities
{
    public static IdentityUpdate Create(
        ILedger ledger, CurrentCalendars calendars, IKnownMeetups? known = null, IReminders? reminders = null,
        IContentProblems? problems = null) => new(
        known ?? new InMemoryKnownMeetups(), ledger, reminders ?? new NoReminders(), calendars,
        problems ?? new NoProblems());

    public sealed class NoProblems : IContentProblems
    {
        public IReadOnlyList<ContentProblem> Of(string community) => [];
    }
}
