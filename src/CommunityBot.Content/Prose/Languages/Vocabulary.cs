using CommunityBot.Content.Keys;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// The words of one language used in event pages. All languages are matched at once, because pages mix them. Matching
/// ignores case and diacritics; a trailing '*' matches any suffix.
/// </summary>
internal sealed record Vocabulary
{
    /// <summary>January first; all spellings and abbreviations.</summary>
    public required string[][] Months { get; init; }

    /// <summary>Monday first.</summary>
    public required string[][] Weekdays { get; init; }

    /// <summary>Suffixes after the number of a day: "2nd", "1er".</summary>
    public required string[] Ordinals { get; init; }

    /// <summary>Words before or within a date: "the 12th of August".</summary>
    public required string[] DateFillers { get; init; }

    /// <summary>Words between two times or two days.</summary>
    public required string[] To { get; init; }

    /// <summary>Words before a start time.</summary>
    public required string[] From { get; init; }

    /// <summary>Words before two hours that are joined by "and": "between 2 and 5 pm".</summary>
    public required string[] BetweenHours { get; init; }

    /// <summary>Words directly before the hour at which a meetup begins, in a sentence without a day.</summary>
    public required string[] HourPrepositions { get; init; }

    /// <summary>Words after an hour.</summary>
    public required string[] Hour { get; init; }

    /// <summary>Words after an hour that follow a duration too: "2 hrs".</summary>
    public required string[] HoursOfSpans { get; init; }

    /// <summary>Verbs before the end of a meetup: "and goes until 10 pm".</summary>
    public required string[] EndVerbs { get; init; }

    public required string[] Noon { get; init; }

    public required string[] Midnight { get; init; }

    public required string[] AgendaHeadings { get; init; }

    public required string[] TalkHeadings { get; init; }

    /// <summary>Headings of several talks, below that of the agenda.</summary>
    public required string[] GroupsOfTalks { get; init; }

    /// <summary>Headings above the chapters of a recording, whose times are offsets.</summary>
    public required string[] ChapterHeadings { get; init; }

    public required string[] SpeakerHeadings { get; init; }

    public required string[] AbstractHeadings { get; init; }

    public required string[] BioHeadings { get; init; }

    /// <summary>Before who did it, after a participle: "presented by Anna".</summary>
    public required string[] Agents { get; init; }

    /// <summary>Words before a speaker's name: "Talk by N".</summary>
    public required string[] By { get; init; }

    /// <summary>Words between a person and an organisation.</summary>
    public required string[] At { get; init; }

    public required string[] And { get; init; }

    /// <summary>
    /// Remarks in brackets after a person or talk that are not an organisation: the language, a recording, pronouns.
    /// </summary>
    public required string[] Asides { get; init; }

    /// <summary>Phrases about sponsors.</summary>
    public required string[] Sponsoring { get; init; }

    public required string[] Online { get; init; }

    public required string[] Cancelled { get; init; }

    public required string[] Postponed { get; init; }

    public required string[] Tentative { get; init; }

    /// <summary>Phrases that say that what they are beside is not certain yet.</summary>
    public required string[] Unconfirmed { get; init; }

    /// <summary>Verb forms whose object is what is cancelled: "we have to cancel the talk".</summary>
    public required string[] Cancelling { get; init; }

    /// <summary>Verb forms whose object is what is postponed.</summary>
    public required string[] Postponing { get; init; }

    /// <summary>Verbs of several parts with words in between, divided by "…"; the last part ends the clause.</summary>
    public required string[] SplitCancelled { get; init; }

    /// <summary>Postponed if a day is named, otherwise moved to another place or form.</summary>
    public required string[] Moved { get; init; }

    /// <summary>What a meetup is called; '*' before a noun matches compounds that end with it.</summary>
    public required string[] EventNouns { get; init; }

    /// <summary>What belongs to a meetup and is not the meetup: talks, people, places; '*' as for events.</summary>
    public required string[] PartNouns { get; init; }

    /// <summary>Forms of a gathering: the meetup if its title has the word, otherwise a part of it.</summary>
    public required string[] FormatNouns { get; init; }

    /// <summary>What names the day or the hour of a meetup.</summary>
    public required string[] DateNouns { get; init; }

    /// <summary>Words for the part of a hybrid meetup at which people are in the same room.</summary>
    public required string[] OnSite { get; init; }

    /// <summary>Words before the noun of another event that is over.</summary>
    public required string[] EarlierEvents { get; init; }

    /// <summary>Words before or after the noun of the event before this one.</summary>
    public required string[] Last { get; init; }

