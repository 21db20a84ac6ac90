using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using CommunityBot.ContentLoading;
using CommunityBot.Core.Commands;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.WholeHost;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Moving;

/// <summary>
/// The whole bot on both platforms over a folder of pages that a test changes as editors and git do. Each assertion
/// looks at what is new since the last one, on Discord and on Slack.
/// </summary>
internal sealed class LiveCommunity : IAsyncDisposable
{
    public const string Discord = "discord";
    public const string Slack = "slack";

    /// <summary>Monday noon; in London there is no offset.</summary>
    public static readonly DateTimeOffset Start = new(2031, 1, 27, 12, 0, 0, TimeSpan.Zero);

    private const string DiscordOrganisers = "910000000000000002";
    private const string SlackOrganisers = "C0000000002";
    private const string DiscordOrganiser = "920000000000000007";
    private const string SlackOrganiser = "U0000000007";

    public static CommandUser OrganiserOnSlack { get; } = new(Slack, SlackOrganiser);

    public static CommandContext InSlack { get; } = new(Slack, HostedBot.SlackChannel);

    /// <summary>One member on each platform, where they write.</summary>
    public static IReadOnlyList<(CommandUser Person, CommandContext Context)> MembersWithContext { get; } =
    [
        (new(Discord, FakeDiscord.MemberId), new(Discord, HostedBot.DiscordChannel)),
        (new(Slack, FakeSlack.MemberId), InSlack),
    ];

    private static readonly string[] Members = [HostedBot.DiscordChannel, HostedBot.SlackChannel];

    private static readonly string[] People =
        [FakeDiscord.DirectChannelOf(FakeDiscord.MemberId), FakeSlack.DirectChannelOf(FakeSlack.MemberId)];

    private static readonly string[] Organisers = [DiscordOrganisers, SlackOrganisers];

    private static readonly string[] Everywhere = [.. Members, .. People, .. Organisers];

    private readonly TemporaryFolder pages = new();
    private readonly TemporaryFolder storage = new();
    private readonly Dictionary<string, int> seen = [];
    private readonly FakeDiscord discord;
    private readonly FakeSlack slack;
    private readonly ManualTime clock;
    private readonly Uri? feed;
    private readonly string language;
    private readonly string announcements;
    private HostedBot bot = null!;

    private LiveCommunity(
        FakeDiscord discord, FakeSlack slack, ManualTime clock, Uri? feed, string language = "en",
        string announcements = "\"missing\": { \"enabled\": false }, \"recap-draft\": { \"enabled\": false }")
    {
        (this.discord, this.slack, this.clock, this.feed) = (discord, slack, clock, feed);
        (this.language, this.announcements) = (language, announcements);
        slack.Channel(SlackOrganisers);

        // CREATE_EVENTS and ATTACH_FILES: https://docs.discord.com/developers/topics/permissions
        discord.RolePermissions |= (1UL << 44) | (1UL << 15);
    }

    public string Folder => pages.Path;

    /// <summary>The address of its web server.</summary>
    public Uri Address => bot.Address;

    private bool IsPublic { get; init; }

    public string Log => bot.Log;

    /// <summary>Whether a channel is one of the organisers'.</summary>
    public static bool IsOrganisers(string channel) => Organisers.Contains(channel);

    public DateTimeOffset Now => clock.GetUtcNow();

    public IServiceProvider Services => bot.Services;

    /// <summary>The payload of a message on Discord; null if there is none with this id.</summary>
    public JsonObject? OnDiscord(string message) => Everywhere.Where(channel => char.IsDigit(channel[0]))
        .SelectMany(channel => discord.Channel(channel).Messages)
        .FirstOrDefault(each => message.EndsWith(each.Id, StringComparison.Ordinal))?.Body;

