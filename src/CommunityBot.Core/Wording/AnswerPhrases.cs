namespace CommunityBot.Core.Wording;

/// <summary>What commands answer, in one language.</summary>
public sealed record AnswerPhrases
{
    /// <summary>
    /// What each command is for, by its name, within Discord's 100 characters. Where one is missing its own words
    /// stand.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Descriptions { get; init; }

    /// <summary>
    /// What each command is called on a button or over a window, by its name, within Slack's 24 characters.
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

    /// <summary>The heading over who speaks at a meetup.</summary>
    public required string Lineup { get; init; }

    public required string NoSpeakerYet { get; init; }

    public required string AlsoFound { get; init; }

    /// <summary>0 what was typed, quoted.</summary>
    public required string NoSuchMeetupForm { get; init; }

    /// <summary>0 what was typed, quoted.</summary>
    public required string NoSuchSpeakerForm { get; init; }

    public required string Nearest { get; init; }

    public required string NothingOnThePages { get; init; }

    /// <summary>0 what was typed, with a slash.</summary>
    public required string NoSuchCommandForm { get; init; }

    /// <summary>0 a command.</summary>
    public required string DidYouMeanForm { get; init; }

    /// <summary>0 the command for help.</summary>
    public required string HelpListsForm { get; init; }

    public required string YouCanAsk { get; init; }

    /// <summary>0 the community.</summary>
    public required string HelpTitleForm { get; init; }

    public required string NamesNeedNotBeExact { get; init; }

    /// <summary>In brackets after a command of theirs.</summary>
    public required string OrganisersOnly { get; init; }

    public required string NextMeetup { get; init; }

    /// <summary>0 the command, 1 the community, 2 the asker's own id.</summary>
    public required string ForOrganisersForm { get; init; }

    /// <summary>To an organiser who asks in a place that is not theirs: 0 the command, 1 the community.</summary>
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

    /// <summary>"Next meetup" for next-meetup; a command without a name of its own is written out.</summary>
    public string NameOf(string command) => Names.TryGetValue(command, out var name) ? name
        : command.Length == 0 ? command : char.ToUpperInvariant(command[0]) + command[1..].Replace('-', ' ');

    /// <param name="own">The command's own words, in English.</param>
    public string Description(string command, string own) => Descriptions.GetValueOrDefault(command, own);
}
