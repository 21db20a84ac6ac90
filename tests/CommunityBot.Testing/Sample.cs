using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Testing;

/// <summary>A sample community and meetup, which tests change using <c>with</c>.</summary>
public static class Sample
{
    public static DateTimeZone London { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static ChannelRef Announcements { get; } = new("local", "announcements");

    public static ChannelRef Organisers { get; } = new("local", "organisers");

    public static Community Community { get; } = new("sample", "Sample Community", London)
    {
        AnnouncementChannels = [Announcements],
        OrganiserChannels = [Organisers],
        Organisers = [new("local", "organiser")],
    };

    /// <summary>Friday 29 May 2020, 13:00 to 15:00 in London, online.</summary>
    public static Meetup Meetup { get; } = new()
    {
        Id = new("connect-may-2020"),
        Kind = MeetupKind.Meetup,
        Source = "events/connect-may-2020.md",
        Title = "Clusters in many clouds",
        When = new EventTime(London)
        {
            Date = new LocalDate(2020, 5, 29),
            StartsAt = new LocalTime(13, 0),
            EndsAt = new LocalTime(15, 0),
        },
        Venue = new Venue { IsOnline = true },
        Agenda =
        [
            new("Welcome") { Start = new(13, 0), End = new(13, 15) },
            new("Meshes across clouds") { Start = new(13, 30), End = new(14, 10), Speakers = ["Paul Jones"] },
        ],
        Speakers =
        [
            new("Paul Jones") { Organisation = "Jetstack", Talk = "Meshes across clouds", Bio = "Builds platforms." },
            new("Nick Perry") { Organisation = "William Hill", Talk = "Regulated clusters" },
        ],
    };

    /// <summary>The same meetup on another date, with its own id.</summary>
    public static Meetup On(int year, int month, int day, string? id = null) => Meetup with
    {
        Id = new(id ?? $"meetup-{year}-{month:00}-{day:00}"),
        When = Meetup.When with { Date = new LocalDate(year, month, day) },
    };
}
