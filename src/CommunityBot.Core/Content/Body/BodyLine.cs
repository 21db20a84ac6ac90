using CommunityBot.Core.Content.Prose.Languages;

namespace CommunityBot.Core.Content.Body;

/// <summary>One line as a reader sees it, without markup, with the line of the document it comes from.</summary>
internal sealed record BodyLine(string Text, int Number)
{
    /// <summary>The text as words are compared; a dozen readers ask for it.</summary>
    public string Folded => field ??= WordFolding.Fold(Text);

    public IReadOnlyList<BodyLink> Links { get; init; } = [];

    /// <summary>How much of the beginning is set in bold; all of it when equal to the text's length.</summary>
    public int BoldLead { get; init; }

    public int ItalicLead { get; init; }

    /// <summary>Struck through from end to end: still there to be seen, no longer meant.</summary>
    public bool IsStruck { get; init; }

    public bool IsBold => Text.Length > 0 && BoldLead >= Text.TrimEnd(' ', ':', '.', ',').Length;

    public bool IsItalic => Text.Length > 0 && ItalicLead >= Text.TrimEnd(' ', ':', '.', ',').Length;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A link within a line; an image or an embedded player is one too.</summary>
/// <param name="Start">Where its text begins in the line's.</param>
internal sealed record BodyLink(string Text, string Url, int Start, bool IsImage = false);
