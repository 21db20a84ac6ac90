using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Sites;
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

    public static MeetupLinks Read(Page page)
    {
        var picture = EventPicture.Read(page.Header);
        return new MeetupLinks
        {
            Registration = EventRegistration.Read(page),
            Video = Video(page)?.WatchUri,
            Website = WebAddress.Read(
                page.Header.Text("website", "canonical", "canonical_url", "permalink", "link", "url"))
                ?? SiteAddresses.OfPage(page),
            Picture = picture,
            Join = EventJoin.Read(page),
            Cover = EventCover.Read(page, picture),
        };
    }

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
                    new Header(map).Text("url", "link", "id", "youtube", "vimeo", "video"),
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

            if (entry.Folded.Contains("vimeo", StringComparison.Ordinal))
            {
                if (text.Trim() is { Length: > 5 and < 15 } number && number.All(char.IsAsciiDigit))
                {
                    return new VideoAddress(new Uri($"https://vimeo.com/{number}"), null);
                }
            }
            else if (VideoAddress.IsYouTubeId(text.Trim()))
            {
                return new VideoAddress(VideoAddress.YouTube(text.Trim(), null), null);
            }
        }

        return VideoOfTalk(page) ?? TemplateVideo(page) ?? RecordingLinks.Find(page);
    }

    /// <summary>That of the first talk in the header or the data file that has one.</summary>
    private static VideoAddress? VideoOfTalk(Page page) => page.Header.FindAll(HeaderKeys.Talks)
        .SelectMany(entry => TalkGroups.Of(entry.Value))
        .Select(talk => talk.Value)
        .OfType<HeaderValue.Mapping>()
        .SelectMany(map => new Header(map).FindAll(HeaderKeys.Video))
        .Select(entry => entry.Value is HeaderValue.Scalar { Text: var text } ? VideoAddress.Read(text) : null)
        .FirstOrDefault(video => video is not null);

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
