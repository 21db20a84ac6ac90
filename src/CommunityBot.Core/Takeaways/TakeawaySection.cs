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

        // Who published the recap with the form has seen the earlier ones, and kept those to publish.
        var written = calendar.WrittenOf(recap);
        var seen = written?.Revision.At ?? NodaTime.Instant.MinValue;
        var added = meetups
            .SelectMany(meetup => Of(meetup, all))
            .Where(takeaway => takeaway.AddedAt > seen)
            .Select(takeaway => takeaway.Text)
            .Where(known.Add).ToList();
        if (added.Count == 0)
        {
            return recap;
        }

        var section = Section(added, phrases);
        return written is not null && recap.Talks is [.., { Speakers: [] } last]
            && last.Title == phrases.FromTheChat
                ? recap with
                {
                    Talks =
                    [
                        .. recap.Talks.SkipLast(1),
                        last with { Takeaways = [.. last.Takeaways, .. section.Takeaways] },
                    ],
                }
                : recap with { Talks = [.. recap.Talks, section] };
    }

    /// <param name="sentences">Plain text, one line each.</param>
    public static Talk Section(IEnumerable<string> sentences, Phrases phrases) =>
        new(phrases.FromTheChat) { Takeaways = [.. sentences.Select(MarkdownEscaper.Escape)] };
}
