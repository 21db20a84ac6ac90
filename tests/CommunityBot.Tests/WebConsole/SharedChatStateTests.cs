using CommunityBot.Testing;
using CommunityBot.WebConsole;

namespace CommunityBot.Tests.WebConsole;

/// <summary>Many open pages cost no more than one.</summary>
public sealed class SharedChatStateTests
{
    [Fact]
    public async Task It_is_read_once_a_second_and_after_each_post()
    {
        var time = new ManualTime(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));
        var stream = new ChatEventStream();
        var reads = 0;
        using var state = new SharedChatState(_ => Task.FromResult($"{++reads}"), stream, time);

        for (var page = 0; page < 64; page++)
        {
            Assert.Equal("1", await state.ReadAsync(CancellationToken.None));
        }

        stream.Publish(new ChatEvent.Edited("1", "changed"));
        Assert.Equal("2", await state.ReadAsync(CancellationToken.None));
        Assert.Equal("2", await state.ReadAsync(CancellationToken.None));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("3", await state.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_page_that_is_closed_while_it_is_read_takes_it_from_no_other()
    {
        using var closed = new CancellationTokenSource();
        var first = new TaskCompletionSource();
        var reads = 0;
        using var state = new SharedChatState(
            async cancellation =>
            {
                if (++reads == 1)
                {
                    first.SetResult();
                    await Task.Delay(Timeout.Infinite, cancellation);
                }

                return "read";
            },
            new ChatEventStream(),
            TimeProvider.System);

        var leaving = state.ReadAsync(closed.Token);
        await first.Task;
        var staying = state.ReadAsync(CancellationToken.None);
        await closed.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        Assert.Equal("read", await staying);
    }
}
