namespace CommunityBot.Core.Wording;

/// <summary>Texts for organisers in one language.</summary>
public sealed record OrganiserPhrases
{
    public required string NoRecapsYet { get; init; }

    /// <summary>0 the meetup, 1 the command.</summary>
    public required string NoRecapPageFormat { get; init; }

    public required string WriteRecap { get; init; }

    public required string RecordingUrl { get; init; }

    /// <summary>At most 45 characters.</summary>
    public required string TalksOfRecap { get; init; }

    /// <summary>At most 100 characters.</summary>
    public required string TalkLineExample { get; init; }

    /// <summary>0 what was typed, quoted.</summary>
    public required string NoWebAddressFormat { get; init; }

    public required string OneSentencePerLine { get; init; }

    public required string FormEmpty { get; init; }

    public required string PageNotFound { get; init; }

    public required string SaveAsPage { get; init; }

    public required string ChaptersOffer { get; init; }

    /// <summary>What a recording begins with, before the first talk.</summary>
    public required string FirstChapter { get; init; }

    /// <summary>0 the recap, quoted.</summary>
    public required string RecapAlreadyPostedFormat { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string TakeawaysTitleFormat { get; init; }

    public required string NoTakeaways { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakeawayAddedFormat { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakeawayExistsFormat { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakeawayRemovedFormat { get; init; }

    /// <summary>0 the sentence, quoted.</summary>
    public required string TakeawayMovedFormat { get; init; }

    public required string TakeawayNotFound { get; init; }

    public required string RemoveTakeaway { get; init; }

    public required string RemoveTakeawayPrompt { get; init; }

    public required string MoveToMeetupPrompt { get; init; }

    /// <summary>0 the command, 1 its name in the menu of a message.</summary>
    public required string AddTakeawayHintFormat { get; init; }

    public required string RecapWillBeUpdated { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string RecapClosedFormat { get; init; }

    public required string NoRecentMeetup { get; init; }

    /// <summary>0 the meetup, 1 how many sentences at most, 2 how many characters at most.</summary>
    public required string TakeawayLimitFormat { get; init; }

    public required string NothingToQuote { get; init; }

    public required string MessageFromBot { get; init; }

    public required string MessageDeleted { get; init; }

    public required string MessageIsPrivate { get; init; }

    public required string Posted { get; init; }

    public required string AlreadyPosted { get; init; }

    /// <summary>0 the platform's reason, 1 its remedy.</summary>
    public required string RefusedFormat { get; init; }

    /// <summary>0 the reason.</summary>
    public required string NotSentYetFormat { get; init; }

    /// <summary>0 the reason.</summary>
    public required string UnconfirmedFormat { get; init; }

    public required string NoChannel { get; init; }

    public required string WillBePosted { get; init; }

    public required string LeftAsIs { get; init; }

    public required string AlreadyResolved { get; init; }

    public required string LookupInProgress { get; init; }

    public required string PostNotFound { get; init; }

    public required string ItIsThere { get; init; }

    public required string PostAgain { get; init; }

    public required string RecapMayBePublished { get; init; }

    public required string DeletePost { get; init; }

    public required string WhichPost { get; init; }

    public required string NothingToDelete { get; init; }

    /// <summary>0 the kind, 1 what it is about, quoted, 2 the channel.</summary>
    public required string DeleteQuestionFormat { get; init; }

    public required string NotAPost { get; init; }

    public required string OnlyPostsInChannels { get; init; }

    public required string PostIsDeleted { get; init; }

    /// <summary>0 the platform's reason, 1 its remedy.</summary>
    public required string NotDeletedFormat { get; init; }

    /// <summary>0 the reason.</summary>
    public required string DeletedLaterFormat { get; init; }

    public required string DeletedPosts { get; init; }

    public required string DeletedPost { get; init; }

    public required string PostIsTooLate { get; init; }

    /// <summary>Where buttons are left out, because a message has a limited number.</summary>
    public required string MoreButtonsLater { get; init; }

    public required string LeaveAsIs { get; init; }

    public required string UseButtons { get; init; }

    public required string PostNeedsAttention { get; init; }

    /// <summary>0 the kind, 1 what it is about, quoted, 2 the channel, 3 what happened.</summary>
    public required string PostProblemFormat { get; init; }

    /// <summary>0 the platform's reason, 1 its remedy.</summary>
    public required string NotPostedFormat { get; init; }

    /// <summary>0 the reason.</summary>
    public required string UnconfirmedPostFormat { get; init; }

    /// <summary>0 the reason.</summary>
    public required string SearchEndedFormat { get; init; }

    /// <summary>0 the platform.</summary>
    public required string PostsRefusedFormat { get; init; }

    public required string KeepsTrying { get; init; }

    public required string TryAgain { get; init; }

    /// <summary>0 how many posts.</summary>
    public required string TryingAgainFormat { get; init; }

    public required string NothingRefused { get; init; }

    public required string RefusedPosts { get; init; }

    public required string RetriedUntilExpiry { get; init; }

    public required string NotRetried { get; init; }

    public required Func<int, string> DaysToGo { get; init; }

    /// <summary>0 the page.</summary>
    public required string MissingDetailsFormat { get; init; }

    public required string StartTime { get; init; }

    public required string PlaceOrOnline { get; init; }

    public required string JoiningLink { get; init; }

    public required string Speaker { get; init; }

    /// <summary>0 the placeholder on the page, quoted.</summary>
    public required string UndecidedSpeakerFormat { get; init; }

    /// <summary>0 the speaker, 1 the placeholder on the page, quoted.</summary>
    public required string UndecidedTitleFormat { get; init; }

    /// <summary>0 the placeholder on the page, quoted.</summary>
    public required string UndecidedTalkFormat { get; init; }

    public required string PublishOffer { get; init; }

    public required string PublishRecap { get; init; }

    public required string DraftOffer { get; init; }

    /// <summary>0 the community.</summary>
    public required string OverviewTitleFormat { get; init; }

    public required string UnconfirmedPosts { get; init; }

    public required string UpcomingPosts { get; init; }

    public required string NoUpcomingPosts { get; init; }

    public required string PageProblems { get; init; }

    public required string NoPageProblems { get; init; }

    /// <summary>By the name of a kind in settings and ledger.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>A platform's own calendar, as the place of a post.</summary>
    public required string Calendar { get; init; }

    /// <summary>0 the channels.</summary>
    public required string RecapPublishedFormat { get; init; }

    public required string RecapWritten { get; init; }

    public required string RecapMissing { get; init; }

    public required string Preview { get; init; }

    public required string OnlyPreviewed { get; init; }

    /// <summary>0 the meetup.</summary>
    public required string PageGoneTitleFormat { get; init; }

    /// <summary>0 the meetup with its day, 1 the page.</summary>
    public required string PageGoneFormat { get; init; }

    /// <summary>0 how many.</summary>
    public required string PagesGoneTitleFormat { get; init; }

    public required string PagesGone { get; init; }

    public required string PagesGoneHeading { get; init; }

    public required string NewPages { get; init; }

    public required string AnnounceNow { get; init; }

    public required string DecideInOverview { get; init; }

    public required string GoneCancelled { get; init; }

    public required string MovedTo { get; init; }

    /// <summary>0 the meetup with its day.</summary>
    public required string MovedToFormat { get; init; }

    public required string WhichTarget { get; init; }

    public required string NoTarget { get; init; }

    public required string NothingToDecide { get; init; }

    public required string MembersWillBeNotified { get; init; }

    public required string PostsFollow { get; init; }

    public required string PostsWillBeEdited { get; init; }

    /// <summary>0 how many.</summary>
    public required string ManyChangesTitleFormat { get; init; }

    public required string ManyChanges { get; init; }

    public required string NotifyMembers { get; init; }

    public required string EditPostsOnly { get; init; }
}
