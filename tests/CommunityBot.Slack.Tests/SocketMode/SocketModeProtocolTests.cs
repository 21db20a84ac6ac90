using System.Text.Json;

using CommunityBot.Slack.SocketMode;

using static CommunityBot.Slack.SocketMode.SocketModeAction;
using static CommunityBot.Slack.SocketMode.SocketModeEvent;
using static CommunityBot.Slack.SocketMode.SocketModeState;

namespace CommunityBot.Slack.Tests.SocketMode;

public sealed class SocketModeProtocolTests
{
    private static readonly Uri Address = new("wss://example.org/link");

    [Fact]
    public void A_connection_requests_a_url_connects_gets_hello_and_serves()
    {
        var (state, actions) = Run(SocketModeProtocol.Start, new Started(), new UrlReceived(1, Address), Hello(1));

        Assert.Equal(new Connected(1, 0), state);
        Assert.Contains(new RequestUrl(1), actions);
        Assert.Contains(new Connect(1, Address), actions);
    }

    [Fact]
    public void An_envelope_is_acknowledged_before_it_is_dispatched()
    {
        var step = SocketModeProtocol.On(new Connected(1, 0), Delivery(1, Command(responseUrl: true)));

        Assert.Collection(step.Actions,
            first => Assert.Equal(new Acknowledge(1, "e1"), first),
            second => Assert.False(Assert.IsType<Dispatch>(second).AnswersByAcknowledging));
    }

    [Fact]
    public void Without_a_response_url_the_acknowledgement_is_kept_for_the_answer()
    {
        var step = SocketModeProtocol.On(new Connected(1, 0), Delivery(1, Command(responseUrl: false)));

        Assert.True(Assert.IsType<Dispatch>(Assert.Single(step.Actions)).AnswersByAcknowledging);
    }

    [Fact]
    public void Unknown_envelopes_are_acknowledged()
    {
        var step = SocketModeProtocol.On(new Connected(1, 0), Delivery(1, new Envelope("e1", "something_of_tomorrow")));

        Assert.Equal(new Acknowledge(1, "e1"), step.Actions[0]);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("a_reason_of_tomorrow")]
    public void A_refresh_keeps_the_old_connection_until_the_new_one_gets_hello(string reason)
    {
        var (asking, first) = Run(new Connected(1, 0), Disconnect(1, reason));
        Assert.Equal(new RequestingUrl(2, 0, Held: 1), asking);
        Assert.DoesNotContain(first, action => action is Close);

        var (greeting, _) = Run(asking, new UrlReceived(2, Address));
        Assert.Equal(new Acknowledge(1, "e1"),
            SocketModeProtocol.On(greeting, Delivery(1, Command(responseUrl: true))).Actions[0]);

        var (live, last) = Run(greeting, Hello(2));
        Assert.Equal(new Connected(2, 0), live);
        Assert.Contains(last, action => action is Close(1, _));
    }

    [Fact]
    public void A_warning_followed_by_a_refresh_opens_one_new_connection()
    {
        var (_, actions) = Run(new Connected(1, 0), Disconnect(1, "warning"), Disconnect(1, "refresh_requested"));

        Assert.Single(actions, action => action is RequestUrl);
    }

    [Fact]
    public void A_failed_refresh_is_retried_while_the_old_connection_delivers()
    {
        var (state, actions) = Run(
            new Connected(1, 0), Disconnect(1, "warning"), new UrlUnavailable(2, "status 500", TimeSpan.Zero));

        Assert.True(state.Receives);
        Assert.Contains(new WaitBeforeRetry(2, 1, TimeSpan.Zero), actions);
        Assert.False(SocketModeProtocol.On(state, new Closed(1, "closed")).State.Receives);
    }

    [Fact]
    public void Disabled_socket_mode_stops_visibly_and_for_good()
    {
        var (state, actions) = Run(new Connected(1, 0), Disconnect(1, "link_disabled"));

        Assert.IsType<Stopped>(state);
        Assert.Contains(actions, action => action is Stop);
        Assert.Contains(actions, action => action is Close(1, _));
        var (after, more) = Run(state, new Closed(1, "closed"), new RetryDue(7), new ConnectionStable(1));
        Assert.IsType<Stopped>(after);
        Assert.Empty(more);
    }

    [Fact]
    public void A_refused_app_is_tried_again_slowly()
    {
        var (state, waits) = (SocketModeProtocol.Start, new List<TimeSpan>());
        (state, _) = Run(state, new Started());
        for (var attempt = 1; attempt < 8; attempt++)
        {
            (state, var actions) = Run(state, new UrlRefused(attempt, "invalid_auth", "look at it"));
            waits.Add(Assert.Single(actions.OfType<WaitBeforeRetry>()).AtLeast);
            (state, actions) = Run(state, new RetryDue(attempt));
            Assert.Equal(new RequestUrl(attempt + 1), Assert.Single(actions));
        }

        Assert.Equal(TimeSpan.FromMinutes(1), waits[0]);
        Assert.Equal(TimeSpan.FromMinutes(15), waits[^1]);
    }