    /// <summary>A message on Slack; null if there is none with this id.</summary>
    public FakeSlackMessage? OnSlack(string message) => Everywhere.Where(channel => !char.IsDigit(channel[0]))
        .SelectMany(channel => slack.Channel(channel).Messages)
        .FirstOrDefault(each => message.EndsWith(each.Timestamp, StringComparison.Ordinal));

    /// <summary>The names of the files in the thread of a message on Slack.</summary>
    public IReadOnlyList<string> FilesBelow(FakeSlackMessage message) =>
    [
        .. Everywhere.Where(channel => !char.IsDigit(channel[0]))
            .SelectMany(channel => slack.Channel(channel).RepliesTo(message.Timestamp))
            .SelectMany(reply => reply.Files).Select(file => file.Name),
    ];

    /// <summary>Discord's scheduled events: title, start, and whether they are open.</summary>
    public IReadOnlyList<string> Events =>
    [
        .. discord.Calendar.Events.Select(one => $"{one["name"]} {StartOf(one)}" +
            ($"{one["status"]}" is "4" ? " cancelled" : "")),
    ];

    /// <param name="files">Written before the start, so that they are announced at once.</param>
    public static Task<LiveCommunity> StartAsync(params (string File, string Text)[] files) =>
        StartAsync(Start, feed: null, storage: null, files);

    /// <param name="storage">A database that the bot starts with; null for none.</param>
    public static async Task<LiveCommunity> StartAsync(
        DateTimeOffset start, Uri? feed, string? storage, params (string File, string Text)[] files)
    {
        var live = new LiveCommunity(
            await FakeDiscord.StartAsync(), await FakeSlack.StartAsync(), new ManualTime(start), feed);
        if (storage is not null)
        {
            File.Copy(storage, Path.Combine(live.storage.Path, "communitybot.db"));
        }

        live.Put(files);
        await live.StartBotAsync();
        return live;
    }

    /// <summary>A public community.</summary>
    public static async Task<LiveCommunity> StartPublicAsync(string language, params (string File, string Text)[] files)
    {
        var live = new LiveCommunity(
            await FakeDiscord.StartAsync(), await FakeSlack.StartAsync(), new ManualTime(Start), feed: null, language)
        {
            IsPublic = true,
        };
        live.Put(files);
        await live.StartBotAsync();
        return live;
    }

    /// <summary>In a language, with every kind that the settings enable.</summary>
    public static async Task<LiveCommunity> StartAsync(
        string language, string announcements, params (string File, string Text)[] files)
    {
        var live = new LiveCommunity(
            await FakeDiscord.StartAsync(), await FakeSlack.StartAsync(), new ManualTime(Start), feed: null, language,
            announcements);
        live.Put(files);
        await live.StartBotAsync();
        return live;
    }

    /// <summary>Stops the bot, and starts it again with the same storage.</summary>
    public async Task RestartAsync(Action? whileStopped = null)
    {
        await bot.DisposeAsync();
        whileStopped?.Invoke();
        await StartBotAsync();
    }

    public void Put(params (string File, string Text)[] files)
    {
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(Folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // As editors and git do, so that no half of a file is read.
            var whole = Path.Combine(storage.Path, "edited");
            File.WriteAllText(whole, text);
            File.Move(whole, path, overwrite: true);
        }
    }

    /// <summary>Writes files; completes when the bot has read and planned them.</summary>
    public Task WriteAsync(params (string File, string Text)[] files) => ChangeAsync(() => Put(files));

    public Task RenameAsync(string from, string to, string? text = null) => ChangeAsync(() =>
    {
        File.Move(Path.Combine(Folder, from), Path.Combine(Folder, to));
        if (text is not null)
        {
            Put((to, text));
        }
    });

    public Task DeleteAsync(params string[] files) => ChangeAsync(() =>
    {
        foreach (var file in files)
        {
            File.Delete(Path.Combine(Folder, file));
        }
    });

