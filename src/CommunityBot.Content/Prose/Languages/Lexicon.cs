using System.Collections.Frozen;

using CommunityBot.Content.Keys;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>The vocabularies of all languages combined, indexed for lookup.</summary>
internal static class Lexicon
{
    private static readonly Vocabulary[] Languages = [
        EnglishVocabulary.Words, GermanVocabulary.Words, FrenchVocabulary.Words
    ];

    private static readonly List<PhraseIndex> Sets = [];

    public static FrozenDictionary<string, int> Months { get; } = Numbered(language => language.Months);

    public static FrozenDictionary<string, int> Weekdays { get; } = Numbered(language => language.Weekdays);

    public static FrozenSet<string> Ordinals { get; } = WordSet(language => language.Ordinals);

    public static FrozenSet<string> DateFillers { get; } = WordSet(language => language.DateFillers);

    public static FrozenSet<string> To { get; } = WordSet(language => language.To);

    public static FrozenSet<string> From { get; } = WordSet(language => language.From);

    public static FrozenSet<string> BetweenHours { get; } = WordSet(language => language.BetweenHours);

    public static FrozenSet<string> HourPrepositions { get; } = WordSet(language => language.HourPrepositions);

    public static FrozenSet<string> Hour { get; } = WordSet(language => language.Hour);

    public static FrozenSet<string> HoursOfSpans { get; } = WordSet(language => language.HoursOfSpans);

    public static FrozenSet<string> EndVerbs { get; } = WordSet(language => language.EndVerbs);

    public static FrozenSet<string> Noon { get; } = WordSet(language => language.Noon);

    public static FrozenSet<string> Midnight { get; } = WordSet(language => language.Midnight);

    public static FrozenSet<string> And { get; } = WordSet(language => language.And);

    public static FrozenSet<string> NotNames { get; } = WordSet(language => language.NotNames);

    /// <summary>Folded.</summary>
    public static IReadOnlyList<string> WordEndings { get; } =
        [.. Languages.SelectMany(language => language.WordEndings).Select(WordFolding.Fold).Distinct()];

    /// <summary>All words that are never part of a person's name.</summary>
    public static FrozenSet<string> NeverNames { get; } =
        NotNames.Concat(WordSet(language => language.SubjectWords)).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> CommonWords { get; } = WordSet(language => language.CommonWords);

    public static PhraseIndex GroupsOfTalks { get; } = All(language => language.GroupsOfTalks);

    public static PhraseIndex WillPresent { get; } = All(language => language.WillPresent);

    public static PhraseIndex TalkNouns { get; } = All(language => language.TalkNouns);

    public static FrozenSet<string> With { get; } = WordSet(language => language.With);

    public static PhraseIndex SpeakerNouns { get; } = All(language => language.SpeakerNouns);

    public static FrozenSet<string> ToBe { get; } = WordSet(language => language.ToBe);

    public static PhraseIndex Concerning { get; } = All(language => language.Concerning);

    public static PhraseIndex OtherParts { get; } = All(language => language.OtherParts);

    public static PhraseIndex BiographyVerbs { get; } = All(language => language.BiographyVerbs);

    public static FrozenSet<string> WordsOfPraise { get; } = WordSet(language => language.WordsOfPraise);

    public static PhraseIndex PanelNouns { get; } = All(language => language.PanelNouns);

    public static PhraseIndex Moderators { get; } = All(language => language.Moderators);

    public static FrozenSet<string> PersonPronouns { get; } = WordSet(language => language.PersonPronouns);

    public static PhraseIndex Who { get; } = All(language => language.Who);

    public static PhraseIndex HostHeadings { get; } = All(language => language.HostHeadings);

    public static FrozenSet<string> Streets { get; } = WordSet(language => language.Streets);

    public static PhraseIndex AgendaHeadings { get; } = All(language => language.AgendaHeadings);

