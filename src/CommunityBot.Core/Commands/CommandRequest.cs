using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>Everything a command may know when it answers.</summary>
public sealed record CommandRequest(CommandCall Call, Community Community, MeetupCalendar Calendar, Instant Now)
{
    /// <summary>Every command the asker may use, for help.</summary>
    public IReadOnlyList<CommandSpec> Commands { get; init; } = [];

    /// <summary>What the asker types for a command: "/agenda", or what the place calls it.</summary>
    public string Written(string command) => Call.Spellings.GetValueOrDefault(command, "/" + command);

    /// <summary>The option of that name, or the free text when it is the command's first; empty when nothing was said.</summary>
    public string Argument(CommandOption option) =>
        Call.Options.TryGetValue(option.Name, out var value) ? value.Trim() : Call.Text.Trim();
}
