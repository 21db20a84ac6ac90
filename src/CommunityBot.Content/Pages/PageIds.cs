using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Derives page ids: the last segment of the page's URL, otherwise the file name.</summary>
internal static class PageIds
{
    public static MeetupId Of(Page page) =>
        page.Header.Text(HeaderKeys.OwnAddress) is { } address && LastSegment(address) is { Length: > 0 } own
            ? new MeetupId(own)
        : page.IsDataOnly && page.Header.Text("id") is { } id && LastSegment(id) is { Length: > 0 } named
            ? new MeetupId(named)
        : page.SharesItsFile ? new MeetupId(OfEvent(page))
        : new MeetupId(FromPath(page.Path));

    public static IReadOnlyList<MeetupId> Aliases(Page page, MeetupId own) =>
        [
            .. HeaderKeys.Aliases
                .SelectMany(key => page.Header.Texts(key))
                .SelectMany(value => value.Text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
                .Select(LastSegment)
                .OfType<string>()
                .Select(alias => new MeetupId(alias))
                .Where(alias => alias != own)
                .Distinct(),
        ];

    /// <summary>Id of one of several events in a file, made unique by its date, otherwise by its title.</summary>
    private static string OfEvent(Page page)
    {
        var day = page.Header.Text(HeaderKeys.AnyDate);
        var suffix = day is not null && HeaderDateTime.Read(day)?.Day.Resolve(null).Date is { } date
            ? NodaTime.Text.LocalDatePattern.Iso.Format(date)
            : Prose.Slug.Of(page.Header.Text(HeaderKeys.Title) ?? "untitled");
        return $"{FromPath(page.Path)}-{suffix}";
    }

    /// <summary>
    /// "Spring Parsers" for "_posts/2031-03-04-spring-parsers.md": the title that Jekyll gives to a post without one.
    /// Null for other files. https://jekyllrb.com/docs/front-matter/
    /// </summary>
    public static string? TitleOfPost(Page page)
    {
        // The id of such a page is its file's name, which must not change.
        var name = page.Path.Split('/') is [.., var folder, var file] && WithoutExtensions(file) is "Readme" or "ReadMe"
            ? folder
            : FromPath(page.Path);
        var length = name.AsSpan().IndexOfAnyExceptInRange('0', '9') is 8 ? 8 : FileDateLength;
        if (page.IsDataOnly || page.FileDate is null || name.Length < length + 3
            || !char.IsAsciiDigit(name[0]) || name[length] is not ('-' or '_' or ' '))
        {
            return null;
        }

        if (name[length] == ' ')
        {
            // "2031-03-04 [Anna Example] A talk": the folder has the title as people write it.
            var title = name[(length + 1)..].Trim();
            title = title.StartsWith('[') ? title[(title.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim() : title;
            return title.Length > 2 && title.Any(char.IsLetter) ? title : null;
        }

        var words = name[length..].Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 || !words.Any(word => word.Length > 2 && char.IsLetter(word[0])) ? null
            : string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>Characters of "2031-03-04".</summary>
    private const int FileDateLength = 10;

    public static string FromPath(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = WithoutExtensions(segments.Length == 0 ? path : segments[^1]);
        if (name is not ("index" or "_index" or "README" or "readme") || segments.Length < 2)
        {
            return name;
        }

        // "2019/october/index.md": a month or day folder alone is not a useful id.
        var folder = segments[^2];
        return segments.Length > 2 && (folder.All(char.IsAsciiDigit)
            || Prose.Languages.Lexicon.Months.ContainsKey(Prose.Languages.WordFolding.Fold(folder)))
            ? $"{segments[^3]}-{folder}"
            : folder;
    }

    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
        {
            "md",
            "markdown",
            "mdx",
            "mdown",
            "html",
            "htm",
            "txt",
            "erb",
            "haml",
            "slim",
            "njk",
            "liquid",
            "rst",
            "yml",
            "yaml",
            "json",
            "xml",
            "ics",
            "toml",
            "adoc",
            "asciidoc",
            "csv",
            "tsv",
            "php"
        };

    /// <summary>"index.html.md.erb" becomes "index"; "meetup-2.0" stays.</summary>
    private static string WithoutExtensions(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0
            && Extensions.Contains(name[(dot + 1)..]); dot = name.LastIndexOf('.'))
        {
            name = name[..dot];
        }

        return name;
    }

    /// <summary>
    /// "/events/connect-apr-2020/" and "https://site/connect-apr-2020.html" have the same id; null if no segment is
    /// left.
    /// </summary>
    private static string? LastSegment(string address)
    {
        var path = address.Trim();
        var end = path.IndexOfAny(['?', '#']);
        path = (end < 0 ? path : path[..end]).TrimEnd('/');
        if (path.Contains("://", StringComparison.Ordinal) && path.Count(letter => letter == '/') < 3)
        {
            return null;
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        foreach (var extension in (ReadOnlySpan<string>)[".html", ".htm", ".md", ".php"])
        {
            name = name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name;
        }

        // A permalink pattern (":title") is not an id.
        return name.Length is > 0 and <= 200 && !name.Contains(':', StringComparison.Ordinal) && name != "index"
            ? name
            : null;
    }
}
