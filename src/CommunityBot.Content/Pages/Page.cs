using System.Globalization;

using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Sites;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>A parsed page: front matter, body and derived values.</summary>
internal sealed record Page(string Path, Header Header, PageBody Body, ProblemReport Report, ReadingContext Context)
{
    private (PageBody? Body, HashSet<int>? NextLines, IReadOnlyList<LinkInText> All) links;
    private (string? Location, LocalDate? Date) fileDate;

    /// <summary><see cref="ContentDocument.Location"/>; the path if nothing above it is known.</summary>
    public string Location
    {
        get => field ?? Path;
        init;
    }

    /// <summary>What the header's classification and the folders say.</summary>
    public PageClass Class => field ??= PageClass.Of(this);

    /// <summary>Null where the community has no site, or the document is not part of it.</summary>
    public DocumentSite? Site { get; init; }

    public bool IsRecap { get; init; }

    /// <summary>Receives what was read from where, and what was not and why.</summary>
    public ReadingTrace Trace { get; init; } = ReadingTrace.Off;

    /// <summary>Whether the file is a data file, whose "date" cannot be a publication date.</summary>
    public bool IsDataOnly { get; init; }

    /// <summary>Whether the file has several events, so that its name does not belong to this one.</summary>
    public bool SharesItsFile { get; init; }

    /// <summary>Markdown source of the complete body.</summary>
    public string Markdown { get; init; } = string.Empty;

    /// <summary>Numbers of the lines about the next meetup.</summary>
    public HashSet<int> NextLines { get; init; } = [];

    /// <summary>Numbers of the lines below a heading or label such as "Date &amp; Time".</summary>
    public IReadOnlySet<int> WhenLines => field ??= WhenSections.LinesOf(Body);

    /// <summary>What <see cref="LinkInText.In"/> finds, kept because several readers go through them.</summary>
    public IReadOnlyList<LinkInText> LinksInText
    {
        get
        {
            // A copy of the page can have another body, or know more about the next meetup.
            if (!ReferenceEquals(links.Body, Body) || !ReferenceEquals(links.NextLines, NextLines))
            {
                links = (Body, NextLines, LinkInText.In(this));
            }

            return links.All;
        }
    }

    /// <summary>Publication date, if the page has one.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>
    /// The day on which a post was first published: that of its file, if the header has a later one, which is that of
    /// its last change.
    /// </summary>
    public LocalDate? Posted =>
        Class.IsPost && FileDate is { } filed && !(Published <= filed) ? filed : Published;

    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Date prefix of the file name ("2020-11-04-slug.md") or of its folders.</summary>
    public LocalDate? FileDate
    {
        get
        {
            if (SharesItsFile)
            {
                return null;
            }

            if (!ReferenceEquals(fileDate.Location, Location))
            {
                fileDate = (Location, DateIn(Location));
            }

            return fileDate.Date;
        }
    }

    /// <summary>
    /// The first day of the month that the file, or its folder, is named by: "March-2031.html", "2031-mars/index.md",
    /// "2031/03/…". Null if it is named by a day.
    /// </summary>
    public LocalDate? FileMonth => SharesItsFile || FileDate is not null ? null : MonthIn(Location);

    /// <summary>Characters of "2031-03-07".</summary>
    private const int DayLength = 10;

    private static LocalDate? MonthIn(string location)
    {
        var segments = location.Split('/');
        var name = System.IO.Path.GetFileNameWithoutExtension(segments[^1]);
        return InWords(name) ?? (segments.Length > 1 ? InWords(segments[^2]) : null)
            ?? (segments.Length > 2 ? InNumbers(segments[^3], segments[^2]) : null);

        static LocalDate? InWords(string name)
        {
            var words = name.Split('_', '-', ' ');
            return (HumanDates.FindMonthOfYear(string.Join(' ', words))
                ?? (words.Length == 2 ? HumanDates.FindMonthOfYear($"{words[1]} {words[0]}") : null)) is { } found
                ? new LocalDate(found.Year, found.Month, 1)
                : null;
        }

        static LocalDate? InNumbers(string year, string month) =>
            year.Length == 4 && month.Length == 2
            && int.TryParse(year, CultureInfo.InvariantCulture, out var y) && y is > 1990 and < 2100
            && int.TryParse(month, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12
                ? new LocalDate(y, m, 1)
                : null;
    }

    private static LocalDate? DateIn(string location)
    {
        // "2020/11/04/slug.md" is a date as well; numbers in other folders are not.
        var segments = location.Split('/');
        var end = segments.Length - 1;
        var name = segments[end].AsSpan();
        if (Leading(name) is { } dated)
        {
            return dated;
        }

        return end >= 3 && Leading($"{segments[end - 3]}-{segments[end - 2]}-{segments[end - 1]}") is { } folders
            ? folders

            // "2020/11/04/slug/index.html"
            : end >= 4 && name.StartsWith("index.")
                && Leading($"{segments[end - 4]}-{segments[end - 3]}-{segments[end - 2]}") is { } above ? above
            : end >= 1 ? Leading(segments[end - 1])
            : null;
    }

    private static LocalDate? Leading(ReadOnlySpan<char> name)
    {
        var digits = 0;
        while (digits < name.Length
            && (char.IsAsciiDigit(name[digits]) || (name[digits] is '-' or '_' or '.' && digits > 0)))
        {
            digits++;
        }

        if (digits < 8)
        {
            return null;
        }

        var text = name[..digits].ToString().Replace('_', '-').Trim('-', '.');

        // "2031-03-07_012": the number of the meetup follows.
        return HumanDates.Find(text) is { Year: not null, Start: 0 } mention ? mention.Resolve(null).Date
            : text.Length > DayLength && text[DayLength] == '-' && Leading(text.AsSpan(0, DayLength)) is { } day ? day
            : null;
    }
}
