using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Takeaways;

/// <summary>The section of a recap with takeaways from the chat: a heading and the literal sentences.</summary>
public static class TakeawaySection
{
    /// <summary>The takeaways of a meetup, in the order in which they were added.</summary>
    /// <param name="all">The community's takeaways, of all meetups.</param>
    public static IReadOnlyList<Takeaway> Of(Meetup meetup, IReadOnlyList<Takeaway> all) =>
        [.. all.Where(takeaway => meetup.Lineage.Includes(takeaway.Lineage))];

    /// <summary>A recap with the takeaways of its meetup appended to the talks of its page.</summary>
    /// <param name="recap">The recap's page, or the meetup if there is none.</param>
    /// <param name="all">The community's takeaways, of all meetups.</param>
    public static Meetup AppendTo(
        Meetup recap, MeetupCalendar calendar, IReadOnlyList<Takeaway> all, Phrases phrases)
    {
        // A recap saved as a page may already contain takeaways; those are not repeated.
        var known = recap.Talks.SelectMany(talk => talk.Takeaways)
            .Select(line => PlainTextRenderer.Text(MarkdownBlocks.Line(line))).ToHashSet(StringComparer.Ordinal);
        var meetups = recap.Kind is MeetupKind.Recap ? calendar.MeetupsOf(recap).Prepend(recap) : [recap];
        var added = meetups
            .SelectMany(meetup => Of(meetup, all))
            .Select(takeaway => takeaway.Text)
            .Where(known.Add).ToList();
        return added.Count == 0 ? recap : recap with { Talks = [.. recap.Talks, Section(added, phrases)] };
    }

    /// <param name="sentences">Plain text, one line each.</param>
    public static Talk Section(IEnumerable<string> sentences, Phrases phrases) =>
        new(phrases.FromTheChat) { Takeaways = [.. sentences.Select(MarkdownEscaper.Escape)] };
}
