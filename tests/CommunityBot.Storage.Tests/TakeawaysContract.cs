using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests for every implementation of <see cref="ITakeaways"/>.</summary>
public abstract class TakeawaysContract
{
    private static readonly Takeaway One = new(
        "sample", "connect-may-2020", "slack:C1/1590764400.000100", "Meshes “scale” – 'yes'; 数 🎉",
        new ChannelRef("slack", "U1"), Instant.FromUtc(2020, 5, 29, 15, 0))
    {
        Author = new ChannelRef("slack", "U2"),
    };

    private static readonly Takeaway Typed = One with
    {
        Source = "typed:1",
        AddedAt = One.AddedAt + Duration.FromMilliseconds(1),
        Author = null
    };

    protected abstract ITakeaways Takeaways { get; }

    [Fact]
    public async Task Each_takeaway_is_stored_once_per_community_in_the_order_of_addition()
    {
        Assert.True(await Takeaways.AddAsync(Typed, default));
        Assert.True(await Takeaways.AddAsync(One, default));
        Assert.True(await Takeaways.AddAsync(One with { Community = "other" }, default));

        Assert.Equal([One, Typed], await Takeaways.ReadAsync("sample", default));
        Assert.Empty(await Takeaways.ReadAsync("nobody", default));
    }

    [Fact]
    public async Task The_same_message_is_stored_once_whatever_its_text_and_meetup()
    {
        await Takeaways.AddAsync(One, default);

        Assert.False(await Takeaways.AddAsync(
            One with { Lineage = "another", Text = "It was edited.", AddedAt = Typed.AddedAt }, default));

        Assert.Equal([One], await Takeaways.ReadAsync("sample", default));
    }

    [Fact]
    public async Task Moving_or_removing_one_takeaway_keeps_the_others()
    {
        await Takeaways.AddAsync(One, default);
        await Takeaways.AddAsync(Typed, default);
        await Takeaways.AddAsync(One with { Community = "other" }, default);

        Assert.True(await Takeaways.MoveAsync(One, "another", default));
        Assert.Equal(
            ["another", "connect-may-2020"],
            (await Takeaways.ReadAsync("sample", default)).Select(each => each.Lineage));
        Assert.True(await Takeaways.RemoveAsync(One, default));
        Assert.False(await Takeaways.RemoveAsync(One, default));
        Assert.False(await Takeaways.MoveAsync(One, "another", default));

        Assert.Equal([Typed], await Takeaways.ReadAsync("sample", default));
        Assert.Equal("connect-may-2020", Assert.Single(await Takeaways.ReadAsync("other", default)).Lineage);
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_additions_is_new()
    {
        var added = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => Takeaways.AddAsync(One, default))));

        Assert.Single(added, isNew => isNew);
    }
}

/// <summary>Tests the in-memory takeaways that tests of commands use.</summary>
public sealed class InMemoryTakeawaysTests : TakeawaysContract
{
    protected override ITakeaways Takeaways { get; } = new CommunityBot.Testing.InMemoryTakeaways();
}
