using System.Diagnostics;
using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests;

/// <summary>Conformance tests for the fake: discord.js works against it.</summary>
public sealed class DiscordJsConformanceTests
{
    [Fact]
    public async Task Discord_js_logs_in_answers_resumes_and_obeys_rate_limits()
    {
        var folder = Needs.NodeWith("discord.js", "discord");
        await using var discord = await FakeDiscord.StartAsync();
        using var client = Client.Start(folder, discord, discord.Token);

        var ready = await client.UntilAsync("ready");
        Assert.Equal(discord.Settings.BotUserId, $"{ready["user"]}");
        Assert.Equal(discord.Settings.ApplicationId, $"{ready["application"]}");

        var pong = await discord.SendCommandAsync("ping");
        Assert.Equal($"pong {FakeDiscord.MemberId}", pong.Content);
        Assert.True(pong.IsEphemeral);

        var slow = await discord.SendCommandAsync("slow");
        Assert.Equal(("worth the wait", true), (slow.Content, slow.WasDeferred));

        var said = discord.MessageFrom("920000000000000002", Bot.Channel, "Meshes scale");
        Assert.Equal(
            "920000000000000002 said Meshes scale", (await discord.SendMessageCommandAsync("Keep this", said)).Content);

        Assert.Equal([("more of appl", "appl")], await discord.SuggestionsAsync("pick", "what", "appl"));

        discord.DropConnections();
        await client.UntilAsync("resumed");
        Assert.Equal($"pong {FakeDiscord.MemberId}", (await discord.SendCommandAsync("ping")).Content);
        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));

        discord.RateLimits.Limit("posts", "POST", @"^channels/(\d+)/messages$", limit: 2, per: TimeSpan.FromSeconds(1));
        await discord.SendCommandAsync("burst");
        var burst = await client.UntilAsync("burst");
        Assert.Equal("""["post 4, edited","post 3, edited","post 2, edited"]""", burst["newest"]!.ToJsonString());
        Assert.Equal(0, discord.RateLimits.Refusals);

        var message = discord.Channel(Bot.Channel).Messages[0];
        Assert.Equal("saw pressed-0", (await discord.PressAsync(message, message.Buttons[0])).Content);
        Assert.DoesNotContain(
            client.Lines, line => line.Contains("failed", StringComparison.Ordinal)
                || line.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Discord_js_detects_a_refused_token()
    {
        var folder = Needs.NodeWith("discord.js", "discord");
        await using var discord = await FakeDiscord.StartAsync();
        using var client = Client.Start(folder, discord, "wrong.token.here");

        var refused = await client.UntilAsync("refused");

        Assert.Equal("TokenInvalid", $"{refused["code"]}");
    }

    /// <summary>The discord.js bot, running under node.</summary>
    private sealed class Client : IDisposable
    {
        private readonly Process process;
        private readonly List<string> lines = [];

        private Client(Process process) => this.process = process;

        public IReadOnlyList<string> Lines => lines;

        public static Client Start(string folder, FakeDiscord discord, string token)
        {
            var start = new ProcessStartInfo("node")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                WorkingDirectory = folder,
            };
            start.ArgumentList.Add("client.mjs");
            // discord.js appends the API version to the URL.
            start.ArgumentList.Add(discord.ApiBaseUrl.AbsoluteUri.Replace("/v10", "", StringComparison.Ordinal));
            start.ArgumentList.Add(token);
            return new Client(Process.Start(start)!);
        }

        /// <summary>Waits for the next line that contains the text.</summary>
        public async Task<JsonObject> UntilAsync(string step)
        {
            using var patience = new CancellationTokenSource(Waiting.Limit);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                lines.Add(line);
                if (JsonNode.Parse(line) is JsonObject said && said["step"]?.ToString() == step)
                {
                    return said;
                }
            }

            throw new InvalidOperationException(
                $"The client ended without saying \"{step}\". It said: {string.Join(' ', lines)}");
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }
    }
}
