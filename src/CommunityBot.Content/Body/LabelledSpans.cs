using AngleSharp.Dom;

namespace CommunityBot.Content.Body;

/// <summary>
/// Recognises a <c>span</c> that begins with a label: "Date: 1 May". The style of the page sets a row of them apart, so
/// each begins a line.
/// </summary>
internal static class LabelledSpans
{
    private const int MaximumLabel = 24;

    public static bool Is(IElement element) =>
        element.LocalName is "span" && FirstText(element) is { } text && BeginsWithLabel(text.AsSpan().TrimStart());

    /// <summary>The text that the element begins with, or the one in its first element.</summary>
    private static string? FirstText(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IText { Data: var data } when string.IsNullOrWhiteSpace(data):
                    continue;
                case IText { Data: var data }:
                    return data;
                case IElement { FirstChild: IText { Data: var data } }:
                    return data;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool BeginsWithLabel(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon is < 2 or > MaximumLabel || (colon + 1 < text.Length && !char.IsWhiteSpace(text[colon + 1])))
        {
            return false;
        }

        foreach (var letter in text[..colon])
        {
            if (!char.IsLetter(letter) && letter is not (' ' or '-' or '’' or '\''))
            {
                return false;
            }
        }

        return true;
    }
}
