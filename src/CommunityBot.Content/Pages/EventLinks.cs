using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Reads registration, video and website links, and the event's ids in external systems.</summary>
internal static class EventLinks
{
    private static readonly (string Key, string System)[] ExternalIdKeys =
        [
            ("eventbrite_id", "eventbrite"), ("eventbrite", "eventbrite"), ("meetup_id", "meetup"),
            ("meetup_event_id", "meetup"), ("luma_id", "luma"), ("uid", "uid")
        ];

    public static MeetupLinks Read(Page page) => new()
    {
        Registration = Registration(page),
        Video = Video(page)?.WatchUri,
        Website = WebAddress.Read(
            page.Header.Text("website", "canonical", "canonical_url", "permalink", "link", "url")),
        Picture = WebAddress.Read(page.Header.Text(HeaderKeys.Picture)),
    };

    /// <summary>
    /// External ids such as "eventbrite:91594578851", from front matter and from the registration URL.
    /// </summary>
    public static IReadOnlyList<string> ExternalIds(Page page, Uri? registration)
    {
        var ids = new List<string>();
        foreach (var (key, system) in ExternalIdKeys)
        {
            if (page.Header.Text(key) is { Length: > 3 and < 200 } number
                && (system == "uid" || number.All(char.IsAsciiDigit)))
            {
                ids.Add($"{system}:{number}");
            }
        }

        if (registration is not null && ExternalIdOf(registration) is { } known)
        {
            ids.Add(known);
        }

        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The external id in a registration URL; null if it contains none.</summary>
    public static string? ExternalIdOf(Uri uri)
    {
        var last = uri.AbsolutePath
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault(segment => segment.AsSpan().ContainsAnyInRange('0', '9'));
        if (last is null)
        {
            return null;
        }

        var digits = last[(last.LastIndexOf('-') + 1)..];
        return digits.Length < 6 || !digits.All(char.IsAsciiDigit) ? null
            : uri.Host.Contains("eventbrite.", StringComparison.OrdinalIgnoreCase) ? $"eventbrite:{digits}"
            : uri.Host.EndsWith("meetup.com", StringComparison.OrdinalIgnoreCase) ? $"meetup:{digits}"
            : null;
    }

    private static Uri? Registration(Page page)
    {
        foreach (var keyed in page.Header.FindAll(HeaderKeys.Registration))
        {
            if (AddressIn(keyed.Value) is { } address)
            {
                return address;
            }
        }

        if (page.Header.Find(HeaderKeys.Registration) is { Value: HeaderValue.Scalar { Text: var text } } entry &&
            (text.Contains('.', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal)))
        {
            page.Report.Add(
                "not-an-address",
                entry.Line,
                $"'{entry.Key}: {(text.Length > 60 ? text[..60] : text)}' is not a URL.");
        }

        var found = page.IsRecap ? null : InText(page);
        if (found is null && page.Header.Find("eventbrite_id", "meetup_id") is { } number)
        {
            page.Report.Add(
                "registration-id-only",
                number.Line,
                $"'{number.Key}' is an id without a URL, so there is no registration link.");
        }

        return found;
    }

    /// <summary>
    /// Accepts a URL, a map that contains one ("signup: { url: … }"), or a list; known registration systems take
    /// precedence.
    /// </summary>
    private static Uri? AddressIn(HeaderValue value) => value switch
    {
        HeaderValue.Scalar scalar => WebAddress.Read(scalar.Text),
        HeaderValue.Mapping map => Best(map.Entries.Select(entry => entry.Value)),
        HeaderValue.Sequence items => Best(items.Values),
        _ => null,
    };

    private static Uri? Best(IEnumerable<HeaderValue> values)
    {
        var found = values.Where(value => value is not HeaderValue.Sequence).Select(AddressIn).OfType<Uri>().ToList();
        return found.Find(uri => RegistrationLinks.IsRegistrationLink(uri) && !RegistrationLinks.IsSecondary(uri))
            ?? found.Find(uri => RegistrationLinks.IsRegistrationLink(uri))
            ?? (found.Count > 0 ? found[0] : null);
    }

    private static Uri? InText(Page page)
    {
        var candidates = page.Body.Blocks
            .SelectMany(block => block.AllLines)
            .Where(line => !page.NextLines.Contains(line.Number) && !line.IsStruck)
            .SelectMany(line => line.Links.Where(link => !link.IsImage).Select(link => (Link: link, Line: line)))
            .Select(pair => (pair.Link, pair.Line, Uri: WebAddress.Read(pair.Link.Url)))
            .Where(pair => pair.Uri is not null)
            .ToList();
        return (candidates.Find(
            pair => RegistrationLinks.IsRegistrationLink(pair.Uri!) && MentionsRegistration(pair.Link, pair.Line)).Uri
            ?? candidates.Find(
                pair => RegistrationLinks.IsRegistrationLink(pair.Uri!)
                    && !RegistrationLinks.IsSecondary(pair.Uri!)).Uri)
            ?? candidates.Find(pair => Lexicon.Registration.OccurIn(pair.Link.Text)
                && pair.Link.Text.Length < 60
                && VideoAddress.Read(pair.Link.Url) is null).Uri;
    }

    private static bool MentionsRegistration(BodyLink link, BodyLine line) =>
        !RegistrationLinks.IsSecondary(WebAddress.Read(link.Url)!)
            && (Lexicon.Registration.OccurIn(link.Text) || Lexicon.Registration.OccurInFolded(line.Folded));

    /// <summary>The video in the front matter, otherwise the first one linked in the body.</summary>
    public static VideoAddress? Video(Page page)
    {
        foreach (var entry in page.Header.FindAll(HeaderKeys.Video))
        {
            var text = entry.Value switch
            {
                HeaderValue.Scalar scalar => scalar.Text,
                HeaderValue.Sequence { Values: [HeaderValue.Scalar first, ..] } => first.Text,
                HeaderValue.Sequence { Values: [HeaderValue.Mapping map, ..] } =>
                    new Header(map).Text("url", "link", "id", "youtube", "video"),
                _ => null,
            };
            if (text is null)
            {
                continue;
            }

            if (VideoAddress.Read(text) is { } address)
            {
                return address;
            }

            if (VideoAddress.IsYouTubeId(text.Trim()) && !entry.Folded.Contains("vimeo", StringComparison.Ordinal))
            {
                return new VideoAddress(VideoAddress.YouTube(text.Trim(), null), null);
            }
        }

        return TemplateVideo(page) ?? page.Body.Blocks
            .SelectMany(block => block.AllLines)
            .Where(line => !page.NextLines.Contains(line.Number))
            .SelectMany(line => line.Links)
            .Select(link => VideoAddress.Read(link.Url))
            .FirstOrDefault(video => video is not null && !video.IsPlaylist);
    }

    /// <summary>Template tags: <c>{% include youtube.html id="…" %}</c>, <c>{{&lt; youtube … &gt;}}</c>.</summary>
    private static VideoAddress? TemplateVideo(Page page)
    {
        foreach (var call in page.Body.Shortcodes.Where(
            call => call.Text.Contains("youtube", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var word in call.Text.Split(
                [' ', '"', '\'', '=', '>', '<', '%', '{', '}', '/', '?', '&'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (VideoAddress.IsYouTubeId(word) && !word.Contains("youtube", StringComparison.OrdinalIgnoreCase))
                {
                    return new VideoAddress(VideoAddress.YouTube(word, null), null);
                }
            }
        }

        return null;
    }
}