    /// <summary>Words before the noun of the event after this one.</summary>
    public required string[] Next { get; init; }

    /// <summary>Phrases in titles of those who were guests somewhere: "our experience at".</summary>
    public required string[] VisitTitles { get; init; }

    /// <summary>Abbreviations before a number, whose full stop ends no sentence; also the end of a word.</summary>
    public required string[] BeforeNumbers { get; init; }

    /// <summary>Phrases of reports before the day on which people meet again.</summary>
    public required string[] MeetAgain { get; init; }

    /// <summary>Words before a month without a day: "early September".</summary>
    public required string[] PartsOfMonth { get; init; }

    /// <summary>What "open" goes on with where it is about who may come, and not about hours.</summary>
    public required string[] OpenTo { get; init; }

    /// <summary>Nouns for a map, which a link to one is called by.</summary>
    public required string[] MapNouns { get; init; }

    /// <summary>Words before the noun of another event, or of several.</summary>
    public required string[] OtherEvents { get; init; }

    /// <summary>Words that make a sentence a condition or a possibility.</summary>
    public required string[] Conditions { get; init; }

    /// <summary>Those that also count in the clause after what happens.</summary>
    public required string[] LaterConditions { get; init; }

    /// <summary>Words that negate a clause.</summary>
    public required string[] Negations { get; init; }

    /// <summary>Phrases that say that a meetup takes place.</summary>
    public required string[] GoesOn { get; init; }

    /// <summary>Words of a sentence that takes a cancellation back.</summary>
    public required string[] AfterAll { get; init; }

    /// <summary>Words of a sentence about a meetup that changes its form.</summary>
    public required string[] Instead { get; init; }

    /// <summary>Words that begin a clause.</summary>
    public required string[] ClauseStarts { get; init; }

    /// <summary>Finite verbs; a clause has one.</summary>
    public required string[] Verbs { get; init; }

    /// <summary>Words in a clause that are neither its subject nor its verb.</summary>
    public required string[] Adverbs { get; init; }

    /// <summary>Verbs that make what is before them the thing that is cancelled.</summary>
    public required string[] BeVerbs { get; init; }

    /// <summary>Words after which a noun is not the subject.</summary>
    public required string[] Prepositions { get; init; }

    /// <summary>Words before an object.</summary>
    public required string[] Determiners { get; init; }

    /// <summary>Words before the noun of the meetup that the page is about.</summary>
    public required string[] OwnEvent { get; init; }

    /// <summary>Words for the day of the meetup: "tonight is cancelled".</summary>
    public required string[] Today { get; init; }

    /// <summary>Words that refer to what was named before.</summary>
    public required string[] Pronouns { get; init; }

    /// <summary>Words by which organisers name themselves.</summary>
    public required string[] Organisers { get; init; }

    /// <summary>Labels and headings of notices about the meetup.</summary>
    public required string[] NoticeHeadings { get; init; }

    /// <summary>Placeholders for an unknown name or title.</summary>
    public required string[] ToBeConfirmed { get; init; }

    /// <summary>What begins an invitation to speak in place of a name: "Be our first speaker", "TBD – you!".</summary>
    public required string[] OpenSlots { get; init; }

    /// <summary>Last words of the names of groups: "Example Programmers".</summary>
    public required string[] GroupNouns { get; init; }

    /// <summary>Words between a role and the organisation: "head of research at Example Ltd".</summary>
    public required string[] OfOrganisations { get; init; }

    /// <summary>Words before a day at the beginning of a text: "On 4 March".</summary>
    public required string[] BeforeDays { get; init; }

    /// <summary>Phrases that occur only in recaps.</summary>
    public required string[] Recap { get; init; }

    /// <summary>Phrases that occur mostly in recaps.</summary>
    public required string[] RecapHints { get; init; }

    /// <summary>Finite verbs in the past tense, as reports of a gathering have them.</summary>
    public required string[] PastVerbs { get; init; }

    /// <summary>Verbs with which the perfect is formed, where a report is written in it.</summary>
    public required string[] Auxiliaries { get; init; }

    /// <summary>What was done at a gathering, in the perfect: "vorgestellt", "accueilli".</summary>
    public required string[] Participles { get; init; }

    /// <summary>Words with which a participle belongs to another tense: "wird vorgestellt".</summary>
    public required string[] OtherTenses { get; init; }

    /// <summary>Those who report, directly before a verb: "we".</summary>
    public required string[] Writers { get; init; }

    /// <summary>Endings of the past tense of regular verbs after those who report.</summary>
    public required string[] PastEndings { get; init; }

    /// <summary>Verbs that look ahead.</summary>
    public required string[] FutureVerbs { get; init; }

