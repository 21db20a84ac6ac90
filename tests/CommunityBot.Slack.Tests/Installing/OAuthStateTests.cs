using CommunityBot.Slack.Installing;
using CommunityBot.Testing;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Tests.Installing;

public sealed class OAuthStateTests
{
    private readonly ManualTime time = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly OAuthState states;

    public OAuthStateTests() => states = new OAuthState(new Secret("secret"), time);

    [Fact]
    public void It_is_good_once_in_the_browser_that_began()
    {
        var mark = OAuthState.NewBrowserMark();
        var state = states.Begin(mark);

        Assert.Null(states.FaultOf(state, mark));
        Assert.Contains("already", states.FaultOf(state, mark), StringComparison.Ordinal);
    }

    [Fact]
    public void In_another_browser_and_from_another_app_it_is_none()
    {
        var mark = OAuthState.NewBrowserMark();
        var state = states.Begin(mark);

        Assert.NotNull(states.FaultOf(state, OAuthState.NewBrowserMark()));
        Assert.NotNull(states.FaultOf(state, null));
        Assert.NotNull(states.FaultOf(null, mark));
        Assert.NotNull(new OAuthState(new Secret("another"), time).FaultOf(state, mark));
    }

    [Fact]
    public void After_ten_minutes_it_is_over()
    {
        var mark = OAuthState.NewBrowserMark();
        var (early, late) = (states.Begin(mark), states.Begin(mark));

        time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Null(states.FaultOf(early, mark));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("ten minutes", states.FaultOf(late, mark), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_was_changed_is_none()
    {
        var mark = OAuthState.NewBrowserMark();
        var state = states.Begin(mark);

        for (var at = 0; at < state.Length - 1; at++)
        {
            var other = state[at] is 'A' ? 'B' : 'A';
            Assert.NotNull(states.FaultOf(state[..at] + other + state[(at + 1)..], mark));
        }

        Assert.All(["", "x", "AAAA", state[..20], "!!!"], odd => Assert.NotNull(states.FaultOf(odd, mark)));
    }

    [Fact]
    public void No_two_are_the_same()
    {
        var mark = OAuthState.NewBrowserMark();

        Assert.NotEqual(states.Begin(mark), states.Begin(mark));
    }
}
