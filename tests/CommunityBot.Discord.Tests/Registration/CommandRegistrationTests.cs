using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Discord.Registration;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Registration;

/// <summary>What is registered, when, and how it is compared with what stands.</summary>
public sealed class CommandRegistrationTests
{
    private static readonly CommandSpec Agenda = new("agenda", "What happens when") { Options = [new("meetup", "Which one")] };

    [Fact]
    public void A_command_has_its_german_and_french_names_and_one_without_has_none()
    {
        var commands = JsonNode.Parse(DiscordManifest.Json([Agenda, new("new-one", "Not translated yet")]))!.AsArray();

        Assert.Equal("programm", commands[0]!["name_localizations"]!["de"]!.ToString());
        Assert.Equal("rencontre", commands[0]!["options"]![0]!["name_localizations"]!["fr"]!.ToString());
        Assert.Null(commands[1]!["name_localizations"]);
    }

    [Theory]
    [InlineData("next-meetup", null)]
    [InlineData("agenda", null)]
    [InlineData("agenda", "meetup")]
    [InlineData("speaker", null)]
    [InlineData("speaker", "name")]
    [InlineData("recap", null)]
    [InlineData("recap", "meetup")]
    [InlineData("help", null)]
    public void Every_translation_is_one_that_discord_takes(string command, string? option)
    {
        var names = CommandTranslations.NamesOf(command, option);
        var descriptions = CommandTranslations.DescriptionsOf(command, option);

        Assert.NotNull(names);
        Assert.NotNull(descriptions);
        Assert.Equal(["de", "fr"], names.Keys.Order(StringComparer.Ordinal));
        Assert.All(names.Values, name => Assert.Matches(@"^[-_'\p{Ll}\p{N}]{1,32}$", name));
        Assert.All(descriptions.Values, text => Assert.InRange(text.Length, 1, 100));
    }

    [Fact]
    public async Task Translations_that_differ_are_registered_and_the_same_are_left_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (var first = await Bot.ConnectedAsync(discord))
        {
            await discord.AskAsync("agenda");
        }

        discord.Commands.In(null).Single(command => $"{command["name"]}" == "agenda")["name_localizations"]!["de"] = "etwas-anderes";
        await using (var second = await Bot.ConnectedAsync(discord))
        {
            await discord.UntilAsync(d => d.Commands.Replacements == 2, "the difference is mended");
        }

        var before = discord.Requests.Count;
        await using var third = await Bot.ConnectedAsync(discord);
        await discord.UntilAsync(d => d.Requests.Skip(before).Any(r => r.Is("GET", "/guilds/")), "the third has seen to its commands");

        Assert.Equal(2, discord.Commands.Replacements);
        Assert.Equal(3, discord.Commands.Created);
    }

    [Theory]
    [InlineData("""{"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true}]}""", true)]
    [InlineData("""{"name":"agenda","description":"Other","options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true}]}""", false)]
    [InlineData("""{"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup","description":"Which one"}]}""", false)]
    [InlineData("""{"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true,"required":true}]}""", false)]
    [InlineData("""{"name":"agenda","description":"What happens when","name_localizations":null,"options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true}]}""", false)]
    [InlineData("""{"name":"agenda","description":"What happens when"}""", false)]
    public void What_stands_is_compared_in_what_we_say(string registered, bool isSame)
    {
        var standing = Assert.Single(RegisteredCommand.ReadAll(JsonReading.Read(System.Text.Encoding.UTF8.GetBytes($"[{registered}]"))));

        Assert.Equal(isSame, standing.Says(CommandPayload.For(Agenda)));
    }

    [Fact]
    public async Task A_server_in_trouble_is_asked_again_until_the_commands_are_there()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Faults.Add("PUT", "/commands", new FakeFault.Status(503), times: 2);
        await using var bot = Bot.For(discord, new CommunityBot.Testing.FastTime(speed: 10));
        await bot.StartAsync();

        await discord.UntilAsync(d => d.Commands.Replacements == 1, "the commands are registered");
    }
}