    /// <summary>Somebody gave a talk.</summary>
    public required string[] GivenTalks { get; init; }

    /// <summary>The gathering that a report is about: "at this meeting", "beim heutigen Treffen".</summary>
    public required string[] AtThisGathering { get; init; }

    /// <summary>The verb of somebody who gave a talk, whose object is one of <see cref="GivenThings"/>.</summary>
    public required string[] GaveTalk { get; init; }

    /// <summary>What somebody gives who speaks at a gathering.</summary>
    public required string[] GivenThings { get; init; }

    /// <summary>Words of an author who writes about their own talk.</summary>
    public required string[] MyOwn { get; init; }

    /// <summary>Words that point to recordings, slides or photos on the page.</summary>
    public required string[] HereAre { get; init; }

    /// <summary>To those who were not at a gathering: "if you missed it", "wer nicht dabei sein konnte".</summary>
    public required string[] MissedIt { get; init; }

    /// <summary>Irregular verbs in the past tense, directly after those who report: "we built".</summary>
    public required string[] PastOfWriters { get; init; }

    /// <summary>Words of those who report before a talk that they had: "were lucky to", "hatten das Glück".</summary>
    public required string[] FortunateTo { get; init; }

    /// <summary>In a heading of a report, after who spoke: "started with".</summary>
    public required string[] BeganWith { get; init; }

    /// <summary>Works that are read, whose author is no speaker: "book", "Buch".</summary>
    public required string[] BookNouns { get; init; }

    /// <summary>Recordings, slides or photos of something: "video from", "Folien vom".</summary>
    public required string[] MaterialsFrom { get; init; }

    /// <summary>Gatherings of a community, without talks and conferences, which posts of other people name.</summary>
    public required string[] GatheringNouns { get; init; }

    /// <summary>
    /// Nouns for gatherings in titles and first sentences of reports, beside those of pages that announce one.
    /// </summary>
    public required string[] ReportedNouns { get; init; }

    /// <summary>Words before the name of a gathering that is over: "Das war der …".</summary>
    public required string[] ThatWas { get; init; }

    /// <summary>Phrases with which a visitor writes about the gathering of others: "I attended …".</summary>
    public required string[] VisitPhrases { get; init; }

    /// <summary>Between an amount of time and its span: "20h per week".</summary>
    public required string[] Per { get; init; }

    public required string[] Spans { get; init; }

    /// <summary>"the year 2031".</summary>
    public required string[] YearNouns { get; init; }

    /// <summary>How often a report of work comes: "compiler weekly".</summary>
    public required string[] Periodic { get; init; }

    /// <summary>What a report of work is about: "notes from week 26".</summary>
    public required string[] PeriodNouns { get; init; }

    /// <summary>Phrases that say of a gathering that it took place.</summary>
    public required string[] HeldPhrases { get; init; }

    /// <summary>Words for the day or evening of a past gathering.</summary>
    public required string[] PastDays { get; init; }

    /// <summary>Those who come to a gathering, and the gathering itself in a word that is no title.</summary>
    public required string[] Attendees { get; init; }

    /// <summary>Thanks to those who came.</summary>
    public required string[] Thanks { get; init; }

    /// <summary>Verbs of those who have somebody speak, before the name: "we have", "accueillir".</summary>
    public required string[] Having { get; init; }

    /// <summary>The same in the past.</summary>
    public required string[] HavingHad { get; init; }

    /// <summary>Phrases after the name of somebody whom a group has: "talking about", "zu Gast".</summary>
    public required string[] AsGuest { get; init; }

    /// <summary>What begins an invitation to somebody's talk: "join", "rejoignez".</summary>
    public required string[] Joining { get; init; }

    /// <summary>Words before the last one of a label: "Our first speaker: …", "Notre premier invité : …".</summary>
    public required string[] SpeakerLabelWords { get; init; }

    /// <summary>
    /// Words of which the titles of items consist that are no talks, also with a name beside them: "Welcome and
    /// introductions".
    /// </summary>
    public required string[] HostedItemWords { get; init; }

    /// <summary>Words that are in such titles beside them: "and", "opening remarks".</summary>
    public required string[] HostedItemFillers { get; init; }

    /// <summary>Labels before who gives a talk, which may be before a sponsor as well: "Presented by".</summary>
    public required string[] GivenByLabels { get; init; }

    /// <summary>What is between that name and the talk: "as she", "for a".</summary>
    public required string[] JoinedFor { get; init; }

    /// <summary>Phrases directly before somebody to ask: "contact", "wendet euch an".</summary>
    public required string[] Contacting { get; init; }

