using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Body;

/// <summary>A line of plain text without markup, with its line number in the document.</summary>
internal sealed record BodyLine(string Text, int Number)
{
    /// <summary>The folded text for matching, cached because many parsers use it.</summary>
    public string Folded => field ??= WordFolding.Fold(Text);

    public IReadOnlyList<BodyLink> Links { get; init; } = [];

    /// <summary>The lines of a table's cell, which are one line here; empty if it has only one.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Length of the bold prefix; equal to the length of the text if all of it is bold.</summary>
    public int BoldLead
    {
        get => Math.Min(field, Text.Length);
        init;
    }

    public int ItalicLead { get; init; }

    /// <summary>Whether the complete line is struck through, which marks it as no longer valid.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Whether the class of its element says that the line names a place.</summary>
    public bool IsPlace { get; init; }

    public bool IsBold => Text.Length > 0 && BoldLead >= Text.AsSpan().TrimEnd(" :.,").Length;

    public bool IsItalic => Text.Length > 0 && ItalicLead >= Text.AsSpan().TrimEnd(" :.,").Length;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A link, image or embedded player in a line.</summary>
/// <param name="Start">Index of the link text in the line.</param>
internal sealed record BodyLink(string Text, string Url, int Start, bool IsImage = false);
