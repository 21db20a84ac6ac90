namespace CommunityBot.Content.Prose.Languages;

/// <summary>English vocabulary for parsing pages.</summary>
internal static class EnglishVocabulary
{
    public static Vocabulary Words { get; } = new()
    {
        Months =
        [
            ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
            ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
            ["december", "dec"],
        ],
        Weekdays =
        [
            ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "weds", "wed"],
            ["thursday", "thurs", "thur", "thu"],
            ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
        ],
        Ordinals = ["st", "nd", "rd", "th"],
        DateFillers = ["of", "the", "on"],
        To = ["to", "until", "till", "til", "through"],
        From = ["from", "after", "at", "around", "about", "approx", "circa", "starting", "starts", "by"],
        BetweenHours = ["between"],
        HourPrepositions = ["at", "from", "around", "starting"],
        Hour = ["hrs", "hours", "oclock"],
        HoursOfSpans = ["hrs", "hours"],
        EndVerbs =
        [
            "end", "ends", "finish", "finishes", "go", "goes", "run", "runs", "last", "lasts", "close", "closes",
        ],
        Noon = ["noon", "midday"],
        Midnight = ["midnight"],
        AgendaHeadings =
        [
            "agenda", "schedule", "program", "programme", "timetable", "running order", "run of show",
            "order of events",
            "timeline", "itinerary", "the plan", "plan for the evening", "plan", "line up", "lineup",
            "evening schedule",
            "what to expect", "tentative schedule", "tentative agenda", "rough schedule", "event schedule",
            "event agenda",
            "meeting agenda", "meetup agenda", "order of business", "proposed agenda", "order of the evening",
            "topics to discuss", "points to discuss", "items to discuss", "discussion points", "agenda items",
        ],
        TalkHeadings =
        [
            "talks", "talk", "presentations", "presentation", "sessions", "lightning talks", "the talks", "main talk",
            "main talks", "our talks", "tonight's talks", "topics", "topic", "what we heard", "speaker slot",
            "speaker slots", "presentations & speakers", "topics & speakers", "topics and speakers",
            "talks & speakers", "talks and speakers",
        ],
        GroupsOfTalks =
        [
            "talks", "lightning talks", "lightning talk", "presentations", "workshops", "main talks", "short talks",
            "sessions", "keynotes", "first part", "second part", "part one", "part two", "quickies", "demos",
        ],
        ChapterHeadings =
        [
            "timestamps", "time stamps", "chapters", "video chapters", "episode chapters", "timecodes", "time codes",
            "timestamps & referenced resources", "timestamps and links", "in this episode",
        ],
        SpeakerHeadings =
        [
            "speakers", "speaker", "our speakers", "our speaker", "the speakers", "speaker bios", "speaker bio",
            "presenters",
            "guest speaker", "keynote speaker", "keynote speakers", "featured speaker", "invited speaker",
            "invited speakers", "today's speaker", "tonight's speaker", "tonight's speakers", "meet the speaker",
            "about the presenter", "about the presenters",
            "presenter", "about the speaker", "about the speakers", "about our speakers", "about our speaker", "who",
            "bios",
            "who is speaking", "who's speaking", "featured speakers", "guest speakers", "meet the speakers",
            "speakers and talks", "talks and speakers",
        ],
        AbstractHeadings =
        [
            "abstract", "summary", "description", "about the talk", "about this talk", "talk description", "the talk",
            "what",
            "synopsis", "talk abstract", "details",
        ],
        BioHeadings = [
            "bio", "biography", "about me", "speaker bio", "about the speaker", "about the presenter", "short bio"
        ],
        Agents = ["by"],
        By = ["by", "with", "presented by", "given by", "from", "featuring", "speaker", "speakers"],
        At = ["from", "at", "of", "@"],
        And = ["and"],
        Sponsoring =
        [
            "sponsor*", "supported by", "support and sponsorship", "kindly provided", "kindly hosted", "kindly provid*",
            "generously",
            "will feed us", "providing the pizza", "providing food", "providing the venue", "for hosting",
            "for providing",
            "provided the venue", "provide the venue", "pizza from",
        ],
        Online =
        [
            "online", "virtual", "virtually", "zoom", "webinar", "remote", "google meet", "hangout", "hangouts",
            "jitsi", "big blue button",
            "microsoft teams", "ms teams", "youtube live", "twitch", "livestream only", "gather town", "webex",
        ],
        Asides =
        [
            "english", "german", "french", "spanish", "italian", "dutch", "in english", "in german", "in french",
            "in spanish", "english slides", "german slides",
            "english/german", "german/english", "slides", "video", "videos", "recording", "slides and video",
            "slides, video", "code", "demo", "github", "twitter", "linkedin",
            "lightning talk", "short talk", "long talk", "talk", "workshop", "keynote", "remote", "remotely", "online",
            "virtual", "via zoom", "tbc", "tba", "tbd",
            "he/him", "she/her", "they/them", "he/they", "she/they", "beginner", "intermediate", "advanced",
        ],
        Cancelled =
        [
            "cancelled", "canceled", "called off", "will not take place", "won't take place", "not happening",
            "does not take place", "doesn't take place", "is not taking place", "isn't taking place",
            "not going ahead", "will not happen", "won't happen", "will not be held",
        ],
        Postponed = ["postponed", "rescheduled", "new date will be announced", "delayed until further notice"],
        Tentative = [
            "date to be confirmed", "date tbc", "date tba", "date tbd", "provisional date",
            "date may change",
        ],
        Unconfirmed =
        [
            "tbc", "tba", "tbd", "tentative", "tentatively", "provisional", "provisionally", "to be confirmed",
            "to be announced", "to be decided", "to be determined", "not yet confirmed", "yet to be confirmed",
            "not confirmed yet", "still to be confirmed", "unconfirmed",
        ],
        Cancelling = ["cancel", "cancelling", "canceling", "call off", "calling off"],
        Postponing = ["postpone", "postponing", "reschedule", "rescheduling"],
        SplitCancelled = [],
        Moved = ["moved to", "moved from", "shifted to", "pushed back to"],
        EventNouns =
        [
            "meetup", "meetups", "event", "events", "evening", "meeting", "gathering", "meet", "night", "edition",
            "get-together", "usergroup", "meet-up", "meet-ups",
        ],
        PartNouns =
        [
            "talk", "talks", "speaker", "speakers", "presentation", "presentations", "presenter", "keynote",
            "lecture", "demo", "demos", "panel", "slot",
            "venue", "room", "rooms", "hall", "location", "place", "space", "office", "host", "booking",
            "bookings", "reservation", "catering", "food", "pizza", "pizzas", "drinks", "beer",
            "stream", "livestream", "broadcast", "recording", "registration", "registrations", "rsvp",
            "ticket", "tickets", "refund", "refunds", "order", "orders", "train", "trains", "flight", "flights",
            "bus", "buses", "contract", "subscription", "sponsor", "sponsorship", "raffle",
            "part", "half", "track", "afterparty", "introduction", "agenda", "schedule",
            "programme", "program", "lineup", "line-up", "start", "beginning", "doors", "deadline", "call", "cfp",
            "vote", "election", "parking", "task", "tasks", "token", "request", "title", "topic",
            "abstract", "bio", "membership", "plan", "plans", "game", "seats", "seat", "spot",
            "details", "menu",
        ],
        FormatNouns =
        [
            "workshop", "workshops", "tutorial", "training", "quiz", "tour", "party", "lunch", "breakfast", "dinner",
            "brunch", "hackathon", "barcamp", "unconference", "trip", "session", "sessions", "show", "conference",
            "webinar", "course", "class", "hike", "social", "coffee", "dojo",
        ],
        DateNouns = ["date", "dates", "day", "time", "when"],
        OnSite = ["in-person", "in person", "on-site", "onsite", "face-to-face", "physical", "offline"],
        EarlierEvents = ["last", "previous", "past", "other", "another", "yesterday's", "earlier", "former"],
        Last = ["last", "previous"],
        Next = ["next", "upcoming", "following"],
        VisitTitles = ["our experience at", "our experiences at", "our experience of", "experiences at"],
        BeforeNumbers = ["no", "st", "apt"],
        MeetAgain =
        [
            "we will be back", "we'll be back", "we are back", "we meet again", "we will meet again",
            "we'll meet again", "see you again", "be back on",
        ],
        PartsOfMonth = ["early", "late", "mid", "in", "mid-"],
        OpenTo = [],
        MapNouns = ["map", "maps"],
        OtherEvents = ["next", "following", "all", "any", "every", "some", "several", "upcoming", "future", "an", "a"],
        Conditions =
        [
            "if", "unless", "in case", "in the event", "whenever", "when", "whether", "should the", "should it",
            "should we", "should this", "should you", "should an", "may be", "might be", "could be", "can be",
            "would be", "may have to", "might have to", "could have to", "would have to", "may get", "might get",
            "might", "reserve the right", "you can", "you may", "anytime", "ever", "back on", "still on", "who",
            "anyone",
        ],
        LaterConditions = ["if", "unless", "in case", "should", "whenever"],
        Negations =
        [
            "not", "never", "no longer", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "won't",
            "don't", "didn't", "without", "no",
        ],
        GoesOn =
        [
            "takes place", "take place", "taking place", "goes ahead", "go ahead", "going ahead", "goes on", "go on",
            "back on", "still on", "will happen", "continues", "will be held", "is held",
        ],
        AfterAll =
        [
            "after all", "back on", "still on", "nevertheless", "again on", "reinstated", "uncancelled", "despite",
            "anyway",
        ],
        Instead =
        [
            "instead", "rather", "meet online", "moved online", "move online", "moves online", "go online",
            "goes online", "going online", "moving online", "join online", "hold it online", "virtually",
        ],
        ClauseStarts =
        [
            "but", "so", "because", "since", "although", "though", "while", "therefore", "hence", "however",
        ],
        Verbs =
        [
            "is", "are", "was", "were", "has", "have", "had", "will", "been", "be", "got", "gets", "must", "takes",
            "moves", "goes", "starts", "it's",
        ],
        Adverbs =
        [
            "unfortunately", "sadly", "sorry", "now", "therefore", "also", "already", "again", "hereby", "just",
            "officially", "yet", "regrettably", "and", "to", "have", "then", "still", "only", "today", "tonight",
            "both", "either", "completely", "due",
        ],
        BeVerbs = ["is", "are", "was", "were", "be", "been", "being", "gets", "got", "it's", "that's"],
        Prepositions =
        [
            "of", "on", "at", "in", "with", "by", "for", "from", "due", "because", "about", "during", "after",
            "before", "to", "until", "as", "via", "per", "without",
        ],
        Determiners =
        [
            "the", "our", "this", "that", "these", "those", "tonight's", "today's", "tomorrow's", "their", "his",
            "her", "my", "your", "its", "all", "any", "both", "a", "an", "month's", "week's",
        ],
        OwnEvent = ["this", "tonight's", "today's", "our", "tomorrow's", "month's"],
        Today = ["tonight", "today"],
        Pronouns = ["it", "this", "that", "everything", "which", "they", "one", "ones"],
        Organisers = ["we", "i", "organisers", "organizers", "organiser", "organizer", "us"],
        NoticeHeadings =
        [
            "update", "updates", "news", "important", "notice", "attention", "note", "info", "information",
            "announcement", "status", "edit", "warning", "heads up", "please note", "breaking", "sorry",
            "unfortunately", "sadly", "alert",
        ],
        ToBeConfirmed =
        [
            "tbc", "tba", "tbd", "you", "you?", "maybe you", "could be you", "your talk here",
            "none", "n/a", "nobody", "?", "??", "???", "to be confirmed", "to be announced",
            "to be decided", "to be determined", "to be defined",
            "coming soon", "unknown", "speaker needed", "open slot", "available", "your name here", "this could be you",
            "title tbc", "title tba", "speaker tbc", "speaker tba", "talk tbc", "talk tba", "more details soon",
            "details to follow",
            "more to come", "your talk here",
        ],
        GroupNouns =
        [
            "programmers", "developers", "devs", "coders", "hackers", "makers", "engineers", "designers", "testers",
            "users", "enthusiasts", "group", "club", "society", "community", "collective", "association", "chapter",
            "coop", "co-op", "network", "meetup",
        ],
        OfOrganisations = ["of", "at", "for", "from", "with", "in"],
        BeforeDays = ["on", "the"],
        OpenSlots =
        [
            "be our", "be the first", "be the next", "become our", "your talk", "your name", "your session",
            "your topic", "add your name", "please present", "got a topic", "could be you", "this could be you",
            "maybe you", "tbd", "tba", "tbc", "speaker wanted",
            "speakers wanted", "speaker needed", "looking for a speaker",
        ],
        Recap =
        [
            "recap", "takeaways", "takeaway", "write up", "writeup", "post event", "in retrospect",
            "summary of the discussion", "summary of the evening", "summary of the event", "summary of the meetup",
            "summary of the meeting", "summary of the session", "summary of the day", "summary of the topics covered",
            "summary of the talks",
            "what happened at", "roundup", "round up", "thanks to everyone who came", "thanks for coming",
            "thank you to everyone who came", "thank you to everyone who joined", "thanks to everyone who joined",
            "thank you all for coming", "thanks to all who came", "thanks everyone for coming",
            "thank you for joining us", "thank you to everyone that joined", "thanks to everyone that joined",
            "thank you to everyone who attended", "thanks to everyone who attended", "thank you to all who attended",
            "thanks to all who attended", "thanks to all who joined", "thank you all for joining us",
        ],
        PastVerbs =
        [
            "was", "were", "had", "met", "gathered", "gave", "talked", "spoke", "presented", "showed", "discussed",
            "attended", "came", "went", "joined us", "enjoyed", "explored", "wrapped up", "kicked off", "started with",
            "introduced us", "walked us", "guided us", "taught us", "led us", "stopped by", "dropped by",
            "explained how", "explained the", "shared his", "shared her", "shared their", "shared how",
            "asked", "said", "wondered",
            "demonstrated", "hosted", "learned", "learnt", "did", "we invited", "celebrated", "delivered", "took",
        ],
        Auxiliaries = [],
        Participles = [],
        OtherTenses = [],
        Writers = ["we"],
        PastEndings = ["ed"],
        FutureVerbs =
        [
            "will", "we'll", "he'll", "she'll", "they'll", "is going to", "are going to", "we're going to",
            "upcoming", "please register",
            "sign up", "rsvp",
        ],
        HeldPhrases =
        [
            "was held", "were held", "took place", "has taken place", "was conducted", "were conducted", "conducted a",
            "conducted an", "we held", "we hosted", "we had our",
            "held a", "held an", "held its", "held their", "held our", "hosted a", "hosted an", "hosted its",
            "hosted our",
        ],
        GivenTalks = ["gave a talk on", "gave a talk about", "gave a presentation on", "gave a presentation about"],
        PastDays =
        [
            "last night", "last week", "last weekend", "last month", "yesterday", "on monday", "on tuesday",
            "on wednesday", "on thursday", "on friday", "on saturday", "on sunday", "the evening", "that evening",
            "the weekend", "earlier this month", "earlier this week", "good friday",
        ],
        AtThisGathering =
        [
            "at this meeting", "at this meetup", "at this session", "at this gathering", "at this evening",
            "in this meeting", "in this meetup", "in this session", "during this session", "during the session",
            "at this month's meetup", "at this month's meeting", "at this months meetup", "at this months meeting",
            "at this week's meetup", "at this week's meeting", "at tonight's meetup", "at tonight's meeting",
            "at today's meetup", "at today's meeting", "at today's session", "in today's meeting", "in today's session",
            "at yesterday's meetup", "at yesterday's meeting", "during this meetup", "during this meeting",
            "during the meetup", "during the meeting", "during tonight's meetup", "at our meetup today",
            "to start the meeting", "to start the meetup",
        ],
        ReportVerbs =
        [
            "covered", "explained", "provided", "introduced", "described", "summarised", "summarized", "outlined",
            "compared", "reviewed", "mentioned", "recommended", "suggested", "reported", "shared", "opened", "closed",
            "answered", "brought", "told", "walked", "inspired", "noticed", "proposed", "moved", "seconded",
        ],
        GaveTalk = ["gave", "delivered"],
        GivenThings =
        [
            "talk", "talks", "presentation", "presentations", "demo", "demos", "demonstration", "introduction",
            "intro", "overview", "lecture", "tutorial", "walkthrough", "keynote",
        ],
        MyOwn = ["i", "my", "i've"],
        HereAre =
        [
            "here is", "here are", "here's", "you can find", "you'll find", "below is", "below are", "is available",
            "are available", "are now available", "is now available", "are online", "is online", "are up", "is up",
            "check out the", "find the", "watch the", "see the", "view the",
        ],
        MissedIt =
        [
            "if you missed it", "in case you missed it", "if you missed the", "in case you missed the",
            "if you missed our", "if you missed this", "for those who missed it", "for those who missed",
            "for those of you who missed", "if you couldn't make it", "if you could not make it",
            "if you couldn't attend", "if you could not attend", "if you were unable to attend",
            "for those who couldn't", "for those who could not", "for those of you who couldn't",
            "for those unable to attend", "for anyone who missed", "if you weren't there", "if you were not there",
        ],
        PastOfWriters =
        [
            "wrote", "built", "made", "saw", "got", "began", "found", "kept", "led", "drank", "ate", "brought",
            "chose", "fixed", "heard", "thought", "won", "lost", "taught", "ran", "held", "spent", "drew", "sat",
            "welcomed", "broke",
        ],
        FortunateTo =
        [
            "were fortunate to", "was fortunate to", "were lucky to", "was lucky to", "were privileged to",
            "was privileged to", "were honoured to", "were honored to", "were fortunate enough to",
            "were lucky enough to", "were delighted to have", "were thrilled to have", "were happy to have",
            "were pleased to have", "were excited to have", "were delighted to welcome", "were happy to welcome",
            "were pleased to welcome", "had the pleasure of", "had the pleasure to", "had the privilege of",
            "had the honour of", "had the honor of", "had the opportunity to hear",
        ],
        BeganWith =
        [
            "started with", "started off with", "kicked off with", "continued with", "followed with", "finished with",
            "finished up with", "closed with",
        ],
        BookNouns = ["book", "books", "bookclub", "novel", "ebook"],
        MaterialsFrom =
        [
            "video from", "videos from", "video of", "videos of", "recording from", "recording of", "recordings from",
            "recordings of", "slides from", "slides of", "materials from", "photos from", "photos of", "pictures from",
            "pictures of", "slides and recording from", "slides and video from", "slides and videos from",
            "materials of", "notes from", "notes of",
        ],
        GatheringNouns =
        [
            "meetup", "meetups", "meeting", "gathering", "hacknight", "user group", "evening", "workshop",
            "workshops", "session", "sessions", "meet-up",
        ],
        Attendees = ["attendees", "participants", "audience", "hack day", "hack night"],
        Thanks =
        [
            "thank you to everyone that", "thank you to everyone who", "thanks to everyone that",
            "thanks to everyone who", "thanks to all who", "thank you to all who", "thank you all for coming",
            "thanks for coming", "thank you for joining us", "thanks again to",
        ],
        Having = ["have", "has", "having", "with", "host", "hosting", "welcome", "welcoming", "feature", "features"],
        HavingHad = ["had", "hosted", "welcomed", "featured"],
        AsGuest =
        [
            "talking about", "talking on", "talking to us", "speaking about", "speaking on", "speaking to us",
            "speaking with us", "presenting", "teaching", "showing us", "showing how", "demonstrating",
            "returning to speak", "returning to speaking", "returning to talk", "giving a talk", "giving us",
            "as our speaker", "as speaker", "as a speaker", "as our guest", "as guest speaker", "as our guest speaker",
            "as our presenter",
        ],
        Joining = ["join"],
        SpeakerLabelWords =
        [
            "our", "the", "this", "today's", "tonight's", "first", "second", "third", "fourth", "next", "main", "guest",
            "special", "featured", "keynote", "online", "remote", "confirmed",
        ],
        HostedItemWords =
        [
            "welcome", "welcoming", "introductions", "housekeeping", "opening", "closing", "goodbye", "farewell",
            "networking", "break", "lunch", "dinner", "breakfast", "pizza", "food", "drinks", "arrival", "arrivals",
            "registration", "announcements", "wrap-up", "wrap", "raffle", "greeting", "greetings",
        ],
        HostedItemFillers =
        [
            "and", "&", "+", "/", "to", "the", "of", "our", "intro", "introduction", "remarks", "words", "note",
            "notes", "up", "coffee", "beer", "beers", "snacks", "time", "doors", "open", "session", "address",
            "everyone", "community", "news", "group", "event", "meetup", "short", "quick", "thanks", "thank", "you",
        ],
        GivenByLabels =
        [
            "presented by", "given by", "talk by", "a talk by", "presentation by", "delivered by", "talk given by",
            "speaking", "presenting",
        ],
        JoinedFor = ["as", "for"],
        Contacting =
        [
            "contact", "email", "ask", "talk to", "talk with", "speak to", "speak with", "write to", "out to",
            "meet with", "in touch with", "let",
        ],
        CameVerbs =
        [
            "came", "came over", "came down", "came up", "came along", "joined us", "visited us", "returned",
            "dropped by", "stopped by", "travelled", "traveled",
        ],
        Purposes =
        [
            "to speak", "to talk", "to present", "to give a talk", "to show us", "to tell us", "to teach us",
            "to discuss", "to demonstrate",
        ],
        Was = ["was", "were"],
        GivenParticiples = [],
        BeingAt =
        [
            "meetup will be", "meeting will be", "event will be", "meetup is", "meeting is", "we'll be", "we will be",
            "we're back", "we are back", "kick off", "come along to", "usual meeting place", "normal meeting place",
            "will be held",
        ],
        MeetingPrepositions = ["at", "in", "inside"],
        HousedBy = ["meeting point is", "meeting point is again", "meeting place is", "meeting place is again"],
        FoldersOfDocuments = ["plans", "specs", "specifications", "rfcs", "adr", "decisions", "proposals", "research"],
        DaysOfWriting = ["date", "written", "created", "updated"],
        BeforeTopics =
        [
            "look", "looks", "looking", "looked", "glance", "peek", "aimed", "stab", "attempt", "work", "working",
        ],
        UsualPlaces = ["usual", "place", "venue", "spot", "location"],
        PlaceAdjectives = ["new", "special", "different", "usual", "please", "note", "temporary"],
        ThankingWords = ["thank", "thanks"],
        ThankedFor = ["for"],
        TopicQuestions = ["how", "why"],
        Guests =
        [
            "everyone", "everybody", "all", "those", "attendees", "participants", "guests",
        ],
        Came = ["came", "attended", "joined", "visited", "showed", "turned"],
        ReportWords =
        [
            "recap", "recaps", "report", "roundup", "round up", "feedback", "wrapup", "wrap up", "wrap-up",
            "retrospective", "highlights", "debrief",
            "follow up", "follow-up", "followup",
        ],
        MinutesHeadings =
        [
            "meeting notes", "notes of the meeting", "members present", "attendees present",
            "present", "in attendance", "minutes", "meeting minutes",
            "what we discussed", "what was discussed", "decisions made", "people present",
            "general decisions",
        ],
        MinutesParts =
        [
            "participants", "attendees", "attendance", "discussion", "discussions", "decisions", "action items",
            "actions", "apologies", "what happened",
        ],
        LedWords =
        [
            "led", "lead", "given", "held", "taught", "delivered", "presented", "facilitated", "run", "taken",
            "conducted", "handled",
        ],
        LanguageHeadings = ["english", "english version", "in english"],
        MinutesPhrases =
        [
            "called to order", "quorum met", "quorum is met", "quorum was met", "quorum reached", "meeting adjourned",
            "meeting was adjourned", "adjourned at", "seconded by", "motion carried", "motion carries",
            "motion passed", "motion passes", "members present", "members absent", "approval of previous minutes",
            "previous meeting's minutes", "minutes approved", "meeting opened", "meeting closed",
            "minutes taken by", "notes taken by",
        ],
        YearTitles =
        [
            "end of year", "year in review", "annual report", "the year that was", "yearly recap", "year in retrospect",
            "review of the year",
        ],
        RecapHints =
        [
            "joining us on", "kicked off", "next up was", "first up was", "up next was", "up first was", "last up was",
            "opened the evening", "closed the evening", "closed out the evening", "gave a talk", "gave a great talk",
            "told us", "talked about", "presented", "showed us", "walked us through", "spoke about", "spoke on",
            "we were joined", "joined us", "we heard", "last night", "last week", "yesterday", "we had", "we enjoyed",
            "our next meetup will be", "see you next month", "starting at", "we returned from our break", "group photo",
            "thanks again", "followed by questions", "took the stage", "the evening began", "the evening ended",
        ],
        EventWords =
        [
            "event", "events", "meetup", "meetups", "meeting", "meetings", "talk", "talks", "session", "workshop",
            "workshops", "conference", "conferences", "barcamp", "hackathon", "hackathons", "webinar", "webinars",
            "gathering", "unconference", "installfest", "installfests", "hacknight", "hacknights",
            "congress", "agm",
        ],
        EventEndings = ["meetup"],
        EventsOfPrograms =
        [
            "event sourcing", "event-driven", "event driven", "event storming", "event loop", "event bus",
            "event streaming", "event streams", "event handlers", "event listeners", "event hubs", "event store",
            "event modeling", "event modelling", "event queue", "event horizon",
        ],
        PostWords = ["post", "posts", "blog", "news", "article", "articles", "announcement", "announcements"],
        RecapTitles =
        [
            "meeting minutes", "meet minutes", "meetup minutes", "minutes of", "minutes from", "minutes for",
            "meeting notes", "meetup notes", "event notes", "notes from", "notes of", "notes on the meetup",
            "retro meetup", "retro of", "retro from", "meetup retro", "retrospective", "photos from", "photos of",
            "pictures from",
            "pictures of", "pics from", "recap", "recaps", "meetup report", "event report", "report from",
            "follow up", "follow-up", "followup", "wrap up", "wrap-up", "wrapup",
        ],
        ReportedNouns =
        [
            "dojo",
            "summit", "retreat", "night", "evening", "hackday", "hackdays", "hackfest", "hacking",
            "weekend", "party", "picnic", "camp", "fest", "fair", "exhibition", "panel", "house", "gathering", "meet",
            "usergroup", "tour", "*thon", "*fest", "*camp",
        ],
        ThatWas = ["that was", "those were", "this was"],
        VisitPhrases =
        [
            "i attended", "i went to", "i visited", "i travelled to", "i traveled to", "i flew to", "i got to attend",
            "i was lucky to attend", "i was very lucky to attend", "i had the chance to attend",
            "i had the opportunity to attend", "i had the pleasure of attending", "we attended", "we travelled to",
            "we traveled to",
        ],
        Per = ["per", "a"],
        Spans = ["day", "week", "month"],
        YearNouns = ["year"],
        Periodic = ["weekly", "biweekly", "monthly", "quarterly"],
        PeriodNouns = ["week", "month", "quarter", "sprint", "iteration"],
        MinutesNouns = ["minutes", "mom", "notes"],
        RecapNouns =
        [
            "notes", "minutes", "photos", "pictures", "report", "review", "retro", "wrapup", "writeup", "summary",
        ],
        Podcast =
        [
            "podcast", "podcasts", "in this episode", "this episode", "show notes", "podcast episode", "episodes",
        ],
        NewsTitles =
        [
            "newsletter", "newsletters", "weekly news", "this week in", "this month in", "weekly update",
            "monthly update", "status update", "status report", "progress report", "quarterly report", "digest",
            "press review", "in the news", "news from",
        ],
        GuideTitles =
        [
            "how to run", "how to organise", "how to organize", "how to start", "how to host", "how to plan",
            "how we run", "how we organise", "how we organize", "how i run", "running a", "organising a",
            "organizing a", "starting a", "guide to", "tips for", "lessons learned from", "lessons from running",
        ],
        HandbookTitles =
        [
            "getting started", "get started", "guide", "guidelines", "how to", "howto", "handbook", "playbook",
            "checklist", "template", "create a new", "start a new", "hosting",
        ],
        OrganiserNouns =
        [
            "meetup group", "group", "chapter", "organiser", "organisers", "organizer", "organizers", "organizing",
            "organising", "host", "hosts", "hosting", "meetup", "meetups", "event", "events", "speakers",
        ],
        ReportTitles =
        [
            "summary of", "feedback from", "highlights from", "highlights of", "debrief", "debriefing", "wrap up",
            "impressions from", "impressions of", "reflections on", "reflections from", "thoughts on", "a success",
            "a great success", "a big success", "a huge success", "a hit", "went well", "looking back",
            "a look back", "lessons learned", "that was", "in review",
        ],
        CallTitles =
        [
            "call for papers", "call for proposals", "call for speakers", "call for talks", "call for participation",
            "call for presentations", "call for nominations", "call for candidates", "call for applications",
            "call for volunteers", "call for submissions", "call for paper", "cfp", "call for themes",
            "call for hosts", "call for helpers", "submit a talk", "submission opens",
            "submissions open", "submissions are open", "proposal submission", "proposals accepted", "proposals are",
            "applications open", "applications now open", "applications are open", "apply to",
            "apply now", "recruiting", "nominations", "standing for election", "logo competition",
            "logo contest", "t-shirt competition", "looking for sponsors", "sponsorship",
            "travel support", "looking for volunteers", "looking for speakers",
        ],
        ComingDay = ["this", "coming"],
        ComingDayAfter = [],
        SameDay = ["tonight", "this evening"],
        Tomorrow = ["tomorrow"],
        Yesterday = ["yesterday", "last night", "last evening"],
        OnDay = ["on"],
        LastDay = ["last"],
        ThisDay = ["this", "on"],
        LastDayAfter = [],
        InMonth = ["in", "late", "early", "mid"],
        LastSpans = ["last week", "last month", "last weekend"],
        SignUpRequests =
        [
            "rsvp", "please register", "register", "sign up", "get your ticket", "get your tickets", "get a ticket",
            "reserve your seat", "reserve a seat", "save your seat", "reserve your spot", "save your spot",
            "book your place", "book a place", "book your seat", "let us know if you can make it",
            "let us know if you're coming", "let us know that you're coming",
        ],
        OtherSignUps =
        [
            "newsletter", "mailing list", "chat", "account", "member", "members", "membership", "volunteer",
            "volunteers", "talk", "talks", "speak", "speaker", "project", "sponsor", "domain", "contest", "conference",
        ],
        BareLinks =
        [
            "here", "click here", "link",
            "this link", "at this link", "form", "this form", "the form", "google form", "our form",
            "contact form", "our contact form", "online form",
            "this google form", "our page", "our website", "our site", "this page", "on our website",
        ],
        BreakTitles = ["hiatus", "summer break", "winter break", "holiday break", "taking a break", "on a break"],
        StandingTitles =
        [
            "faq", "faqs", "frequently asked questions", "code of conduct", "call for speakers", "call for talks",
            "call for proposals", "call for papers", "privacy policy", "how to speak", "become a speaker",
            "speaker guide", "speaker guidelines", "speaker information", "speaker info",
        ],
        WentWell =
        [
            "went well", "went very well", "went really well", "went great", "went off well", "was a success",
            "was a great success", "was a huge success", "was a big success", "was a blast", "was great fun",
            "was good fun", "was a lot of fun", "had good fun", "had a great time", "was a great evening",
            "was a great event", "was a fantastic event", "turn out we had", "turnout we had", "good turnout",
            "good turn out", "great turnout", "great turn out", "successful evening", "successful night",
        ],
        FirstOfMany = ["first", "founded", "inaugural", "since", "began", "started"],
        NotMeeting =
        [
            "will not be meeting", "won't be meeting", "will not meet", "won't meet", "are not meeting",
            "aren't meeting", "is not meeting", "isn't meeting", "we are skipping", "we're skipping",
        ],
        ThereIsNo = ["no", "there is no", "there's no", "there will be no", "there won't be a", "we have no", "not a"],
        TimesWithout =
        [
            "in", "on", "for", "this", "next", "today", "tonight", "tomorrow", "until", "over", "during", "due",
            "because",
        ],
        MovedWords = ["moved", "postponed", "rescheduled", "changed"],
        LabelsBesidePeople =
        [
            "language", "company", "organisation", "organization", "title", "topic", "talk", "level", "duration",
            "twitter", "mastodon", "linkedin", "github", "website", "slides", "bio", "abstract", "role", "date",
            "when", "time", "where", "venue", "location", "place", "room", "host", "contact",
        ],
        JobTitles =
        [
            "hiring", "internship", "internships",
            "job opening", "job openings", "job posting", "job offer", "vacancy", "vacancies",
            "join our team", "open position", "open positions",
        ],
        ReleaseTitles =
        [
            "release", "releases", "released", "release notes", "changelog", "announcing version",
            "is out", "now available", "beta", "release candidate", "security advisory", "security announcement",
        ],
        OutageTitles =
        [
            "postmortem", "post-mortem", "incident", "outage", "maintenance", "downtime", "service disruption",
        ],
        Invitations =
        [
            "join us", "join me", "we meet", "we are meeting", "we're meeting", "we will meet", "we'll meet",
            "we'll be meeting", "we will be meeting", "meet us", "takes place", "take place", "taking place",
            "will be held", "is being held", "held on", "will be hosted", "hosted by", "come along", "come and",
            "come to", "are invited", "you're invited", "are cordially invited", "are warmly invited",
            "we invite you", "invites you", "is happening on",
            "is on", "will be on", "see you on", "will start", "starts at", "the date is", "everyone is welcome",
            "all are welcome", "get together", "come join", "we'll be having", "we will be having", "be having our",
            "we are having", "we're having", "we will have our", "we'll have our", "is hosting", "are hosting",
            "we're hosting", "is holding", "are holding", "we're holding", "is scheduled for", "has been scheduled for",
        ],
        Every = ["every", "each", "of the month", "monthly"],
        NextMeetup =
        [
            "next meetup", "next meet up", "next event", "next meeting", "next session", "next edition", "our next",
            "the next one",
            "next month's", "see you on", "see you at", "see you in", "join us next", "upcoming meetup",
            "upcoming event", "when we'll be joined", "next time",
        ],
        Registration =
        [
            "rsvp", "register", "registration", "sign up", "signup", "sign-up", "ticket*", "save your spot",
            "save your seat",
            "reserve", "book", "attend", "join us on meetup", "join on meetup", "get your place", "meetup page",
            "event page",
            "save the date", "meetup.com", "eventbrite",
        ],
        Recording =
        [
            "recording", "video", "watch", "recorded", "youtube", "livestream", "live stream", "stream", "playlist",
            "vimeo",
        ],
        Presenting =
        [
            "who told us all about", "told us all about", "who told us about", "told us about", "telling us about",
            "who talked about", "talked about", "talking about", "talked to us about", "talking to us about",
            "who spoke about",
            "spoke about", "speaking about", "who spoke on", "spoke on", "speaking on", "spoke to us about",
            "discussing",
            "discussed", "who discussed", "presenting on", "presented on", "who presented", "presenting", "presented",
            "sharing", "shared", "explaining", "explained", "gave a talk about", "gave a talk on", "gave a talk called",
            "gave a talk titled", "gave a talk entitled", "giving a talk about", "giving a talk on",
            "with a talk about",
            "with a talk on", "with a talk called", "with a talk titled", "with their talk on", "with his talk on",
            "with her talk on", "with the talk", "with a talk", "with their talk", "with his talk", "with her talk",
            "with a discussion on", "with a discussion about", "with a talk on", "by exploring", "exploring",
            "explored", "telling us that", "telling us", "tell us about", "who told us how to", "told us how to",
            "told us that", "told us how", "asking", "asked", "described how to", "described", "describing",
            "gave an entertaining talk on", "gave a live demo of", "gave an advanced analysis of",
            "gave an overview of", "gave an introduction to", "giving an overview of", "shared his experiences with",
            "shared her experiences with", "shared their experiences with", "shared his experience of",
            "rounded off the evening with", "wrapped up the evening with", "wrapped up our evening with a talk on",
            "wrapping up our evening with a talk on", "kicked off the evening with", "discussing whether", "looked at",
            "looking at", "spoke to us on", "talks about", "talking through", "talked through", "took a look at",
            "delved into", "diving into", "dived into", "covered how", "showing how to", "showed how to",
            "will give a talk on", "will give a talk about", "will talk about", "will speak about", "will speak on",
            "will present", "will discuss", "will show us", "showed us how to", "showed us", "showing us",
            "walked us through",
            "walking us through", "introduced us to", "introducing us to", "introduced", "introducing",
            "took us through",
            "taking us through", "demonstrated", "demonstrating", "demoed", "on the topic of", "talk on", "talk about",
            "talk called", "talk titled", "talk entitled", "overview of", "introduction to", "presentation on",
            "presentation about", "discussion on", "discussion about", "session on", "session about", "demo of",
            "insights into", "evening with", "night with", "our evening by discussing", "helping us",
            "to tell us about", "to talk about", "about", "covering", "covered",
        ],
        Presented =
        [
            "presented", "talked about", "talked to us", "talked us through", "talked through", "spoke about",
            "spoke on", "spoke to us", "spoke to the group", "showed us", "showed off", "showed how", "showed the",
            "demonstrated", "demoed", "explained", "walked us through", "took us through", "introduced us to",
            "introduced the group to", "told us", "taught us", "guided us through", "led us through",
            "stopped by to talk", "stopped by to speak", "stopped by to show", "dropped by to talk",
            "came to talk", "came to speak", "came to tell", "joined us to talk", "joined us to speak",
            "joined us to discuss", "joined us to share", "joined us to present",
            "shared insights", "shared his", "shared her", "shared their", "shared how", "shared some",
            "took the floor", "took the stage", "took to the stage", "covered the", "covered how",
            "talked on",
        ],
        Gave =
        [
            "gave", "giving", "delivered", "led", "ran", "held", "did", "kicked off", "kicked us off", "opened",
            "started", "finished", "closed", "followed", "continued", "wrapped up", "rounded off",
        ],
        Given =
        [
            "talk", "talks", "presentation", "demo", "demos", "demonstration", "introduction", "intro", "overview",
            "lecture", "keynote", "tour", "walkthrough", "walk-through", "tutorial", "workshop", "insight", "insights",
            "quick tips", "session", "show and tell", "us in a discussion", "deep dive", "summary of",
        ],
        PresentedBefore = [],
        Materials =
        [
            "slides", "slide", "slide deck", "slidedeck", "deck", "video", "videos", "recording", "code", "pdf", "odp",
            "pptx", "repo", "repository", "github", "notes", "demo", "demos", "materials", "youtube", "html",
            "presentation slides", "source code", "web",
        ],
        TalkTitleLabels = ["topic", "title", "talk title", "talk", "subject", "session title"],
        TalkNameLabels = ["full name", "name", "speaker name", "presenter name", "speaker full name"],
        BesideVerbs =
        [
            "also", "then", "first", "finally", "briefly", "next", "kindly", "again", "just", "recently", "quickly",
            "himself", "herself", "both", "who", "has", "have",
        ],
        WordEndings = ["ation", "ations", "isms"],
        NotNames =
        [
            "two", "three", "four", "five", "six", "instead", "including", "whereas", "journalist", "journalists",
            "designer", "designers",
            "hackers", "makers", "experts", "engineers", "coders", "testers", "architects", "enthusiasts", "beginners",
            "professionals", "specialists", "practitioners", "researchers",
            "drinks", "drink", "pizza", "food", "beer", "beers", "pub", "welcome", "hello", "intro", "introduction",
            "introductions", "introduce", "break", "coffee", "tea", "networking", "social", "socialising",
            "socializing",
            "talk", "talks", "lightning", "questions", "question", "answers", "panel", "discussion", "close", "closing",
            "opening",
            "open", "registration", "arrive", "arrival", "doors", "lunch", "dinner", "breakfast", "snacks", "keynote",
            "session", "sessions", "workshop", "workshops", "demo", "demos", "announcements", "thanks", "thank", "wrap",
            "end", "start", "event", "meetup", "meeting", "main", "presentation", "presentations", "first", "second",
            "third",
            "next", "last", "hack", "hacking", "hackathon", "quiz", "raffle", "party", "unconference", "breakout",
            "agenda",
            "schedule", "speaker", "speakers", "organizers", "organisers", "organizer", "organiser", "attendants",
            "attendees",
            "community", "news", "updates", "update", "the", "a", "an", "and", "or", "with", "for", "in", "on", "to",
            "of", "from",
            "your", "you", "our", "we", "us", "is", "are", "how", "what", "why", "when", "where", "who", "using",
            "building", "getting",
            "everyone", "everybody", "all", "various", "several", "multiple", "team", "group", "time", "free", "live",
            "stream",
            "code", "coding", "software", "engineering", "engineer", "developer", "developers", "development", "senior",
            "principal", "lead", "head", "chief", "officer", "manager", "director", "founder", "ceo", "cto",
            "architect",
            "kubernetes", "docker", "cloud", "native", "rust", "go", "golang", "ruby", "rails", "python", "java",
            "javascript", "typescript", "react", "node", "linux", "data", "science", "machine", "learning", "deep",
            "security",
            "web", "api", "apis", "testing", "test", "performance", "microservices", "serverless", "devops", "database",
            "databases", "networks", "deployment", "deployments", "pipelines", "programming", "functional", "language",
            "languages", "design", "systems", "system", "tools", "tooling", "tips", "tricks", "part", "best",
            "practices",
            "more", "many", "january", "february", "march", "april", "june", "july", "august", "september", "october",
            "november", "december",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "university", "college",
            "institute",
            "ltd", "inc", "gmbh", "llc", "company", "foundation", "technologies", "labs", "consulting", "solutions",
            "photo", "photos", "slides", "video", "videos", "links", "link", "venue", "location", "address", "sponsor",
            "sponsors", "sponsored", "summary", "abstract", "bio", "about", "notes", "resources", "topics", "topic",
            "hybrid", "virtual", "online", "zoom", "youtube", "github", "twitter", "linkedin", "meetup.com", "facebook",
            "code of conduct", "conduct", "contact", "mail", "map", "directions", "parking", "accessibility", "tbc",
            "tba", "tbd",
            "finally", "then", "lastly", "following", "after", "afterwards", "before", "kicking", "also", "here",
            "another", "followed", "up", "was", "were", "had", "have", "great", "joining", "opening", "concluding",
            "wrapping", "starting", "google", "drive", "slideshare", "speakerdeck", "notion", "docs", "roles", "role",
            "host", "hosts", "helper", "blog", "my", "gem", "book", "club", "review", "pairing", "dojo", "kata",
            "others", "other", "misc", "any", "evening", "morning", "afternoon", "night", "day", "hour", "hours",
            "minutes", "min",
        ],
        SubjectWords =
        [
            "layout", "layouts", "builder", "builders", "virus", "viruses", "activity", "activities", "proposed",
            "text", "texts", "plain", "command", "commands", "line", "lines", "shell", "terminal", "console",
            "editor", "editors", "browser", "browsers", "server", "servers", "client", "clients", "kernel",
            "compiler", "compilers", "parser", "parsers", "runtime", "framework", "frameworks", "library",
            "libraries", "module", "modules", "package", "packages", "plugin", "plugins", "protocol", "protocols",
            "stack", "queue", "cache", "thread", "threads", "cluster", "clusters", "container", "containers",
            "virtualization", "storage", "network", "networking", "infrastructure", "platform", "platforms",
            "backend", "frontend", "fullstack", "desktop", "embedded", "firmware", "hardware", "robotics", "crypto",
            "cryptography", "blockchain", "algorithm", "algorithms", "architecture", "pattern", "patterns",
            "observability", "monitoring", "logging", "tracing", "metrics", "automation", "analytics",
            "intelligence", "artificial", "neural", "model", "models", "vision", "visual", "studio", "source",
            "sources", "release", "releases", "version", "versioning", "migration", "migrations", "refactoring",
            "debugging", "profiling", "compression", "accessibility", "privacy", "computing", "computer",
            "computers", "internet", "website", "websites", "app", "apps", "application", "applications", "service",
            "services", "function", "functions", "type", "types", "string", "strings", "array", "graph", "graphs",
            "tree", "trees",
            "apache", "kafka", "grafana", "prometheus", "terraform", "ansible", "jenkins", "postgres", "postgresql",
            "mysql", "sqlite", "mongodb", "redis", "elasticsearch", "hadoop", "airflow", "django", "flask",
            "fastapi", "laravel", "symfony", "drupal", "wordpress", "angular", "vue", "svelte", "nodejs",
            "android", "ios", "windows", "macos", "ubuntu", "debian", "fedora", "raspberry", "arduino", "azure",
            "aws", "gcp", "openshift", "istio", "linkerd", "kotlin", "elixir", "erlang",
            "clojure", "lisp", "prolog", "fortran", "cobol", "php", "matlab", "excel", "sharepoint",
            "salesforce", "microsoft", "amazon", "oracle", "nvidia", "mozilla", "firefox", "chrome", "openai",
            "chatgpt", "copilot", "gpt", "llm", "llms", "git", "gitlab", "bitbucket", "jira", "wasm",
            "webassembly", "graphql", "grpc", "kubecon",
            "week", "weekend", "month", "year", "years", "conference", "conferences", "festival", "fest",
            "summit", "barcamp", "bootcamp", "sprint", "sprints", "jam", "expo", "forum", "webinar",
            "roundtable", "tutorial", "tutorials", "training", "trainings", "course", "courses", "class", "classes",
            "lecture", "lectures", "seminar", "colloquium", "edition", "anniversary", "celebration",
            "showcase", "tour", "trivia", "karaoke", "barbecue", "picnic", "brunch", "connect", "connecting",
            "mixer", "happy", "icebreaker", "standup", "retrospective", "feedback", "survey", "tickets", "ticket",
            "join", "register", "rsvp", "info", "information", "details", "overview", "stories", "lessons",
            "learned", "journey", "adventure", "adventures", "guide", "guides", "introduction", "meetups", "brigade",
            "circle", "sessions", "challenge", "competition", "award", "awards", "game", "games", "gaming",
            "modern", "advanced", "beginner", "beginners", "practical", "effective", "agile", "scrum", "kanban",
            "lean", "product", "products", "project", "projects", "startup", "startups", "enterprise", "business",
            "digital", "quantum", "global", "international", "national", "general", "future", "past", "history",
            "state", "beyond", "inside", "behind", "towards", "toward", "without", "within", "between", "against",
            "through", "making", "make", "makes", "made", "build", "builds", "writing", "write", "reading",
            "running", "run", "runs", "creating", "create", "designing", "understanding", "exploring", "introducing",
            "managing", "scaling", "solving", "breaking", "fixing", "shipping", "moving", "working", "works",
            "learn", "teach", "teaching", "think", "thinking", "it", "its", "this", "that", "these", "those",
            "there", "their", "not", "new", "old", "better", "big", "fast", "slow", "easy",
            "simple", "complex", "every", "each", "some", "most", "into", "over", "under", "as", "at", "by",
            "be", "been", "has", "have", "than", "too", "only", "even", "still", "well", "hello", "world",
            "home", "assistant", "plus", "versus", "vs",
            "corp", "corporation", "group", "holding", "bank", "capital", "media", "studios", "partners", "partner",
            "ventures", "insurance", "energy", "health", "logistics", "agency", "association", "society", "council",
            "department", "school", "academy", "faculty", "centre", "center", "campus", "building", "office",
            "offices", "station", "museum", "theatre", "theater", "cinema", "hotel", "restaurant", "cafe", "café",
            "brewery", "space", "hackspace", "makerspace", "hackerspace", "coworking",
            "central", "upper", "lower", "greater", "san", "los", "las", "kuala", "buenos", "tel",
            "fablab", "hacklab", "lab", "labs", "homes", "affordable", "library", "auditorium", "classroom",
            "instead", "meanwhile", "nevertheless", "moreover", "furthermore", "otherwise", "unfortunately",
            "fortunately", "luckily", "sadly", "hopefully", "sometimes", "often", "eventually", "afterwards",

            "follow", "hear", "meet", "watch", "come", "bring", "visit", "find", "check", "listen", "ask", "thank",
            "invite", "discover", "tell", "support", "email", "call", "catch", "enjoy", "expect", "grab", "hire",
            "featuring", "presenting", "featured", "today", "tonight", "tomorrow", "yesterday", "recently",
            "currently", "originally", "additionally", "later", "once", "now", "however", "because", "since",
            "although", "both", "either", "neither", "maybe", "perhaps", "please", "sorry", "congratulations",
            "dear", "hi", "hey", "says", "said", "why's", "here's", "that's", "let's", "we're", "we'll", "you'll",
            "default", "defaults", "value", "values", "external", "internal", "process", "processes", "parameter",
            "parameters", "minimal", "maximal", "maximum", "minimum", "mission", "statement", "normally", "usually",
            "configuration", "configuring", "option", "options", "setting", "settings", "setup", "installation",
            "installing", "install", "usage", "reference", "references", "license", "changelog", "contributing",
            "requirements", "quick", "feature", "features", "documentation", "issue", "issues", "bug", "bugs",
            "error", "errors", "file", "files", "folder", "folders", "table", "tables", "index", "appendix",
            "section", "contents", "execution", "order", "control", "ecosystem", "legal", "notice", "frequently",
            "asked", "policy", "terms",
        ],
        BeforeOtherRoles = ["as", "for", "a", "an", "the"],
        CommonWords =
        [
            "young", "king", "page", "stone", "wood", "woods", "bell", "fox", "wolf", "long", "short", "black",
            "white", "green", "brown", "gray", "grey", "gold", "silver", "red", "blue", "purple", "knight", "bishop",
            "church", "field", "fields", "hill", "hills", "lake", "river", "rivers", "bush", "bank", "banks",
            "bridge", "bridges", "brook", "ford", "marsh", "lane", "street", "road", "square", "park", "parks",
            "house", "hall", "rice", "berry", "cook", "price", "cash", "cross", "gates", "jobs", "love", "power",
            "powers", "sharp", "stark", "strong", "swift", "wise", "wild", "winter", "winters", "summer", "summers",
            "spring", "frost", "snow", "rain", "storm", "star", "sun", "moon", "english", "french", "german",
            "british", "american", "european", "london", "york", "paris", "berlin", "munich", "vienna", "dublin",
            "boston", "chicago", "seattle", "washington", "hat", "cap", "boot", "boots", "line", "light", "lights",
            "bright", "dark", "deep", "high", "low", "west", "head", "hand", "heart", "eye", "mind", "soul", "point",
            "points", "way", "ways", "side", "place", "town", "city", "bay", "port", "harbour", "beach", "island",
            "water", "fire", "earth", "air", "iron", "steel", "copper", "glass", "paper", "crown", "royal", "first",
            "last", "story", "spark", "good", "small", "real", "hard", "north", "south", "east", "weeks", "camp",
            "haskell", "perl", "scala", "show",
        ],
        WillPresent =
        [
            "will talk", "will speak", "will present", "will give", "will go over", "will go through",
            "will describe", "will show", "will discuss", "will explain",
            "will introduce", "will share", "will demonstrate", "will demo", "will tell", "will walk", "will lead",
            "will take us", "will guide", "will look", "will cover", "will explore", "will be talking",
            "will be speaking", "will be presenting", "will be leading", "will be giving",
            "will be showing", "will be sharing", "will be telling", "will be walking", "will be taking us",
            "will be introducing", "will be discussing", "will be demonstrating", "will be explaining",
            "demonstrates how", "invites us to", "is going to be talking", "is going to be speaking",
            "is going to be presenting", "is joining us to", "are joining us to", "takes a look at", "takes us through",
            "is going to talk", "is going to present", "is going to show", "are going to talk",
            "are going to present", "are going to show", "talks about", "talks on", "talk about", "speaks about",
            "speaks on", "speaks to us", "speak about", "gives a talk", "give a talk", "gives us", "gives an",
            "walks us", "walk us", "tells us", "tell us", "takes us", "shows us", "is speaking", "is talking",
            "is presenting", "are speaking", "are talking", "are presenting", "presents", "shows how",
            "shows why", "explains how", "explains why", "introduces us",
            "shares how", "demonstrates",
            "joins us to", "join us to", "over to speak", "to speak about", "to speak on",
            "to talk about", "talking about", "speaking about", "to speak to us", "to talk to us",
            "to give a talk", "is back with",
            "returns with a talk", "will host a talk", "will run a", "will be demonstrating", "will be showing",
            "will follow up", "will take the stage", "will be coming to", "will be joining us", "will join us",
            "is coming to talk", "is coming to speak", "is coming to give", "is giving", "are giving",
            "is going to give", "are going to give", "is going to speak", "is going to tell", "will deliver",
            "will teach", "will dive", "will kick off", "will be covering", "will be exploring", "will be teaching",
            "will be doing a talk", "will do a talk", "will do a demo", "will do a presentation",
            "will provide an overview", "will provide an introduction", "will return to", "will be here to",
            "is preparing to present", "is preparing to talk", "is preparing to show", "is preparing a talk",
            "is preparing a presentation", "is preparing a demo",
            "will reveal", "will outline", "will help us", "leads us", "covers how", "explores how", "explores the",
            "looks at how", "dives into", "dive into", "delves into",
        ],
        TalkNouns =
        [
            "talk", "talks", "session", "sessions", "workshop", "workshops", "presentation", "presentations",
            "lecture", "lectures", "tutorial", "panel", "keynote", "fireside chat", "lightning talk",
            "lightning talks", "q&a", "ama", "evening", "night", "demo",
        ],
        With = ["with", "featuring"],
        SpeakerNouns = ["speaker", "speakers", "presenter", "presenters", "our guest", "our guests"],
        ToBe = ["is", "are", "be"],
        Concerning = ["on", "about"],
        OtherParts =
        [
            "hosted", "hosts", "host", "hosting", "organised", "organized", "organiser", "organizer", "sponsor*",
            "thanks", "thank you", "partnership", "collaboration", "together with", "interview", "photo by",
            "photos by", "photo", "written by", "posted by", "edited by", "works with", "worked with",
            "working with", "work with",
        ],
        BiographyVerbs =
        [
            "is", "works", "has", "leads", "writes", "builds", "develops", "teaches", "runs", "maintains", "studied",
            "studies", "was", "helps", "started", "joined", "co-founded", "founded",
        ],
        TalkPlurals = ["talks", "presentations", "demos", "lectures", "workshops", "lightnings", "keynotes"],
        TopicPlurals = ["topics", "subjects", "themes"],
        BeforeTitles =
        [
            "entitled", "titled", "called", "named", "on", "about", "the", "title", "topic", "subject", "of", "his",
            "her", "their", "is", "will", "be", "with", "for", "a", "s", "short", "and",
        ],
        OfOtherMeetings = ["future", "past", "earlier", "possible"],
        BeforePurposes = ["for"],
        TalkTitleNouns =
        [
            "talk", "presentation", "session", "workshop", "lecture", "demo", "keynote", "panel", "discussion",
            "webinar", "tutorial",
        ],
        PresentingVerbsInPast = ["presented", "showed", "gave", "talked", "spoke", "demoed", "demonstrated"],
        PresentingVerbs =
        [
            "present", "presents", "presenting", "presented", "show", "shows", "showing", "showed", "give", "gives",
            "giving", "gave", "talk", "talks", "talking", "talked", "speak", "speaks", "speaking", "spoke", "demo",
            "demos", "demoing", "discuss", "discusses", "discussing", "us",
            "explore", "explores", "exploring", "introduce", "introduces", "introducing",
        ],
        WordsOfPraise =
        [
            "own", "very", "our", "fellow", "member", "members", "friend", "amazing", "great", "awesome", "wonderful",
            "brilliant", "fantastic", "legendary", "inimitable", "regular", "organiser", "organizer",
        ],
        PanelNouns =
        [
            "panel", "panelists", "panellists", "panelist", "panellist", "line-up", "lineup", "speaker roster",
        ],
        Moderators = ["moderator", "moderators", "moderated by", "moderating", "host", "facilitator"],
        PersonPronouns = ["he", "she", "his", "her", "him"],
        HostHeadings =
        [
            "organisers", "organizers", "organiser", "organizer", "hosts", "host", "our hosts", "our host",
            "your hosts", "the organisers", "the organizers", "organising team", "organizing team", "the team",
            "our team", "team", "crew", "committee", "sponsors", "sponsor", "our sponsors", "our sponsor",
            "partners", "our partners", "thanks", "credits", "contact", "contacts", "moderators", "about us",
            "about the organisers", "about the organizers", "about the group", "about the host", "volunteers",
            "staff", "meet the team", "meet the organisers", "submissions", "winners", "attendees", "members",
            "board", "prizes", "related events", "other events", "similar events", "more events",
        ],
        Who = ["who"],
        StartNouns = ["doors", "talk", "talks", "start", "beginning", "registration"],
        EndPhrases =
        [
            "ends at", "ends around", "ends by", "ends about", "end at", "end around", "end by", "end about",
            "finishes at", "finishes around", "finishes by", "finishes about", "finish at", "finish around",
            "finish by", "finish about", "finish up at", "finish up by", "finish up around", "wrap up at",
            "wrap up by", "wrap up around", "wraps up at", "concludes at", "end time is", "be over by",
            "finishing at", "finishing around", "finishing by", "ending at", "ending around",
        ],
        StartPhrases =
        [
            "starts at", "start at", "starting at", "begins at", "begin at", "beginning at", "kicks off at",
            "kick off at", "doors open at", "doors at", "doors open", "doors", "we meet at", "meet at",
            "starts around", "from", "between", "starts from", "start from", "starting from", "runs from",
            "open from", "opens at", "arrive from", "arrive at", "get started at", "start time", "join us at",
            "join us from", "usual time of",
        ],
        OtherHours =
        [
            "opening hours", "open daily", "business hours", "office hours", "deadline", "closes at", "close at",
            "bus", "buses", "train", "trains", "tram", "metro", "shuttle", "last train", "parking", "call for",
            "submissions", "submit", "registration closes", "sign up by", "rsvp by", "until", "daily", "every day",
            "weekdays", "on weekdays", "afterwards", "after party", "afterparty", "support", "hotline", "release",
            "sale", "tickets go", "recording", "breakfast", "check-in", "last time", "previous", "previously",
            "yesterday", "last year", "last month", "kitchen", "beforehand", "prior to", "locks", "locked", "gate",
        ],
        RecordingLabels =
        [
            "recording", "video recording", "recorded session", "recorded talk", "recording of the talk",
            "session recording", "talk recording", "meeting recording", "call recording", "event recording",
            "watch the recording", "view the recording", "watch recording", "view recording",
            "recording of the session", "the recording", "recording of the meeting", "recording of the event",
            "full recording", "link to recording", "link to the recording", "watch the replay",
        ],
        MapLabels =
        [
            "map", "maps", "google maps", "openstreetmap", "osm", "directions", "here", "link", "show map",
            "view map", "see map", "route", "location",
        ],
        HeldAt =
        [
            "was held", "were held", "took place", "was hosted", "were hosted", "we met at", "we met in",
            "gathered at", "meetup at", "meeting at", "event at",
        ],
        HousingNouns =
        [
            "sponsor", "sponsors", "partner", "partners", "host", "hosts", "foyer", "lobby", "basement", "floor",
        ],
        PlaceLeadWords = [
            "of", "to", "the", "our", "this", "month", "s", "new", "main", "ground", "first", "second", "third",
            "meeting", "conference", "by",
        ],
        OutdoorPrepositions = ["on the"],
        PlaceConnectors = ["of", "the", "and"],
        PlaceArticles = ["the", "our"],
        ArticlesOfThings = ["the"],
        WorkNouns = ["project", "podcast", "book", "company", "startup", "library", "tool", "blog", "film"],
        SufficientPrepositions = ["at", "@"],
        NumberedRooms = ["room", "auditorium", "theatre"],
        WhereKeys = ["where", "venue", "location", "place", "address", "hosted at"],
        TakesPlace =
        [
            "takes place", "take place", "taking place", "took place", "will be held", "is held", "was held",
            "were held", "we meet", "we will meet", "we'll meet", "we met", "meetup will be", "meeting will be",
            "event will be", "we're gathering", "we are gathering", "we'll gather", "we will gather", "will be hosted",
        ],
        SplitTakesPlace = [],
        PlaceAfterTime = ["at", "@", "at the", "inside", "inside the"],
        HostPrepositions = [],
        TitlePrepositions = ["at", "hosted at", "hosted by"],
        Again = ["again", "back", "tonight", "together", "once more"],
        OfPeople = ["at", "from", "of"],
        OnlineLabels =
        [
            "online meeting link", "online meeting", "online link", "zoom link", "zoom", "virtual meeting link",
            "virtual link", "video call", "video call link", "video conference", "link to the call", "call link",
            "join online", "remote link", "remote", "online", "live stream", "livestream",
        ],
        Holding =
        [
            "held a", "held an", "held our", "held its", "held their", "held the", "hosted a", "hosted an",
            "hosted our",
            "hosted its", "hosted the", "had our", "had its", "having the", "having our", "having a", "is having the",
            "is holding", "are holding", "is hosting", "are hosting", "will hold", "will host", "will have our",
        ],
        RoomsOf =
        [
            "at the offices of", "at the office of", "in the offices of", "in the office of", "at the headquarters of",
            "at the premises of", "in the rooms of", "in the basement of", "in the back room of",
        ],
        BeforeSecondVerb = [],
        Subordinating =
        [
            "if", "when", "while", "since", "because", "although", "as", "that", "which", "who", "whose", "where",
            "did", "were", "was", "what", "why", "how", "before", "after",
        ],
        GatheringVerbs =
        [
            "started", "began", "featured", "saw", "went", "drew", "kicked", "attracted", "covered", "ended",
            "finished", "focused", "focussed", "concluded", "opened", "gathered",
        ],
        AfterWas =
        [
            "a", "an", "another", "held", "hosted", "great", "very", "really", "well", "attended", "packed", "full",
            "fun", "fantastic", "amazing", "excellent", "awesome", "wonderful", "successful", "sponsored", "led",
            "all", "about", "quite", "small", "good", "lovely", "brilliant", "super", "kicked", "opened", "graciously",
            "structured", "organised", "organized", "moderated", "dedicated", "divided", "split", "run", "given",
        ],
        WritersVerbs =
            ["had", "did", "held", "hosted", "enjoyed", "ran", "celebrated", "spent", "organised", "organized"],
        MetPhrases = ["we met", "met up", "we gathered", "gathered for", "met for", "we got together"],
        MetParticiples = [],
        InOrderTo = ["to"],
        SplitMet = [],
        ThisTime = ["this time", "this meetup", "this meeting"],
        NowDays =
        [
            "this week", "today", "tonight", "this evening", "this morning", "this afternoon", "this month",
        ],
        PageNouns =
        [
            "page", "site", "website", "list", "wiki", "calendar", "channel", "group", "form", "blog", "repo",
            "repository", "post", "article", "chat", "github",
        ],
        HostingPeople = ["folks", "people", "friends", "team", "guys", "crew", "gang"],
        NoPlaceNouns =
        [
            "noon", "midnight", "night", "lunch", "dinner", "breakfast", "best", "least", "first", "last", "christmas",
            "easter", "home", "work",
        ],
        BeforeNumericDay = [],
        DateParts = [["day"], ["month"], ["year"]],
        MeetingVerbs =
        [
            "we meet", "we will meet", "we'll meet", "we are meeting", "we're meeting", "meet us", "meet at",
            "meeting at", "hosted at", "hosted in", "takes place", "take place", "taking place", "will be held",
            "is held", "held at", "join us", "our host is", "hosted by", "host is", "venue is", "gather at",
            "come to", "see you at", "was held", "were held", "took place", "we met", "meetup is at", "meeting is at",
            "meetup will be at", "meeting will be at", "event will be at", "event is at", "we are at", "we're at",
            "we'll be at", "we will be at", "from", "it is at", "it's at", "it will be at", "it'll be at", "meet up at",
            "meeting up at", "find us at", "find us in", "meets at", "meets in", "gathering at", "gathered at",
            "will meet in", "hosting at", "location at", "location is",
        ],
        HostPhrases =
        [
            "hosted by", "our host is", "host is", "our hosts are", "our host this time is", "kindly hosted by",
            "thanks to our host", "hosts",
        ],
        PlacePrepositions = ["at", "in", "@", "to"],
        PlaceNouns =
        [
            "hall", "house", "library", "office", "offices", "pub", "bar", "cafe", "coffeehouse", "university",
            "college", "school", "centre", "center", "hub", "lab", "labs", "theatre", "theater", "museum", "park",
            "room", "building", "tower", "hotel", "restaurant", "space", "church", "campus", "club", "hackerspace",
            "makerspace", "brewery", "arms", "studio", "studios", "hq", "headquarters", "auditorium", "institute",
            "cinema", "tavern", "inn", "works", "factory", "warehouse", "loft", "gallery", "garage", "bookshop",
            "grounds", "fablab",
        ],
        HybridWords =
        [
            "hybrid", "hybrid meetup", "hybrid event", "hybrid meeting", "hybrid format", "in person and online",
            "in-person and online", "online and in person", "also via zoom", "also via jitsi", "also on zoom",
            "also on jitsi", "also via teams", "also via livestream", "on zoom and at", "on jitsi and at",
            "online and in-person",
        ],
        WhenKeys = ["when", "date", "date and time", "date & time", "day", "event date", "date/time"],
        WhoKeys = ["by", "who", "speaker", "speakers", "presenter", "presenters"],
        TitleKeys = ["title", "topic", "talk", "session", "subject", "what"],
        Roles =
        [
            "engineer*", "developer*", "manager", "architect", "lead", "leader", "head", "founder", "co-founder",
            "cofounder", "ceo", "cto", "coo", "cio", "vp", "vice president", "president", "director", "consultant",
            "scientist", "researcher", "professor", "coordinator", "lecturer", "student", "evangelist", "advocate",
            "analyst",
            "designer", "administrator", "sre", "maintainer", "author", "specialist", "strategist", "coach",
            "owner", "partner", "principal", "senior", "staff", "chief", "officer", "programmer", "technologist",
            "fellow", "organiser", "organizer", "freelance*", "phd", "devrel", "solutions", "advisor", "trainer",
            "expert", "writer", "hacker", "contributor", "intern", "member", "tester", "operator",
        ],
        MeetingLists =
        [
            "meetings", "meetups", "meet ups", "events", "gatherings", "get togethers",
        ],
        OtherLists =
        [
            "birthdays", "releases", "versions", "jobs", "members", "team", "partners", "sponsors", "people", "authors",
            "projects", "publications", "holidays", "awards",
        ],
        NoMeetingLists =
        [
            "changelog", "change log", "release notes", "releases", "what's new", "news", "newsletter", "blog",
            "posts", "report", "reports", "in review", "year in review", "recap", "digest", "diary", "deadline",
            "deadlines", "important dates", "version history", "roadmap", "press", "update", "updates",
            "timeline", "chronology",
        ],
        Recurring =
        [
            "every", "each", "monthly", "weekly", "usually", "always", "we meet", "meetings are", "meetings take place",
            "unless otherwise",
        ],
        Endings =
        [
            "close", "closes", "end", "ends", "finish", "finishes", "home", "go home", "over", "doors close",
            "everybody out", "curtain", "venue closes", "we close", "official close", "official end",
        ],
        Farewells =
        [
            "wrap up", "wrap-up", "wrapup", "wrap", "up", "closing", "thank you", "thanks", "goodbye", "goodbyes",
            "bye", "conclusion", "farewell", "good night",
        ],
        MeetupWords =
        [
            "the", "of", "our", "event", "events", "meetup", "meeting", "evening", "night", "day", "programme",
            "program", "conference", "session", "official", "officially", "approx", "approximately", "latest", "hard",
        ],
        Then = ["then", "followed", "before", "after", "afterwards"],
        DayWords = ["day"],
        DayOrdinals = [["first", "one"], ["second", "two"], ["third", "three"], ["fourth", "four"], ["fifth", "five"]],
        RoomWords =
        [
            "room", "hall", "auditorium", "stage", "theatre", "theater", "lounge", "lab", "library", "studio",
            "ballroom", "classroom", "atrium", "foyer", "arena", "loft", "basement", "chapel", "cinema", "amphitheatre",
            "amphitheater", "floor",
        ],
        TrackWords = ["track", "stream", "strand", "devroom"],
        HourColumns =
        [
            "time", "times", "hour", "hours", "start", "starts", "begin", "begins", "start time", "slot", "when",
            "end", "ends", "end time", "from", "to", "until",
        ],
        OtherColumns =
        [
            "duration", "length", "language", "level", "link", "links", "slides", "video", "videos", "recording",
            "notes", "note", "type", "kind", "format", "category", "#", "no", "nr", "number", "material", "materials",
            "company", "organisation", "organization", "affiliation", "description", "abstract", "details", "comments",
            "status", "code", "repo", "github", "photo", "picture", "twitter", "date", "day",
        ],
        CertainlyOnline =
        [
            "virtual meetup", "virtual event", "online meetup", "online event", "on zoom", "via zoom", "join us online",
            "held online", "virtual afternoon", "online via", "fully online", "takes place online", "live on youtube",
            "livestream on youtube", "online only", "online-only", "via google meet", "on google meet", "via jitsi",
            "on jitsi", "via teams", "moved online", "meet online", "via bigbluebutton", "join online",
            "stream live on", "streamed live on", "online meeting", "virtual meeting", "streamed on youtube",
            "stream on youtube", "remote meetup", "meeting online", "meet virtually", "held virtually",
        ],
        SpeakerCues =
        [
            "talk by", "talk given by", "given by", "presented by", "presentation by", "presentation from", "talk from",
            "talks from", "talks by", "session by", "workshop by", "joined by", "speaker is", "speakers are",
            "speaker will be", "our speaker", "speaker for the evening", "speaker of the evening",
            "speaker of the day", "speaker for the day", "speaker of the night", "welcome", "we invited",
            "we have invited",
            "this month features", "meetup features", "meeting features", "seminar features", "session features",
            "evening features", "event features",
            "meetup will host", "series will host", "evening will host", "hear from", "presenters",
        ],
        UnrelatedDates =
        [
            "deadline", "closes on", "submit by", "submissions", "call for papers", "call for proposals", "cfp",
            "last updated", "posted on", "published", "copyright", "since", "founded", "born", "last year", "last time",
            "previous", "previously", "register by", "update", "edit", "updated", "last modified", "publication date",
            "date of publication",
        ],
        EventDates =
        [
            "on", "join us", "meetup", "meet", "meeting", "event", "will be held", "takes place", "taking place",
            "was held", "held on", "when", "date", "evening", "this", "gathered", "got together",
        ],
        About = ["about", "bio of", "who is", "meet"],
        Streets = [
            "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "square", "sq", "boulevard", "blvd", "drive",
            "dr", "court", "way", "row", "quay", "place", "floor", "suite"
        ],
        KeyWords = new()
        {
            [Keys.KeyWords.Event] =
            [
                "event", "events", "meetup", "meetups", "meeting", "meetings", "gathering", "workshop", "conference",
            ],
            [Keys.KeyWords.Day] = ["date", "dates", "day", "days", "yyyy", "dd"],
            [Keys.KeyWords.Hour] = ["time", "times", "hour", "hours", "hrs", "hr", "h", "clock", "hh"],
            [Keys.KeyWords.Minute] = ["minute", "minutes", "mins", "min", "m"],
            [Keys.KeyWords.Begin] =
            [
                "start", "starts", "started", "starting", "begin", "begins", "beginning", "from", "dt", "dtstart",
            ],
            [Keys.KeyWords.End] =
            [
                "end", "ends", "ended", "ending", "finish", "finishes", "until", "till", "to", "dtend",
            ],
            [Keys.KeyWords.End | Keys.KeyWords.Hour] = ["timeclose", "closetime", "closingtime"],
            [Keys.KeyWords.When] = ["when", "planned", "scheduled", "scheduledfor", "takesplace", "occurs", "heldon"],
            [Keys.KeyWords.At] = ["at", "timestamp"],
            [Keys.KeyWords.Zone] = ["timezone", "tz", "tzid", "zone"],
            [Keys.KeyWords.Utc] = ["utc", "gmt"],
            [Keys.KeyWords.Duration] = ["duration", "length"],
            [Keys.KeyWords.Doors] = ["doors", "doorsopen"],
            [Keys.KeyWords.Venue] = ["venue", "venues"],
            [Keys.KeyWords.Room] = ["room", "building", "floor", "hall"],
            [Keys.KeyWords.Place] = ["location", "locations", "place", "where"],
            [Keys.KeyWords.Address] = ["address", "street", "streetaddress"],
            [Keys.KeyWords.City] = ["city", "town"],
            [Keys.KeyWords.Host] = ["host"],
            [Keys.KeyWords.Host | Keys.KeyWords.By] = ["hostedby", "hostedat"],
            [Keys.KeyWords.By] = ["by"],
            [Keys.KeyWords.Name] = ["name", "label", "short"],
            [Keys.KeyWords.Title] = ["title", "headline"],
            [Keys.KeyWords.Online] = ["online", "virtual", "remote", "isonline", "isvirtual"],
            [Keys.KeyWords.SignUp] =
            [
                "registration", "registrations", "register", "rsvp", "rsvps", "ticket", "tickets", "signup",
                "subscription", "attend", "booking", "reservation", "reserve", "cta",
                "learnmore",
            ],
            [Keys.KeyWords.Service] = ["eventbrite", "luma", "pretix", "tito", "billetto", "mobilizon"],
            [Keys.KeyWords.Link] =
            [
                "link", "links", "url", "urls", "uri", "href", "website", "web",
            ],
            [Keys.KeyWords.Video] =
            [
                "video", "videos", "recording", "recordings", "youtube", "stream", "livestream", "vimeo", "replay",
            ],
            [Keys.KeyWords.Speaker] =
            [
                "speaker", "speakers", "presenter", "presenters", "panelist", "panelists", "instructor",
                "instructors", "facilitator", "facilitators",
            ],
            [Keys.KeyWords.Talk] =
            [
                "talk", "talks", "session", "sessions", "presentation", "presentations", "keynote", "keynotes",
                "lecture", "lectures", "workshops", "tutorials",
            ],
            [Keys.KeyWords.Agenda] =
            [
                "agenda", "schedule", "program", "programme", "lineup", "timetable", "items", "timeline",
            ],
            [Keys.KeyWords.Id] = ["id", "ids"],
            [Keys.KeyWords.Container] = ["info", "details", "meta", "data", "facts", "params", "extra", "announcement"],
            [Keys.KeyWords.None] =
            [
                "the", "of", "on", "for", "in", "my", "our", "is", "has", "mm", "com", "org", "full", "friendly",
                "page", "button", "public", "main", "official",
                "text", "default", "unix", "epoch", "iso", "string", "and", "lightning",
            ],
            [Keys.KeyWords.Other] =
            [
                "call", "calls", "cfp", "cfs", "cft", "papers", "paper", "proposal", "proposals", "propose",
                "submit", "submission", "submissions", "deadline", "closes", "close", "closing", "published",
                "publish", "publication", "pubdate", "posted", "created", "updated", "modified", "lastmod",
                "expiry", "expires", "unpublish", "author", "authors", "editor", "organizer",
                "organizers", "organiser", "organisers", "previous", "next", "last", "past", "upcoming", "series",
                "group",
                "groups", "community", "sponsor", "sponsors", "survey", "feedback", "newsletter", "mailing", "chat",
                "conduct", "coc", "code", "slides", "photo", "photos", "picture", "image", "thumbnail", "logo",
                "map", "maps", "directions", "calendar", "ics", "ical", "feed", "repo", "github", "twitter",
                "linkedin", "mastodon", "teaser", "trailer", "intro", "howto", "install", "preview", "playlist",
                "channel", "archive", "hostname", "homepage", "social", "contact", "email", "phone",
            ],
        },
        CallsForTalks =
        [
            "submit your talk", "submit a talk", "submit a proposal", "submit your proposal", "submit talks",
            "your talk here", "register your talk", "propose a talk", "propose your talk", "call for papers",
            "call for proposals", "call for speakers", "call for talks", "call for presentations", "cfp", "cfs",
            "want to speak", "want to give a talk", "want to present", "would like to speak",
            "would like to present", "like to give a talk", "interested in speaking", "interested in presenting",
            "become a speaker", "be a speaker", "talk you want to give",
            "talk proposal", "talk proposals", "talk submission", "speaker form",
            "speaker application", "lightning talk form", "something to tell", "code of conduct", "newsletter",
            "mailing list", "survey", "feedback", "join our chat", "join the chat", "invite link", "volunteer",
        ],
        OtherVideos =
        [
            "install", "installing", "installation", "set up", "setup",
            "prerequisite", "prerequisites", "before you come", "how to find",
            "how to get there", "how to install", "how to set up",
            "previous", "last time", "last month", "last meetup", "past talks", "past meetups", "past events",
            "our channel", "youtube channel", "subscribe", "playlist", "trailer", "teaser", "promo", "overview video",
            "intro video", "introductory video", "explainer video", "last year", "last year's", "last event",
        ],
    };
}
