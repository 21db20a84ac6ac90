using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Discord.Registration;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Registration;

/// <summary>What is registered, when, and how it is compared with what stands.</summary>
public sealed class CommandRegistrationTests
{
    private static readonly CommandSpec Agenda = new("agenda", "What happens when")
    {
        Options = [new("meetup", "Which one") { Translations = [new("fr", "rencontre", "Laquelle")] }],
        Translations = [new("de", "programm", "Was wann geschieht")],
    };

    [Fact]
    public void A_command_has_its_german_and_french_names_and_one_without_has_none()
    {
        var commands = JsonNode.Parse(DiscordManifest.Json([Agenda, new("new-one", "Not translated yet")]))!.AsArray();

        Assert.Equal("programm", commands[0]!["name_localizations"]!["de"]!.ToString());
        Assert.Equal("rencontre", commands[0]!["options"]![0]!["name_localizations"]!["fr"]!.ToString());
        Assert.Null(commands[1]!["name_localizations"]);
    }

    [Fact]
    public void Every_command_and_option_is_translated_and_every_translation_is_one_that_discord_takes()
    {
        IBotCommand[] commands =
        [
            new NextMeetupCommand(), new AgendaCommand(), new SpeakerCommand(), new RecapCommand(),
            new TakeawaysCommand(), new HelpCommand(),
            new RemindMeCommand(), new MyRemindersCommand(), new OverviewCommand(),
        ];
        foreach (var payload in commands.Select(command => CommandPayload.For(command.Spec)))
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
    public void What_can_be_asked_of_a_message_is_a_command_of_its_menu_with_its_names_and_nothing_else()
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
    public async Task It_is_registered_once_and_taken_back_from_where_it_would_show_twice()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (var first = Bot.For(discord))
        {
            first.Desk.Commands = [Agenda, new TakeawaysCommand().Spec];
            await first.StartAsync();
            await discord.UntilAsync(
                d => d.Commands.In(null).Any(command => command["type"]!.GetValue<int>() == 3), "with the menu");
        }

        var registered = discord.Commands.Replacements;
        var seen = discord.Requests.Count;
        await using (var same = Bot.For(discord))
        {
            same.Desk.Commands = [Agenda, new TakeawaysCommand().Spec];
            await same.StartAsync();
            await discord.UntilAsync(
                d => d.Requests.Skip(seen).Any(r => r.Is("GET", "/guilds/")), "the second has seen to its commands");
        }

        Assert.Equal(registered, discord.Commands.Replacements);
        await using var inOne = Bot.For(discord, guildId: discord.Settings.GuildId);
        inOne.Desk.Commands = [Agenda, new TakeawaysCommand().Spec];
        await inOne.StartAsync();
        await discord.UntilAsync(
            d => d.Commands.In(null).Count == 0 && d.Commands.In(d.Settings.GuildId).Count == 3,
            "only in the one server");
    }

    [Fact]
    public void A_translation_that_discord_would_refuse_is_left_out_and_the_command_is_not()
    {
        CommandLocalization[] written = [
            new("de", "Zwei Wörter", "Gut"), new("fr", "bien", ""), new("en", "well", new string('x', 300))
        ];

        Assert.Equal(["bien", "well", "well"], CommandLocalizations.Names(written)!.Values);
        Assert.Equal(["de", "en-GB", "en-US"], CommandLocalizations.Descriptions(written)!.Keys);
        Assert.All(CommandLocalizations.Descriptions(written)!.Values, text => Assert.InRange(text.Length, 1, 100));
    }

    [Fact]
    public async Task Translations_that_differ_are_registered_and_the_same_are_left_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (var first = await Bot.ConnectedAsync(discord))
        {
            await discord.AskAsync("agenda");
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
        """{"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true}]}""",
        true)]
    [InlineData(
        """{"name":"agenda","description":"Other","options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true}]}""",
        false)]
    [InlineData(
        """{"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup","description":"Which one"}]}""",
        false)]
    [InlineData(
        """{"name":"agenda","description":"What happens when","options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true,"required":true}]}""",
        false)]
    [InlineData(
        """{"name":"agenda","description":"What happens when","name_localizations":null,"options":[{"type":3,"name":"meetup","description":"Which one","autocomplete":true}]}""",
        false)]
    [InlineData("""{"name":"agenda","description":"What happens when"}""", false)]
    public void What_stands_is_compared_in_what_we_say(string registered, bool isSame)
    {
        var standing = Assert.Single(
            RegisteredCommand.ReadAll(JsonReading.Read(System.Text.Encoding.UTF8.GetBytes($"[{registered}]"))));

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
