using System.Text;
using System.Text.Json;

using CommunityBot.Discord.Gateway;

namespace CommunityBot.Discord.Tests.Gateway;

/// <summary>Tests for the gateway state machine, without a connection.</summary>
public sealed class GatewayProtocolTests
{
    private static readonly GatewaySession Session = new("session", 7, new Uri("wss://resume.example"));
    private static readonly Heartbeat Pulse = new(TimeSpan.FromSeconds(41.25));
    private static readonly GatewayState.Connected Connected = new(Attempt: 0, Session, Pulse);

    [Fact]
    public void Hello_triggers_identify_and_a_first_heartbeat_with_jitter()
    {
        var step = Take(
            new GatewayState.AwaitingHello(1, Session: null), """{"op":10,"d":{"heartbeat_interval":41250}}""");

        Assert.IsType<GatewayState.AwaitingReady>(step.State);
        Assert.Contains(new GatewayAction.SendIdentify(), step.Actions);
        Assert.Contains(
            new GatewayAction.SetTimer(GatewayTimer.Heartbeat, TimeSpan.Zero, TimeSpan.FromMilliseconds(41_250)),
            step.Actions);
    }

    [Fact]
    public void Hello_triggers_resume_when_a_session_is_held()
    {
        var step = Take(new GatewayState.AwaitingHello(1, Session), """{"op":10,"d":{"heartbeat_interval":41250}}""");

        Assert.Contains(new GatewayAction.SendResume(Session), step.Actions);
        Assert.DoesNotContain(new GatewayAction.SendIdentify(), step.Actions);
    }

    [Fact]
    public void Heartbeats_carry_the_last_sequence_and_follow_the_interval()
    {
        var step = GatewayProtocol.On(Connected, new GatewayEvent.TimerElapsed(GatewayTimer.Heartbeat));

        Assert.Equal(
            [new GatewayAction.SendHeartbeat(7), new GatewayAction.SetTimer(GatewayTimer.Heartbeat, Pulse.Interval)],
            step.Actions);
        Assert.False(Assert.IsType<GatewayState.Connected>(step.State).Heartbeat.IsAcknowledged);
    }

    [Fact]
    public void A_missed_heartbeat_ack_closes_with_a_code_that_keeps_the_session()
    {
        var silent = Connected with { Heartbeat = Pulse with { IsAcknowledged = false } };

        var step = GatewayProtocol.On(silent, new GatewayEvent.TimerElapsed(GatewayTimer.Heartbeat));

        var hangUp = Assert.Single(step.Actions.OfType<GatewayAction.Disconnect>());
        Assert.NotInRange(hangUp.Code, 1000, 1001);
        Assert.Equal(Session, Assert.IsType<GatewayState.Waiting>(step.State).Session);
    }

