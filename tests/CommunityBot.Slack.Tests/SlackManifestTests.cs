using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests;

public sealed class SlackManifestTests
{
    [Theory]
    [InlineData("slack/manifest.schema.1.0.0.json")]
    [InlineData("slack/manifest.schema.2.0.0.json")]
    public void The_manifest_matches_slacks_schema(string path)
    {
        Needs.Specs();
        var schema = JsonSchema.Read(path)!;

        Assert.Empty(schema.Faults(Manifest()));
        Assert.NotEmpty(
            schema.Faults(
                JsonNode.Parse(SlackManifest.Json(
                    [], new SlackApp { Commands = new SlackCommandNames { Collective = new string('x', 60) } }))));
    }

    [Fact]
    public void It_has_the_usual_commands_with_usage_hints_and_all_as_subcommands()
    {
        var commands = Manifest()["features"]!["slash_commands"]!.AsArray();

        Assert.Equal(
            ["/meetup", "/next-meetup", "/agenda", "/speaker", "/recap"],
            commands.Select(one => one!["command"]!.ToString()));
        Assert.Equal(
            ["[next-meetup | agenda | speaker | recap | quotes | help]", null, "[meetup]", "[name]", "meetup"],
            commands.Select(one => one!["usage_hint"]?.ToString()));
        Assert.All(commands, one => Assert.Null(one!["url"]));
    }

    [Fact]
    public void A_message_command_is_a_message_shortcut_beside_the_global_one()
    {
        var shortcuts = Manifest()["features"]!["shortcuts"]!.AsArray();

        Assert.Equal(["global ask:next-meetup Next meetup", "message ask:quotes Keep this"],
            shortcuts.Select(one => $"{one!["type"]} {one["callback_id"]} {one["name"]}"));
        Assert.Equal("Keeps what somebody said", shortcuts[1]!["description"]!.ToString());
    }

    [Fact]
    public void The_real_shortcuts_keep_slacks_limits() => Assert.All(
        new[] { new TakeawaysCommand().Spec.MessageCommand! },
        shortcut => Assert.True(
            shortcut.Name.Length <= 24 && shortcut.Description.Length is > 0 and <= 150, shortcut.ToString()));

    [Fact]
    public void Commands_have_the_configured_names()
    {
        var manifest = Manifest(new SlackApp
        {
            Commands = new SlackCommandNames
            {
                Collective = "tech",
                Own = new Dictionary<string, string> { ["agenda"] = "tech-agenda" }
            },
        });

        Assert.Equal(
            ["/tech", "/tech-agenda"],
            manifest["features"]!["slash_commands"]!.AsArray().Select(one => one!["command"]!.ToString()));
    }

    [Theory]
    [InlineData("slack/manifest.schema.1.0.0.json")]
    [InlineData("slack/manifest.schema.2.0.0.json")]
    public void Over_http_it_has_every_request_url_and_socket_mode_is_off(string path)
    {
        var manifest = Manifest(new SlackApp { PublicUrl = new Uri("https://bot.example.org/"), UsesHttp = true });

        Assert.False(manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.Equal(
            "https://bot.example.org/slack/events",
            manifest["settings"]!["event_subscriptions"]!["request_url"]!.ToString());
        Assert.Equal(
            "https://bot.example.org/slack/events", manifest["settings"]!["interactivity"]!["request_url"]!.ToString());
        Assert.All(
            manifest["features"]!["slash_commands"]!.AsArray(),
            one => Assert.Equal("https://bot.example.org/slack/events", one!["url"]!.ToString()));
        Assert.Equal("https://bot.example.org/slack/oauth", manifest["oauth_config"]!["redirect_urls"]![0]!.ToString());
        Needs.Specs();
        var schema = JsonSchema.Read(path)!;
        Assert.Empty(schema.Faults(manifest));
    }

    [Fact]
    public void It_requests_the_minimal_scopes_and_enables_socket_mode()
    {
        var manifest = Manifest();

        Assert.Equal([
            "commands", "chat:write", "chat:write.public", "channels:history", "groups:history", "im:write",
            "im:history", "app_mentions:read", "files:write", "files:read", "channels:read", "groups:read"
        ],
            manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => scope!.ToString()));
        Assert.True(manifest["settings"]!["socket_mode_enabled"]!.GetValue<bool>());
        Assert.True(manifest["settings"]!["interactivity"]!["is_enabled"]!.GetValue<bool>());
    }

    [Fact]
    public void People_can_write_to_the_bot_and_only_messages_to_it_are_delivered()
    {
        var manifest = Manifest();
        var home = manifest["features"]!["app_home"]!;

        Assert.True(home["messages_tab_enabled"]!.GetValue<bool>());
        Assert.False(home["messages_tab_read_only_enabled"]!.GetValue<bool>());
        Assert.Equal(
            ["app_home_opened", "app_mention", "message.im", "app_uninstalled", "tokens_revoked"],
            manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(each => each!.ToString()));
    }

    [Fact]
    public void The_link_carries_the_same_manifest()
    {
        var link = SlackManifest.InstallLink(new ScriptedDispatcher().Commands, new SlackApp());

        var carried = Uri.UnescapeDataString(link.AbsoluteUri.Split("manifest_json=")[1]);
        Assert.True(JsonNode.DeepEquals(Manifest(), JsonNode.Parse(carried)));
        Assert.Equal("api.slack.com", link.Host);
    }

    [Fact]
    public void Overlong_names_are_cut_to_slacks_limits()
    {
        var manifest = JsonNode.Parse(SlackManifest.Json(
            [new CommandSpec("agenda", new string('d', 3000))], new SlackApp { Name = new string('n', 60) }))!;

        Assert.Equal(2000, manifest["features"]!["slash_commands"]![1]!["description"]!.ToString().Length);
        Assert.Equal(35, manifest["display_information"]!["name"]!.ToString().Length);
    }

    private static JsonNode Manifest(SlackApp? app = null) =>
        JsonNode.Parse(SlackManifest.Json(new ScriptedDispatcher().Commands, app ?? new SlackApp()))!;
}
