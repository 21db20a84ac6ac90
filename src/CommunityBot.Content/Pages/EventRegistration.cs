using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds the link for coming to the event: the key that names it, an event of a service under any key, a link of the
/// text. Forms for talks, surveys and the pages of groups are none.
/// </summary>
internal static class EventRegistration
{
    /// <summary>Words under which a link to a service for events is that of something else.</summary>
    private const KeyWords Elsewhere = KeyWords.Other | KeyWords.Video | KeyWords.Speaker | KeyWords.Talk;

    private const string IsForTalks = "it is for talks, a survey or the like";

    private const string IsGroup = "it is the page of a group";

    public static Uri? Read(Page page)
    {
        if (InHeader(page) is var (address, entry))
        {
            page.Trace.Took(
                "links.registration", address, $"'{entry.Key}' in the header", entry.Line, Certainty.Stated);
            return address;
        }

        if (page.Header.Find(HeaderKeys.Registration) is { Value: HeaderValue.Scalar { Text: var text } } named &&
            WebAddress.Read(text) is null &&
            (text.Contains('.', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal)))
        {
            page.Report.Add(
                "not-an-address",
                named.Line,
                $"'{named.Key}: {(text.Length > 60 ? text[..60] : text)}' is not a URL.");
        }

        var found = page.IsRecap ? null : InText(page) ?? OfEventbrite(page);
        if (found is null && page.Header.Find("eventbrite_id", "meetup_id") is { } number)
        {
            page.Report.Add(
                "registration-id-only",
                number.Line,
                $"'{number.Key}' is an id without a URL, so there is no registration link.");
        }

        return found;
    }

    /// <summary>An id at Eventbrite, which is an address as well; one at Meetup is not.</summary>
    private static Uri? OfEventbrite(Page page)
    {
        if (page.Header.Find("eventbrite_id", "eventbrite_event_id", "eventbrite") is not
            { Value: HeaderValue.Scalar { Text: var text } } entry
            || text.Trim() is not { Length: >= 9 and <= 16 } id || !id.All(char.IsAsciiDigit))
        {
            return null;
        }

        var address = new Uri($"https://www.eventbrite.com/e/{id}");
        page.Trace.Took("links.registration", address, $"'{entry.Key}' in the header", entry.Line, Certainty.Stated);
        return address;
    }

    private static (Uri Address, HeaderEntry Entry)? InHeader(Page page)
    {
        foreach (var entry in page.Header.FindAll(HeaderKeys.Registration))
        {
            if (AddressIn(entry.Value) is not { } address)
            {
                continue;
            }

            var isNamed = (KeyReader.Read(entry.Key) & KeyWords.SignUp) != 0;
            if (RegistrationLinks.IsForTalks(address))
            {
                page.Trace.Rejected("links.registration", address, IsForTalks, entry.Line);
            }
            else if (!isNamed && RegistrationLinks.IsFrontPage(address))
            {
                page.Trace.Rejected("links.registration", address, "it is the front page of a site", entry.Line);
            }
            else if (!isNamed && RegistrationLinks.IsGroupPage(address))
            {
                page.Trace.Rejected("links.registration", address, IsGroup, entry.Line);
            }
            else
            {
                return (address, entry);
            }
        }

        return LabelledIn(page) ?? OfService(page, isSecondary: false) ?? OfService(page, isSecondary: true);
    }

    /// <summary><c>links: [{ title: RSVP, url: … }]</c>: the label says what the link is.</summary>
    private static (Uri Address, HeaderEntry Entry)? LabelledIn(Page page)
    {
        foreach (var (words, entry) in page.Header.Keyed)
        {
            if ((words & (Elsewhere | KeyWords.Agenda | KeyWords.Venue | KeyWords.Place)) != 0 ||
                entry.Value is not HeaderValue.Sequence { Values: var items })
            {
                continue;
            }

            foreach (var map in items.OfType<HeaderValue.Mapping>().Take(50))
            {
                var link = new Header(map);
                var address = WebAddress.Read(link.Text("url", "link", "href", "address", "to"));
                var label = link.Text("title", "name", "label", "text", "type", "kind");
                if (address is null || label is null || RegistrationLinks.IsForTalks(address))
                {
                    continue;
                }

                var said = KeyReader.Read(label);
                if ((said & Elsewhere) == 0 &&
                    ((said & KeyWords.SignUp) != 0 || RegistrationLinks.IsEventOfService(address)))
                {
                    return (address, entry);
                }
            }
        }

        return null;
    }

