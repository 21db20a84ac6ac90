using CommunityBot.Content;
using CommunityBot.Core.Meetups;

using NodaTime.Text;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Files called README.md. Most describe a folder or how to write its pages; in a folder of its own, one can be the
/// page of an event. It counts only if it is an event or a recap with a day, and it is otherwise passed over silently.
/// </summary>
internal static class FolderDescriptions
{
    public static bool IsName(string name) => name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a file of this name is not used although read, as a sentence; null for other files.</summary>
    public static string? WhyNotUsed(string name) => IsName(name)
        ? "A file called README.md is used only if it is the page of an event with a day; others describe a folder."
        : null;

    /// <param name="read">Reads a document, as any other page.</param>
    /// <returns>Null if the document describes its folder.</returns>
    public static ContentReadResult? Read(ContentDocument document, Func<ContentDocument, ContentReadResult> read)
    {
        if (HasExamplePage(document.Text))
        {
            return null;
        }

        // Fences of a guide hold examples, so none of the evidence may come from them.
        var outside = WithoutFences(document.Text);
        var isWhole = ReferenceEquals(outside, document.Text);
        var reading = read(isWhole ? document : document with { Text = outside });
        return !reading.Meetups.Any(meetup => IsDatedEvent(meetup, outside) || IsOfItsFolder(meetup, document)) ? null
            : isWhole ? reading
            : read(document);
    }

    /// <summary>
    /// A long guide can have words of a recap, and the day of an example: a recap needs front matter, or a day in its
    /// title or in the name of its folder.
    /// </summary>
    private static bool IsDatedEvent(Meetup meetup, string text) => meetup.When.Date is not null
        && (meetup.Kind is MeetupKind.Meetup or MeetupKind.Series
            || (meetup.Kind is MeetupKind.Recap
                && (text.StartsWith("---", StringComparison.Ordinal)
                    || text.StartsWith("+++", StringComparison.Ordinal)
                    || meetup.Origins.Any(IsName))));

    /// <summary>
    /// A recap with a day in a folder with a number, or of the day by which its folder is named:
    /// "sessions/12/README.md", "talks/2031-03-04-parsers/README.md".
    /// </summary>
    private static bool IsOfItsFolder(Meetup meetup, ContentDocument document) =>
        meetup is { Kind: MeetupKind.Recap, When.Date: { } day }
        && document.Location.Split('/') is [.., var folder, _]
        && (folder.StartsWith(LocalDatePattern.Iso.Format(day), StringComparison.Ordinal)
            || IsNumberOfMeeting(folder));

    /// <summary>"0x07", "meetup-12"; "2031" is a folder with all meetings of a year.</summary>
    private static bool IsNumberOfMeeting(string folder) =>
        folder.Any(char.IsAsciiDigit)
        && !folder.Split('-', '_', ' ', '.').Any(part =>
            part is ['1' or '2', _, _, _] && part.All(char.IsAsciiDigit));

    private static bool IsName(FieldSource origin) =>
        origin is { Field: "date", Location: "the title" or "the file's name" };

    /// <summary>True if a fence begins with the header of a page: only a guide to writing pages has that.</summary>
    private static bool HasExamplePage(string text)
    {
        var isFenceBefore = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (isFenceBefore && (line is "---" or "+++"))
            {
                return true;
            }

            isFenceBefore = line.StartsWith("```", StringComparison.Ordinal)
                || line.StartsWith("~~~", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Keeps the line breaks, so that the numbers of the other lines stay.</summary>
    private static string WithoutFences(string text)
    {
        if (!text.Contains("```", StringComparison.Ordinal) && !text.Contains("~~~", StringComparison.Ordinal))
        {
            return text;
        }

        var kept = new System.Text.StringBuilder(text.Length);
        var (mark, length) = ('\0', 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var trimmed = line.Trim();
            var run = trimmed.Length == 0 ? 0 : trimmed.IndexOfAnyExcept(trimmed[0]) is >= 0 and var end ? end
                : trimmed.Length;
            var isFence = run >= 3 && trimmed[0] is '`' or '~';
            if (mark != '\0')
            {
                if (isFence && trimmed[0] == mark && run >= length && run == trimmed.Length)
                {
                    mark = '\0';
                }
            }
            else if (isFence && run >= 3)
            {
                (mark, length) = (trimmed[0], run);
            }
            else
            {
                kept.Append(line);
            }

            kept.Append('\n');
        }

        return kept.ToString();
    }
}
