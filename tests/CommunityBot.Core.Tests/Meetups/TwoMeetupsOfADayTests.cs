using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Meetups;

/// <summary>Of two meetups on one day, only the one that a recap is about has it.</summary>
public sealed class TwoMeetupsOfADayTests
{
    private static readonly Instant Now = Instant.FromUtc(2031, 12, 20, 10, 0);

    private static readonly Meetup Rust = Evening("rust", "Rust evening");

    private static readonly Meetup Go = Evening("go", "Go evening");

    private static readonly Meetup Recap = Evening("rust-recap", "Recap of the Rust evening") with
    {
        Kind = MeetupKind.Recap,
        Links = new MeetupLinks
        {
            Website = new("https://example.org/rust-recap"),
            Video = new("https://example.org/watch"),
        },
    };

    private static readonly MeetupCalendar Calendar = new([Rust, Go, Recap]);

    [Theory]
    [InlineData("rust", true)]
    [InlineData("go", false)]
    public void Only_its_own_meetup_leads_to_a_recap(string meetup, bool leads)
    {
        var shown = PlainTextRenderer.Render(Answer(new AgendaCommand(), meetup));

        Assert.Equal(leads, shown.Contains("https://example.org/watch", StringComparison.Ordinal));
        Assert.Equal(leads, shown.Contains("/recap rust-recap", StringComparison.Ordinal));
    }

    [Fact]
    public void The_preview_of_a_meetup_without_a_recap_is_a_draft()
    {
        var preview = PlainTextRenderer.Render(Answer(new PreviewCommand(), "go"));

        Assert.Contains("Go evening", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("rust-recap", preview, StringComparison.Ordinal);
        Assert.Equal(
            PlainTextRenderer.Render(new RecapDraftKind().Compose(
                new AnnouncementRequest(Go, Sample.Community, new MeetupCalendar([Go]), Now))),
            preview);
        Assert.Contains(
            "https://example.org/watch",
            PlainTextRenderer.Render(Answer(new PreviewCommand(), "rust")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_posted_recap_closes_only_its_own_meetup()
    {
        LedgerEntry[] posted =
        [
            new(
                new PostKey("sample", "recap", Recap.Lineage.Name.Value, "", new("local", "announcements")),
                PostState.Posted)
            {
                FirstClaimed = Now,
                RecordedAt = Now,
            },
        ];

        Assert.Equal(RecapStage.Closed, RecapStages.Of(Rust, Calendar, posted, Now));
        Assert.Equal(RecapStage.NotPosted, RecapStages.Of(Go, Calendar, posted, Now));
    }

    private static Meetup Evening(string id, string title) => Sample.Meetup with
    {
        Id = new(id),
        Title = title,
        When = new EventTime(Sample.London) { Date = new(2031, 12, 11), StartsAt = new(18, 30), EndsAt = new(21, 0) },
        Agenda = [],
        Speakers = [],
        Lineage = new Lineage(new(id), [new(id)]),
    };

    private static Message Answer(IBotCommand command, string text) => command.Answer(
        new CommandRequest(
            new CommandInvocation(command.Spec.Name, new("local", "member"), new("local", "announcements"))
            {
                Text = text
            },
            Sample.Community,
            Calendar,
            Now)).Reply;
}