    /// <summary>An event of a service under any key: <c>url</c>, <c>website</c>, <c>links.Pretix</c>.</summary>
    private static (Uri Address, HeaderEntry Entry)? OfService(Page page, bool isSecondary)
    {
        foreach (var (words, entry) in page.Header.Keyed)
        {
            if ((words & Elsewhere) == 0 && entry.Value is HeaderValue.Scalar { Text: var text } &&
                WebAddress.Read(text) is { } address && RegistrationLinks.IsEventOfService(address) &&
                RegistrationLinks.IsSecondary(address) == isSecondary)
            {
                return (address, entry);
            }
        }

        return null;
    }

    /// <summary>
    /// Accepts a URL, a map that contains one ("signup: { url: … }"), or a list; known registration systems take
    /// precedence.
    /// </summary>
    private static Uri? AddressIn(HeaderValue value) => value switch
    {
        HeaderValue.Scalar scalar => WebAddress.Read(scalar.Text) ?? WrittenIn(scalar.Text),
        HeaderValue.Mapping map => Best(map.Entries
            .Where(entry => (KeyReader.Read(entry.Key) & KeyWords.Other) == 0)
            .Select(entry => entry.Value)),
        HeaderValue.Sequence items => Best(items.Values),
        _ => null,
    };

    private static Uri? Best(IEnumerable<HeaderValue> values)
    {
        var found = values
            .Where(value => value is not HeaderValue.Sequence)
            .Take(100)
            .Select(AddressIn)
            .OfType<Uri>()
            .Where(uri => !RegistrationLinks.IsForTalks(uri))
            .ToList();
        return found.Find(uri => RegistrationLinks.IsRegistrationLink(uri) && !RegistrationLinks.IsSecondary(uri))
            ?? found.Find(uri => RegistrationLinks.IsRegistrationLink(uri))
            ?? (found.Count > 0 ? found[0] : null);
    }

