namespace CommunityBot.Core.Wording;

/// <summary>Texts for organisers in one language.</summary>
public sealed record OrganiserPhrases
{
    public required string WhichRecap { get; init; }

    public required string SeveralRecaps { get; init; }

    public required string NoRecapsYet { get; init; }

    /// <summary>0 the meetup, 1 the command.</summary>
    public required string NoRecapPageForm { get; init; }

    public required string WriteItHere { get; init; }

    public required string RecordingAddress { get; init; }

    /// <summary>0 the talk's title. At most 45 characters are shown, so the title comes early.</summary>
    public required string ToRememberForm { get; init; }

    public required string OneSentenceALine { get; init; }

    public required string NothingFilledIn { get; init; }

    public required string PageIsGone { get; init; }

    public required string ToKeepIt { get; init; }

    /// <summary>0 the recap, quoted.</summary>
    public required string RecapStandsForm { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string TakeawaysForForm { get; init; }

    public required string NoTakeaways { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakeawayAddedForm { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakeawayIsInForm { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakenOutForm { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakeawayMovedForm { get; init; }

    public required string TakeawayIsGone { get; init; }

    public required string TakeItOut { get; init; }

    public required string TakeOneOut { get; init; }

    public required string OfAnotherMeetup { get; init; }

    /// <summary>0 the command, 1 its name in the menu of a message.</summary>
    public required string HowToAddForm { get; init; }

    public required string RecapFollows { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string RecapIsClosedForm { get; init; }

    public required string NoMeetupToTell { get; init; }

    /// <summary>0 the meetup, 1 how many sentences at most, 2 how many characters at most.</summary>
    public required string TakeawaysAreFullForm { get; init; }

    public required string NothingToQuote { get; init; }

    public required string SaidByTheBot { get; init; }

    public required string MessageIsGone { get; init; }

    public required string SaidInPrivate { get; init; }

    public required string Posted { get; init; }

    public required string StandsAlready { get; init; }

    /// <summary>0 the platform's reason, 1 its remedy.</summary>
    public required string RefusedForm { get; init; }

    /// <summary>0 the reason.</summary>
    public required string NotSentYetForm { get; init; }

    /// <summary>0 the reason.</summary>
    public required string NoAnswerForm { get; init; }

    public required string NoChannel { get; init; }

    public required string WillBePosted { get; init; }

    public required string IsLeft { get; init; }

    public required string SettledBefore { get; init; }

    public required string LookingNow { get; init; }

    public required string NoSuchPost { get; init; }

    public required string PostIt { get; init; }

    public required string LeaveIt { get; init; }

    public required string AskedWithButtons { get; init; }

    public required string NeedsALook { get; init; }

    /// <summary>0 the kind, 1 what it is about, quoted, 2 the channel, 3 what happened.</summary>
    public required string PostForm { get; init; }

    /// <summary>0 the platform's reason, 1 its remedy.</summary>
    public required string NotPostedForm { get; init; }

    /// <summary>0 the reason.</summary>
    public required string MayStandForm { get; init; }

    public required Func<int, string> DaysToGo { get; init; }

    /// <summary>0 the page.</summary>
    public required string LacksForm { get; init; }

    public required string StartTime { get; init; }

    public required string PlaceOrOnline { get; init; }

    public required string JoiningLink { get; init; }

    public required string Speaker { get; init; }

    /// <summary>0 the placeholder on the page, quoted.</summary>
    public required string UndecidedSpeakerForm { get; init; }

    /// <summary>0 the speaker, 1 the placeholder on the page, quoted.</summary>
    public required string UndecidedTitleForm { get; init; }

    /// <summary>0 the placeholder on the page, quoted.</summary>
    public required string UndecidedTalkForm { get; init; }

    public required string PublishOffer { get; init; }

    public required string PublishTheRecap { get; init; }

    public required string DraftOffer { get; init; }

    /// <summary>0 the community.</summary>
    public required string OverviewForm { get; init; }

    public required string InDoubt { get; init; }

    public required string ComingPosts { get; init; }

    public required string NothingComing { get; init; }

    public required string PageProblems { get; init; }

    public required string NoPageProblems { get; init; }

    /// <summary>0 the channels.</summary>
    public required string RecapPublishedForm { get; init; }

    public required string RecapWritten { get; init; }

    public required string RecapMissing { get; init; }

    public required string Preview { get; init; }

    public required string OnlyPreviewed { get; init; }
}
