using System.Text.Json;

using CommunityBot.Slack.Interactions;

namespace CommunityBot.Slack.Tests.Interactions;

public sealed class SlashCommandReaderTests
{
    [Theory]
    [InlineData("programm morgen", "agenda", "morgen")]
    [InlineData("Programme", "agenda", "")]
    [InlineData("next meetup", "next-meetup", "")]
    [InlineData("wann", "wann", "")]
    public void A_subcommand_has_a_name_in_every_language(string typed, string name, string text)
    {
        using var payload = System.Text.Json.JsonDocument.Parse(
            $$"""{"command":"/meetup","user_id":"U1","text":"{{typed}}"}""");

        var invocation = SlashCommandReader.Read(
            payload.RootElement, [.. Core.Abilities.Commands.Select(command => command.Spec)],
            SlackCommandNames.Default)!;

        Assert.Equal((name, text), (invocation.Name, invocation.Text));
    }

    [Theory]
    [InlineData("/agenda", "connect-may-2020", "agenda", "connect-may-2020")]
    [InlineData("agenda", "", "agenda", "")]
    [InlineData("/Agenda", " x ", "agenda", "x")]
    [InlineData("/speaker", "O&amp;K &lt;Paul&gt;", "speaker", "O&K <Paul>")]
    [InlineData("/meetup", "agenda may 2020", "agenda", "may 2020")]
    [InlineData("/meetup", "/Agenda", "agenda", "")]
    [InlineData("/meetup", "", "help", "")]
    [InlineData("/meetup", "agenad may", "agenad", "may")]
    [InlineData("/tech", "agenda\tmay", "agenda", "may")]
    [InlineData("/unknown", "words of no command", "unknown", "words of no command")]
    public void A_command_is_parsed_in_every_spelling(string command, string text, string name, string argument)
    {
        using var payload = JsonDocument.Parse(JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["command"] = command,
            ["text"] = text,
            ["user_id"] = "U1",
            ["channel_id"] = "C1",
            ["team_id"] = "T1",
        }));

        var invocation = SlashCommandReader.Read(
            payload.RootElement, new ScriptedDispatcher().Commands, SlackCommandNames.Default);

        Assert.Equal((name, argument), (invocation?.Name, invocation?.Text));
    }

    [Theory]
    [InlineData("/tech-agenda", "may", "agenda", "may")]
    [InlineData("/tech", "tech-agenda may", "agenda", "may")]
    [InlineData("/tech", "agenda may", "agenda", "may")]
    [InlineData("/tech", "", "help", "")]
    [InlineData("/tech", "nonsense", "nonsense", "")]
    public void A_workspace_can_rename_commands(string command, string text, string name, string argument)
    {
        var names = new SlackCommandNames
        {
            Collective = "tech",
            Own = new Dictionary<string, string> { ["agenda"] = "tech-agenda" }
        };
        using var payload = JsonDocument.Parse(JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["command"] = command,
            ["text"] = text,
            ["user_id"] = "U1",
        }));

        var invocation = SlashCommandReader.Read(payload.RootElement, new ScriptedDispatcher().Commands, names);

        Assert.Equal((name, argument), (invocation?.Name, invocation?.Text));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"command\":\"/x\"}")]
    [InlineData("{\"command\":\"\",\"user_id\":\"U1\"}")]
    [InlineData("{\"command\":5,\"user_id\":\"U1\"}")]
    public void Other_commands_are_not_parsed(string json)
    {
        using var payload = JsonDocument.Parse(json);

        Assert.Null(SlashCommandReader.Read(payload.RootElement, [], SlackCommandNames.Default));
    }
}