    public static PhraseIndex ChapterHeadings { get; } = All(language => language.ChapterHeadings);

    public static PhraseIndex TalkHeadings { get; } = All(language => language.TalkHeadings);

    public static PhraseIndex SpeakerHeadings { get; } = All(language => language.SpeakerHeadings);

    public static PhraseIndex AbstractHeadings { get; } = All(language => language.AbstractHeadings);

    public static PhraseIndex BioHeadings { get; } = All(language => language.BioHeadings);

    public static FrozenSet<string> Agents { get; } = WordSet(language => language.Agents);

    public static PhraseIndex By { get; } = All(language => language.By);

    public static PhraseIndex At { get; } = All(language => language.At);

    public static PhraseIndex Asides { get; } = All(language => language.Asides);

    public static PhraseIndex Sponsoring { get; } = All(language => language.Sponsoring);

    public static PhraseIndex Online { get; } = All(language => language.Online);

    public static PhraseIndex Cancelled { get; } = All(language => language.Cancelled);

    public static PhraseIndex Postponed { get; } = All(language => language.Postponed);

    public static PhraseIndex Tentative { get; } = All(language => language.Tentative);

    public static PhraseIndex Unconfirmed { get; } = All(language => language.Unconfirmed);

    public static PhraseIndex Moved { get; } = All(language => language.Moved);

    public static PhraseIndex Cancelling { get; } = All(language => language.Cancelling);

    public static PhraseIndex Postponing { get; } = All(language => language.Postponing);

    public static FrozenSet<string> DateNouns { get; } = WordSet(language => language.DateNouns);

    public static PhraseIndex OnSite { get; } = All(language => language.OnSite);

    public static FrozenSet<string> EarlierEvents { get; } = WordSet(language => language.EarlierEvents);

    /// <summary>Those of the earlier events that are the one before this.</summary>
    public static FrozenSet<string> Last { get; } = WordSet(language => language.Last);

    public static FrozenSet<string> Next { get; } = WordSet(language => language.Next);

    public static FrozenSet<string> BeforeNumbers { get; } = WordSet(language => language.BeforeNumbers);

    /// <summary>Only looked for in titles, so that it needs no mark.</summary>
    public static PhraseIndex VisitTitles { get; } = new(Languages.SelectMany(language => language.VisitTitles));

    /// <summary>Only looked for in reports, so that it needs no mark.</summary>
    public static PhraseIndex MeetAgain { get; } = new(Languages.SelectMany(language => language.MeetAgain));

    public static FrozenSet<string> PartsOfMonth { get; } = WordSet(language => language.PartsOfMonth);

    /// <summary>Only compared with what is found as <see cref="OtherHours"/>, so that it needs no mark.</summary>
    public static PhraseIndex OpenTo { get; } = new(Languages.SelectMany(language => language.OpenTo));

    public static FrozenSet<string> MapNouns { get; } = WordSet(language => language.MapNouns);

    public static FrozenSet<string> OtherEvents { get; } = WordSet(language => language.OtherEvents);

    public static PhraseIndex Conditions { get; } = All(language => language.Conditions);

    public static PhraseIndex LaterConditions { get; } = All(language => language.LaterConditions);

    public static PhraseIndex Negations { get; } = All(language => language.Negations);

    public static PhraseIndex GoesOn { get; } = All(language => language.GoesOn);

    public static PhraseIndex AfterAll { get; } = All(language => language.AfterAll);

    public static PhraseIndex Instead { get; } = All(language => language.Instead);

    public static FrozenSet<string> ClauseStarts { get; } = WordSet(language => language.ClauseStarts);

    public static FrozenSet<string> Verbs { get; } = WordSet(language => language.Verbs);

    public static FrozenSet<string> Adverbs { get; } = WordSet(language => language.Adverbs);

    public static FrozenSet<string> BeVerbs { get; } = WordSet(language => language.BeVerbs);

