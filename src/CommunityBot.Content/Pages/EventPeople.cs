using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Reads speakers and talks from the front matter.</summary>
internal static class EventPeople
{
    /// <summary>People in one text.</summary>
    private const int MaximumInText = 40;

    /// <summary>Adds the speakers; placeholders ("TBC", "Everyone") are skipped.</summary>
    public static void FromHeader(Page page, SpeakerCollector speakers)
    {
        speakers.Source = "the header";
        foreach (var entry in page.Header.FindAll(HeaderKeys.Speakers))
        {
            ReadSpeakers(page, entry.Value, speakers);
        }
    }

    /// <summary>Reads the talks as agenda items and adds their speakers to <paramref name="speakers"/>.</summary>
    /// <param name="first">Day of the meetup, from which the days of an agenda are counted.</param>
    public static IReadOnlyList<AgendaItem> TalksInHeader(
        Page page, SpeakerCollector speakers, NodaTime.LocalDate? first = null)
    {
        speakers.Source = "a talk in the header";
        if (ParallelLists.In(page.Header) is { } parallel)
        {
            parallel.SelectMany(item => item.Speakers.Select(name => (item, name))).ToList().ForEach(pair =>
                speakers.Add(new Speaker(pair.name) { Talk = SpeakerCollector.TalkOf(pair.item.Title) }));
            return parallel;
        }

        var items = new List<(string? Group, AgendaItem Item)>();
        foreach (var entry in page.Header.FindAll(HeaderKeys.Talks))
        {
            var value = entry.Value;
            if (value is HeaderValue.Scalar { Text: var text, Line: var line }
                && text.Contains('\n', StringComparison.Ordinal))
            {
                return InText(text, line, speakers, first);
            }

            foreach (var talk in TalkGroups.Of(value))
            {
                if (TalkOf(talk.Value, speakers) is { } item)
                {
                    items.Add((talk.Group, item));
                }
            }

            if (items.Count > 0)
            {
                break;
            }
        }

        return items.Count > 0 ? TalkGroups.Placed(items, first) : TalksOfSpeakers(page.Header);
    }

    /// <summary>
    /// The talks of a list of people who each have one: <c>speakers: [{name: …, topic: …}]</c>. One talk is that of
    /// the whole meetup, and its title is often that of the page.
    /// </summary>
    private static List<AgendaItem> TalksOfSpeakers(Header header)
    {
        if (header.Find(HeaderKeys.Speakers) is not { Value: HeaderValue.Sequence { Values: { Count: > 1 } people } }
            || !people.All(person => person is HeaderValue.Mapping map && new Header(map).Has(OwnTalk)))
        {
            return [];
        }

        var items = new List<AgendaItem>();
        foreach (var person in people.OfType<HeaderValue.Mapping>().Take(MaximumInText))
        {
            if (new Header(person).Text(OwnTalk) is { Length: > 1 } title && !Lexicon.ToBeConfirmed.IsMatch(title))
            {
                var own = new SpeakerCollector();
                ReadMap(null, person, own);
                var plain = PlainText.Unquoted(PlainText.WithoutMarkup(title));
                IReadOnlyList<string> names = [.. own.Speakers.Select(speaker => speaker.Name)];
                if (items.FindIndex(item => item.Title == plain) is >= 0 and var known)
                {
                    items[known] = items[known] with { Speakers = [.. items[known].Speakers, .. names] };
                    continue;
                }

                items.Add(new AgendaItem(plain) { Speakers = names });
            }
        }

        return items.Count > 1 ? items : [];
    }

    private static readonly string[] OwnTalk = ["talk", "topic", "talk_title", "talk.title", "presentation"];

    /// <summary>An agenda written as text: <c>agenda: |</c> and its lines.</summary>
    private static IReadOnlyList<AgendaItem> InText(
        string text, int line, SpeakerCollector speakers, NodaTime.LocalDate? first)
    {
        var body = BodyReader.Read("# Agenda\n\n" + text, line - 1, new ProblemReport(string.Empty));
        var agenda = AgendaLines.Read(body, speakers.Knows, null, first);
        foreach (var (person, item) in agenda.People)
        {
            speakers.Add(new Speaker(person.Name)
            {
                Role = person.Role,
                Organisation = person.Organisation,
                Talk = SpeakerCollector.TalkOf(item.Title),
            });
        }

        return agenda.Items;
    }