    /// <summary>Verbs of somebody who came for something that follows.</summary>
    public required string[] CameVerbs { get; init; }

    /// <summary>What they came for, if they spoke.</summary>
    public required string[] Purposes { get; init; }

    /// <summary>Past forms of "to be".</summary>
    public required string[] Was { get; init; }

    /// <summary>Participles of giving a talk, at the end of a sentence whose auxiliary is before the name.</summary>
    public required string[] GivenParticiples { get; init; }

    /// <summary>Verbs of being somewhere with the group, with the place after them.</summary>
    public required string[] BeingAt { get; init; }

    /// <summary>Prepositions before the place, further from the verb.</summary>
    public required string[] MeetingPrepositions { get; init; }

    /// <summary>Phrases directly before the name of those in whose house a meetup is.</summary>
    public required string[] HousedBy { get; init; }

    /// <summary>Words after which "at" leads to a topic: "we will take a look at Example".</summary>
    public string[] BeforeTopics { get; init; } = [];

    /// <summary>Verbs that end as a noun for a place does: German "einladen" as "Laden", a shop.</summary>
    public string[] VerbsLikePlaces { get; init; } = [];

    /// <summary>Names of folders with documents of a project: "docs/plans".</summary>
    public required string[] FoldersOfDocuments { get; init; }

    /// <summary>Labels that are before the day of an event or the day of writing.</summary>
    public required string[] DaysOfWriting { get; init; }

    /// <summary>Words for the usual place, before its name: "at our usual venue, the Example".</summary>
    public required string[] UsualPlaces { get; init; }

    /// <summary>Words before the label of a place: "new venue".</summary>
    public required string[] PlaceAdjectives { get; init; }

    /// <summary>Words that thank.</summary>
    public required string[] ThankingWords { get; init; }

    /// <summary>The word between those who are thanked and what they are thanked for.</summary>
    public required string[] ThankedFor { get; init; }

    /// <summary>Words with which what a talk is about begins: "shows us how trees grow".</summary>
    public required string[] TopicQuestions { get; init; }

    /// <summary>Those who come to a gathering, where they are thanked.</summary>
    public required string[] Guests { get; init; }

    /// <summary>What they did, in the past.</summary>
    public required string[] Came { get; init; }

    /// <summary>Words in the titles of reports, which are written on a later day than that of the gathering.</summary>
    public required string[] ReportWords { get; init; }

    /// <summary>Headings that only minutes have.</summary>
    public required string[] MinutesHeadings { get; init; }

    /// <summary>Headings that minutes have, and other pages too.</summary>
    public required string[] MinutesParts { get; init; }

    /// <summary>"Called to order", "seconded by": phrases of minutes; two of them make a page minutes.</summary>
    public required string[] MinutesPhrases { get; init; }

    /// <summary>Between a talk and "by": "a workshop led by", "ein Vortrag gehalten von".</summary>
    public required string[] LedWords { get; init; }

    /// <summary>"English version": headings of a text's versions, named by their language.</summary>
    public required string[] LanguageHeadings { get; init; }

    /// <summary>Titles of a review of a whole year.</summary>
    public required string[] YearTitles { get; init; }

    /// <summary>Nouns for a gathering, as layouts, tags, folders and titles name it.</summary>
    public required string[] EventWords { get; init; }

    /// <summary>Ends of compounds for a gathering: "Communitytreffen".</summary>
    public required string[] EventEndings { get; init; }

    /// <summary>What "event" is part of where no gathering is meant: "event sourcing".</summary>
    public required string[] EventsOfPrograms { get; init; }

    /// <summary>Nouns for an article, as layouts and folders name it.</summary>
    public required string[] PostWords { get; init; }

    /// <summary>Titles, tags and folders of minutes, notes, photos and reports of a past meetup.</summary>
    public required string[] RecapTitles { get; init; }

    /// <summary>Nouns at the edge of the title of a recap, beside one for a gathering: "May meetup: notes".</summary>
    public required string[] RecapNouns { get; init; }

    /// <summary>What is filed under the day of the meeting itself, not under that of posting.</summary>
    public required string[] MinutesNouns { get; init; }

    /// <summary>Words of a podcast or of its episodes.</summary>
    public required string[] Podcast { get; init; }

    /// <summary>Titles of newsletters and of other regular reports.</summary>
    public required string[] NewsTitles { get; init; }

    /// <summary>Titles of texts about how gatherings are organised, beside the word for one.</summary>
    public required string[] GuideTitles { get; init; }

    /// <summary>Titles and file names of texts for those who organise.</summary>
    public required string[] HandbookTitles { get; init; }