    public static FrozenSet<string> Prepositions { get; } = WordSet(language => language.Prepositions);

    public static FrozenSet<string> BeforeOtherRoles { get; } = WordSet(language => language.BeforeOtherRoles);

    public static FrozenSet<string> Determiners { get; } = WordSet(language => language.Determiners);

    public static FrozenSet<string> OwnEvent { get; } = WordSet(language => language.OwnEvent);

    public static FrozenSet<string> Today { get; } = WordSet(language => language.Today);

    public static FrozenSet<string> Pronouns { get; } = WordSet(language => language.Pronouns);

    public static FrozenSet<string> Organisers { get; } = WordSet(language => language.Organisers);

    public static PhraseIndex NoticeHeadings { get; } = All(language => language.NoticeHeadings);

    public static NounSet EventNouns { get; } = Nouns(language => language.EventNouns);

    public static NounSet PartNouns { get; } = Nouns(language => language.PartNouns);

    public static NounSet FormatNouns { get; } = Nouns(language => language.FormatNouns);

    /// <summary>What a line has to contain to say that something is cancelled, postponed or not certain.</summary>
    public static PhraseIndex StatusWords { get; } = All(language =>
    [
        .. language.Cancelled, .. language.Postponed, .. language.Cancelling, .. language.Postponing,
        .. language.Moved,
        .. language.Tentative, .. language.Unconfirmed,
        .. language.SplitCancelled.Select(verb => verb.Split(' ')[0]),
    ]);

    /// <summary>Folded, the parts in order.</summary>
    public static IReadOnlyList<string[]> SplitCancelled { get; } = [
        .. Languages.SelectMany(language => language.SplitCancelled).Select(verb =>
            verb.Split('…', StringSplitOptions.TrimEntries).Select(WordFolding.Fold).ToArray()),
    ];

    /// <summary>Only compared with the beginning of a name, so that it needs no mark.</summary>
    public static PhraseIndex OpenSlots { get; } = new(Languages.SelectMany(language => language.OpenSlots));

    public static FrozenSet<string> OfOrganisations { get; } = WordSet(language => language.OfOrganisations);

    public static FrozenSet<string> BeforeDays { get; } = WordSet(language => language.BeforeDays);

    public static FrozenSet<string> GroupNouns { get; } = WordSet(language => language.GroupNouns);

    public static PhraseIndex ToBeConfirmed { get; } = All(language => language.ToBeConfirmed);

    public static PhraseIndex Recap { get; } = All(language => language.Recap);

    public static PhraseIndex PastVerbs { get; } = All(language => language.PastVerbs);

    public static FrozenSet<string> Having { get; } = WordSet(language => language.Having);

    public static FrozenSet<string> HavingHad { get; } = WordSet(language => language.HavingHad);

    public static PhraseIndex AsGuest { get; } = All(language => language.AsGuest);

    public static FrozenSet<string> Joining { get; } = WordSet(language => language.Joining);

    public static FrozenSet<string> SpeakerLabelWords { get; } = WordSet(language => language.SpeakerLabelWords);

    public static FrozenSet<string> HostedItemWords { get; } = WordSet(language => language.HostedItemWords);

    public static FrozenSet<string> HostedItemFillers { get; } = WordSet(language => language.HostedItemFillers);

    /// <summary>Only compared with labels, so that it needs no mark.</summary>
    public static PhraseIndex GivenByLabels { get; } = new(Languages.SelectMany(language => language.GivenByLabels));

    public static FrozenSet<string> TalkPlurals { get; } = WordSet(language => language.TalkPlurals);

    public static FrozenSet<string> TopicPlurals { get; } = WordSet(language => language.TopicPlurals);

    public static FrozenSet<string> BeforeTitles { get; } = WordSet(language => language.BeforeTitles);

    public static FrozenSet<string> OfOtherMeetings { get; } = WordSet(language => language.OfOtherMeetings);