    private static AgendaItem? TalkOf(HeaderValue value, SpeakerCollector speakers)
    {
        value = HourKeys.WithinTalk(value) ?? value;
        if (HourKeys.OfRow(value) is { } row)
        {
            value = row;
        }

        if (value is HeaderValue.Scalar { Text: { Length: > 2 } written, Line: var number })
        {
            var line = WithoutMarkup(written, number);
            var time = HumanTimes.AtStart(line);
            var entry = AgendaEntry.Read(
                time is null ? line : line[time.End..].TrimStart(' ', '-', '\u2013', ':'), [], speakers.Knows);
            var settled = time is null ? default : ClockSequence.Disambiguate(time);
            entry.People
                .ToList()
                .ForEach(
                    person => speakers.Add(new Speaker(person.Name)
                    {
                        Organisation = person.Organisation,
                        Role = person.Role,
                        Talk = SpeakerCollector.TalkOf(entry.Title)
                    }));
            return new AgendaItem(entry.Title)
            {
                Start = time is null ? null : settled.Start,
                End = time is null ? null : settled.End,
                Speakers = [.. entry.People.Select(person => person.Name)],
            };
        }

        var talk = Header.Of(value);
        var title = talk.Text("title", "name", "talk", "topic", "titel", "titre", "subject", "what")
            ?? TalkTitle.Of(talk);
        var known = speakers.Speakers.Count;
        var names = new List<string>();
        if (talk.Find(
            "speaker",
            "speakers",
            "by",
            "presenter",
            "presenters",
            "who",
            "author",
            "authors",
            "sprecher",
            "referent",
            "intervenant",
            "person",
            "people",
            "facilitator",
            "host") is { } people || (people = talk.Find(HeaderKeys.Speakers) ?? NameBesideTitle(talk)) is not null)
        {
            var own = new SpeakerCollector();
            ReadSpeakers(null, people.Value, own);
            foreach (var speaker in own.Speakers)
            {
                speakers.Add(speaker with
                {
                    Talk = speaker.Talk ?? SpeakerCollector.TalkOf(title),
                    Abstract = speaker.Abstract ?? talk.Text("abstract", "description", "summary"),
                    Organisation = speaker.Organisation ?? talk.Text("company", "organisation", "organization"),
                    Bio = speaker.Bio ?? talk.Text("bio", "speaker_bio"),
                    Links = WebAddress.Read(talk.Text([.. SlideKeys])) is { } slides
                        ? [.. speaker.Links, slides]
                        : speaker.Links,
                });
                names.Add(speaker.Name);
            }
        }

        if (title is null && names.Count == 0)
        {
            return null;
        }

        var range = talk.Text(HeaderKeys.TalkTime) is { } when
            ? HumanTimes.Find(when, isTimeKnown: true)
            : null;
        var until = talk.Text("end", "end_time", "endTime", "ends_at") is { } ending
            ? HumanTimes.Find(ending, isTimeKnown: true)
            : null;
        var times = range is null
            ? default
            : ClockSequence.Disambiguate(
                range.Last is null && until is not null ? range with { Last = until.First } : range);
        return new AgendaItem(PlainText.Unquoted(PlainText.WithoutMarkup(title ?? string.Empty)))
        {
            Start = range is null ? null : times.Start,
            End = range is null ? null : times.End,
            Speakers = names,
            Abstract = talk.Text("abstract", "description", "summary"),
            Room = talk.Text("room"),
            Track = talk.Text("track"),
        };
    }

    /// <summary>The "name" of a talk that has a "title": that of its speaker.</summary>
    private static HeaderEntry? NameBesideTitle(Header talk) =>
        talk.Has("title", "titel", "titre")
            && talk.Find("name") is { Value: HeaderValue.Scalar { Text: var name } } entry
            && PersonNames.IsFullName(name)
            ? entry
            : null;

    /// <summary>Site generators render such values as Markdown, so links, bold and tags are removed.</summary>
    private static string WithoutMarkup(string line, int number) => line.AsSpan().ContainsAny("<[*_&")
        ? BodyReader.Read(line, number, new ProblemReport(string.Empty)).Lines.FirstOrDefault(
            read => !read.IsBlank)?.Text ?? line
        : line;

