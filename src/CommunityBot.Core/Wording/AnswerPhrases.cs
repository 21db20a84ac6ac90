namespace CommunityBot.Core.Wording;

/// <summary>Texts of command answers in one language.</summary>
public sealed record AnswerPhrases
{
    /// <summary>
    /// Command descriptions by command name, at most 100 characters (Discord). A command without an entry uses the
    /// description in its spec.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>
    /// Display names of commands for buttons and modal titles, by command name, at most 24 characters (Slack).
    /// </summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public required string Next { get; init; }

    public required string RunningNow { get; init; }

    public required string AfterThat { get; init; }

    public required string NothingYet { get; init; }

    /// <summary>0 date and title.</summary>
    public required string TheLastOneForm { get; init; }

    /// <summary>0 the recap's title, quoted.</summary>
    public required string NamedAtTheEndForm { get; init; }

    public required string TimeNotKnown { get; init; }

    public required string NoAgendaYet { get; init; }

    /// <summary>0 this page, 1 how many.</summary>
    public required string PageForm { get; init; }

    public required string Earlier { get; init; }

    public required string Later { get; init; }

    public required string AnotherMeetup { get; init; }

    public required string OrDidYouMean { get; init; }

    /// <summary>Heading above the speakers of a meetup.</summary>
    public required string Lineup { get; init; }

    public required string NoSpeakerYet { get; init; }

    public required string AlsoFound { get; init; }

    /// <summary>0 the query, quoted.</summary>
    public required string NoSuchMeetupForm { get; init; }

    /// <summary>0 the query, quoted.</summary>
    public required string NoSuchSpeakerForm { get; init; }

    public required string Nearest { get; init; }

    public required string NothingOnThePages { get; init; }

    /// <summary>0 the unknown command, with a slash.</summary>
    public required string NoSuchCommandForm { get; init; }

    /// <summary>0 a command, or a list of names.</summary>
    public required string DidYouMeanForm { get; init; }

    /// <summary>0 the command for help.</summary>
    public required string HelpListsForm { get; init; }

    public required string YouCanAsk { get; init; }

    /// <summary>0 the community.</summary>
    public required string HelpTitleForm { get; init; }

    public required string NamesNeedNotBeExact { get; init; }

    /// <summary>In brackets after an organisers' command in help.</summary>
    public required string OrganisersOnly { get; init; }

    public required string NextMeetup { get; init; }

    /// <summary>0 the command, 1 the community, 2 the caller's id.</summary>
    public required string ForOrganisersForm { get; init; }

    /// <summary>For an organiser outside the community's own workspaces: 0 the command, 1 the community.</summary>
    public required string NotHereForm { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string OverForm { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string WillRemindForm { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string RemindedAlreadyForm { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string WillNotRemindForm { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string NotRemindedForm { get; init; }

    public required string NoReminders { get; init; }

    public required string RemindMeOfTheNext { get; init; }

    public required string YourReminders { get; init; }

    public required string OnlyCommands { get; init; }

    public required string WentWrong { get; init; }

    /// <summary>
    /// Display name of a command: "Next meetup" for next-meetup. Without an entry it is derived from the command's
    /// name.
    /// </summary>
    public string NameOf(string command) => Names.TryGetValue(command, out var name) ? name
        : command.Length == 0 ? command : char.ToUpperInvariant(command[0]) + command[1..].Replace('-', ' ');

    /// <param name="own">The description in the command's spec, in English.</param>
    public string Description(string command, string own) => Descriptions.GetValueOrDefault(command, own);
}
