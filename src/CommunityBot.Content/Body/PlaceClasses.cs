using AngleSharp.Dom;

namespace CommunityBot.Content.Body;

/// <summary>
/// Elements whose class says that their text is a place: <c>&lt;p class="event-location"&gt;</c>,
/// <c>&lt;div class="adr"&gt;</c>. Templates of sites write them where people write a label.
/// </summary>
internal static class PlaceClasses
{
    /// <summary>Lines of an address.</summary>
    public const int MaximumLines = 4;

    /// <summary>A longer text describes the place.</summary>
    private const int MaximumLength = 150;

    /// <summary>Whether a class is the word alone, or ends with it after the thing whose place it is.</summary>
    public static bool Has(IElement element)
    {
        if (element.ClassName is not { Length: > 2 and < 200 } names)
        {
            return false;
        }

        foreach (var part in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan(part);
            var last = name[(name.LastIndexOfAny("-_") + 1)..];
            if (last is "venue" or "location" or "adr" && !name.StartsWith("icon") && !name.StartsWith("fa"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines of such an element as one line that is marked; a longer text as it is.</summary>
    public static IReadOnlyList<BodyLine> Mark(IReadOnlyList<BodyLine> lines)
    {
        var text = string.Join(", ", lines.Select(line => line.Text.Trim(' ', ',')));
        return text.Length is > 2 and < MaximumLength
            ? [lines[0] with { Text = text, IsPlace = true }]
            : lines;
    }
}