    private static void ReadSpeakers(Page? page, HeaderValue value, SpeakerCollector speakers)
    {
        switch (value)
        {
            case HeaderValue.Scalar scalar:
                ReadText(page, scalar, speakers);
                break;
            case HeaderValue.Sequence items:
                foreach (var item in items.Values)
                {
                    ReadSpeakers(page, item, speakers);
                }

                break;
            case HeaderValue.Mapping map:
                ReadMap(page, map, speakers);
                break;
        }
    }

    private static void ReadText(Page? page, HeaderValue.Scalar scalar, SpeakerCollector speakers)
    {
        var text = PlainText.WithoutMarkup(scalar.Text);
        var middle = text.IndexOf("](", StringComparison.Ordinal);
        if (text.StartsWith('[') && middle > 0)
        {
            text = text[1..middle];
        }

        if (Lexicon.ToBeConfirmed.IsMatch(text))
        {
            page?.Report.Add("to-be-confirmed", scalar.Line, "A speaker is still to be confirmed.");
            return;
        }

        text = text.Trim().TrimEnd(',', ';').TrimEnd();
        text = NamedReferences.IdIn(text) ?? text;
        if (text.Contains(';', StringComparison.Ordinal))
        {
            foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries).Take(MaximumInText))
            {
                ReadText(page, new HeaderValue.Scalar(part, scalar.Line), speakers);
            }