    /// <summary>Changes the folder; completes when the bot has read and planned it.</summary>
    public async Task ChangeAsync(Action change)
    {
        var content = bot.Services.GetRequiredService<IReadOnlyList<CommunityContent>>()[0];
        var store = bot.Services.GetRequiredService<ContentStore>();
        var ended = bot.Rounds.Ended;
        change();

        using var limit = new CancellationTokenSource(Waiting.Limit);
        bool IsRead() => content.Read(default).HasSameContentAs(store.Of(content.Settings.Community)!);
        while (true)
        {
            // A busy machine may read a change in two parts.
            await bot.Rounds.UntilEndedAsync(++ended);
            var version = store.Version;
            if (IsRead())
            {
                break;
            }

            // It may also give up a document that is only compared here; then no further run comes.
            while (bot.Rounds.Ended == ended && store.Version == version && !IsRead())
            {
                await Waiting.ForChangeAsync(store.WaitForChangeAsync(version, limit.Token), limit.Token);
            }

            if (bot.Rounds.Ended == ended && store.Version == version)
            {
                break;
            }
        }

        await bot.Rounds.PassAsync(clock.GetUtcNow());
    }

    /// <summary>Lets time pass, with every run that is due.</summary>
    public Task PassAsync(TimeSpan time) => bot.Rounds.PassAsync(clock.GetUtcNow() + time);

    /// <summary>Lets time pass up to a moment of the year 2031, UTC.</summary>
    public Task ToAsync(int month, int day, int hour, int minute) =>
        bot.Rounds.PassAsync(new DateTimeOffset(2031, month, day, hour, minute, 0, TimeSpan.Zero));

    /// <summary>Longer than the default debounce period.</summary>
    public Task RestAsync() => PassAsync(TimeSpan.FromMinutes(12));

    /// <summary>One person on each platform asks for a reminder of the next meetup.</summary>
    public async Task RemindAsync()
    {
        var ended = bot.Rounds.Ended;
        Assert.Contains("I will", (await discord.SendCommandAsync("remind-me")).Text, StringComparison.Ordinal);
        await bot.Rounds.UntilEndedAsync(ended + 1);
        await bot.Rounds.PassAsync(clock.GetUtcNow());
        ended = bot.Rounds.Ended;
        Assert.Contains(
            "I will", (await slack.SendCommandAsync("/meetup", "remind-me")).Text, StringComparison.Ordinal);
        await bot.Rounds.UntilEndedAsync(ended + 1);
        await bot.Rounds.PassAsync(clock.GetUtcNow());
    }

    /// <summary>The messages in the members' channels since the last look are these, in this order.</summary>
    /// <param name="patterns">Regular expressions of the whole text.</param>
    public void MembersRead(params string[] patterns) => Read(Members, patterns);

    /// <summary>The direct messages to the person on each platform since the last look.</summary>
    public void PeopleRead(params string[] patterns) => Read(People, patterns);

    /// <summary>The messages in the organisers' channels since the last look.</summary>
    public void OrganisersRead(params string[] patterns) => Read(Organisers, patterns);

    /// <summary>Whatever was posted until now is not looked at.</summary>
    public void Skip()
    {
        foreach (var channel in Everywhere)
        {
            seen[channel] = In(channel).Count;
        }
    }

    /// <summary>Looks at all that is new in the members' channels, which may be anything but this.</summary>
    public void MembersReadNothingAbout(string pattern)
    {
        foreach (var channel in Members)
        {
            Assert.All(
                In(channel).Skip(seen.GetValueOrDefault(channel)),
                message => Assert.DoesNotMatch(Whole(pattern), message.Text));
            seen[channel] = In(channel).Count;
        }
    }

    public void NobodyRead()
    {
        MembersRead();
        PeopleRead();
        OrganisersRead();
    }

    /// <summary>A message in the members' channels as it reads now, on each platform.</summary>
    public IReadOnlyList<SeenMessage> Post(int index) =>
        [.. Members.Select(channel => In(channel)[index])];