    public static FrozenSet<string> BeforePurposes { get; } = WordSet(language => language.BeforePurposes);

    public static FrozenSet<string> TalkTitleNouns { get; } = WordSet(language => language.TalkTitleNouns);

    public static FrozenSet<string> PresentingVerbsInPast { get; } =
        WordSet(language => language.PresentingVerbsInPast);

    public static FrozenSet<string> PresentingVerbs { get; } = WordSet(language => language.PresentingVerbs);

    public static FrozenSet<string> JoinedFor { get; } = WordSet(language => language.JoinedFor);

    public static PhraseIndex Contacting { get; } = All(language => language.Contacting);

    public static PhraseIndex CameVerbs { get; } = All(language => language.CameVerbs);

    public static PhraseIndex Purposes { get; } = All(language => language.Purposes);

    public static FrozenSet<string> Was { get; } = WordSet(language => language.Was);

    public static FrozenSet<string> GivenParticiples { get; } = WordSet(language => language.GivenParticiples);

    public static PhraseIndex BeingAt { get; } = All(language => language.BeingAt);

    public static PhraseIndex MeetingPrepositions { get; } = All(language => language.MeetingPrepositions);

    public static PhraseIndex HousedBy { get; } = All(language => language.HousedBy);

    public static FrozenSet<string> BeforeTopics { get; } = WordSet(language => language.BeforeTopics);

    public static FrozenSet<string> VerbsLikePlaces { get; } = WordSet(language => language.VerbsLikePlaces);

    public static FrozenSet<string> FoldersOfDocuments { get; } = WordSet(language => language.FoldersOfDocuments);

    public static PhraseIndex DaysOfWriting { get; } = All(language => language.DaysOfWriting);

    public static FrozenSet<string> UsualPlaces { get; } = WordSet(language => language.UsualPlaces);

    public static FrozenSet<string> PlaceAdjectives { get; } = WordSet(language => language.PlaceAdjectives);

    public static FrozenSet<string> ThankingWords { get; } = WordSet(language => language.ThankingWords);

    public static FrozenSet<string> ThankedFor { get; } = WordSet(language => language.ThankedFor);

    public static FrozenSet<string> TopicQuestions { get; } = WordSet(language => language.TopicQuestions);

    public static FrozenSet<string> Guests { get; } = WordSet(language => language.Guests);

    public static FrozenSet<string> Came { get; } = WordSet(language => language.Came);

    public static PhraseIndex ReportWords { get; } = All(language => language.ReportWords);

    public static FrozenSet<string> Auxiliaries { get; } = WordSet(language => language.Auxiliaries);

    public static FrozenSet<string> Participles { get; } = WordSet(language => language.Participles);

    public static FrozenSet<string> OtherTenses { get; } = WordSet(language => language.OtherTenses);

    public static FrozenSet<string> Writers { get; } = WordSet(language => language.Writers);

    public static string[] PastEndings { get; } = [.. WordSet(language => language.PastEndings)];

    public static PhraseIndex FutureVerbs { get; } = All(language => language.FutureVerbs);

    public static PhraseIndex HeldPhrases { get; } = All(language => language.HeldPhrases);

    public static PhraseIndex GivenTalks { get; } = All(language => language.GivenTalks);

    public static PhraseIndex AtThisGathering { get; } = All(language => language.AtThisGathering);

    public static FrozenSet<string> ReportVerbs { get; } = WordSet(language => language.ReportVerbs);

    public static FrozenSet<string> GaveTalk { get; } = WordSet(language => language.GaveTalk);

    public static FrozenSet<string> GivenThings { get; } = WordSet(language => language.GivenThings);

    public static FrozenSet<string> MyOwn { get; } = WordSet(language => language.MyOwn);

    public static PhraseIndex HereAre { get; } = All(language => language.HereAre);

    public static PhraseIndex MissedIt { get; } = All(language => language.MissedIt);

