using CommunityBot.Content.Schedules;

namespace CommunityBot.Content.Tests;

/// <summary>The quick search for phrases of a copied Sched page misses none of them.</summary>
public sealed class SchedBoilerplateTests
{
    [Fact]
    public void Each_phrase_is_found_in_any_case()
    {
        Assert.All(SchedPage.Boilerplate, phrase =>
        {
            Assert.True(SchedPage.MayHaveBoilerplate($"Before {phrase} after"), phrase);
            Assert.True(SchedPage.MayHaveBoilerplate(phrase.ToUpperInvariant()), phrase);
        });
        Assert.False(SchedPage.MayHaveBoilerplate("See the programme and sign up for the evening."));
    }
}
