namespace CommunityBot.Core.Commands;

/// <summary>Definition of a command as platforms register it.</summary>
/// <param name="Name">Lower case with hyphens, without the slash: "next-meetup".</param>
/// <param name="Description">1 to 100 characters.</param>
public sealed record CommandSpec(string Name, string Description)
{
    /// <summary>
    /// English name for buttons and modal titles, at most 24 characters (Slack): "Next meetup". Null for a name derived
    /// from <see cref="Name"/>.
    /// </summary>
    public string? DisplayName { get; init; }

    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>
    /// Localized names and descriptions, for platforms that support them (Discord); all invoke the same command.
    /// </summary>
    public IReadOnlyList<CommandLocalization> Translations { get; init; } = [];

    /// <summary>True for commands that only a community's organisers may use; checked on the server side.</summary>
    public bool ForOrganisers { get; init; }

    /// <summary>True for a command that only buttons invoke: it is neither registered nor listed.</summary>
    public bool IsButtonOnly { get; init; }

    /// <summary>
    /// Message command in the context menu of messages, invoked with <see cref="CommandInvocation.TargetMessage"/>;
    /// null if there is none.
    /// </summary>
    public MessageCommandSpec? MessageCommand { get; init; }

    /// <summary>Stored data that the command reads; no other is loaded for it.</summary>
    public CommandNeeds Needs { get; init; }
}

/// <summary>Stored data that a command reads, besides the calendar.</summary>
[Flags]
public enum CommandNeeds
{
    None = 0,

    /// <summary>See <see cref="CommandRequest.Reminders"/>.</summary>
    Reminders = 1,

    /// <summary>The takeaways and the recaps that were posted; see <see cref="CommandRequest.Recaps"/>.</summary>
    Takeaways = 2,

    /// <summary>The plan, the ledger and the problems of the content.</summary>
    Overview = 4,

    /// <summary>For an organiser: what was written in the form of recaps; see <see cref="CommandRequest.Revisions"/>
    /// and <see cref="CommandRequest.Drafts"/>.</summary>
    Recaps = 8,

    /// <summary>For an organiser: see <see cref="CommandRequest.Photos"/>.</summary>
    Photos = 16,
}

/// <summary>An option of a command. Free text after a command belongs to its first option.</summary>
public sealed record CommandOption(string Name, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>See <see cref="CommandSpec.Translations"/>.</summary>
    public IReadOnlyList<CommandLocalization> Translations { get; init; } = [];

    /// <summary>
    /// Autocomplete suggestions for the text typed so far, best first; none by default. A command can have its own
    /// (<see cref="IBotCommand.Suggest"/>).
    /// </summary>
    public Func<CommandRequest, string, IEnumerable<Suggestion>> Suggest { get; init; } = (_, _) => [];

    /// <summary>The same option with other descriptions, for a command that uses it in its own way.</summary>
    /// <param name="translations">Descriptions by language tag.</param>
    public CommandOption DescribedAs(
        string description, params IReadOnlyList<(string Language, string Description)> translations) => this with
        {
            Description = description,
            Translations =
            [
                .. from own in Translations
                   from translation in translations
                   where translation.Language == own.Language
                   select own with { Description = translation.Description },
            ],
        };
}

/// <summary>Localization of a command or an option.</summary>
/// <param name="Language">A BCP 47 language tag: "de".</param>
/// <param name="Name">Lower case, letters, digits and hyphens; at most 32 characters.</param>
/// <param name="Description">1 to 100 characters.</param>
public sealed record CommandLocalization(string Language, string Name, string Description)
{
    /// <summary>See <see cref="CommandSpec.DisplayName"/>; null for an option.</summary>
    public string? DisplayName { get; init; }
}

/// <summary>A message command, in the context menu of a message.</summary>
/// <param name="Name">Display name, at most 24 characters (Slack).</param>
/// <param name="Description">1 to 150 characters.</param>
public sealed record MessageCommandSpec(string Name, string Description)
{
    /// <summary>Localized names by language tag, for platforms that support them.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