    /// <summary>The only URL of a text: "on the website: https://…".</summary>
    private static Uri? WrittenIn(string text)
    {
        var at = text.Length < 500 ? text.IndexOf("https://", StringComparison.Ordinal) : -1;
        if (at < 0 || text.IndexOf("://", at + 8, StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var end = text.AsSpan(at).IndexOfAny([' ', ')', '>', '"', '\n']);
        return WebAddress.Read((end < 0 ? text[at..] : text[at..(at + end)]).TrimEnd('.', ',', ';'));
    }

    private static Uri? InText(Page page)
    {
        var candidates = new List<LinkInText>();
        LinkInText? group = null;
        foreach (var link in page.LinksInText)
        {
            if (link.Heading.Length is > 0 and < 60 && Lexicon.Sponsoring.OccurIn(link.Heading)
                && !RegistrationLinks.IsRegistrationLink(link.Uri))
            {
                continue;
            }

            if (RegistrationLinks.IsForTalks(link.Uri) || link.IsSaidToBe(Lexicon.CallsForTalks))
            {
                page.Trace.Rejected("links.registration", link.Uri, IsForTalks, link.Line.Number);
            }
            else if (RegistrationLinks.IsGroupPage(link.Uri))
            {
                group ??= RequestedSignUp.Is(link) ? link : null;
                page.Trace.Rejected("links.registration", link.Uri, IsGroup, link.Line.Number);
            }
            else
            {
                candidates.Add(link);
            }
        }

        var found = candidates.Find(
            link => RegistrationLinks.IsRegistrationLink(link.Uri) && !RegistrationLinks.IsSecondary(link.Uri) &&
                MentionsRegistration(link))
            ?? candidates.Find(
                link => RegistrationLinks.IsEventOfService(link.Uri) && !RegistrationLinks.IsSecondary(link.Uri))
            ?? candidates.Find(link => Lexicon.Registration.OccurIn(link.Link.Text)
                && link.Link.Text.Length < 60
                && !IsNameOfPlace(link.Link.Text)
                && !RegistrationLinks.IsOfOrganiser(link.Uri)
                && VideoAddress.Read(link.Link.Url) is null)
            ?? candidates.Find(link => RequestedSignUp.Is(link)
                && !RegistrationLinks.IsOfOrganiser(link.Uri)
                && VideoAddress.Read(link.Link.Url) is null)
            ?? candidates.Find(link => RegistrationLinks.IsEventOfService(link.Uri) && MentionsRegistration(link))
            ?? group;
        if (found is null && (InShortcode(page) ?? ThreadOf(page)) is var (address, line))
        {
            page.Trace.Took("links.registration", address, "a template tag or the thread of the event", line,
                Certainty.Recognised);
            return address;
        }

        page.Trace.Took(
            "links.registration", found?.Uri, "a link of the text", found?.Line.Number, Certainty.Recognised);
        return found?.Uri;
    }

    /// <summary>An event of a service in a template tag: <c>{% include meetup.html url="…" %}</c>.</summary>
    private static (Uri Address, int Line)? InShortcode(Page page)
    {
        foreach (var call in page.Body.Shortcodes.Take(50).Where(call => call.Text.Length < 2_000))
        {
            foreach (var word in call.Text.Split(Quotes, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Contains("://", StringComparison.Ordinal) && WebAddress.Read(word) is { } address &&
                    RegistrationLinks.IsEventOfService(address))
                {
                    return (address, call.Line);
                }
            }
        }

        return null;
    }

    /// <summary>The page's own thread in a forum, if its text asks for a reply there.</summary>
    private static (Uri Address, int Line)? ThreadOf(Page page)
    {
        foreach (var (words, entry) in page.Header.Keyed)
        {
            if ((words & ~KeyWords.Event) == KeyWords.Link && entry.Value is HeaderValue.Scalar { Text: var text } &&
                WebAddress.Read(text) is { } address && RegistrationLinks.IsThread(address) &&
                page.Body.Lines.Take(200).Any(line => line.Text.Length < 600 &&
                    Lexicon.Registration.OccurInFolded(line.Folded)))
            {
                return (address, entry.Line);
            }
        }

        return null;
    }

    private static readonly char[] Quotes = ['"', '\'', ' ', '\n', '\t', '<', '>', '%', '{', '}'];

    /// <summary>"Old Town Book Shop": a word between other words with capitals belongs to the name.</summary>
    private static bool IsNameOfPlace(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 2 && Array.TrueForAll(words, word => char.IsUpper(word[0]))
            && !Lexicon.Registration.OccurIn(words[0]) && !Lexicon.Registration.OccurIn(words[^1])
            && Array.Exists(words, word => word is "Book" or "Books" or "Reserve" or "Attend");
    }

    private static bool MentionsRegistration(LinkInText link) => RegistrationLinks.IsOfOrganiser(link.Uri)
        // The name of the service is in every list of the places where a group is.
        ? Lexicon.Registration.OccurInFolded(
            link.Sentence.Replace("eventbrite", string.Empty, StringComparison.Ordinal))
        : Lexicon.Registration.OccurIn(link.Link.Text)
            || Lexicon.Registration.OccurInFolded(link.Line.Folded)
            || (RegistrationLinks.IsSecondary(link.Uri) && Lexicon.Registration.OccurInFolded(link.Sentence))
            || (RegistrationLinks.IsForm(link.Uri) && link.IsSaidToBe(Lexicon.Registration));
}
