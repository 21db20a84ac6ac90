using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>Input of a command.</summary>
public sealed record CommandRequest(
    CommandInvocation Invocation, Community Community, MeetupCalendar Calendar, Instant Now)
{
    /// <summary>
    /// Language of an answer that only the caller sees: the caller's locale if it is supported, otherwise the
    /// community's language. An English locale is ignored, because it is the default of most clients.
    /// </summary>
    public Phrases Phrases => PhrasesFor(Invocation, Community);

    internal static Phrases PhrasesFor(CommandInvocation invocation, Community community) =>
        Phrases.For(invocation.User.Locale) is { Language: not "en" } own ? own : community.Phrases;

    /// <summary>The caller's user id on their platform.</summary>
    public ChannelRef Caller => new(Invocation.User.Platform, Invocation.User.UserId);

    /// <summary>
    /// True if the answer may say and offer what only organisers may see: an organiser asks, and nobody else reads it.
    /// </summary>
    public bool IsForOrganiser =>
        !Invocation.IsPublic && Community.IsOrganiser(Invocation.User, Invocation.Context);

    /// <summary>
    /// Until when an answer stays the same that depends only on the calendar, the moment and the arguments: until
    /// something begins or ends, and at most for a minute. A day ends at a full quarter of an hour in every time zone.
    /// </summary>
    public Instant AnswerStaysUntil
    {
        get
        {
            var quarter = Duration.FromMinutes(15);
            var sinceQuarter = Duration.FromTicks(Now.ToUnixTimeTicks() % quarter.BclCompatibleTicks);
            return Instant.Min(Calendar.NextTransitionAfter(Now), Now - sinceQuarter + quarter);
        }
    }

    /// <summary>Commands that the caller may use, for help.</summary>
    public IReadOnlyList<CommandSpec> Commands { get; init; } = [];

    /// <summary>The caller's reminders, for commands with <see cref="CommandNeeds.Reminders"/>.</summary>
    public IReadOnlyList<PersonalReminder> Reminders { get; init; } = [];

    /// <summary>
    /// The community's takeaways, of all meetups, for commands with <see cref="CommandNeeds.Takeaways"/>.
    /// </summary>
    public IReadOnlyList<Takeaway> Takeaways { get; init; } = [];

    /// <summary>
    /// Ledger entries of every posted recap, for commands with <see cref="CommandNeeds.Takeaways"/>.
    /// </summary>
    public IReadOnlyList<LedgerEntry> Recaps { get; init; } = [];

    /// <summary>
    /// Every revision of the community's recaps, in order, for commands with <see cref="CommandNeeds.Recaps"/>.
    /// </summary>
    public IReadOnlyList<RecapRevision> Revisions { get; init; } = [];

    /// <summary>
    /// What the caller wrote in the form of recaps, in order, for commands with <see cref="CommandNeeds.Recaps"/>.
    /// </summary>
    public IReadOnlyList<RecapSubmission> Drafts { get; init; } = [];

    /// <summary>
    /// Pictures for recaps, of all meetups and in every state, for commands with <see cref="CommandNeeds.Photos"/>.
    /// </summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>The organisers' overview, for commands with <see cref="CommandNeeds.Overview"/>.</summary>
    public CommunityOverview Overview { get; init; } = CommunityOverview.Empty;

    /// <summary>Whether the caller has a reminder for the meetup.</summary>
    public bool HasReminder(Meetup meetup) => Reminders.Any(reminder => meetup.Lineage.Includes(reminder.Lineage));

    /// <summary>What the caller types for a command: "/agenda", or its name on the platform.</summary>
    public string TypedName(string command) => Invocation.Spellings.GetValueOrDefault(command, "/" + command);

    /// <summary>
    /// Value of the option, or the free text, which belongs to a command's first option; empty if there is neither.
    /// </summary>
    public string Argument(CommandOption option) =>
        Invocation.Options.TryGetValue(option.Name, out var value) ? value.Trim() : Invocation.Text.Trim();
}
