using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

using NodaTime;

namespace CommunityBot.Discord.Tests.Posting;

/// <summary>Tests that scheduled events are created, updated, cancelled and never duplicated.</summary>
public sealed class ScheduledEventsTests : IAsyncDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2030, 5, 29, 12, 0);
    private static readonly CalendarEntry Entry = new(
        "Clusters in many clouds", Start, Start + Duration.FromHours(2), "The hall, High Street 1");

    private FakeDiscord discord = null!;
    private Bot bot = null!;

    [Fact]
    public async Task An_event_has_title_time_place_and_a_marker()
    {
        await StartAsync();

        var posted = Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Post(Entry), default));

        var one = Assert.Single(discord.Calendar.Open);
        Assert.Equal(posted.MessageId, one["id"]!.GetValue<string>());
        Assert.Equal("Clusters in many clouds", one["name"]!.GetValue<string>());
        Assert.Equal("2030-05-29T12:00:00Z", one["scheduled_start_time"]!.GetValue<string>());
        Assert.Equal("2030-05-29T14:00:00Z", one["scheduled_end_time"]!.GetValue<string>());
        Assert.Equal("The hall, High Street 1", one["entity_metadata"]!["location"]!.GetValue<string>());
        Assert.Equal((2, 3), (one["privacy_level"]!.GetValue<int>(), one["entity_type"]!.GetValue<int>()));
        Assert.Equal(
            $"Two talks.\n\nhttps://example.org/may\n-# ref {Post(Entry).Key.Reference}",
            one["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Overlong_texts_are_cut_to_discords_limits()
    {
        await StartAsync();
        var wall = string.Join(' ', Enumerable.Repeat("long *words*", 300));

        var outcome = await bot.Platform.PostAsync(Post(Entry with { Name = wall, Location = wall }, wall), default);

        Assert.IsType<DeliveryOutcome.Delivered>(outcome);
        var description = Assert.Single(discord.Calendar.Open)["description"]!.GetValue<string>();
        Assert.Contains($"ref {Post(Entry).Key.Reference}", description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut after")]
    [InlineData("5xx after")]
    [InlineData("silent after")]
    [InlineData("cut before")]
    [InlineData("5xx")]
    public async Task A_lost_response_never_creates_two_events(string trouble)
    {
        await StartAsync(new FastTime(speed: 20));
        discord.Faults.Add("POST", "scheduled-events", trouble switch
        {
            "cut after" => new FakeFault.DisconnectAfter(),
            "5xx after" => new FakeFault.StatusAfter(502),
            "silent after" => new FakeFault.SilentAfter(),
            "cut before" => new FakeFault.DisconnectBefore(),
            _ => new FakeFault.Status(500),
        });
        var clock = new FixedClock(Start - Duration.FromDays(9));
        var announcer = new Announcer(new InMemoryLedger(), [bot.Platform], clock);

        for (var i = 0; i < 3; i++)
        {
            await announcer.PostAsync(Post(Entry).Key, Message(Entry), clock.Now, facts: null, Start, default);
            clock.Now += Duration.FromHours(1);
        }

        Assert.Single(discord.Calendar.Events);
    }

    [Fact]
    public async Task After_losing_the_ledger_the_event_is_not_created_again()
    {
        await StartAsync();

        var first = await bot.Platform.PostAsync(Post(Entry), default);
        var second = await bot.Platform.PostAsync(Post(Entry), default);

        Assert.Equal(first, second);
        Assert.Single(discord.Calendar.Events);
    }

    [Fact]
    public async Task No_event_is_created_while_the_existing_ones_cannot_be_read()
    {
        await StartAsync(new FastTime(speed: 20));
        discord.Faults.Add("GET", "scheduled-events", new FakeFault.Status(503), times: 100);

        Assert.IsType<DeliveryOutcome.NotSent>(await bot.Platform.PostAsync(Post(Entry), default));
        Assert.Empty(discord.Calendar.Events);
    }

    [Fact]
    public async Task A_change_updates_the_event_and_a_cancelled_meetup_cancels_it()
    {
        await StartAsync();
        var id = ((DeliveryOutcome.Delivered)await bot.Platform.PostAsync(Post(Entry), default)).MessageId;

        await bot.Platform.EditAsync(
            Post(Entry with { Start = Start + Duration.FromHours(1), Name = "Another title" }), id, default);
        var changed = Assert.Single(discord.Calendar.Open);
        await bot.Platform.EditAsync(Post(Entry with { IsOff = true }), id, default);
        var again = await bot.Platform.EditAsync(Post(Entry with { IsOff = true }), id, default);

        Assert.Equal(
            ("Another title", "2030-05-29T13:00:00Z"), ($"{changed["name"]}", $"{changed["scheduled_start_time"]}"));
        Assert.Equal("4", $"{Assert.Single(discord.Calendar.Events)["status"]}");
        Assert.IsType<DeliveryOutcome.Delivered>(again);
    }

    [Fact]
    public async Task A_cancellation_with_a_lost_response_still_cancels()
    {
        await StartAsync();
        var id = ((DeliveryOutcome.Delivered)await bot.Platform.PostAsync(Post(Entry), default)).MessageId;
        discord.Faults.Add("PATCH", "scheduled-events", new FakeFault.DisconnectAfter());

        Assert.IsType<DeliveryOutcome.Unknown>(
            await bot.Platform.EditAsync(Post(Entry with { IsOff = true }), id, default));
        Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.EditAsync(Post(Entry with { IsOff = true }), id, default));
    }

    [Fact]
    public async Task A_running_event_keeps_its_start_and_is_completed_when_cancelled()
    {
        await StartAsync();
        var id = ((DeliveryOutcome.Delivered)await bot.Platform.PostAsync(Post(Entry), default)).MessageId;
        discord.Calendar.SetStatus(id, 2);

        Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.EditAsync(Post(Entry with { Name = "Another title" }), id, default));
        Assert.Equal("Another title", $"{Assert.Single(discord.Calendar.Open)["name"]}");
        Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.EditAsync(Post(Entry with { IsOff = true }), id, default));
        Assert.Equal("3", $"{Assert.Single(discord.Calendar.Events)["status"]}");
    }

    [Fact]
    public async Task A_deleted_or_completed_event_is_left_alone()
    {
        await StartAsync();
        var id = ((DeliveryOutcome.Delivered)await bot.Platform.PostAsync(Post(Entry), default)).MessageId;

        discord.Calendar.SetStatus(id, 4);
        Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.EditAsync(Post(Entry with { Name = "Another" }), id, default));
        discord.Calendar.Remove(id);
        Assert.IsType<DeliveryOutcome.Refused>(
            await bot.Platform.EditAsync(Post(Entry with { Name = "Another" }), id, default));
        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.DeleteAsync(Post(Entry), id, default));
    }

    [Fact]
    public async Task A_missing_permission_is_named_with_its_guild()
    {
        await StartAsync();
        discord.RolePermissions = 84992;

        var refused = Assert.IsType<DeliveryOutcome.Blocked>(await bot.Platform.PostAsync(Post(Entry), default));

        Assert.Contains("Create Events", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_not_in_the_guild_is_a_refusal_with_a_remedy()
    {
        await StartAsync();
        discord.IsInGuild = false;

        var refused = Assert.IsType<DeliveryOutcome.Blocked>(await bot.Platform.PostAsync(Post(Entry), default));

        Assert.Contains("invite it", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_another_creator_with_the_same_text_is_not_ours()
    {
        await StartAsync();
        await bot.StartAsync();
        await discord.ConnectedAsync();
        await bot.Platform.PostAsync(Post(Entry), default);
        discord.Calendar.Change(
            discord.Calendar.Events[0]["id"]!.GetValue<string>(), one => one["creator_id"] = FakeDiscord.MemberId);

        await bot.Platform.PostAsync(Post(Entry), default);

        Assert.Equal(2, discord.Calendar.Events.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await discord.DisposeAsync();
    }

    private async Task StartAsync(TimeProvider? time = null)
    {
        discord = await FakeDiscord.StartAsync(time);
        discord.RolePermissions |= 1UL << 44;
        bot = Bot.For(discord, time);
    }

    private static Message Message(CalendarEntry entry, string words = "Two talks.") => new("Clusters")
    {
        Title = entry.Name,
        Address = new Uri("https://example.org/may"),
        Blocks = [new Block.Paragraph(words)],
        Entry = entry,
    };

    private Post Post(CalendarEntry entry, string words = "Two talks.")
    {
        var place = ChannelRef.CalendarOf("discord", discord.Settings.GuildId);
        return new Post(
            new PostKey("cnk", "scheduled-event", "may", "", place),
            place,
            Message(entry, words),
            Start - Duration.FromDays(9));
    }
}
