using CommunityBot.Core.Content.Body;
using CommunityBot.Core.Content.FrontMatter;
using CommunityBot.Core.Content.Prose;

using NodaTime;

namespace CommunityBot.Core.Content.Pages;

/// <summary>A page taken apart, for those who read facts from it.</summary>
internal sealed record Page(string Path, Header Header, PageBody Body, ProblemReport Report, ReadingContext Context)
{
    public bool IsRecap { get; init; }

    /// <summary>
    /// Whether the file is nothing but facts: a data file has no posting date to mistake for the event's.
    /// </summary>
    public bool IsDataOnly { get; init; }

    /// <summary>Whether its file holds other events as well, so that the file's name is not its own.</summary>
    public bool SharesItsFile { get; init; }

    /// <summary>The whole document's body as it was written.</summary>
    public string Markdown { get; init; } = string.Empty;

    /// <summary>Lines that speak of the meetup after this one.</summary>
    public HashSet<int> NextLines { get; init; } = [];

    /// <summary>The day it was posted, where the page says so.</summary>
    public LocalDate? Posted { get; init; }

    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The day the file's name begins with: "2020-11-04-slug.md", or the folders it lies in.</summary>
    public LocalDate? FileDate
    {
        get
        {
            if (SharesItsFile)
            {
                return null;
            }

            // "2020/11/04/slug.md" is a date too; other folders' numbers are not.
            var segments = Path.Split('/');
            var end = segments.Length - 1;
            var name = segments[end].AsSpan();
            if (Leading(name) is { } dated)
            {
                return dated;
            }

            return end >= 3 && Leading($"{segments[end - 3]}-{segments[end - 2]}-{segments[end - 1]}") is { } folders
                ? folders
                : end >= 1 ? Leading(segments[end - 1])
                : null;
        }
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
        return HumanDates.Find(text) is { Year: not null, Start: 0 } mention ? mention.In(null).Date : null;
    }
}
