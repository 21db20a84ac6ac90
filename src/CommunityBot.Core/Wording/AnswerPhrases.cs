namespace CommunityBot.Core.Wording;

/// <summary>Texts of command answers in one language.</summary>
public sealed record AnswerPhrases
{
    /// <summary>
    /// Command descriptions by command name, from <see cref="CommandWords"/>; at most 100 characters (Discord). A
    /// command without an entry uses the description in its spec.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>
    /// Display names of commands for buttons and modal titles, by command name, from <see cref="CommandWords"/>; at
    /// most 24 characters (Slack).
    /// </summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public required string Next { get; init; }

    public required string RunningNow { get; init; }

    public required string AfterThat { get; init; }

    public required string NoMeetupScheduled { get; init; }

    /// <summary>0 date and title.</summary>
    public required string LastMeetupFormat { get; init; }

    /// <summary>0 the recap's title, quoted.</summary>
    public required string AnnouncedInRecapFormat { get; init; }

    public required string TimeUnknown { get; init; }

    public required string NoAgendaYet { get; init; }

    /// <summary>0 this page, 1 how many.</summary>
    public required string PageFormat { get; init; }

    public required string PreviousPage { get; init; }

    public required string NextPage { get; init; }

    public required string AnotherMeetup { get; init; }

    public required string OrDidYouMean { get; init; }

    /// <summary>Heading above the speakers of a meetup.</summary>
    public required string Lineup { get; init; }

    public required string NoSpeakerYet { get; init; }

    public required string OtherMatches { get; init; }

    /// <summary>0 the query, quoted.</summary>
    public required string NoSuchMeetupFormat { get; init; }

    /// <summary>0 the query, quoted.</summary>
    public required string NoSuchSpeakerFormat { get; init; }

    public required string DidYouMean { get; init; }

    public required string NoMeetupsPublished { get; init; }

    /// <summary>0 the unknown command, with a slash.</summary>
    public required string NoSuchCommandFormat { get; init; }

    /// <summary>0 a command, or a list of names.</summary>
    public required string DidYouMeanFormat { get; init; }

    /// <summary>0 the command for help.</summary>
    public required string HelpHintFormat { get; init; }

    public required string Commands { get; init; }

    /// <summary>0 the community.</summary>
    public required string HelpTitleFormat { get; init; }

    public required string FuzzyMatchingHint { get; init; }

    /// <summary>In brackets after an organisers' command in help.</summary>
    public required string OrganisersOnly { get; init; }

    public required string NextMeetup { get; init; }

    /// <summary>0 the command, 1 the community, 2 the caller's id.</summary>
    public required string ForOrganisersFormat { get; init; }

    /// <summary>For an organiser outside the community's own workspaces: 0 the command, 1 the community.</summary>
    public required string WrongWorkspaceFormat { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string ReminderRemovedFormat { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string NoReminderFormat { get; init; }

    public required string NoReminders { get; init; }

    public required string RemindMeOfTheNext { get; init; }

    public required string YourReminders { get; init; }

    public required string CommandsOnly { get; init; }

    public required string InternalError { get; init; }

    /// <summary>
    /// Display name of a command: "Next meetup" for next-meetup. Without an entry it is derived from the command's
    /// name.
    /// </summary>
    public string NameOf(string command) => Names.TryGetValue(command, out var name) ? name
        : command.Length == 0 ? command : char.ToUpperInvariant(command[0]) + command[1..].Replace('-', ' ');

    /// <param name="fallback">The description in the command's spec, in English.</param>
    public string Description(string command, string fallback) => Descriptions.GetValueOrDefault(command, fallback);
}