    public static FrozenSet<string> PastOfWriters { get; } = WordSet(language => language.PastOfWriters);

    public static PhraseIndex FortunateTo { get; } = All(language => language.FortunateTo);

    public static PhraseIndex BeganWith { get; } = All(language => language.BeganWith);

    public static FrozenSet<string> BookNouns { get; } = WordSet(language => language.BookNouns);

    public static PhraseIndex MaterialsFrom { get; } = All(language => language.MaterialsFrom);

    public static NounSet ReportedNouns { get; } = Nouns(language => language.ReportedNouns);

    public static PhraseIndex ThatWas { get; } = All(language => language.ThatWas);

    public static PhraseIndex VisitPhrases { get; } = All(language => language.VisitPhrases);

    public static FrozenSet<string> Per { get; } = WordSet(language => language.Per);

    public static FrozenSet<string> Spans { get; } = WordSet(language => language.Spans);

    public static FrozenSet<string> YearNouns { get; } = WordSet(language => language.YearNouns);

    public static FrozenSet<string> Periodic { get; } = WordSet(language => language.Periodic);

    public static FrozenSet<string> PeriodNouns { get; } = WordSet(language => language.PeriodNouns);

    public static FrozenSet<string> GatheringNouns { get; } = WordSet(language => language.GatheringNouns);

    public static PhraseIndex PastDays { get; } = All(language => language.PastDays);

    public static PhraseIndex Attendees { get; } = All(language => language.Attendees);

    public static PhraseIndex Thanks { get; } = All(language => language.Thanks);

    public static PhraseIndex MinutesHeadings { get; } = All(language => language.MinutesHeadings);

    public static PhraseIndex MinutesParts { get; } = All(language => language.MinutesParts);

    public static PhraseIndex MinutesPhrases { get; } = All(language => language.MinutesPhrases);

    public static FrozenSet<string> LedWords { get; } = WordSet(language => language.LedWords);

    public static PhraseIndex LanguageHeadings { get; } = All(language => language.LanguageHeadings);

    public static PhraseIndex YearTitles { get; } = All(language => language.YearTitles);

    public static PhraseIndex RecapHints { get; } = All(language => language.RecapHints);

    public static FrozenSet<string> EventWords { get; } = WordSet(language => language.EventWords);

    public static string[] EventEndings { get; } = [.. WordSet(language => language.EventEndings)];

    public static PhraseIndex EventsOfPrograms { get; } = All(language => language.EventsOfPrograms);

    public static FrozenSet<string> PostWords { get; } = WordSet(language => language.PostWords);

    public static PhraseIndex RecapTitles { get; } = All(language => language.RecapTitles);

    public static FrozenSet<string> RecapNouns { get; } = WordSet(language => language.RecapNouns);

    public static FrozenSet<string> MinutesNouns { get; } = WordSet(language => language.MinutesNouns);

    public static PhraseIndex Podcast { get; } = All(language => language.Podcast);

    public static PhraseIndex NewsTitles { get; } = All(language => language.NewsTitles);

    public static PhraseIndex GuideTitles { get; } = All(language => language.GuideTitles);

    public static PhraseIndex HandbookTitles { get; } = All(language => language.HandbookTitles);

    public static PhraseIndex OrganiserNouns { get; } = All(language => language.OrganiserNouns);

    public static PhraseIndex ReportTitles { get; } = All(language => language.ReportTitles);

    public static PhraseIndex CallTitles { get; } = All(language => language.CallTitles);

    public static FrozenSet<string> ComingDay { get; } = WordSet(language => language.ComingDay);

    public static FrozenSet<string> ComingDayAfter { get; } = WordSet(language => language.ComingDayAfter);

    public static PhraseIndex SameDay { get; } = All(language => language.SameDay);

    public static PhraseIndex Tomorrow { get; } = All(language => language.Tomorrow);

    public static PhraseIndex Yesterday { get; } = All(language => language.Yesterday);

