using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests;

/// <summary>
/// Tests for the fake itself: it rejects what Discord rejects, and its payloads match Discord's schema.
/// </summary>
public sealed class FakeDiscordTests
{
    private const string Messages = "channels/910000000000000001/messages";

    [Fact]
    public async Task A_request_without_a_user_agent_is_refused_by_cloudflare()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var http = new HttpClient();

        var response = await http.GetAsync(new Uri(discord.ApiBaseUrl + "/gateway/bot"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(40333, (await response.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"content":""}""", "content")]
    [InlineData("""{"content":"x","wrong":1}""", "wrong")]
    [InlineData("""{"content":"x","nonce":"12345678901234567890123456"}""", "nonce")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["all"]}}""", "allowed_mentions")]
    [InlineData("""{"content":"x","components":[{"type":1,"components":[]}]}""", "components")]
    [InlineData(
        """
        {"content":"x","components":[{"type":1,"components":[{"type":2,"style":2,"label":"a",
        "custom_id":"1"},{"type":2,"style":2,"label":"b","custom_id":"1"}]}]}
        """,
        "components")]
    [InlineData("""{"embeds":[{"title":"x","fields":[{"name":"a","value":""}]}]}""", "embeds")]
    [InlineData("""{"embeds":[{"title":"x","url":"javascript:1"}]}""", "embeds")]
    public async Task A_message_that_discord_would_refuse_is_refused_with_the_field(string body, string field)
    {
        await using var discord = await FakeDiscord.StartAsync();

        var (status, answer) = await SendAsync(discord, HttpMethod.Post, Messages, body);

        Assert.Equal(400, status);
        Assert.Equal(50035, answer["code"]!.GetValue<int>());
        Assert.NotNull(answer["errors"]![field]);
    }

    [Theory]
    [InlineData("content", 2001)]
    [InlineData("embeds", 6001)]
    public async Task A_message_that_is_too_long_is_refused(string field, int length)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var half = new string('x', length / 2);
        var body = field == "content"
            ? new JsonObject { ["content"] = half + half + "x" }
            : new JsonObject
            {
                ["embeds"] = new JsonArray(
                    new JsonObject { ["description"] = half }, new JsonObject { ["description"] = half + "x" })
            };

        var (status, answer) = await SendAsync(discord, HttpMethod.Post, Messages, body.ToJsonString());

        Assert.Equal(400, status);
        Assert.NotNull(answer["errors"]![field]);
    }

    [Theory]
    [InlineData("""[{"name":"Next Meetup","description":"x"}]""")]
    [InlineData("""[{"name":"Upper","description":"x"}]""")]
    [InlineData("""[{"name":"a","description":""}]""")]
    [InlineData("""[{"name":"a","description":"x"},{"name":"a","description":"x"}]""")]
    [InlineData(
        """
        [{"name":"a","description":"x","options":[{"type":3,"name":"o","description":"x"},{"type":3,
        "name":"r","description":"x","required":true}]}]
        """)]
    public async Task A_command_that_discord_would_refuse_is_refused(string body)
    {
        await using var discord = await FakeDiscord.StartAsync();

        var (status, _) = await SendAsync(
            discord, HttpMethod.Put, $"applications/{discord.Settings.ApplicationId}/commands", body);

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task Gateway_payloads_match_discords_published_types()
    {
        Needs.Specs();
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        await discord.SendCommandAsync("agenda", ("meetup", "may"));
        await discord.SuggestionsAsync("agenda", "meetup", "m");
        await discord.PressAsync(
            discord.Channel(Bot.Channel).Messages[0], discord.Channel(Bot.Channel).Messages[0].Buttons[0]);

        var mistakes = discord.Gateway
            .Sent("INTERACTION_CREATE")
            .SelectMany(sent => DiscordSpecs.Here!.MistakesInFrame("Interaction", sent))
            .Concat(discord.Gateway
            .SentFrames("READY")
            .SelectMany(sent => DiscordSpecs.Here!.MistakesInFrame("GatewayReady", sent)));

        // Flags are combinations of the listed values; the schema generated from the types has only the single values.
        var wrong = string.Join("; ", mistakes
            .Where(mistake => !mistake.Path.EndsWith("flags", StringComparison.Ordinal))
            .Select(mistake => $"{mistake.Path} {mistake.Message}")
            .Distinct());
        Assert.True(wrong.Length == 0, wrong);
    }

    [Theory]
    [InlineData("POST", "channels/1/messages", """{"embeds":[{},{},{},{},{},{},{},{},{},{},{}]}""")]
    [InlineData("POST", "channels/1/messages", """{"flags":"64"}""")]
    [InlineData(
        "POST",
        "channels/1/messages",
        """{"components":[{"type":1,"components":[{"type":2,"style":9,"label":"x"}]}]}""")]
    [InlineData("PUT", "applications/1/commands", """[{"name":"a-name-of-thirty-three-characters"}]""")]
    [InlineData("POST", "interactions/1/token/callback", """{"type":4,"data":{"content":7}}""")]
    public void The_openapi_document_detects_an_invalid_body(string method, string path, string body)
    {
        Needs.Specs();

        Assert.NotEmpty(
            DiscordSpecs.Here!.MistakesIn(new FakeRequest(method, path, "", JsonNode.Parse(body), default)));
    }

    private static async Task<(int Status, JsonObject Answer)> SendAsync(
        FakeDiscord discord, HttpMethod method, string path, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"{discord.ApiBaseUrl}/{path}")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://communitybot.example, 1)");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {discord.Token}");
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