    [Fact]
    public void A_requested_heartbeat_is_sent_at_once_in_every_open_state()
    {
        GatewayState[] open = [
            new GatewayState.AwaitingHello(1, null), new GatewayState.AwaitingReady(1, Session, Pulse), Connected
        ];

        Assert.All(open, state => Assert.Single(
            Take(state, """{"op":1,"d":null}""").Actions,
            action => action is GatewayAction.SendHeartbeat { IsRequested: true }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public void These_closures_keep_the_session(int? code)
    {
        var step = GatewayProtocol.On(Connected, new GatewayEvent.Closed(code, null));

        Assert.Equal(Session, Assert.IsType<GatewayState.Waiting>(step.State).Session);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void These_close_codes_require_a_new_session(int code)
    {
        var step = GatewayProtocol.On(Connected, new GatewayEvent.Closed(code, null));

        Assert.Null(Assert.IsType<GatewayState.Waiting>(step.State).Session);
    }

    [Theory]
    [InlineData(4010, "shards")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "Update")]
    [InlineData(4013, "Update")]
    [InlineData(4014, "intent")]
    public void These_close_codes_are_fatal_and_have_a_remedy(int code, string remedy)
    {
        var step = GatewayProtocol.On(
            new GatewayState.AwaitingReady(1, null, Pulse), new GatewayEvent.Closed(code, null));

        Assert.IsType<GatewayState.Stopped>(step.State);
        Assert.Contains(
            remedy, Assert.Single(step.Actions.OfType<GatewayAction.NotifyStopped>()).Remedy, StringComparison.Ordinal);
        Assert.Empty(step.Actions.OfType<GatewayAction.SetTimer>());
    }

    [Fact]
    public void A_refused_token_is_tried_again_slowly_and_visibly()
    {
        var step = GatewayProtocol.On(
            new GatewayState.AwaitingReady(1, null, Pulse), new GatewayEvent.Closed(4004, null));
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt < 10; attempt++)
        {
            Assert.True(Assert.IsType<GatewayState.Waiting>(step.State).IsTokenRefused);
            Assert.Contains(
                "DISCORD_TOKEN",
                Assert.Single(step.Actions.OfType<GatewayAction.NotifyTokenRefused>()).Remedy,
                StringComparison.Ordinal);
            waits.Add(Assert.Single(step.Actions.OfType<GatewayAction.SetTimer>()).AtLeast);
            step = GatewayProtocol.On(step.State, new GatewayEvent.TimerElapsed(GatewayTimer.Reconnect));
            step = GatewayProtocol.On(step.State, new GatewayEvent.TokenRefused());
        }

        Assert.Equal(TimeSpan.FromSeconds(30), waits[0]);
        Assert.Equal(TimeSpan.FromMinutes(7.5), waits[^1]);
    }

    [Fact]
    public void The_gateway_follows_when_the_http_api_accepts_the_token_again()
    {
        var refused = new GatewayState.Waiting(2, null) { IsTokenRefused = true };

        var step = GatewayProtocol.On(refused, new GatewayEvent.TokenAccepted());

        Assert.Equal(new GatewayAction.Connect(Session: null), Assert.Single(step.Actions));
        Assert.Empty(GatewayProtocol.On(Connected, new GatewayEvent.TokenAccepted()).Actions);
    }

    [Fact]
    public void An_unanswered_resume_gives_way_to_a_new_session_after_ten_seconds()
    {
        var resuming = Take(
            new GatewayState.AwaitingHello(1, Session), """{"op":10,"d":{"heartbeat_interval":41250}}""");
        var step = GatewayProtocol.On(resuming.State, new GatewayEvent.TimerElapsed(GatewayTimer.Handshake));

        Assert.Contains(
            new GatewayAction.SetTimer(GatewayTimer.Handshake, TimeSpan.FromSeconds(10)), resuming.Actions);
        Assert.Null(Assert.IsType<GatewayState.Waiting>(step.State).Session);
    }

    [Fact]
    public void Missed_events_that_arrive_during_a_resume_extend_its_deadline() =>
        Assert.Contains(
            new GatewayAction.SetTimer(GatewayTimer.Handshake, TimeSpan.FromSeconds(10)),
            Take(
                new GatewayState.AwaitingReady(1, Session, Pulse),
                """{"op":0,"s":8,"t":"CHANNEL_UPDATE","d":{}}""").Actions);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(3, 30)]
    [InlineData(20, 60)]
    public void The_wait_for_ready_grows_with_every_attempt(int attempt, int seconds) =>
        Assert.Contains(
            new GatewayAction.SetTimer(GatewayTimer.Handshake, TimeSpan.FromSeconds(seconds)),
            Take(
                new GatewayState.AwaitingHello(attempt, Session: null),
                """{"op":10,"d":{"heartbeat_interval":41250}}""").Actions);

    [Fact]
    public void A_guild_is_reported_by_its_id_wherever_it_is_in_the_event() =>
        Assert.Equal(
            new GatewayAction.NotifyGuildAvailable("77"),
            Assert.Single(Take(
                Connected,
                """{"op":0,"s":8,"d":{"channels":[{"id":"1"}],"name":"x","id":"77"},"t":"GUILD_CREATE"}""").Actions));

    [Fact]
    public void A_stopped_protocol_ignores_every_event()
    {
        var step = GatewayProtocol.On(new GatewayState.Stopped(), new GatewayEvent.Started());

        Assert.Empty(step.Actions);
    }

    [Fact]
    public void A_resumable_invalid_session_is_kept()
    {
        Assert.Equal(
            Session, Assert.IsType<GatewayState.Waiting>(Take(Connected, """{"op":9,"d":true}""").State).Session);
    }

    [Fact]
    public void A_non_resumable_session_is_replaced_after_one_to_five_seconds()
    {
        var step = Take(new GatewayState.AwaitingReady(1, Session, Pulse), """{"op":9,"d":false}""");

        Assert.Null(Assert.IsType<GatewayState.Waiting>(step.State).Session);
        Assert.Contains(
            new GatewayAction.SetTimer(GatewayTimer.Reconnect, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)),
            step.Actions);
    }