    public static FrozenSet<string> OnDay { get; } = WordSet(language => language.OnDay);

    public static FrozenSet<string> LastDay { get; } = WordSet(language => language.LastDay);

    public static FrozenSet<string> ThisDay { get; } = WordSet(language => language.ThisDay);

    public static FrozenSet<string> LastDayAfter { get; } = WordSet(language => language.LastDayAfter);

    public static FrozenSet<string> InMonth { get; } = WordSet(language => language.InMonth);

    public static PhraseIndex LastSpans { get; } = All(language => language.LastSpans);

    public static PhraseIndex SignUpRequests { get; } = All(language => language.SignUpRequests);

    public static PhraseIndex OtherSignUps { get; } = All(language => language.OtherSignUps);

    public static PhraseIndex BareLinks { get; } = All(language => language.BareLinks);

    public static PhraseIndex BreakTitles { get; } = All(language => language.BreakTitles);

    public static PhraseIndex StandingTitles { get; } = All(language => language.StandingTitles);

    public static PhraseIndex WentWell { get; } = All(language => language.WentWell);

    public static PhraseIndex FirstOfMany { get; } = All(language => language.FirstOfMany);

    public static PhraseIndex NotMeeting { get; } = All(language => language.NotMeeting);

    public static PhraseIndex ThereIsNo { get; } = All(language => language.ThereIsNo);

    public static FrozenSet<string> TimesWithout { get; } = WordSet(language => language.TimesWithout);

    public static FrozenSet<string> MovedWords { get; } = WordSet(language => language.MovedWords);

    public static FrozenSet<string> LabelsBesidePeople { get; } = WordSet(language => language.LabelsBesidePeople);

    public static PhraseIndex JobTitles { get; } = All(language => language.JobTitles);

    public static PhraseIndex ReleaseTitles { get; } = All(language => language.ReleaseTitles);

    public static PhraseIndex OutageTitles { get; } = All(language => language.OutageTitles);

    public static PhraseIndex Invitations { get; } = All(language => language.Invitations);

    public static PhraseIndex Every { get; } = All(language => language.Every);

    public static PhraseIndex NextMeetup { get; } = All(language => language.NextMeetup);

    public static PhraseIndex Registration { get; } = All(language => language.Registration);

    public static PhraseIndex Recording { get; } = All(language => language.Recording);

    public static PhraseIndex Presenting { get; } = All(language => language.Presenting);

    public static PhraseIndex Presented { get; } = All(language => language.Presented);

    public static PhraseIndex Gave { get; } = All(language => language.Gave);

    public static PhraseIndex Given { get; } = All(language => language.Given);

    public static PhraseIndex PresentedBefore { get; } = All(language => language.PresentedBefore);

    public static PhraseIndex Materials { get; } = All(language => language.Materials);

    public static PhraseIndex TalkTitleLabels { get; } = All(language => language.TalkTitleLabels);

    public static PhraseIndex TalkNameLabels { get; } = All(language => language.TalkNameLabels);

    public static FrozenSet<string> BesideVerbs { get; } = WordSet(language => language.BesideVerbs);

    public static NounSet StartNouns { get; } = Nouns(language => language.StartNouns);

    public static PhraseIndex StartPhrases { get; } = All(language => language.StartPhrases);

    public static PhraseIndex EndPhrases { get; } = All(language => language.EndPhrases);

    public static PhraseIndex OtherHours { get; } = All(language => language.OtherHours);

    public static PhraseIndex RecordingLabels { get; } = All(language => language.RecordingLabels);

    public static PhraseIndex MapLabels { get; } = All(language => language.MapLabels);

    public static PhraseIndex HeldAt { get; } = All(language => language.HeldAt);

    public static FrozenSet<string> PlaceConnectors { get; } = WordSet(language => language.PlaceConnectors);

    public static PhraseIndex OutdoorPrepositions { get; } = All(language => language.OutdoorPrepositions);