    /// <summary>Words for those who organise meetups and for what they organise.</summary>
    public required string[] OrganiserNouns { get; init; }

    /// <summary>Words that, beside one for a gathering, are in the title of a report: "summary of", "a hit".</summary>
    public required string[] ReportTitles { get; init; }

    /// <summary>Titles of calls for talks, people, money or designs, and of news about them.</summary>
    public required string[] CallTitles { get; init; }

    /// <summary>Before a weekday: the coming one.</summary>
    public required string[] ComingDay { get; init; }

    /// <summary>After a weekday: the coming one.</summary>
    public required string[] ComingDayAfter { get; init; }

    /// <summary>The day of posting, as the day or evening of a gathering.</summary>
    public required string[] SameDay { get; init; }

    /// <summary>The day after that of posting.</summary>
    public required string[] Tomorrow { get; init; }

    /// <summary>
    /// The day before that of posting: "last night". No word that is common in another language, as "hier" is.
    /// </summary>
    public required string[] Yesterday { get; init; }

    /// <summary>Before a weekday, in a sentence about the past: "on Tuesday".</summary>
    public required string[] OnDay { get; init; }

    /// <summary>Before a weekday: the last one.</summary>
    public required string[] LastDay { get; init; }

    /// <summary>Before a weekday close to the day of writing: "am Donnerstag", "ce mardi".</summary>
    public required string[] ThisDay { get; init; }

    /// <summary>After a weekday: the last one.</summary>
    public required string[] LastDayAfter { get; init; }

    /// <summary>Before a month.</summary>
    public required string[] InMonth { get; init; }

    /// <summary>Times before today that are no day.</summary>
    public required string[] LastSpans { get; init; }

    /// <summary>In titles of pages that have hours and places of no particular meetup: "FAQ".</summary>
    public required string[] StandingTitles { get; init; }

    /// <summary>What a sentence asks readers to do before a link for coming: "please register".</summary>
    public required string[] SignUpRequests { get; init; }

    /// <summary>What people sign up for other than a meetup.</summary>
    public required string[] OtherSignUps { get; init; }

    /// <summary>Texts of links that do not say what they lead to: "here".</summary>
    public required string[] BareLinks { get; init; }

    /// <summary>Titles of posts that say that no meetups take place for some time.</summary>
    public required string[] BreakTitles { get; init; }

    /// <summary>In the history of a group: "our first meetup took place in 2011".</summary>
    public required string[] FirstOfMany { get; init; }

    /// <summary>A gathering was a success, as a report says in its first sentences.</summary>
    public required string[] WentWell { get; init; }

    /// <summary>The group does not meet on a day: "we will not be meeting this Saturday".</summary>
    public required string[] NotMeeting { get; init; }

    /// <summary>At the beginning of a title that says that there is no meetup: "no", "there is no".</summary>
    public required string[] ThereIsNo { get; init; }

    /// <summary>Between that and a time: "no meetup in August", "no meeting this month".</summary>
    public required string[] TimesWithout { get; init; }

    /// <summary>Before two dates: the first is the old one.</summary>
    public required string[] MovedWords { get; init; }

    /// <summary>Labels that follow the one of a speaker in the same line, folded.</summary>
    public required string[] LabelsBesidePeople { get; init; }

    /// <summary>Titles of posts that offer a job.</summary>
    public required string[] JobTitles { get; init; }

    /// <summary>Titles of posts about software that was released.</summary>
    public required string[] ReleaseTitles { get; init; }

    /// <summary>Titles of posts about a service that is or will be interrupted.</summary>
    public required string[] OutageTitles { get; init; }

    /// <summary>Phrases that invite to a gathering or say that it will take place.</summary>
    public required string[] Invitations { get; init; }

    /// <summary>Words of a rule: "first Wednesday of every month".</summary>
    public required string[] Every { get; init; }

    /// <summary>Phrases that refer to the following meetup.</summary>
    public required string[] NextMeetup { get; init; }

    public required string[] Registration { get; init; }

    public required string[] Recording { get; init; }

    /// <summary>Phrases between a speaker and the topic.</summary>
    public required string[] Presenting { get; init; }

    /// <summary>Verbs that say of the person before them that a talk was given: "presented", "a présenté".</summary>
    public required string[] Presented { get; init; }

    /// <summary>
    /// Regular verbs of reports in the past tense, of one word, which are participles unless a person is before them.
    /// </summary>
    public required string[] ReportVerbs { get; init; }

    /// <summary>Verbs that say so only with a word for a talk after them: "gave a great demo".</summary>
    public required string[] Gave { get; init; }

