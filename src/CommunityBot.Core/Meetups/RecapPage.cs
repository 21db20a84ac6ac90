using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// The text of a page for the site, in the format of <c>content/README.md</c>: what is written here is read from the
/// page unchanged. Its header is in the community's own style.
/// </summary>
internal static class RecapPage
{
    private const string EmbedAddress = "https://www.youtube.com/embed/";

    public static string Write(string title, LocalDate? date, Uri? video, IEnumerable<Talk> talks, Phrases phrases) =>
        Write(
            new RecapContent(title)
            {
                Date = date,
                Video = video,
                Talks = [.. talks],
            },
            PageStyle.Default,
            phrases);

    public static string Write(RecapContent recap, PageStyle style, Phrases phrases)
    {
        var body = recap.Talks.Select(talk => Section(talk, recap))
            .Concat(Pictures(recap, phrases))
            .Concat(Thanks(recap, phrases))
            .Concat(Next(recap, phrases));
        return $"{Header(recap, style, phrases)}\n\n{string.Join("\n\n", body)}".ReplaceLineEndings("\n");
    }

    private static string Header(RecapContent recap, PageStyle style, Phrases phrases)
    {
        var keys = Complete(style, recap);
        var isToml = style.Fence == "+++";
        return string.Join('\n', (IEnumerable<string>)
        [
            style.Fence, .. keys.Select(key => Line(key, recap, isToml, phrases)), style.Fence
        ]);
    }

    /// <summary>
    /// A page has to be found as the recap of its meetup, whatever the other pages leave to their text.
    /// </summary>
    private static IEnumerable<PageKey> Complete(PageStyle style, RecapContent recap)
    {
        var has = style.Keys.Select(key => key.Meaning).ToHashSet();
        return
        [
            .. has.Contains(PageKeyMeaning.Title) ? [] : Missing(PageKeyMeaning.Title),
            .. style.Keys,
            .. has.Contains(PageKeyMeaning.EventDate) ? [] : Missing(PageKeyMeaning.EventDate),
            .. has.Contains(PageKeyMeaning.EventDate) || style.Keys.Any(key => key.Value == "recap")
                ? Array.Empty<PageKey>()
                : [new PageKey("kind", PageKeyMeaning.Fixed) { Value = "recap" }],
            .. has.Contains(PageKeyMeaning.Video) || recap.Video is null ? [] : Missing(PageKeyMeaning.Video),
        ];

        static IEnumerable<PageKey> Missing(PageKeyMeaning meaning) =>
            PageStyle.Default.Keys.Where(key => key.Meaning == meaning);
    }