    /// <summary>What is new for members, in their channels and in direct messages.</summary>
    public IReadOnlyList<SeenMessage> NewPosts =>
        [.. Members.Concat(People).SelectMany(channel => In(channel).Skip(seen.GetValueOrDefault(channel)))];

    /// <summary>The newest message in the members' channels, on each platform.</summary>
    public IReadOnlyList<SeenMessage> LatestPosts => [.. Members.Select(channel => In(channel)[^1])];

    /// <summary>A message in the members' channels reads so now, on each platform.</summary>
    public void PostReads(int index, string pattern) =>
        Assert.All(Post(index), post => Assert.Matches(Whole(pattern), post.Text));

    /// <summary>A direct message reads so now, on each platform.</summary>
    public void DirectMessageReads(int index, string pattern) =>
        Assert.All(People, channel => Assert.Matches(Whole(pattern), In(channel)[index].Text));

    /// <summary>The newest message in the organisers' channel.</summary>
    public SeenMessage Question(string platform) =>
        In(platform is Discord ? DiscordOrganisers : SlackOrganisers)[^1];

    public async Task<SeenMessage> OverviewAsync(string platform)
    {
        if (platform is Slack)
        {
            return SeenMessage.Of(await slack.SendCommandAsync("/meetup", "overview", SlackOrganiser));
        }

        await discord.UntilAsync(
            one => one.Commands.Visible(one.Settings.GuildId).Contains("overview"), "/overview is registered");
        var interaction = await discord.SendAsync(2, FakeDiscord.CommandContent("overview", []), ByOrganiser());
        return SeenMessage.Of(await interaction.Answer.WaitAsync(Waiting.Limit));
    }

    /// <summary>What a command answers the person on each platform.</summary>
    /// <param name="text">Sent to Discord as the command's option "meetup".</param>
    public async Task<IReadOnlyList<string>> AnswersAsync(string command, string text = "")
    {
        var onDiscord = await discord.SendCommandAsync(command, text.Length > 0 ? [("meetup", text)] : []);
        var onSlack = await slack.SendCommandAsync("/meetup", $"{command} {text}".TrimEnd());
        return [SeenMessage.Of(onDiscord).Text, SeenMessage.Of(onSlack).Text];
    }