    [Fact]
    public void A_refused_token_is_not_retried_at_once()
    {
        var (state, actions) = Run(
            SocketModeProtocol.Start, new Started(), new UrlRefused(1, "invalid_auth", "look at it"));

        Assert.IsType<Stopped>(state);
        Assert.Single(actions, action => action is RequestUrl);
    }

    [Fact]
    public void Slacks_retry_after_is_obeyed()
    {
        var (_, actions) = Run(
            SocketModeProtocol.Start, new Started(), new UrlUnavailable(1, "too fast", TimeSpan.FromSeconds(45)));

        Assert.Contains(new WaitBeforeRetry(1, 1, TimeSpan.FromSeconds(45)), actions);
    }

    // slackapi/node-slack-sdk#1654, slackapi/java-slack-sdk#1223: each refusal for too many connections causes another
    // attempt at once.
    [Fact]
    public void Too_many_connections_increase_the_backoff_even_after_each_hello()
    {
        var state = SocketModeProtocol.On(SocketModeProtocol.Start, new Started()).State;
        var failures = new List<int>();
        for (var line = 1; line <= 5; line++)
        {
            var (next, actions) = Run(
                state, new UrlReceived(line, Address), Hello(line), Disconnect(line, "too_many_websockets"));
            var pause = Assert.IsType<WaitBeforeRetry>(actions.Last());
            Assert.Equal(SocketModeProtocol.TooManyConnectionsPause, pause.AtLeast);
            failures.Add(pause.Failures);
            state = SocketModeProtocol.On(next, new RetryDue(line)).State;
        }

        Assert.Equal([1, 2, 3, 4, 5], failures);
    }

    [Fact]
    public void The_backoff_resets_only_after_a_stable_connection()
    {
        var (unsteady, _) = Run(new Connected(7, 4), new Closed(7, "cut"));
        var (steady, actions) = Run(new Connected(7, 4), new ConnectionStable(7), new Closed(7, "cut"));

        Assert.Equal(5, unsteady.Failures);
        Assert.Equal(new RequestingUrl(8, 1, Held: null), steady);
        Assert.DoesNotContain(actions, action => action is WaitBeforeRetry);
    }

    // SlackNet#260, bolt-js#1906: an open connection that never receives anything.
    [Fact]
    public void A_connection_without_hello_is_closed()
    {
        var (greeting, _) = Run(SocketModeProtocol.Start, new Started(), new UrlReceived(1, Address));

        var (state, actions) = Run(greeting, new HelloTimedOut(1));

        Assert.IsType<Waiting>(state);
        Assert.Contains(actions, action => action is Close(1, _));
    }

    [Fact]
    public void Late_events_of_an_older_connection_are_ignored()
    {
        var live = new Connected(5, 0);

        var (state, actions) = Run(live, new Closed(4, "late"), new HelloTimedOut(4), new RetryDue(4), Hello(5),
            Disconnect(4, "warning"), new UrlReceived(4, Address), new UrlRefused(4, "late", "late"));

        Assert.Equal(live, state);
        Assert.Empty(actions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"hello\",\"num_connections\":\"many\"}")]
    [InlineData("{\"type\":\"disconnect\"}")]
    [InlineData("{\"envelope_id\":7,\"type\":\"slash_commands\"}")]
    [InlineData("{\"envelope_id\":\"e\",\"type\":\"slash_commands\",\"payload\":\"text\"}")]
    [InlineData("{\"envelope_id\":\"e\",\"retry_attempt\":1e99}")]
    public void No_input_breaks_the_reader(string frame)
    {
        var message = SocketModeMessage.Read(System.Text.Encoding.UTF8.GetBytes(frame));

        Assert.NotNull(SocketModeProtocol.On(new Connected(1, 0), new Received(1, message)).State);
    }

    private static (SocketModeState State, List<SocketModeAction> Actions) Run(
        SocketModeState state, params IEnumerable<SocketModeEvent> events)
    {
        var actions = new List<SocketModeAction>();
        foreach (var happened in events)
        {
            var step = SocketModeProtocol.On(state, happened);
            state = step.State;
            actions.AddRange(step.Actions);
        }

        return (state, actions);
    }

    private static Received Hello(int line) => new(line, new SocketModeMessage.Hello());

    private static Received Disconnect(int line, string reason) => new(line, new SocketModeMessage.Disconnect(reason));

    private static Received Delivery(int line, Envelope envelope) =>
        new(line, new SocketModeMessage.Delivery(envelope));

    private static Envelope Command(bool responseUrl)
    {
        using var payload = JsonDocument.Parse(responseUrl ? """{"response_url":"https://example.org"}""" : "{}");
        return new Envelope("e1", "slash_commands") { AcceptsAnswer = true, Payload = payload.RootElement.Clone() };
    }
}