    [Fact]
    public void A_reconnect_request_is_obeyed_even_before_hello()
    {
        var step = Take(new GatewayState.AwaitingHello(1, Session), """{"op":7,"d":null}""");

        Assert.Equal(Session, Assert.IsType<GatewayState.Waiting>(step.State).Session);
    }

    [Fact]
    public void An_unreachable_resume_url_is_replaced_by_the_gateway_url()
    {
        var step = GatewayProtocol.On(new GatewayState.Connecting(1, Session), new GatewayEvent.Unreachable("refused"));

        var held = Assert.IsType<GatewayState.Waiting>(step.State).Session;
        Assert.Equal(Session with { ResumeAddress = null }, held);
    }

    [Fact]
    public void A_session_is_dropped_after_three_failed_resumes()
    {
        GatewayState state = new GatewayState.AwaitingReady(1, Session, Pulse);
        for (var i = 0; i < 3; i++)
        {
            var waiting = Assert.IsType<GatewayState.Waiting>(
                GatewayProtocol.On(state, new GatewayEvent.Closed(1006, null)).State);
            state = new GatewayState.AwaitingReady(waiting.Attempt + 1, waiting.Session, Pulse);
        }

        Assert.Null(Assert.IsType<GatewayState.AwaitingReady>(state).Session);
    }