    /// <summary>What is given, after <see cref="Gave"/>.</summary>
    public required string[] Given { get; init; }

    /// <summary>Verbs with the speaker after them: "danach zeigte Anna Example".</summary>
    public required string[] PresentedBefore { get; init; }

    /// <summary>What links at the end of a talk's line lead to: "slides", "Folien".</summary>
    public required string[] Materials { get; init; }

    /// <summary>Labels of a talk's title below a heading that only numbers it: "Topic".</summary>
    public required string[] TalkTitleLabels { get; init; }

    /// <summary>Labels of a speaker's name that say so only within a talk: "Full name".</summary>
    public required string[] TalkNameLabels { get; init; }

    /// <summary>Words between a speaker and the verb.</summary>
    public required string[] BesideVerbs { get; init; }

    /// <summary>Endings of long words that are no names of people: "Mitarbeiterinnen", "Nachbereitung".</summary>
    public required string[] WordEndings { get; init; }

    /// <summary>Agenda words that are never part of a name.</summary>
    public required string[] NotNames { get; init; }

    /// <summary>
    /// Words of titles, products and organisations that are never part of a name: subjects, technologies, kinds of
    /// events, and the words between them.
    /// </summary>
    public required string[] SubjectWords { get; init; }

    /// <summary>
    /// Words before a job that need not be that of the person who is described: "for developers", "as a developer".
    /// </summary>
    public required string[] BeforeOtherRoles { get; init; }

    /// <summary>Common words that are also names: a name may have one of them, but not only such.</summary>
    public required string[] CommonWords { get; init; }

    /// <summary>Phrases after the name of somebody who is going to speak.</summary>
    public required string[] WillPresent { get; init; }

    /// <summary>Words for a talk, of which one in the sentence makes "with N" a speaker.</summary>
    public required string[] TalkNouns { get; init; }

    /// <summary>Words before the speakers of a talk or meetup: "an evening with N".</summary>
    public required string[] With { get; init; }

    /// <summary>Words for somebody who speaks, in a sentence: "Our speaker this month is N".</summary>
    public required string[] SpeakerNouns { get; init; }

    /// <summary>Forms of "to be" before a name.</summary>
    public required string[] ToBe { get; init; }

    /// <summary>Words before the subject: "N (Org) on parsers".</summary>
    public required string[] Concerning { get; init; }

    /// <summary>Phrases of a sentence whose people have another part: hosts, sponsors, photographers.</summary>
    public required string[] OtherParts { get; init; }

    /// <summary>Verbs after the name at the start of a biography.</summary>
    public required string[] BiographyVerbs { get; init; }

    /// <summary>Words for several talks, in the line above a list of them.</summary>
    public required string[] TalkPlurals { get; init; }

    /// <summary>Words for several subjects of a meeting.</summary>
    public required string[] TopicPlurals { get; init; }

    /// <summary>Words between a noun for a talk and its title: "a talk entitled “Loops”".</summary>
    public required string[] BeforeTitles { get; init; }

    /// <summary>Adjectives of the talks of other meetings: "future presentations".</summary>
    public required string[] OfOtherMeetings { get; init; }

    /// <summary>Prepositions before talks that something is meant for: "rules for talks".</summary>
    public required string[] BeforePurposes { get; init; }

    /// <summary>Nouns for a talk that may have a title in quotation marks after them.</summary>
    public required string[] TalkTitleNouns { get; init; }

    /// <summary>Those of <see cref="PresentingVerbs"/> that are in the past tense.</summary>
    public required string[] PresentingVerbsInPast { get; init; }

    /// <summary>Words after which a quotation is what somebody presents: "Anna will present “Loops”".</summary>
    public required string[] PresentingVerbs { get; init; }

    /// <summary>Words directly before a name that praise the person: "led by our own Anna".</summary>
    public required string[] WordsOfPraise { get; init; }

    /// <summary>Nouns for several people who discuss in front of an audience.</summary>
    public required string[] PanelNouns { get; init; }

    /// <summary>Words for somebody who leads a discussion and does not speak.</summary>
    public required string[] Moderators { get; init; }

    /// <summary>Pronouns of a person, singular.</summary>
    public required string[] PersonPronouns { get; init; }

    /// <summary>Headings above people who do not speak: hosts, sponsors, contacts.</summary>
    public required string[] HostHeadings { get; init; }

    /// <summary>Labels of speakers that also label an audience: "Who: everybody".</summary>
    public required string[] Who { get; init; }
    /// <summary>Parts of a meetup whose hour is that of the meetup: "doors open at 18:30".</summary>
    public required string[] StartNouns { get; init; }

