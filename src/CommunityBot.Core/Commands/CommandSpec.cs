namespace CommunityBot.Core.Commands;

/// <summary>A command as platforms register it.</summary>
/// <param name="Name">Lower case with hyphens, without the slash: "next-meetup".</param>
/// <param name="Description">1 to 100 characters.</param>
public sealed record CommandSpec(string Name, string Description)
{
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>
    /// What it is called in other languages, for platforms that show each person their own (Discord); all of them send
    /// the one name.
    /// </summary>
    public IReadOnlyList<CommandLocalization> Translations { get; init; } = [];

    /// <summary>True for commands that only a community's organisers may use; checked on the server side.</summary>
    public bool ForOrganisers { get; init; }

    /// <summary>True for what is only ever asked with a button: it is neither registered nor listed.</summary>
    public bool IsButtonOnly { get; init; }

    /// <summary>
    /// What it is called in the menu that platforms open on a message; null for a command that is not asked on
    /// messages. Who chooses it there asks the command, with <see cref="CommandInvocation.TargetMessage"/>.
    /// </summary>
    public MessageCommandSpec? OnMessages { get; init; }

    /// <summary>True for commands that look at what was chosen for recaps, and at which of them stand.</summary>
    public bool NeedsTakeaways { get; init; }

    /// <summary>
    /// True for commands that look at who is to be reminded of what; the others are answered without asking the memory.
    /// </summary>
    public bool NeedsReminders { get; init; }

    /// <summary>True for commands that look at plan, ledger and the pages' problems; likewise.</summary>
    public bool NeedsOverview { get; init; }
}

/// <summary>An argument of a command. Free text after a command belongs to its first option.</summary>
public sealed record CommandOption(string Name, string Description)
{
    public bool IsRequired { get; init; }

    /// <summary>See <see cref="CommandSpec.Translations"/>.</summary>
    public IReadOnlyList<CommandLocalization> Translations { get; init; } = [];
}

/// <summary>A command or an option in another language.</summary>
/// <param name="Language">A BCP 47 language tag: "de".</param>
/// <param name="Name">Lower case, letters, digits and hyphens; at most 32 characters.</param>
/// <param name="Description">1 to 100 characters.</param>
public sealed record CommandLocalization(string Language, string Name, string Description);

/// <summary>A command in the menu of a message.</summary>
/// <param name="Name">As people read it, at most 24 characters (Slack).</param>
/// <param name="Description">1 to 150 characters.</param>
public sealed record MessageCommandSpec(string Name, string Description)
{
    /// <summary>
    /// What it is called in other languages, by their tags, for platforms that show each person their own.
    /// </summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();
}
