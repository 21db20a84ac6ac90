using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeDiscord;

using NodaTime;

namespace CommunityBot.Discord.Tests.Posting;

/// <summary>Tests the covers of scheduled events, and online events with a way in.</summary>
public sealed class EventCoverTests : IAsyncLifetime
{
    private static readonly Instant Start = Instant.FromUtc(2030, 5, 29, 12, 0);

    private static readonly Uri Cover = new("https://meetup.example/a.png");

    private FakeDiscord discord = null!;

    public async ValueTask InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        discord.RolePermissions |= 1UL << 44;
    }

    public async ValueTask DisposeAsync() => await discord.DisposeAsync();

    [Fact]
    public async Task The_picture_of_the_page_is_the_cover()
    {
        var picture = new PictureFile(new byte[] { 1, 2, 3 }, "image/png");
        await using var bot = Bot.For(discord, pictures: new Pictures(picture));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Post(new() { Cover = Cover }), default));

        Assert.Equal(["data:image/png;base64,AQID"], Images());
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_is_left_out()
    {
        await using var bot = Bot.For(discord, pictures: new Pictures(null));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Post(new() { Cover = Cover }), default));

        Assert.Equal([null], Images());
    }

    [Fact]
    public async Task A_picture_that_discord_refuses_is_left_out()
    {
        await using var bot = Bot.For(discord, pictures: new Pictures(new PictureFile(new byte[] { 1 }, "image/png")));
        discord.Faults.Add("POST", "scheduled-events", new FakeFault.Status(400, 50035));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Post(new() { Cover = Cover }), default));

        Assert.Single(discord.Calendar.Open);
        Assert.Equal([null], Images().TakeLast(1));
    }

    [Theory]
    [InlineData("https://zoom.us/j/1?pwd=a", "https://zoom.us/j/1?pwd=a", false)]
    [InlineData(null, "Online", false)]
    [InlineData("https://teams.microsoft.com/l/meetup-join/19%3ameeting_0123456789012345678901234567890123456789012345",
        "Online", true)]
    public async Task An_online_event_is_at_its_way_in(string? join, string location, bool isInText)
    {
        await using var bot = Bot.For(discord);
        var extra = new Extra { Join = join is null ? null : new Uri(join) };

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Post(extra), default));

        var one = Assert.Single(discord.Calendar.Open);
        Assert.Equal(location, one["entity_metadata"]!["location"]!.GetValue<string>());
        Assert.Equal(
            isInText,
            one["description"]!.GetValue<string>().Contains("meetup-join", StringComparison.Ordinal));
    }

    private IEnumerable<string?> Images() => discord.Requests
        .Where(request => request.Is("POST", "scheduled-events"))
        .Select(request => (string?)request.Body?["image"]);

    private Post Post(Extra extra)
    {
        var place = ChannelRef.CalendarOf("discord", discord.Settings.GuildId);
        return new Post(
            new PostKey("cnk", "scheduled-event", "may", "", place),
            place,
            new Message("Clusters")
            {
                Blocks = [new Block.Paragraph("Two talks.")],
                Entry = new CalendarEntry("Clusters", Start, Start + Duration.FromHours(2), "Online")
                {
                    Join = extra.Join,
                    Cover = extra.Cover,
                },
            },
            Start - Duration.FromDays(9));
    }

    private sealed record Extra
    {
        public Uri? Join { get; init; }

        public Uri? Cover { get; init; }
    }

    private sealed class Pictures(PictureFile? picture) : IPictureSource
    {
        public Task<PictureFile?> ReadAsync(Uri address, CancellationToken cancellation) =>
            Task.FromResult(address == Cover ? picture : null);
    }
}
