using CommunityBot.Core.Identity;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests for every database that stores <see cref="EventRevision"/>s.</summary>
public abstract class EventRevisionsContract
{
    private static readonly EventRevision First = new("sample", "a@sample.communitybot")
    {
        Sequence = 3,
        Schedule = "DTSTART:20310502T183000Z\r\nSTATUS:CONFIRMED\r\n",
        Title = "Größe; 日本語 🎉",
        Content = "0123456789abcdef",
        Changed = Instant.FromUtc(2031, 5, 1, 12, 0, 1),
    };

    protected abstract IEventRevisions Revisions { get; }

    [Fact]
    public async Task What_is_written_is_read_as_it_was()
    {
        var other = First with { Uid = "b@sample.communitybot" };
        await Revisions.WriteAsync("sample", [First, other], [], default);
        await Revisions.WriteAsync("other", [First with { Community = "other" }], [], default);

        Assert.Equal([First, other], await Revisions.ReadAsync("sample", default));
        await Revisions.WriteAsync("sample", [], [First.Uid], default);
        Assert.Equal([other], await Revisions.ReadAsync("sample", default));
    }

    [Fact]
    public async Task A_lower_sequence_of_another_instance_replaces_nothing()
    {
        var next = First with { Sequence = 4, Title = "Moved" };
        await Revisions.WriteAsync("sample", [First], [], default);
        await Revisions.WriteAsync("sample", [next], [], default);
        await Revisions.WriteAsync("sample", [First], [], default);

        Assert.Equal([next], await Revisions.ReadAsync("sample", default));
    }
}