    /// <summary>What a command answers on each platform, as payloads.</summary>
    /// <param name="option">The option of the command that Discord sends the text in.</param>
    public async Task<(FakeAnswer Discord, FakeSlackAnswer Slack)> AskAsync(
        string command, string option, string text, bool asOrganiser)
    {
        await discord.UntilAsync(
            one => one.Commands.Visible(one.Settings.GuildId).Contains(command), $"/{command} is registered");
        var value = new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = text };
        var interaction = await discord.SendAsync(
            2, FakeDiscord.CommandContent(command, text.Length > 0 ? [value] : []), asOrganiser ? ByOrganiser() : []);
        return (
            await interaction.Answer.WaitAsync(Waiting.Limit),
            await slack.SendCommandAsync(
                "/meetup", $"{command} {text}".TrimEnd(), asOrganiser ? SlackOrganiser : FakeSlack.MemberId));
    }

    /// <summary>The form that a command opens for an organiser on each platform: a modal and a view.</summary>
    public async Task<(JsonObject Discord, JsonObject Slack)> OpenFormAsync(string command, string option, string text)
    {
        var value = new JsonObject { ["name"] = option, ["type"] = 3, ["value"] = text };
        var interaction = await discord.SendAsync(2, FakeDiscord.CommandContent(command, [value]), ByOrganiser());
        await slack.StartCommandAsync("/meetup", $"{command} {text}", user: SlackOrganiser);
        await slack.UntilAsync(() => !slack.Views.Modals.IsEmpty, "the form");
        return ((await interaction.Answer.WaitAsync(Waiting.Limit)).Body, slack.Views.Modals.Values.Single());
    }

    /// <summary>Presses the button whose label contains this.</summary>
    public async Task<SeenMessage> PressAsync(
        string platform, SeenMessage message, string label, bool asOrganiser = true)
    {
        var button = message.Button(label);
        if (platform is Slack)
        {
            return SeenMessage.Of(await slack.PressAsync(
                $"{button["action_id"]}", $"{button["value"]}",
                asOrganiser ? SlackOrganiser : FakeSlack.MemberId, SlackOrganisers));
        }

        var more = asOrganiser ? ByOrganiser() : [];
        more["message"] = new JsonObject
        {
            ["id"] = "960000000000000001",
            ["type"] = 0,
            ["channel_id"] = DiscordOrganisers,
            ["content"] = "",
            ["flags"] = 0,
        };
        var interaction = await discord.SendAsync(
            3, new JsonObject { ["custom_id"] = $"{button["custom_id"]}", ["component_type"] = 2 }, more);
        return SeenMessage.Of(await interaction.Answer.WaitAsync(Waiting.Limit));
    }

    /// <summary>Presses a button that decides something; completes after the run that follows.</summary>
    public async Task<SeenMessage> DecideAsync(string platform, SeenMessage message, string label)
    {
        var ended = bot.Rounds.Ended;
        var reply = await PressAsync(platform, message, label);
        await bot.Rounds.UntilEndedAsync(ended + 1);
        await bot.Rounds.PassAsync(clock.GetUtcNow());
        return reply;
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        Assert.Empty(slack.Violations);
        Assert.Empty(discord.SpecViolations);
        await discord.DisposeAsync();
        await slack.DisposeAsync();
        pages.Dispose();
        storage.Dispose();
    }

    private async Task StartBotAsync()
    {
        bot = await HostedBot.StartAsync(
            Folder, storage.Path, discord, slack, clock, language,
            organisers: $"\"discord:{DiscordOrganiser}\", \"slack:{SlackOrganiser}\"",
            announcements: announcements,
            organiserChannels: $"\"discord:{DiscordOrganisers}\", \"slack:{SlackOrganisers}\"",
            events: $"\"discord:{discord.Settings.GuildId}\"",
            feed: feed,
            isPublic: IsPublic);
        await bot.Rounds.UntilEndedAsync(1);
        await bot.Rounds.PassAsync(clock.GetUtcNow());
    }

    private void Read(string[] channels, string[] patterns)
    {
        foreach (var channel in channels)
        {
            var all = In(channel);
            var fresh = all.Skip(seen.GetValueOrDefault(channel)).Select(message => message.Text).ToList();
            seen[channel] = all.Count;
            Assert.True(
                fresh.Count == patterns.Length
                    && fresh.Zip(patterns).All(pair => Regex.IsMatch(pair.First, Whole(pair.Second))),
                $"{channel}, expected:\n{string.Join('\n', patterns)}\n\nseen:\n{string.Join("\n--\n", fresh)}\n{Log}");
        }
    }

    private IReadOnlyList<SeenMessage> In(string channel) => char.IsDigit(channel[0])
        ? [.. discord.Channel(channel).Messages.Select(SeenMessage.Of)]
        : [.. slack.Channel(channel).Messages.Select(SeenMessage.Of)];

    private static string StartOf(JsonObject scheduled) => DateTimeOffset
        .Parse($"{scheduled["scheduled_start_time"]}", CultureInfo.InvariantCulture)
        .UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Whole(string pattern) => $"(?s){pattern}";

    private static JsonObject ByOrganiser() => new()
    {
        ["member"] = new JsonObject
        {
            ["user"] = new JsonObject
            {
                ["id"] = DiscordOrganiser,
                ["username"] = "organiser",
                ["discriminator"] = "0",
                ["global_name"] = null,
                ["avatar"] = null,
                ["bot"] = false,
            },
            ["roles"] = new JsonArray(),
            ["permissions"] = "0",
            ["joined_at"] = "2020-04-15T12:00:00.000000+00:00",
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
        },
    };
}