            return;
        }

        var names = PersonNames.ParseList(text, fullNames: false);
        if (names.Count > 1
            && !(names.Count == 2 && text.Contains(',', StringComparison.Ordinal)
                && (!PersonNames.IsFullName(names[1]) || SpeakerIntroduction.IsRole(names[1]))))
        {
            names.ToList().ForEach(name => speakers.Add(new Speaker(name)));
        }
        else if (SpeakerIntroduction.Read(text, needsFullName: false) is { } person)
        {
            speakers.Add(person);
        }
        else if (LabelledPeople.AtStart(text) is { } sentence)
        {
            speakers.Add(sentence);
        }
        else if (SpeakerIntroduction.ReadLabelled(text) is { } labelled)
        {
            speakers.Add(labelled);
        }
        else if (IsHandle(text) || LabelledPeople.IsHandle(text))
        {
            speakers.Add(new Speaker(OfLogin(text)));
        }
    }

    /// <summary>"anna.example" is the login of Anna Example; others stay as they are.</summary>
    private static string OfLogin(string text) =>
        text.Split('.') is [{ Length: > 1 } first, { Length: > 2 } last]
            && first.All(char.IsAsciiLetterLower) && last.All(char.IsAsciiLetterLower)
            && $"{char.ToUpperInvariant(first[0])}{first[1..]} {char.ToUpperInvariant(last[0])}{last[1..]}" is var name
            && PersonNames.IsFullName(name)
            ? name
            : text;

    /// <summary>Front matter may list speakers by handle: "erdgeist", "alecempire".</summary>
    private static bool IsHandle(string text) =>
        text.Length is > 1 and < 30
            && !text.Contains(' ', StringComparison.Ordinal)
            && !PersonNames.IsNameOfGroup(text)
            && !Lexicon.NotNames.Contains(WordFolding.Fold(text))
            && text.Any(char.IsLetter)
            && text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.');

    private static void ReadMap(Page? page, HeaderValue.Mapping map, SpeakerCollector speakers)
    {
        var header = new Header(map);
        var name = header.Text("name", "full_name", "fullname", "speaker", "title") ??
            (header.Text("first_name", "firstname") is { } first
                ? $"{first} {header.Text("last_name", "lastname")}".Trim()
                : null);
        if (name is null && header.Find("name") is { Value: HeaderValue.Sequence several })
        {
            // name: [Anna Example, Ben Sample], who give one talk.
            foreach (var one in several.Values.OfType<HeaderValue.Scalar>().Take(MaximumInText))
            {
                ReadMap(page, WithName(map, one.Text), speakers);
            }

            return;
        }

        if (name is null)
        {
            // A map from ids of speakers to their details.
            foreach (var entry in map.Entries.Where(entry => entry.Value is HeaderValue.Mapping inner
                && !PersonNames.IsFullName(entry.Key) && new Header(inner).Has("name", "full_name", "fullname")))
            {
                ReadMap(page, (HeaderValue.Mapping)entry.Value, speakers);
            }

            // A map from speaker names to their details.
            foreach (var entry in map.Entries.Where(
                entry => entry.Value is HeaderValue.Mapping && PersonNames.IsFullName(entry.Key)))
            {
                ReadMap(
                    page,
                    new HeaderValue.Mapping([
                        .. ((HeaderValue.Mapping)entry.Value).Entries,
                        new HeaderEntry("name", new HeaderValue.Scalar(entry.Key, entry.Line), entry.Line)
                    ], entry.Line),
                    speakers);
            }

            return;
        }

        if (Lexicon.ToBeConfirmed.IsMatch(name)
            || (Lexicon.Unconfirmed.OccurIn(name) && !PersonNames.IsFullName(name)))
        {
            page?.Report.Add("to-be-confirmed", map.Line, "A speaker is still to be confirmed.");
            return;
        }

        if (IsPartOfProgramme(name))
        {
            return;
        }

        // Two people who give one talk, with one role: "Anna Example & Ben Sample".
        // By first names alone, only a sign between them says that they are two: "Anna & Ben".
        // Behind a comma may be an employer, which given names are not.
        IReadOnlyList<string> names = name.Contains(',', StringComparison.Ordinal)
            ? name.Split(',', StringSplitOptions.TrimEntries) is var parts && parts.All(GivenNames.Begin) ? parts : []
            : PersonNames.ParseList(name, fullNames: !name.Contains(" & ", StringComparison.Ordinal));
        if (names.Count > 1)
        {
            foreach (var one in names.Take(MaximumInText))
            {
                ReadMap(page, WithName(map, one), speakers);
            }

            return;
        }

        var role = header.Text("role", "job_title", "jobtitle", "position", "job");
        var organisation = header.Text(
            "company",
            "organisation",
            "organization",
            "org",
            "affiliation",
            "employer",
            "firma",
            "entreprise",
            "company.name");
        var introduction = header.Text("tagline", "tag_line", "headline", "subtitle") is { } tagline
            && (role is null || organisation is null)
            ? new SpeakerIntroduction(name).WithAffiliation(tagline)
            : null;
        var plain = PlainText.WithoutMarkup(name).Trim().TrimEnd(',', ';');
        if ((plain.EndsWith(')') || plain.Contains(", ", StringComparison.Ordinal))
            && SpeakerIntroduction.Read(plain, needsFullName: !plain.EndsWith(')')) is { } employed)
        {
            // "Anna Example (developer)", "Anna Example, Acme".
            (plain, introduction) = (employed.Name, introduction ?? employed);
        }

        speakers.Add(new Speaker(plain)
        {
            Role = role ?? introduction?.Role,
            Organisation = organisation ?? introduction?.Organisation,
            Bio = header.Text("bio", "biography", "about", "description", "vita"),
            Talk = SpeakerCollector.TalkOf(header.Text(OwnTalk)),
            Abstract = header.Text("abstract", "talk_abstract", "talk.abstract", "talk.description"),
            Links = [.. LinksOf(header)],
        });
    }

    private static HeaderValue.Mapping WithName(HeaderValue.Mapping map, string name) => new(
        [new HeaderEntry("name", new HeaderValue.Scalar(name, map.Line), map.Line), .. map.Entries
            .Where(entry => KeyReader.Read(entry.Key) != KeyReader.Read("name"))],
        map.Line);

    /// <summary>"Lightning Talks" in the place of a name; "Anna Demo" may be a person.</summary>
    private static bool IsPartOfProgramme(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] words
        && words.Length < 4
        && Lexicon.GivenThings.Contains(WordFolding.Fold(last)) && WordFolding.Fold(last).EndsWith('s');

    private static readonly string[] LinkKeys = [
        "url", "link", "website", "github", "linkedin", "twitter", "mastodon", "homepage", "web", "blog", .. SlideKeys
    ];

    private static IEnumerable<string> SlideKeys => ["slides", "slides_url", "slides_link", "slide_deck", "deck"];

    private static IEnumerable<Uri> LinksOf(Header header)
    {
        foreach (var key in LinkKeys)
        {
            var text = header.Text(key);
            var address = WebAddress.Read(text) ?? (text is { Length: > 1 and < 40 }
                && text.TrimStart('@').All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-')
                ? key switch
                {
                    "github" => WebAddress.Read("https://github.com/" + text.TrimStart('@')),
                    "twitter" => WebAddress.Read("https://twitter.com/" + text.TrimStart('@')),
                    _ => null,
                }
                : null);
            if (address is not null)
            {
                yield return address;
            }
        }
    }
}
