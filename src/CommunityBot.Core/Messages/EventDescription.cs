using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>What a calendar entry or a page says of a meetup besides its title, time and place.</summary>
public static class EventDescription
{
    /// <summary>The programme of a conference has hundreds of entries; they are on its page.</summary>
    private const int MaxProgramme = 60;

    /// <summary>State, description, way to join, speakers and programme; empty if none is known.</summary>
    public static IReadOnlyList<Block> Of(Meetup meetup, MeetupState state, Phrases phrases, Instant now) =>
    [
        .. state.IsOff && state.Line(meetup, phrases, now) is { } off
            ? [new Block.Paragraph(off)]
            : Array.Empty<Block>(),
        .. meetup.Description is { Length: > 0 } text ? MarkdownBlocks.Parse(text) : [],
        .. Facts(meetup, phrases, now),
        .. Programme(meetup, phrases),
    ];

    private static IEnumerable<Block> Facts(Meetup meetup, Phrases phrases, Instant now)
    {
        List<Fact> facts = [.. meetup.JoinFact(phrases, now)];
        if (meetup.Speakers.Count > 0)
        {
            facts.Add(new Fact(
                phrases.Speakers, string.Join(", ", meetup.Speakers.Select(speaker => speaker.Name).Distinct())));
        }

        return facts.Count > 0 ? [new Block.Facts(facts)] : [];
    }

    private static IEnumerable<Block> Programme(Meetup meetup, Phrases phrases) => meetup.Agenda.Count == 0
        ? []
        :
        [
            new Block.Heading(phrases.Agenda),
            new Block.Bullets([.. meetup.Agenda.Take(MaxProgramme).Select(item => Line(item, meetup, phrases))]),
        ];

    private static RichText Line(AgendaItem item, Meetup meetup, Phrases phrases)
    {
        var title = item.Title + (item.Speakers.Count > 0 ? $" – {string.Join(", ", item.Speakers)}" : "");
        return ProgrammeTime.Of(item, meetup, phrases, withDay: true) is { Length: > 0 } time
            ? RichText.Of(new Span.Strong(time), new Span.Plain($"  {title}"))
            : title;
    }
}
