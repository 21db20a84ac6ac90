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
        Hour = ["hrs", "hours", "oclock"],
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
            "meeting agenda", "meetup agenda", "proposed agenda", "order of the evening",
        ],
        TalkHeadings =
        [
            "talks", "talk", "presentations", "presentation", "sessions", "lightning talks", "the talks", "main talk",
            "main talks", "our talks", "tonight's talks", "topics", "topic", "what we heard",
        ],
        SpeakerHeadings =
        [
            "speakers", "speaker", "our speakers", "our speaker", "the speakers", "speaker bios", "speaker bio",
            "presenters",
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
            "jitsi",
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
        Cancelled = ["cancelled", "canceled", "called off", "will not take place", "won't take place", "not happening"],
        Postponed = ["postponed", "rescheduled", "new date will be announced", "delayed until further notice"],
        Tentative = [
            "tentative", "date to be confirmed", "date tbc", "date tba", "date tbd", "provisional date",
            "date may change", "save the date"
        ],
        ToBeConfirmed =
        [
            "tbc", "tba", "tbd", "none", "n/a", "nobody", "?", "??", "???", "to be confirmed", "to be announced",
            "to be decided", "to be determined", "to be defined",
            "coming soon", "unknown", "speaker needed", "open slot", "available", "your name here", "this could be you",
            "title tbc", "title tba", "speaker tbc", "speaker tba", "talk tbc", "talk tba", "more details soon",
            "details to follow",
            "more to come", "your talk here",
        ],
        Recap =
        [
            "recap", "takeaways", "takeaway", "write up", "writeup", "that was", "in review", "post event",
            "in retrospect",
            "what happened at", "roundup", "round up", "thanks to everyone who came", "thanks for coming",
            "thank you to everyone who came", "thank you to everyone who joined", "thanks to everyone who joined",
            "thank you all for coming", "thanks to all who came", "thanks everyone for coming",
            "thank you for joining us",
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
        NotNames =
        [
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
        WhereKeys = ["where", "venue", "location", "place", "address", "hosted at"],
        WhenKeys = ["when", "date", "date and time", "date & time", "day", "event date", "date/time"],
        WhoKeys = ["by", "who", "speaker", "speakers", "presenter", "presenters"],
        TitleKeys = ["title", "topic", "talk", "session", "subject", "what"],
        Roles =
        [
            "engineer*", "developer*", "manager", "architect", "lead", "leader", "head", "founder", "co-founder",
            "cofounder", "ceo", "cto", "coo", "cio", "vp", "vice president", "president", "director", "consultant",
            "scientist", "researcher", "professor", "lecturer", "student", "evangelist", "advocate", "analyst",
            "designer", "administrator", "sre", "maintainer", "author", "specialist", "strategist", "coach",
            "owner", "partner", "principal", "senior", "staff", "chief", "officer", "programmer", "technologist",
            "fellow", "organiser", "organizer", "freelance*", "phd", "devrel", "solutions", "advisor", "trainer",
            "expert", "writer", "hacker", "contributor", "intern", "member", "tester", "operator",
        ],
        Endings =
        [
            "close", "closing", "the end", "end", "finish", "pub", "drinks", "home", "wrap up", "wrap-up",
            "networking", "thank you", "goodbye", "bye", "conclusion", "event ends", "ends", "beers", "bar",
            "after party", "afterparty",
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
            [Keys.KeyWords.When] = ["when"],
            [Keys.KeyWords.At] = ["at", "timestamp"],
            [Keys.KeyWords.Zone] = ["timezone", "tz", "tzid", "zone"],
            [Keys.KeyWords.Utc] = ["utc", "gmt"],
            [Keys.KeyWords.Duration] = ["duration", "length"],
            [Keys.KeyWords.Doors] = ["doors", "doorsopen"],
            [Keys.KeyWords.Venue] = ["venue"],
            [Keys.KeyWords.Room] = ["room", "building", "floor", "hall"],
            [Keys.KeyWords.Place] = ["location", "place", "where"],
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
                "instructors",
            ],
            [Keys.KeyWords.Talk] = ["talk", "talks", "session", "sessions", "presentation", "presentations"],
            [Keys.KeyWords.Agenda] = ["agenda", "schedule", "program", "programme", "lineup", "timetable"],
            [Keys.KeyWords.Id] = ["id", "ids"],
            [Keys.KeyWords.Container] = ["info", "details", "meta", "data", "facts", "params", "extra"],
            [Keys.KeyWords.None] =
            [
                "the", "of", "on", "for", "in", "my", "our", "is", "has", "mm", "com", "org", "full", "friendly",
                "page", "button", "public", "main", "official",
                "text", "default", "unix", "epoch", "iso",
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
            "become a speaker", "be a speaker", "talk proposal", "talk proposals", "talk submission", "speaker form",
            "speaker application", "lightning talk form", "something to tell", "code of conduct", "newsletter",
            "mailing list", "survey", "feedback", "join our chat", "join the chat", "invite link", "volunteer",
        ],
        OtherVideos =
        [
            "install", "installing", "installation", "set up", "setup",
            "prerequisite", "prerequisites", "before you come", "how to find",
            "how to get there", "how to install", "how to set up",
            "previous", "last time", "last month", "last meetup", "past talks", "past meetups", "past events",
            "our channel", "youtube channel", "subscribe", "playlist", "trailer", "teaser", "promo",
        ],
    };
}
