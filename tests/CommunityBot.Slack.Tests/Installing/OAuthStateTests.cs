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
    public void A_state_is_valid_once_in_the_browser_that_began()
    {
        var mark = OAuthState.NewBrowserMark();
        var state = states.Create(mark);

        Assert.Null(states.FaultOf(state, mark));
        Assert.Contains("already", states.FaultOf(state, mark), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_is_invalid_in_another_browser_or_app()
    {
        var mark = OAuthState.NewBrowserMark();
        var state = states.Create(mark);

        Assert.NotNull(states.FaultOf(state, OAuthState.NewBrowserMark()));
        Assert.NotNull(states.FaultOf(state, null));
        Assert.NotNull(states.FaultOf(null, mark));
        Assert.NotNull(new OAuthState(new Secret("another"), time).FaultOf(state, mark));
    }

    [Fact]
    public void A_state_expires_after_ten_minutes()
    {
        var mark = OAuthState.NewBrowserMark();
        var (early, late) = (states.Create(mark), states.Create(mark));

        time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Null(states.FaultOf(early, mark));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("ten minutes", states.FaultOf(late, mark), StringComparison.Ordinal);
    }

    [Fact]
    public void A_modified_state_is_invalid()
    {
        var mark = OAuthState.NewBrowserMark();
        var state = states.Create(mark);

        for (var at = 0; at < state.Length - 1; at++)
        {
            var other = state[at] is 'A' ? 'B' : 'A';
            Assert.NotNull(states.FaultOf(state[..at] + other + state[(at + 1)..], mark));
        }

        Assert.All(["", "x", "AAAA", state[..20], "!!!"], odd => Assert.NotNull(states.FaultOf(odd, mark)));
    }

    [Fact]
    public void States_are_unique()
    {
        var mark = OAuthState.NewBrowserMark();

        Assert.NotEqual(states.Create(mark), states.Create(mark));
    }
}
