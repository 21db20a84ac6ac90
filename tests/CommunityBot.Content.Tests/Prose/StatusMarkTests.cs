using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Prose;

public sealed class StatusMarkTests
{
    [Theory]
    [InlineData("CANCELLED: Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("Canceled - Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("cancelled – Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("[Cancelled] Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("[CANCELLED]: Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("(cancelled) Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("*CANCELLED* Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("+++ CANCELLED +++ Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("❌ Cancelled: Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("🚫 ABGESAGT 🚫 Zwei Vorträge", "Zwei Vorträge", MeetupStatus.Cancelled)]
    [InlineData("Cancelled! Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("CANCELLED Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("Abgesagt: Zwei Vorträge", "Zwei Vorträge", MeetupStatus.Cancelled)]
    [InlineData("ABGESAGT – Zwei Vorträge", "Zwei Vorträge", MeetupStatus.Cancelled)]
    [InlineData("Fällt aus: Zwei Vorträge", "Zwei Vorträge", MeetupStatus.Cancelled)]
    [InlineData("Entfällt – Zwei Vorträge", "Zwei Vorträge", MeetupStatus.Cancelled)]
    [InlineData("Annulé : Deux exposés", "Deux exposés", MeetupStatus.Cancelled)]
    [InlineData("Annulé\u00A0: Deux exposés", "Deux exposés", MeetupStatus.Cancelled)]
    [InlineData("Annulée: Deux exposés", "Deux exposés", MeetupStatus.Cancelled)]
    [InlineData("Verschoben: Zwei Vorträge", "Zwei Vorträge", MeetupStatus.Postponed)]
    [InlineData("Postponed: Two talks", "Two talks", MeetupStatus.Postponed)]
    [InlineData("Reporté : Deux exposés", "Deux exposés", MeetupStatus.Postponed)]
    [InlineData("CANCELLED: Postponed: Two talks", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("Two talks (cancelled)", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("Zwei Vorträge [abgesagt]", "Zwei Vorträge", MeetupStatus.Cancelled)]
    [InlineData("Two talks (cancelled due to snow)", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("Two talks - Cancelled", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("CANCELLED: \"Two talks\"", "\"Two talks\"", MeetupStatus.Cancelled)]
    public void A_mark_is_the_status_and_no_part_of_the_title(string title, string left, MeetupStatus status) =>
        Assert.Equal(new StatusMark(left, status), StatusMark.Read(title));

    [Theory]
    [InlineData("Cancelled", MeetupStatus.Cancelled)]
    [InlineData("CANCELLED:", MeetupStatus.Cancelled)]
    [InlineData("[Abgesagt]", MeetupStatus.Cancelled)]
    [InlineData("Meetup cancelled due to snow", MeetupStatus.Cancelled)]
    [InlineData("The meetup is cancelled this month", MeetupStatus.Cancelled)]
    [InlineData("Das Treffen findet nicht statt", MeetupStatus.Cancelled)]
    [InlineData("Postponed to May: Two talks", MeetupStatus.Postponed)]
    [InlineData("Two talks – postponed to May", MeetupStatus.Postponed)]
    public void The_title_stays_where_the_mark_is_not_before_it(string title, MeetupStatus status) =>
        Assert.Equal(new StatusMark(title, status), StatusMark.Read(title));

    [Theory]
    [InlineData("Cancelled flights: a data story")]
    [InlineData("CANCELLED FLIGHTS: A DATA STORY")]
    [InlineData("Cancelled, but not forgotten")]
    [InlineData("Cancelled? How to plan for snow")]
    [InlineData("Cancelled-task tokens in .NET")]
    [InlineData("How we cancelled our cloud contract")]
    [InlineData("\"Cancelled\": a film")]
    [InlineData("Verschobene Grenzen")]
    [InlineData("Two talks")]
    [InlineData("")]
    public void What_only_mentions_it_is_not_marked(string title) =>
        Assert.Equal(new StatusMark(title, null), StatusMark.Read(title));

    [Theory]
    [InlineData("title: \"CANCELLED: Two talks\"", "Two talks", MeetupStatus.Cancelled)]
    [InlineData("title: \"Reporté : Deux exposés\"", "Deux exposés", MeetupStatus.Postponed)]
    [InlineData("title: \"Cancelled flights: a story\"", "Cancelled flights: a story", MeetupStatus.Scheduled)]
    public void Pages_are_read_so(string header, string title, MeetupStatus status)
    {
        var page = Reading.Page($"---\n{header}\nevent_date: 2030-01-02\n---\nText.\n");

        Assert.Equal((title, status), (page.Title, page.Status));
    }

    [Theory]
    [InlineData("* 19:00 Cancelled flights: a data story")]
    [InlineData("* Cancelled flights: a data story – Anna Example")]
    [InlineData("| 19:00 | Cancelled flights: a data story |\n|---|---|\n| 20:00 | Beer |")]
    [InlineData("## Cancelled flights: a data story")]
    public void A_talk_of_that_name_cancels_nothing(string body) => Assert.Equal(
        MeetupStatus.Scheduled, Reading.Page($"---\ntitle: A\nevent_date: 2030-01-02\n---\n{body}\n").Status);

    [Theory]
    [InlineData("**Cancelled**")]
    [InlineData("* Cancelled because the venue is closed")]
    [InlineData("## This meetup is cancelled")]
    public void A_body_still_cancels(string body) => Assert.Equal(
        MeetupStatus.Cancelled, Reading.Page($"---\ntitle: A\nevent_date: 2030-01-02\n---\n{body}\n").Status);
}
