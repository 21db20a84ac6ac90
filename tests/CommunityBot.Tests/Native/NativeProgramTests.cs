using System.Net;
using System.Text;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.Browser;

namespace CommunityBot.Tests.Native;

/// <summary>
/// The program that is shipped, compiled ahead of time, does what the tests show of the one that they run in: whatever
/// works only with just-in-time compilation is a fault.
/// </summary>
public sealed class NativeProgramTests
{
    [Fact]
    public async Task It_posts_and_answers_on_both_platforms_and_stops_when_asked_to()
    {
        await using var native = await NativeBot.CreateAsync();
        native.Environment["discord__compress"] = "true";
        native.WritePage(1);

        var bot = await native.RunAsync();

        await native.Discord.MessagesAsync(NativeBot.DiscordChannel, 1);
        await native.Slack.UntilAsync(
            () => native.Slack.Channel(NativeBot.SlackChannel).Messages.Count == 1, "the post on Slack");
        await native.Slack.WaitForConnectionsAsync();
        var onDiscord = await native.Discord.SendCommandAsync("next-meetup");
        var speaker = await native.Discord.SendCommandAsync("speaker", ("name", "muller"));
        var suggestions = await native.Discord.SuggestionsAsync("agenda", "meetup", "evening");
        var onSlack = await native.Slack.SendCommandAsync("/meetup", "agenda evening");

        Assert.Contains("Évening 1", onDiscord.Text, StringComparison.Ordinal);
        Assert.Contains("Anna Müller", speaker.Text, StringComparison.Ordinal);
        Assert.Contains(suggestions, choice => choice.Name.Contains("Évening 1", StringComparison.Ordinal));
        Assert.Contains("Meshes", onSlack.BlockText, StringComparison.Ordinal);
        Assert.Equal(0, await bot.TerminateAsync());
        Assert.Empty(native.Discord.SpecViolations);
        Assert.Empty(native.Slack.Violations);
        Assert.True(native.Discord.Gateway.IsCompressed);
    }

    [Fact]
    public async Task It_trusts_whom_the_system_trusts_and_nobody_else()
    {
        using var certificate = LoopbackCertificate.New();
        await using var native = await NativeBot.CreateAsync(certificate);
        native.WritePage(1);

        var stranger = await native.RunAsync();
        await stranger.SaidAsync("Discord");
        await native.Slack.UntilAsync(
            () => native.Slack.Channel(NativeBot.SlackChannel).Messages.Count == 1, "the post on Slack");
        Assert.Empty(native.Discord.Requests);
        await stranger.TerminateAsync();

        native.Environment["SSL_CERT_FILE"] = native.Write("trusted.pem", certificate.ExportCertificatePem());
        await native.RunAsync();
        await native.Discord.MessagesAsync(NativeBot.DiscordChannel, 1);
        await native.Discord.ConnectedAsync();
        var answer = await native.Discord.SendCommandAsync("next-meetup");

        Assert.Contains("Évening 1", answer.Text, StringComparison.Ordinal);
        Assert.Single(native.Slack.Channel(NativeBot.SlackChannel).Messages);
    }

    [Fact]
    public async Task It_verifies_the_signatures_of_both_platforms_over_http()
    {
        var signer = new TestSigner(new byte[32]);
        await using var native = await NativeBot.CreateAsync();
        native.Environment["discord__publicKey"] = Convert.ToHexString(signer.PublicKey);
        native.Environment.Remove("SLACK_APP_TOKEN");
        native.Environment["SLACK_SIGNING_SECRET"] = FakeSlackCaller.SigningSecret;
        native.WritePage(1);
        var bot = await native.RunAsync();
        await native.Discord.UntilAsync(d => d.Commands.Replacements == 1, "the commands are registered");
        using var slack = new FakeSlackCaller(native.Slack);
        using var http = new HttpClient();

        var (interaction, body) = native.Discord.Prepare(2, FakeDiscord.CommandContent("next-meetup", []));
        var signed = await CallAsync(body.ToJsonString(), isForged: false);
        var forged = await CallAsync(body.ToJsonString(), isForged: true);
        var onDiscord = await interaction.Answer.WaitAsync(Waiting.Limit);
        var onSlack = await slack.SendCommandAsync(new Uri(bot.Address, "/slack/events"), "/meetup", "next-meetup");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Unauthorized), (signed, forged));
        Assert.Contains("Évening 1", onDiscord.Text, StringComparison.Ordinal);
        Assert.Contains("Évening 1", onSlack.Text, StringComparison.Ordinal);

        async Task<HttpStatusCode> CallAsync(string text, bool isForged)
        {
            var timestamp = $"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}";
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/discord/interactions"))
            {
                Content = new StringContent(text, Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("X-Signature-Timestamp", timestamp);
            request.Headers.Add("X-Signature-Ed25519", signer.Sign(timestamp, isForged ? text + " " : text));
            using var response = await http.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task The_chat_answers_in_a_browser()
    {
        Needs.Chromium();
        await using var native = await NativeBot.CreateAsync();
        native.WritePage(1);
        var bot = await native.RunAsync();
        await using var browser = await Chromium.OpenAsync(bot.Address);

        await browser.UntilAsync("document.querySelector('article.posted')?.innerText.includes('Évening 1')");
        await browser.EvaluateAsync("document.getElementById('line').focus()");
        await browser.TypeAsync("/speaker anna");
        await browser.PressAsync("Enter");

        await browser.UntilAsync("document.body.innerText.includes('Meshes')");
    }
}