    public static FrozenSet<string> HousingNouns { get; } = WordSet(language => language.HousingNouns);

    public static FrozenSet<string> PlaceLeadWords { get; } = WordSet(language => language.PlaceLeadWords);

    public static FrozenSet<string> ArticlesOfThings { get; } = WordSet(language => language.ArticlesOfThings);

    public static FrozenSet<string> WorkNouns { get; } = WordSet(language => language.WorkNouns);

    public static FrozenSet<string> PlaceArticles { get; } = WordSet(language => language.PlaceArticles);

    public static FrozenSet<string> SufficientPrepositions { get; } =
        WordSet(language => language.SufficientPrepositions);

    public static FrozenSet<string> NumberedRooms { get; } = WordSet(language => language.NumberedRooms);

    public static PhraseIndex WhereKeys { get; } = All(language => language.WhereKeys);

    public static PhraseIndex TakesPlace { get; } = All(language => language.TakesPlace);

    /// <summary>Both parts, folded, with the spaces around them.</summary>
    public static IReadOnlyList<(string First, string Last)> SplitTakesPlace { get; } =
        Split(language => language.SplitTakesPlace);

    public static IReadOnlyList<(string First, string Last)> SplitMet { get; } = Split(language => language.SplitMet);

    public static PhraseIndex PlaceAfterTime { get; } = All(language => language.PlaceAfterTime);

    public static PhraseIndex HostPrepositions { get; } = All(language => language.HostPrepositions);

    public static PhraseIndex TitlePrepositions { get; } = All(language => language.TitlePrepositions);

    public static FrozenSet<string> Again { get; } = WordSet(language => language.Again);

    public static PhraseIndex Holding { get; } = All(language => language.Holding);

    public static PhraseIndex RoomsOf { get; } = All(language => language.RoomsOf);

    public static PhraseIndex BeforeSecondVerb { get; } = All(language => language.BeforeSecondVerb);

    public static FrozenSet<string> Subordinating { get; } = WordSet(language => language.Subordinating);

    public static FrozenSet<string> GatheringVerbs { get; } = WordSet(language => language.GatheringVerbs);

    public static FrozenSet<string> AfterWas { get; } = WordSet(language => language.AfterWas);

    public static FrozenSet<string> WritersVerbs { get; } = WordSet(language => language.WritersVerbs);

    public static PhraseIndex MetPhrases { get; } = All(language => language.MetPhrases);

    public static FrozenSet<string> MetParticiples { get; } = WordSet(language => language.MetParticiples);

    public static PhraseIndex ThisTime { get; } = All(language => language.ThisTime);

    public static PhraseIndex NowDays { get; } = All(language => language.NowDays);

    public static FrozenSet<string> PageNouns { get; } = WordSet(language => language.PageNouns);

    public static FrozenSet<string> InOrderTo { get; } = WordSet(language => language.InOrderTo);

    public static PhraseIndex OfPeople { get; } = All(language => language.OfPeople);

    public static PhraseIndex OnlineLabels { get; } = All(language => language.OnlineLabels);

    public static FrozenSet<string> HostingPeople { get; } = WordSet(language => language.HostingPeople);

    public static FrozenSet<string> NoPlaceNouns { get; } = WordSet(language => language.NoPlaceNouns);

    public static FrozenSet<string> BeforeNumericDay { get; } = WordSet(language => language.BeforeNumericDay);

    /// <summary>1 for a day, 2 for a month, 3 for a year.</summary>
    public static FrozenDictionary<string, int> DateParts { get; } = Numbered(language => language.DateParts);

    public static PhraseIndex MeetingVerbs { get; } = All(language => language.MeetingVerbs);

    public static PhraseIndex HostPhrases { get; } = All(language => language.HostPhrases);

    public static PhraseIndex PlacePrepositions { get; } = All(language => language.PlacePrepositions);

    public static PhraseIndex HybridWords { get; } = All(language => language.HybridWords);

