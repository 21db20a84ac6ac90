using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests;

public sealed class SlackManifestTests
{
    [Theory]
    [InlineData("slack/manifest.schema.1.0.0.json")]
    [InlineData("slack/manifest.schema.2.0.0.json")]
    public void The_manifest_is_what_slacks_own_schema_asks_for(string path)
    {
        var schema = JsonSchema.Read(path);
        Assert.SkipWhen(schema is null, "The platforms' specifications are not on this machine.");

        Assert.Empty(schema.Faults(Manifest()));
        Assert.NotEmpty(schema.Faults(JsonNode.Parse(SlackManifest.Json([new CommandSpec("x", "")]))));
    }

    [Fact]
    public void Every_command_of_the_desk_is_in_it_with_its_arguments_as_a_hint()
    {
        var commands = Manifest()["features"]!["slash_commands"]!.AsArray();

        Assert.Equal(["/next-meetup", "/agenda", "/speaker", "/recap", "/help"], commands.Select(one => one!["command"]!.ToString()));
        Assert.Equal([null, "[meetup]", "[name]", "meetup", null], commands.Select(one => one!["usage_hint"]?.ToString()));
    }

    [Fact]
    public void It_asks_for_no_more_than_it_needs_and_switches_socket_mode_on()
    {
        var manifest = Manifest();

        Assert.Equal(["commands", "chat:write", "chat:write.public", "channels:history", "groups:history"],
            manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => scope!.ToString()));
        Assert.True(manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.True(manifest["settings"]!["interactivity"]!["is_enabled"]!.GetValue<bool>());
    }

    [Fact]
    public void The_link_carries_the_same_manifest()
    {
        var link = SlackManifest.InstallLink(new ScriptedDesk().Commands);

        var carried = Uri.UnescapeDataString(link.AbsoluteUri.Split("manifest_json=")[1]);
        Assert.True(JsonNode.DeepEquals(Manifest(), JsonNode.Parse(carried)));
        Assert.Equal("api.slack.com", link.Host);
    }

    [Fact]
    public void Names_that_are_too_long_are_cut_to_what_slack_takes()
    {
        var manifest = JsonNode.Parse(SlackManifest.Json(
            [new CommandSpec(new string('x', 60), new string('d', 3000))], new string('n', 60)))!;

        Assert.Equal(32, manifest["features"]!["slash_commands"]![0]!["command"]!.ToString().Length);
        Assert.Equal(35, manifest["display_information"]!["name"]!.ToString().Length);
    }

    private static JsonNode Manifest() => JsonNode.Parse(SlackManifest.Json(new ScriptedDesk().Commands))!;
}
