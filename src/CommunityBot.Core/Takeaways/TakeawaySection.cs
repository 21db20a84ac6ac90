using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Takeaways;

/// <summary>The part of a recap that people said in the chat: a heading and their sentences, literally.</summary>
public static class TakeawaySection
{
    /// <summary>What was chosen for a meetup, in the order in which it was added.</summary>
    public static IReadOnlyList<Takeaway> Of(Meetup evening, Community community) =>
        [.. community.Takeaways.Where(takeaway => evening.Lineage.Includes(takeaway.Lineage))];

    /// <summary>A recap with what was chosen for its meetup after what its page tells.</summary>
    /// <param name="recap">A recap's page, or the meetup itself where there is none.</param>
    public static Meetup After(Meetup recap, MeetupCalendar calendar, Community community)
    {
        // A recap that was once written with takeaways, and kept as a page, tells them itself.
        var told = recap.Talks.SelectMany(talk => talk.Takeaways)
            .Select(line => PlainTextRenderer.Text(MarkdownBlocks.Line(line))).ToHashSet(StringComparer.Ordinal);
        var evenings = recap.Kind is MeetupKind.Recap ? calendar.MeetupsOf(recap).Prepend(recap) : [recap];
        var said = evenings
            .SelectMany(evening => Of(evening, community))
            .Select(takeaway => takeaway.Text)
            .Where(told.Add).ToList();
        return said.Count == 0 ? recap : recap with { Talks = [.. recap.Talks, Section(said, community.Phrases)] };
    }

    /// <param name="sentences">Plain text, a line each.</param>
    public static Talk Section(IEnumerable<string> sentences, Phrases phrases) =>
        new(phrases.FromTheChat) { Takeaways = [.. sentences.Select(LiteralMarkdown.Of)] };
}