    public static NounSet PlaceNouns { get; } = Nouns(language => language.PlaceNouns);

    public static PhraseIndex WhenKeys { get; } = All(language => language.WhenKeys);

    public static PhraseIndex WhoKeys { get; } = All(language => language.WhoKeys);

    public static PhraseIndex TitleKeys { get; } = All(language => language.TitleKeys);

    public static PhraseIndex Roles { get; } = All(language => language.Roles);

    public static PhraseIndex MeetingLists { get; } = All(language => language.MeetingLists);

    public static PhraseIndex OtherLists { get; } = All(language => language.OtherLists);

    public static PhraseIndex NoMeetingLists { get; } = All(language => language.NoMeetingLists);

    public static PhraseIndex Recurring { get; } = All(language => language.Recurring);

    public static PhraseIndex Endings { get; } = All(language => language.Endings);

    public static PhraseIndex Farewells { get; } = All(language => language.Farewells);

    public static FrozenSet<string> MeetupWords { get; } = WordSet(language => language.MeetupWords);

    public static FrozenSet<string> Then { get; } = WordSet(language => language.Then);

    public static FrozenSet<string> DayWords { get; } = WordSet(language => language.DayWords);

    public static FrozenDictionary<string, int> DayOrdinals { get; } = Numbered(language => language.DayOrdinals);

    public static PhraseIndex RoomWords { get; } = All(language => language.RoomWords);

    public static PhraseIndex TrackWords { get; } = All(language => language.TrackWords);

    public static PhraseIndex HourColumns { get; } = All(language => language.HourColumns);

    public static PhraseIndex OtherColumns { get; } = All(language => language.OtherColumns);

    public static PhraseIndex CallsForTalks { get; } = All(language => language.CallsForTalks);

    public static PhraseIndex OtherVideos { get; } = All(language => language.OtherVideos);

    public static PhraseIndex CertainlyOnline { get; } = All(language => language.CertainlyOnline);

    public static PhraseIndex SpeakerCues { get; } = All(language => language.SpeakerCues);

    public static PhraseIndex UnrelatedDates { get; } = All(language => language.UnrelatedDates);

    public static PhraseIndex EventDates { get; } = All(language => language.EventDates);

    public static PhraseIndex About { get; } = All(language => language.About);

    /// <summary>The words of keys, language by language.</summary>
    public static IEnumerable<KeyValuePair<KeyWords, string[]>> KeyWords =>
        Languages.SelectMany(language => language.KeyWords);

    /// <summary>Initialised after all sets, because members are initialised in the order of the text.</summary>
    public static PhraseMarks Marks { get; } = new(Sets);

    private static List<(string First, string Last)> Split(Func<Vocabulary, string[]> verbs) =>
    [
        .. Languages.SelectMany(verbs)
            .Select(verb => verb.Split('\u2026'))
            .Select(parts => (WordFolding.Fold(parts[0]) + " ", " " + WordFolding.Fold(parts[1]))),
    ];

    private static PhraseIndex All(Func<Vocabulary, string[]> words)
    {
        var phrases = new PhraseIndex(Languages.SelectMany(words));
        Sets.Add(phrases);
        return phrases;
    }

    private static NounSet Nouns(Func<Vocabulary, string[]> words) => new(Languages.SelectMany(words));

    private static FrozenSet<string> WordSet(Func<Vocabulary, string[]> words) =>
        Languages.SelectMany(words).Select(WordFolding.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Maps each word to its 1-based position. If languages share a word, the first one wins ("mar" is March).
    /// </summary>
    private static FrozenDictionary<string, int> Numbered(Func<Vocabulary, string[][]> groups)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var list = groups(language);
            for (var i = 0; i < list.Length; i++)
            {
                foreach (var word in list[i])
                {
                    numbers.TryAdd(WordFolding.Fold(word), i + 1);
                }
            }
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
