using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Discord.Registration;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Tests.Registration;

/// <summary>Tests for what is registered, when, and how it is compared with the registered commands.</summary>
public sealed class CommandRegistrationTests
{
    private static readonly CommandSpec Agenda = new("agenda", "What happens when")
    {
        Options = [new("meetup", "Which one") { Translations = [new("fr", "rencontre", "Laquelle")] }],
        Translations = [new("de", "programm", "Was wann geschieht")],
    };

    [Fact]
    public void A_command_has_its_german_and_french_names_or_none()
    {
        var commands = JsonNode.Parse(DiscordManifest.Json([Agenda, new("new-one", "Not translated yet")]))!.AsArray();

        Assert.Equal("programm", commands[0]!["name_localizations"]!["de"]!.ToString());
        Assert.Equal("rencontre", commands[0]!["options"]![0]!["name_localizations"]!["fr"]!.ToString());
        Assert.Null(commands[1]!["name_localizations"]);
    }

    [Fact]
    public void Every_command_and_option_has_a_translation_that_discord_accepts()
    {
        foreach (var payload in Core.Abilities.Commands.Where(command => !command.Spec.IsButtonOnly)
                     .Select(command => CommandPayload.For(command.Spec)))
        {
            IReadOnlyDictionary<string, string>?[] all =
            [
                payload.NameLocalizations,
                payload.DescriptionLocalizations,
                .. payload.Options!.SelectMany(
                    option => new[] { option.NameLocalizations, option.DescriptionLocalizations }),
            ];

            Assert.All(all, one => Assert.Equal(["de", "fr"], one!.Keys.Order(StringComparer.Ordinal)));
            Assert.All(payload.NameLocalizations!.Values, name => Assert.Matches(@"^[-_'\p{Ll}\p{N}]{1,32}$", name));
            Assert.All(payload.DescriptionLocalizations!.Values, text => Assert.InRange(text.Length, 1, 100));
        }
    }

    [Fact]
    public void A_message_command_has_names_and_no_description_or_options()
    {
        var commands = JsonNode.Parse(DiscordManifest.Json([Agenda, new TakeawaysCommand().Spec]))!.AsArray();

        Assert.Equal(
            ["1 agenda", "1 takeaways", "3 Takeaway for the recap"],
            commands.Select(command => $"{command!["type"]} {command["name"]}"));
        Assert.Equal("", commands[2]!["description"]!.ToString());
        Assert.Equal("Für den Rückblick merken", commands[2]!["name_localizations"]!["de"]!.ToString());
        Assert.Equal("À retenir pour le bilan", commands[2]!["name_localizations"]!["fr"]!.ToString());
        Assert.False(commands[2]!.AsObject().ContainsKey("options"));
    }

    [Fact]
    public async Task It_is_registered_in_one_scope_and_deleted_from_the_other()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (var first = Bot.For(discord))
        {
            first.Dispatcher.Commands = [Agenda, new TakeawaysCommand().Spec];
            await first.StartAsync();
            await discord.UntilAsync(
                d => d.Commands.In(null).Any(command => command["type"]!.GetValue<int>() == 3), "with the menu");
        }

        var registered = discord.Commands.Replacements;
        var seen = discord.Requests.Count;
        await using (var same = Bot.For(discord))
        {
            same.Dispatcher.Commands = [Agenda, new TakeawaysCommand().Spec];
            await same.StartAsync();
            await discord.UntilAsync(
                d => d.Requests.Skip(seen).Any(r => r.Is("GET", "/guilds/")), "the second has seen to its commands");
        }

        Assert.Equal(registered, discord.Commands.Replacements);
        await using var inOne = Bot.For(discord, guildId: discord.Settings.GuildId);
        inOne.Dispatcher.Commands = [Agenda, new TakeawaysCommand().Spec];
        await inOne.StartAsync();
        await discord.UntilAsync(
            d => d.Commands.In(null).Count == 0 && d.Commands.In(d.Settings.GuildId).Count == 3,
            "only in the one server");
    }

    [Fact]
    public void An_invalid_translation_is_left_out_and_the_command_is_registered()
    {
        CommandLocalization[] written = [
            new("de", "Zwei Wörter", "Gut"), new("fr", "bien", ""), new("en", "well", new string('x', 300))
        ];

        Assert.Equal(["bien", "well", "well"], CommandLocalizations.Names(written)!.Values);
        Assert.Equal(["de", "en-GB", "en-US"], CommandLocalizations.Descriptions(written)!.Keys);
        Assert.All(CommandLocalizations.Descriptions(written)!.Values, text => Assert.InRange(text.Length, 1, 100));
    }

    [Fact]
    public async Task Only_changed_translations_are_registered()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (var first = await Bot.ConnectedAsync(discord))
        {
            await discord.SendCommandAsync("agenda");
        }

        discord.Commands
            .In(null)
            .Single(command => $"{command["name"]}" == "agenda")["name_localizations"]!["de"] = "etwas-anderes";
        await using (var second = await Bot.ConnectedAsync(discord))
        {
            await discord.UntilAsync(d => d.Commands.Replacements == 2, "the difference is mended");
        }

        var before = discord.Requests.Count;
        await using var third = await Bot.ConnectedAsync(discord);
        await discord.UntilAsync(
            d => d.Requests.Skip(before).Any(r => r.Is("GET", "/guilds/")), "the third has seen to its commands");

        Assert.Equal(2, discord.Commands.Replacements);
        Assert.Equal(3, discord.Commands.Created);
    }

    [Theory]
    [InlineData(
        """
        {"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup",
        "description":"Which one","autocomplete":true}]}
        """,
        true)]
    [InlineData(
        """
        {"name":"agenda","description":"Other","options":[{"type":3,"name":"meetup",
        "description":"Which one","autocomplete":true}]}
        """,
        false)]
    [InlineData(
        """
        {"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup",
        "description":"Which one"}]}
        """,
        false)]
    [InlineData(
        """
        {"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup",
        "description":"Which one","autocomplete":true,"required":true}]}
        """,
        false)]
    [InlineData(
        """
        {"name":"agenda","description":"What happens when","name_localizations":null,"options":[{"type":3,
        "name":"meetup","description":"Which one","autocomplete":true}]}
        """,
        false)]
    [InlineData("""{"name":"agenda","description":"What happens when"}""", false)]
    public void Registered_commands_are_compared_by_the_fields_we_send(string registered, bool isSame)
    {
        var standing = Assert.Single(
            RegisteredCommand.ReadAll(JsonReading.Read(System.Text.Encoding.UTF8.GetBytes($"[{registered}]"))));

        Assert.Equal(isSame, standing.Matches(CommandPayload.For(Agenda)));
    }

    [Fact]
    public async Task Registration_is_retried_until_it_succeeds()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Faults.Add("PUT", "/commands", new FakeFault.Status(503), times: 2);
        await using var bot = Bot.For(discord, new CommunityBot.Testing.FastTime(speed: 10));
        await bot.StartAsync();

        await discord.UntilAsync(d => d.Commands.Replacements == 1, "the commands are registered");
    }
}
