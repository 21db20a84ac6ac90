using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Slack.Tests;

/// <summary>A typical post, to be changed with <c>with</c>.</summary>
internal static class Sample
{
    public static readonly ChannelRef Channel = new("slack", "C0000000001");

    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>29 May 2020, 13:00 in London: the postponed meetup of the seeds.</summary>
    public static readonly Instant Start = Instant.FromUtc(2020, 5, 29, 12, 0);

    public static readonly Message Message = new("Tomorrow: Cloud Native meetup, Friday 29 May 2020, 13:00 BST")
    {
        Title = "Tomorrow: Cloud Native meetup",
        Address = new Uri("https://example.org/events/connect-may-2020/"),
        Blocks =
        [
            new Block.Paragraph(RichText.Of(
                new Span.Strong("When"), new Span.Plain(": "),
                new Span.Timestamp(Start, London, TimestampStyle.DateAndTime))),
            new Block.Facts([new Fact("Where", "Online"), new Fact("Talks", "2")]),
            new Block.Bullets(["Paul Jones (Jetstack)", "Nick Perry (William Hill)"]),
            new Block.Note("Times are London's."),
            new Block.Buttons([
                new Button.Link("Register", new Uri("https://example.org/register?event=1&from=chat")),
                new Button.Invoke("Agenda", "agenda", "connect-may-2020"),
            ]),
        ],
    };

    public static Post PostAt(DateTimeOffset claimed, string occurrence = "") => new(
        new PostKey("cloud-native", "day-before", "connect-apr-2020", occurrence, Channel),
        Channel,
        Message,
        Instant.FromDateTimeOffset(claimed));
}
