using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>What the recap of a talk adds to its line in a list: the recording, and a line for each takeaway.</summary>
internal static class RecapLines
{
    /// <summary>More are in the recap itself.</summary>
    private const int MaxTakeaways = 5;

    /// <param name="recap">Null for a talk without a recap.</param>
    public static RichText Beside(RichText line, Talk? recap, Phrases phrases) =>
        recap is null ? line : line + Of(recap, phrases);

    /// <summary>" – watch from 35:45", then the takeaways; empty if there is neither.</summary>
    public static RichText Of(Talk recap, Phrases phrases)
    {
        var text = recap.Video is { } video
            ? RichText.Of(new Span.Plain(" – "), new Span.Link(RecapCard.WatchLabel(recap, phrases), video))
            : RichText.Of();
        return recap.Takeaways.Take(MaxTakeaways).Aggregate(
            text, (lines, takeaway) => lines + "\n↳ " + MarkdownBlocks.Line(takeaway));
    }
}
