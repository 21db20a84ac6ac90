using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using CommunityBot.Core.Announcements;
using CommunityBot.Slack.Http;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Slack.Tests.KnownFailures;

/// <summary>
/// Regression tests for duplicated, dropped and forged deliveries and posts, with reports and naive counterparts.
/// </summary>
public sealed class DeliveryFailureTests
{
    // bolt-js#2487, #2188, #1666, python-slack-events-api#93: at once, after one minute and after five, each time in a
    // new envelope.
    [Fact]
    public void An_event_that_comes_three_times_within_five_minutes_has_one_effect()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch.AddYears(50));
        var seen = new DeliveryDeduplicator(time);
        var payload = Event("Ev1");
        var effects = 0;
        foreach (var (envelope, after) in new[] { ("e1", 0), ("e2", 1), ("e3", 4) })
        {
            time.Advance(TimeSpan.FromMinutes(after));
            effects += seen.IsNew(Envelope(envelope, payload)) ? 1 : 0;
        }

        Assert.Equal(1, effects);
    }

    // vercel/chat#666: the first delivery never arrived, and the second was dropped because it was marked as a retry.
    [Fact]
    public void A_retry_that_is_the_first_to_arrive_has_its_effect()
    {
        var seen = new DeliveryDeduplicator(TimeProvider.System);
        var payload = Event("Ev1");

        Assert.True(seen.IsNew(Envelope("e2", payload) with { RetryAttempt = 1 }));
    }

    // chat.postMessage: "some aspect of the operation may have succeeded" (fatal_error, internal_error), and lost
    // answers.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_post_whose_answer_was_lost_stands_once(bool isCut)
    {
        FakeSlackFault fault = isCut
            ? new FakeSlackFault.ResponseLost()
            : new FakeSlackFault.ErrorAfterEffect("internal_error");
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        slack.Fail("chat.postMessage", fault);
        var now = SystemClock.Instance.GetCurrentInstant();

        var result = await new Announcer(new InMemoryLedger(), [bot.Platform], SystemClock.Instance)
            .PostAsync(post.Key, post.Message, now, facts: null, now + Duration.FromHours(1), default);

        Assert.IsType<PostResult.Recovered>(result);
        Assert.Single(slack.Channel("C0000000001").Messages);

        slack.Channel("C0000000001").Delete(slack.Channel("C0000000001").Messages[0].Timestamp);
        slack.Fail("chat.postMessage", fault);
        await NaiveClients.PostUntilAnsweredAsync(bot.Platform, post);
        Assert.Equal(2, slack.Channel("C0000000001").Messages.Count);
    }

    // Slack's page on verifying requests warns of it: the signature covers the received bytes, not the parsed body.
    [Fact]
    public void A_body_is_checked_as_it_came()
    {
        const string body = """{ "type":"event_callback" ,  "team":"Café" }""";
        var secret = new Secret(FakeSlackCaller.SigningSecret);
        var now = DateTimeOffset.FromUnixTimeSeconds(1_590_000_000);
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = FakeSlackCaller.Sign(timestamp, body);

        Assert.Null(SlackSignature.FaultOf(secret, timestamp, signature, Encoding.UTF8.GetBytes(body), now));
        Assert.NotNull(SlackSignature.FaultOf(
            secret, timestamp, signature, Encoding.UTF8.GetBytes(NaiveClients.Rewritten(body)), now));
    }

    // bolt-js#1727: Slack waits three seconds for the acknowledgement, however long the work takes.
    [Fact]
    public async Task The_acknowledgement_comes_before_the_work()
    {
        var wire = new WatchedTime();
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher(async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(10), wire, cancellation);
            return new(new("done"));
        }), wire);

        var typed = await slack.StartCommandAsync("/help");
        await slack.UntilAsync(() => typed.Acknowledgements == 1);

        Assert.True(typed.WasInTime);
        await wire.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("done", (await typed.Answer).Text);
    }

    // node-slack-sdk#1654, java-slack-sdk#1223: the backoff grows with every refusal, and only a hello resets it.
    [Fact]
    public void Each_refusal_for_too_many_connections_is_followed_by_a_longer_pause()
    {
        var state = SocketModeProtocol.On(SocketModeProtocol.Start, new SocketModeEvent.Started()).State;
        var pauses = new List<SocketModeAction.WaitBeforeRetry>();
        for (var refusal = 1; refusal <= 4; refusal++)
        {
            var line = state.Socket;
            state = SocketModeProtocol.On(
                state, new SocketModeEvent.UrlReceived(line, new Uri("wss://example.org/"))).State;
            var step = SocketModeProtocol.On(
                state, new SocketModeEvent.Received(line, new SocketModeMessage.Disconnect("too_many_websockets")));
            pauses.AddRange(step.Actions.OfType<SocketModeAction.WaitBeforeRetry>());
            state = SocketModeProtocol.On(step.State, new SocketModeEvent.RetryDue(step.State.Socket)).State;
        }

        Assert.Equal([1, 2, 3, 4], pauses.Select(pause => pause.Failures));
        Assert.All(pauses, pause => Assert.True(pause.AtLeast >= TimeSpan.FromSeconds(10)));
    }

    private static JsonObject Event(string id) => new()
    {
        ["type"] = "event_callback",
        ["event_id"] = id,
        ["event"] = new JsonObject { ["type"] = "app_home_opened" },
    };

    private static Envelope Envelope(string id, JsonObject payload)
    {
        using var document = JsonDocument.Parse(payload.ToJsonString());
        return new Envelope(id, "events_api") { Payload = document.RootElement.Clone() };
    }
}