    [Fact]
    public void A_long_network_outage_keeps_the_session_and_bounds_the_backoff()
    {
        GatewayState state = new GatewayState.Connecting(1, Session);
        for (var i = 0; i < 30; i++)
        {
            var step = GatewayProtocol.On(state, new GatewayEvent.Unreachable("no network"));
            var timer = Assert.Single(step.Actions.OfType<GatewayAction.SetTimer>());
            Assert.InRange(timer.AtLeast + timer.Jitter, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
            state = GatewayProtocol.On(step.State, new GatewayEvent.TimerElapsed(GatewayTimer.Reconnect)).State;
        }

        Assert.Equal("session", Assert.IsType<GatewayState.Connecting>(state).Session?.Id);
    }

    [Fact]
    public void The_backoff_grows_until_a_heartbeat_is_acknowledged()
    {
        var entered = Take(
            new GatewayState.AwaitingReady(5, null, Pulse),
            """{"op":0,"s":1,"t":"READY","d":{"session_id":"new"}}""").State;
        var proved = Take(entered, """{"op":11}""").State;

        Assert.Equal(5, Assert.IsType<GatewayState.Waiting>(
            GatewayProtocol.On(entered, new GatewayEvent.Closed(null, null)).State).Attempt);
        Assert.Equal(0, Assert.IsType<GatewayState.Waiting>(
            GatewayProtocol.On(proved, new GatewayEvent.Closed(null, null)).State).Attempt);
    }

    [Fact]
    public void Every_dispatch_advances_the_sequence_even_without_a_handler()
    {
        var step = Take(
            Connected, """{"op":0,"s":12,"t":"GUILD_CREATE","d":{"members":[{},{}]},"new_field":[1,{"a":2}]}""");

        Assert.Equal(12, Assert.IsType<GatewayState.Connected>(step.State).Session?.Sequence);
        Assert.Empty(step.Actions);
    }

    [Theory]
    [InlineData("""{"op":99,"d":{"what":"ever"}}""")]
    [InlineData("""{"op":0,"s":null,"t":null,"d":null}""")]
    [InlineData("""{"op":0}""")]
    [InlineData("""{"op":10,"d":null}""")]
    [InlineData("""{"op":11,"d":"?"}""")]
    public void Unknown_opcodes_are_ignored(string frame)
    {
        var step = Take(Connected, frame);

        Assert.Equal(Connected, step.State);
        Assert.Empty(step.Actions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[1,2]")]
    [InlineData("{\"d\":{}}")]
    [InlineData("{\"op\":\"ten\"}")]
    [InlineData("{\"op\":0,\"d\":{")]
    public void An_invalid_frame_is_ignored(string text) =>
        Assert.Null(GatewayFrame.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_interaction_is_delivered_with_its_content()
    {
        var step = Take(Connected, """{"t":"INTERACTION_CREATE","s":8,"op":0,"d":{"id":"1"}}""");

        Assert.Equal("1", Assert.Single(step.Actions.OfType<GatewayAction.NotifyInteraction>()).Interaction
            .GetProperty("id")
            .GetString());
    }

    [Fact]
    public void Stopping_closes_with_1000()
    {
        var step = GatewayProtocol.On(Connected, new GatewayEvent.StopRequested());

        Assert.Equal([new GatewayAction.Disconnect(1000)], step.Actions);
        Assert.IsType<GatewayState.Stopped>(step.State);
    }

    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/?v=10&encoding=json", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:81/some/path?ticket=7", "ws://127.0.0.1:81/some/path?ticket=7&v=10&encoding=json")]
    public void The_url_keeps_its_query_and_gains_the_missing_parameters(string told, string dialled) =>
        Assert.Equal(dialled, GatewayAddress.For(new Uri(told)).AbsoluteUri);

    [Fact]
    public void Outgoing_payloads_match_the_gateway_documentation()
    {
        Assert.Equal("""{"op":1,"d":251}""", Encoding.UTF8.GetString(GatewayMessages.Heartbeat(251)));
        Assert.Equal("""{"op":1,"d":null}""", Encoding.UTF8.GetString(GatewayMessages.Heartbeat(null)));
        Assert.Equal(
            """{"op":6,"d":{"token":"t","session_id":"session","seq":7}}""",
            Encoding.UTF8.GetString(GatewayMessages.Resume(new("t"), Session)));
        using var identify = JsonDocument.Parse(GatewayMessages.Identify(new("t"), 0, 1));
        Assert.Equal(
            ["token", "intents", "properties"],
            identify.RootElement.GetProperty("d").EnumerateObject().Select(field => field.Name));
    }

    /// <summary>Otherwise a clock that is moved after the status was read leaves the timer behind.</summary>
    [Fact]
    public void A_status_is_told_after_the_timer_of_the_next_attempt_is_set()
    {
        var connecting = new GatewayState.Connecting(1, Session: null);
        foreach (var happened in (GatewayEvent[])[
            new GatewayEvent.TokenRefused(),
            new GatewayEvent.Unreachable("no route"),
            new GatewayEvent.SessionStartLimited(TimeSpan.FromMinutes(1), "the limit"),
        ])
        {
            var actions = GatewayProtocol.On(connecting, happened).Actions.ToList();
            var timer = actions.FindIndex(action => action is GatewayAction.SetTimer);
            var told = actions.FindIndex(action =>
                action is GatewayAction.NotifyConnecting or GatewayAction.NotifyTokenRefused);

            Assert.InRange(timer, 0, told - 1);
        }
    }

    private static GatewayStep Take(GatewayState state, string frame) =>
        GatewayProtocol.On(state, new GatewayEvent.Received(GatewayFrame.Read(Encoding.UTF8.GetBytes(frame))!));
}
