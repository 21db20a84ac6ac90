using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Doctor;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Discord.Tests.Doctor;

/// <summary>Tests for the doctor's findings on a healthy bot and on each kind of fault.</summary>
public sealed class DiscordDoctorTests
{
    [Fact]
    public async Task A_healthy_bot_has_no_findings_and_a_minimal_invite_link()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var diagnosis = await ExamineAsync(discord);

        Assert.True(IsHealthy(diagnosis), Say(diagnosis));
        Assert.All(diagnosis.Findings, finding => Assert.Equal(FindingSeverity.Ok, finding.Severity));
        Assert.Equal(
            "https://discord.com/oauth2/authorize?client_id=900000000000000001&scope=bot%20applications.commands" +
                "&permissions=84992",
            diagnosis.InviteLink);
        Assert.DoesNotContain(discord.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task A_refused_token_is_the_only_finding_and_the_link_is_still_shown()
    {
        await using var discord = await FakeDiscord.StartAsync();

        var diagnosis = await ExamineAsync(discord, token: discord.Token + "x");

        var finding = Assert.Single(diagnosis.Findings);
        Assert.Contains("DISCORD_TOKEN", finding.Remedy, StringComparison.Ordinal);
        Assert.Contains("client_id=900000000000000001", diagnosis.InviteLink, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deleted", "Unknown Channel")]
    [InlineData("hidden", "Missing Access")]
    [InlineData("mute", "is missing Send Messages in #channel-910000000000000001")]
    [InlineData("category", "is a category")]
    [InlineData("removed", "Unknown Guild")]
    [InlineData("key", "discord.publicKey belongs to another application")]
    [InlineData("no address", "has no Interactions Endpoint URL")]
    [InlineData("no thread", "is missing Create Public Threads in #channel-910000000000000001")]
    [InlineData("no ping", "is missing Mention @everyone, @here and All Roles in #channel-910000000000000001")]
    [InlineData("no role", "does not exist in the server")]
    [InlineData("no events", "is missing Create Events in the server A community")]
    [InlineData("elsewhere", "may not register commands")]
    [InlineData("endpoint", "https://bot.example/interactions")]
    public async Task Each_fault_is_found_and_has_a_remedy(string trouble, string sentence)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var channel = discord.Channel(Bot.Channel);
        channel.IsDeleted = trouble == "deleted";
        channel.CanSee = trouble != "hidden";
        channel.CanSend = trouble != "mute";
        channel.Type = trouble == "category" ? 4 : 0;
        discord.InteractionsEndpoint = trouble is "endpoint" or "key" ? "https://bot.example/interactions" : null;
        discord.IsInGuild = trouble != "removed";

        var diagnosis = await ExamineAsync(discord, guildId: trouble == "elsewhere" ? "1" : null,
            requirements: new DiscordRequirements
            {
                Channels =
            [
                new ChannelRequirement(Bot.Channel)
                {
                    StartsThreads = trouble == "no thread",
                    MentionedRoles = trouble switch
                    {
                        "no ping" => ["930000000000000001"],
                        "no role" => ["930000000000000404"],
                        _ => []
                    },
                },
            ],
                EventGuilds = trouble == "no events" ? [discord.Settings.GuildId] : [],
                PublicKey = trouble is "key" or "no address" ? new string(trouble == "key" ? 'a' : '0', 64) : null,
            });

        Assert.False(IsHealthy(diagnosis));
        var finding = Assert.Single(
            diagnosis.Findings, finding => finding.Message.Contains(sentence, StringComparison.Ordinal));
        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.False(string.IsNullOrWhiteSpace(finding.Remedy));
    }

    [Theory]
    [InlineData(10, "View Channel")]
    [InlineData(11, "Send Messages")]
    [InlineData(14, "Embed Links")]
    [InlineData(16, "Read Message History")]
    [InlineData(17, "Mention @everyone, @here and All Roles")]
    [InlineData(35, "Create Public Threads")]
    public async Task Each_missing_permission_has_discords_name(int bit, string name)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.RolePermissions |= (1UL << 17) | (1UL << 35);
        discord.Channel(Bot.Channel).Denied = 1UL << bit;
        var requirements = new DiscordRequirements
        {
            Channels = [
                new ChannelRequirement(Bot.Channel) { StartsThreads = true, MentionedRoles = ["930000000000000001"] }
            ]
        };

        var diagnosis = await ExamineAsync(discord, requirements: requirements);

        Assert.Contains(
            diagnosis.Findings,
            finding => finding.Message == $"The bot is missing {name} in #channel-{Bot.Channel} ({Bot.Channel}).");
        Assert.EndsWith(
            $"&permissions={84992 | (1L << 17) | (1L << 35)}", diagnosis.InviteLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mentionable_role_needs_no_permission()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.MembersAreMentionable = true;

        var diagnosis = await ExamineAsync(discord, requirements: new DiscordRequirements
        {
            Channels = [new ChannelRequirement(Bot.Channel) { MentionedRoles = ["930000000000000001"] }],
        });

        Assert.All(diagnosis.Findings, finding => Assert.Equal(FindingSeverity.Ok, finding.Severity));
    }

    [Theory]
    [InlineData(1 << 13, "Presence")]
    [InlineData(1 << 14, "Server Members")]
    [InlineData(1 << 19, "Message Content")]
    public async Task Enabled_privileged_intents_are_reported_as_unnecessary(long flags, string name)
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.ApplicationFlags = flags;

        var diagnosis = await ExamineAsync(discord);

        Assert.True(IsHealthy(diagnosis));
        var finding = Assert.Single(diagnosis.Findings, finding => finding.Severity == FindingSeverity.Warning);
        Assert.Contains(name, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_minor_fault_is_a_warning()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordSettings { RecommendedShards = 3 });
        discord.Channel(Bot.Channel).CanReadHistory = false;

        var diagnosis = await ExamineAsync(discord);

        Assert.True(IsHealthy(diagnosis), Say(diagnosis));
        Assert.Contains(
            diagnosis.Findings,
            finding => finding.Message.Contains("is missing Read Message History", StringComparison.Ordinal));
        Assert.Contains(
            diagnosis.Findings,
            finding => finding.Message.Contains("recommends 3 shards", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unreachable_server_is_a_finding_and_not_an_exception()
    {
        var discord = await FakeDiscord.StartAsync();
        await discord.DisposeAsync();

        var diagnosis = await ExamineAsync(discord, time: new CommunityBot.Testing.FastTime(speed: 20));

        Assert.False(IsHealthy(diagnosis));
        Assert.Contains("network", Assert.Single(diagnosis.Findings).Remedy, StringComparison.Ordinal);
    }

    private static Task<DiscordDiagnosis> ExamineAsync(
        FakeDiscord discord, string? token = null, string? guildId = null, TimeProvider? time = null,
        DiscordRequirements? requirements = null) =>
        DiscordDoctor.ExamineAsync(
            new DiscordSettings { ApiBaseUrl = discord.ApiBaseUrl, GuildId = guildId },
            new Secret(token ?? discord.Token),
            requirements ?? new DiscordRequirements
            {
                Channels = [.. discord.Settings.Channels.Select(channel => new ChannelRequirement(channel))]
            },
            time ?? TimeProvider.System,
            NullLoggerFactory.Instance,
            CancellationToken.None);

    private static bool IsHealthy(DiscordDiagnosis diagnosis) =>
        diagnosis.Findings.All(finding => finding.Severity != FindingSeverity.Error);

    private static string Say(DiscordDiagnosis diagnosis) => string.Join('\n', diagnosis.Findings);
}