    /// <summary>Phrases before the hour at which a meetup begins.</summary>
    public required string[] StartPhrases { get; init; }

    /// <summary>Phrases before the hour at which a meetup ends.</summary>
    public required string[] EndPhrases { get; init; }

    /// <summary>Words of a sentence about hours that are not those of the meetup.</summary>
    public required string[] OtherHours { get; init; }

    /// <summary>Texts of a link that call what it leads to a recording, on any host.</summary>
    public required string[] RecordingLabels { get; init; }

    /// <summary>Texts of a link to a map that say no more than that.</summary>
    public required string[] MapLabels { get; init; }

    /// <summary>Phrases that say where a past meetup took place.</summary>
    public required string[] HeldAt { get; init; }

    /// <summary>Those in whose rooms a meetup is, before their name: "our sponsor Example".</summary>
    public required string[] HousingNouns { get; init; }

    /// <summary>Words among those that lead to the name of a place: "the ground floor of the".</summary>
    public required string[] PlaceLeadWords { get; init; }

    /// <summary>Before places outside and floors: "on the Example Green", "on the floor of the".</summary>
    public required string[] OutdoorPrepositions { get; init; }

    /// <summary>Words within a place's name, between words with capitals.</summary>
    public required string[] PlaceConnectors { get; init; }

    /// <summary>Words between a preposition and the name of a place.</summary>
    public required string[] PlaceArticles { get; init; }

    /// <summary>Articles, alone or within a preposition, that are not directly before the name of a person.</summary>
    public required string[] ArticlesOfThings { get; init; }

    /// <summary>What somebody makes, and which may be named like a person.</summary>
    public required string[] WorkNouns { get; init; }

    /// <summary>Words after which a name alone is a place; after the others it has to be called one.</summary>
    public required string[] SufficientPrepositions { get; init; }

    /// <summary>What a room with a number is called.</summary>
    public required string[] NumberedRooms { get; init; }

    /// <summary>Front matter or table keys that mean the location.</summary>
    public required string[] WhereKeys { get; init; }

    /// <summary>Phrases that say of nothing but a gathering that it takes or took place.</summary>
    public required string[] TakesPlace { get; init; }

    /// <summary>Verbs of several parts for the same, divided by "…".</summary>
    public required string[] SplitTakesPlace { get; init; }

    /// <summary>Words between a day, an hour or such a phrase and the name of a place.</summary>
    public required string[] PlaceAfterTime { get; init; }

    /// <summary>Words between a gathering and the name of its host.</summary>
    public required string[] HostPrepositions { get; init; }

    /// <summary>Before the place at the end of a title: "meetup at Example Hall".</summary>
    public required string[] TitlePrepositions { get; init; }

    /// <summary>Between "we meet" and the preposition: "again", "wie immer".</summary>
    public required string[] Again { get; init; }

    /// <summary>Before what a gathering is: "held a workshop at …".</summary>
    public required string[] Holding { get; init; }

    /// <summary>Before the name of a house: "in den Räumen der", "at the offices of".</summary>
    public required string[] RoomsOf { get; init; }

    /// <summary>Before the place in front of the second part of a verb: "findet im … statt".</summary>
    public required string[] BeforeSecondVerb { get; init; }

    /// <summary>Conjunctions and pronouns with which a sentence is about something else than what it names.</summary>
    public required string[] Subordinating { get; init; }

    /// <summary>What a gathering did, without an object: "the meetup started".</summary>
    public required string[] GatheringVerbs { get; init; }

    /// <summary>After "the meetup was": how it was, or who held it.</summary>
    public required string[] AfterWas { get; init; }

    /// <summary>After or before "we": "we had our second meetup".</summary>
    public required string[] WritersVerbs { get; init; }

    /// <summary>Who met, in the past tense.</summary>
    public required string[] MetPhrases { get; init; }

    /// <summary>"getroffen", with an auxiliary.</summary>
    public required string[] MetParticiples { get; init; }

    /// <summary>After "we met": what for.</summary>
    public required string[] InOrderTo { get; init; }

    /// <summary>Both parts of "kamen … zusammen".</summary>
    public required string[] SplitMet { get; init; }

    /// <summary>"this time", "dieses Mal".</summary>
    public required string[] ThisTime { get; init; }

    /// <summary>"tonight", "this week": the day of a report that is written at once.</summary>
    public required string[] NowDays { get; init; }

    /// <summary>Endings of what a link leads to on the web: "on our [event page](…)".</summary>
    public required string[] PageNouns { get; init; }

    /// <summary>Who hosts, before the name: "hosted by the fine folks at …".</summary>
    public required string[] HostingPeople { get; init; }

