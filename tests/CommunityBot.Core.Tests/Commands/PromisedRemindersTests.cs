using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Tests.Announcements;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>What <c>/remind-me</c> promises is what the announcements send, at that moment and no other.</summary>
public sealed class PromisedRemindersTests
{
    private static readonly Meetup May = Sample.Meetup;

    public static TheoryData<string> Settings => ["default", "quiet", "lead", "day at nine", "no hour"];

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Every_promised_message_is_sent_at_the_promised_moment_and_no_other(string settings)
    {
        var start = Instant.FromUtc(2020, 5, 20, 12, 0);
        var meetup = settings == "no hour"
            ? May with { When = new EventTime(Sample.London) { Date = May.When.Date } }
            : settings == "quiet" ? May with { When = May.When with { StartsAt = new(7, 30) } }
            : May;
        var channel = new ChannelDriver(start, Community(settings));
        channel.Pages(meetup);
        var promised = PromisedReminders.Of(meetup, channel.Community, new MeetupCalendar([meetup]), start);
        await channel.Reminders.AddAsync(
            new PersonalReminder("sample", new("local", "ada"), meetup.Id.Value, start), default);

        await channel.RunUntilAsync(meetup.When.EffectiveEnd!.Value);

        Assert.Equal(
            promised,
            channel.Platform.Posts.Where(post => post.Channel.PersonId is not null)
                .Select(post => post.ClaimedAt));
        Assert.NotEmpty(promised);
    }

    [Theory]
    [InlineData("2020-05-28T11:59", 2)]
    [InlineData("2020-05-28T12:01", 1)]
    [InlineData("2020-05-29T10:59", 1)]
    [InlineData("2020-05-29T11:01", 0)]
    [InlineData("2020-05-29T12:30", 0)]
    [InlineData("2020-05-30T12:00", 0)]
    public void A_message_whose_moment_has_passed_is_not_promised(string utc, int count) =>
        Assert.Equal(count, At(May, utc).Count);

    [Fact]
    public void A_page_without_an_hour_has_no_message_an_hour_before() =>
        Assert.Single(At(May with { When = May.When with { StartsAt = null, EndsAt = null } }, "2020-05-20T12:00"));

    [Theory]
    [InlineData(MeetupStatus.Cancelled)]
    [InlineData(MeetupStatus.Postponed)]
    [InlineData(MeetupStatus.Tentative)]
    public void Nothing_is_promised_for_a_meetup_that_is_not_scheduled(MeetupStatus status) =>
        Assert.Empty(At(May with { Status = status }, "2020-05-20T12:00"));

    [Fact]
    public void Nothing_is_promised_where_reminders_are_switched_off() => Assert.Empty(PromisedReminders.Of(
        May, Community("off"), new MeetupCalendar([May]), Instant.FromUtc(2020, 5, 20, 12, 0)));

    private static IReadOnlyList<Instant> At(Meetup meetup, string utc) => PromisedReminders.Of(
        meetup,
        Sample.Community,
        new MeetupCalendar([meetup]),
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value
            .InUtc().ToInstant());

    private static Core.Communities.Community Community(string settings) => Sample.Community with
    {
        Announcements = new AnnouncementSettings
        {
            QuietHours = settings == "quiet" ? new QuietHours(new(22, 0), new(7, 0)) : null,
            Kinds = new Dictionary<string, KindSettings>
            {
                [PersonalReminderKind.KindName] = settings switch
                {
                    "lead" => new KindSettings { Lead = Period.FromMinutes(90) },
                    "day at nine" => new KindSettings { At = new(9, 0) },
                    "off" => new KindSettings { Enabled = false },
                    _ => KindSettings.Default,
                },
            },
        },
    };
}