    private static string Line(PageKey key, RecapContent recap, bool isToml, Phrases phrases)
    {
        var value = key.Meaning switch
        {
            PageKeyMeaning.Title => Quoted(TitleOf(recap, phrases)),
            PageKeyMeaning.EventDate => Day(key, recap.Date),
            PageKeyMeaning.Published => Day(key, recap.Published),
            PageKeyMeaning.Video when recap.Video is { } video => Video(key, video, isToml),
            PageKeyMeaning.Fixed => key.Value,
            _ => "",
        };
        return isToml
            ? $"{key.Name} = {(value.Length == 0 ? "\"\"" : value)}"
            : value.StartsWith('\n') ? $"{key.Name}:{value}" : $"{key.Name}: {value}".TrimEnd();
    }

    /// <summary>The label is not repeated in the title of a recap that was read.</summary>
    private static string TitleOf(RecapContent recap, Phrases phrases) =>
        recap.Title.StartsWith(phrases.Recap + ":", StringComparison.OrdinalIgnoreCase)
            ? recap.Title
            : $"{phrases.Recap}: {recap.Title}";

    private static string Day(PageKey key, LocalDate? date) => date is not { } day ? ""
        : key.IsQuoted ? Quoted(PageKey.Write(day, key.Form))
        : PageKey.Write(day, key.Form);

    private static string Video(PageKey key, Uri video, bool isToml)
    {
        var text = (key.Form, YouTubeId(video)) switch
        {
            (PageKey.Embedded, { } id) => EmbedAddress + id,
            (PageKey.VideoId, { } id) => id,
            _ => video.ToString(),
        };
        return key.IsQuoted || isToml ? Quoted(text) : text;
    }

    private static string? YouTubeId(Uri video) =>
        video.Host is "www.youtube.com" or "youtube.com" && video.Query.TrimStart('?').Split('&')
            .FirstOrDefault(pair => pair.StartsWith("v=", StringComparison.Ordinal)) is { } named
            ? named[2..]
            : null;

    private static string Section(Talk talk, RecapContent recap) =>
        $"### {talk.Title}{Signature(talk.Speakers, recap)}\n\n" +
        string.Join('\n', PositionOf(talk)
            .Concat(talk.Takeaways)
            .Select(line => "* " + line));

    /// <summary>After a comma, one other name would be read as the organisation of the first.</summary>
    private static string Signature(IReadOnlyList<string> speakers, RecapContent recap) => speakers switch
    {
        [] => "",
        [var one, var other] => $" – {WithOrganisation(one, recap)} & {WithOrganisation(other, recap)}",
        _ => $" – {string.Join(", ", speakers.Select(speaker => WithOrganisation(speaker, recap)))}",
    };

    private static string WithOrganisation(string speaker, RecapContent recap) =>
        recap.Speakers.FirstOrDefault(each => each.Name == speaker)?.Organisation is { Length: > 0 } organisation
            ? $"{speaker} ({organisation})"
            : speaker;

    /// <summary>A link whose text is the offset.</summary>
    private static IEnumerable<string> PositionOf(Talk talk) => talk is { Offset: { } offset, Video: { } video }
        ? [$"[{Recording.Clock(offset)}]({video})"]
        : [];

    /// <summary>The files are beside the page.</summary>
    private static IEnumerable<string> Pictures(RecapContent recap, Phrases phrases) => recap.Photos.Count == 0 ? [] :
    [
        $"## {phrases.Photos.Heading}",
        .. recap.Photos.Select(photo =>
            $"![{LiteralMarkdown(photo.AltIn(phrases))}]({PhotoFile.NameOf(photo)})" +
            (photo.Credit.Length == 0
                ? ""
                : $"\n_{LiteralMarkdown(Phrases.Format(phrases.Photos.CreditFormat, photo.Credit))}_")),
    ];

    private static IEnumerable<string> Thanks(RecapContent recap, Phrases phrases) => recap.Sponsors.Count == 0 ? [] :
    [
        phrases.Drafts.ThanksToSponsors + " " + string.Join(", ", recap.Sponsors.Select(sponsor =>
            sponsor.Url is { } url
                ? $"[{LiteralMarkdown(sponsor.Name)}]({url})"
                : LiteralMarkdown(sponsor.Name))) + ".",
    ];

    private static IEnumerable<string> Next(RecapContent recap, Phrases phrases) =>
        recap.Next is not { Date: { } date } next ? [] :
        [
            $"## {phrases.Drafts.NextMeetup}",
            phrases.LongDate(date)
                + (next.Registration is { } link ? $": [{phrases.Register}]({link})" : "."),
        ];

    private static string LiteralMarkdown(string text) => MarkdownEscaper.Escape(text);

    /// <summary>A text between double quotes in YAML and TOML.</summary>
    private static string Quoted(string text) => "\"" + text.ReplaceLineEndings(" ")
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

/// <summary>What a recap says.</summary>
/// <param name="Title">Of the meetup, without the word for a recap.</param>
internal sealed record RecapContent(string Title)
{
    public LocalDate? Date { get; init; }

    /// <summary>The day on which the page is written.</summary>
    public LocalDate? Published { get; init; }

    public Uri? Video { get; init; }

    public IReadOnlyList<Talk> Talks { get; init; } = [];

    /// <summary>For the organisations behind the names.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    public IReadOnlyList<Sponsor> Sponsors { get; init; } = [];

    public NextMeeting? Next { get; init; }

    /// <summary>The stored pictures that their authors agree to.</summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];
}