    /// <summary>From people or a room to their house: "the team of Example", "room 5 of Example Center".</summary>
    public required string[] OfPeople { get; init; }

    /// <summary>Labels of a link to join: "Online meeting link: https://…".</summary>
    public required string[] OnlineLabels { get; init; }

    /// <summary>Nouns after these words that are no place: "im Rahmen", "bei Regen".</summary>
    public required string[] NoPlaceNouns { get; init; }

    /// <summary>Words before a day and month in numbers, with the sign between these: "le 14/09".</summary>
    public required string[] BeforeNumericDay { get; init; }

    /// <summary>Keys of a day, a month and a year that are written apart, in this order.</summary>
    public required string[][] DateParts { get; init; }

    /// <summary>Phrases of a sentence about where a meetup takes place.</summary>
    public required string[] MeetingVerbs { get; init; }

    /// <summary>Phrases before the organisation whose place it is.</summary>
    public required string[] HostPhrases { get; init; }

    /// <summary>What a place is called; '*' before a noun matches compounds that end with it.</summary>
    public required string[] PlaceNouns { get; init; }

    /// <summary>Words before a place.</summary>
    public required string[] PlacePrepositions { get; init; }

    /// <summary>Words for a meetup that is both on site and online.</summary>
    public required string[] HybridWords { get; init; }

    public required string[] WhenKeys { get; init; }

    public required string[] WhoKeys { get; init; }

    public required string[] TitleKeys { get; init; }

    /// <summary>Job titles.</summary>
    public required string[] Roles { get; init; }

    /// <summary>Titles of an agenda item that says that the meetup is over.</summary>
    /// <summary>Titles of pages and sections that list meetings, in the plural.</summary>
    public required string[] MeetingLists { get; init; }

    /// <summary>Names of data files whose entries have days and are no events: birthdays, releases.</summary>
    public required string[] OtherLists { get; init; }

    /// <summary>Titles of pages with dated sections that are not meetings.</summary>
    public required string[] NoMeetingLists { get; init; }

    /// <summary>Phrases of a sentence that holds for every meeting: "every first Tuesday".</summary>
    public required string[] Recurring { get; init; }

    /// <summary>Titles of a closing agenda item.</summary>
    public required string[] Endings { get; init; }

    /// <summary>Titles of an agenda item that says so only if there is nothing else in it: "Wrap up".</summary>
    public required string[] Farewells { get; init; }

    /// <summary>Words for the meetup itself and its parts that say nothing about what happens: "the event".</summary>
    public required string[] MeetupWords { get; init; }

    /// <summary>Words between two things that follow each other.</summary>
    public required string[] Then { get; init; }

    /// <summary>"Day" in "Day 2".</summary>
    public required string[] DayWords { get; init; }

    /// <summary>"First" in "First day", in order; all forms.</summary>
    public required string[][] DayOrdinals { get; init; }

    /// <summary>Words in the names of rooms.</summary>
    public required string[] RoomWords { get; init; }

    /// <summary>Words in the names of parallel strands of an agenda.</summary>
    public required string[] TrackWords { get; init; }

    /// <summary>Heads of the column with the hours in an agenda.</summary>
    public required string[] HourColumns { get; init; }

    /// <summary>Heads of columns that have neither hours nor talks, speakers or rooms.</summary>
    public required string[] OtherColumns { get; init; }

    /// <summary>Phrases by which a meetup takes place online, wherever they are on its page.</summary>
    public required string[] CertainlyOnline { get; init; }

    /// <summary>Phrases before the name of a speaker in a sentence.</summary>
    public required string[] SpeakerCues { get; init; }

    /// <summary>Phrases beside a day that is not the day of the meetup.</summary>
    public required string[] UnrelatedDates { get; init; }

    /// <summary>Phrases beside the day of a meetup.</summary>
    public required string[] EventDates { get; init; }

    /// <summary>Phrases before an introduced person: "About N".</summary>
    public required string[] About { get; init; }

    /// <summary>
    /// Words of front matter keys, as one word: "hostedby". Those of <see cref="Keys.KeyWords.None"/> do not change
    /// what a key means.
    /// </summary>
    public required Dictionary<KeyWords, string[]> KeyWords { get; init; }

    /// <summary>Phrases about a call for talks, whose link is not that for coming.</summary>
    public required string[] CallsForTalks { get; init; }

    /// <summary>Phrases about videos that are not the recording of this event.</summary>
    public required string[] OtherVideos { get; init; }

    /// <summary>Parts of street names.</summary>
    public required string[] Streets { get; init; }
}
