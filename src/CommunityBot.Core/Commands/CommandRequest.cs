using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>Everything a command may know when it answers.</summary>
public sealed record CommandRequest(CommandInvocation Call, Community Community, MeetupCalendar Calendar, Instant Now)
{
    /// <summary>
    /// The language of an answer that only the asker sees: their own where the platform tells one of ours, else the
    /// community's. That somebody's program speaks English says little, for programs come in it; such a person is
    /// answered like everybody there.
    /// </summary>
    public Phrases Phrases => PhrasesFor(Call, Community);

    internal static Phrases PhrasesFor(CommandInvocation invocation, Community community) =>
        Phrases.For(invocation.User.Locale) is { Language: not "en" } own ? own : community.Phrases;

    /// <summary>Every command the asker may use, for help.</summary>
    public IReadOnlyList<CommandSpec> Commands { get; init; } = [];

    /// <summary>What the asker is to be reminded of, for commands that need to know.</summary>
    public IReadOnlyList<PersonalReminder> Reminders { get; init; } = [];

    /// <summary>Every recap that was ever posted, for commands that need to know.</summary>
    public IReadOnlyList<LedgerEntry> Recaps { get; init; } = [];

    /// <summary>How the bot stands with the community, for commands that need to know.</summary>
    public CommunityOverview Overview { get; init; } = CommunityOverview.Empty;

    /// <summary>Whether the asker is to be reminded of it.</summary>
    public bool IsReminded(Meetup meetup) => Reminders.Any(reminder => meetup.Lineage.Includes(reminder.Lineage));

    /// <summary>What the asker types for a command: "/agenda", or what the place calls it.</summary>
    public string Written(string command) => Call.Spellings.GetValueOrDefault(command, "/" + command);

    /// <summary>
    /// The option of that name, or the free text when it is the command's first; empty when nothing was said.
    /// </summary>
    public string Argument(CommandOption option) =>
        Call.Options.TryGetValue(option.Name, out var value) ? value.Trim() : Call.Text.Trim();
}
