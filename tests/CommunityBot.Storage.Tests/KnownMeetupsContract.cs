using CommunityBot.Core.Identity;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests for every implementation of <see cref="IKnownMeetups"/>.</summary>
public abstract class KnownMeetupsContract
{
    private static readonly KnownMeetup Plain = new("sample", "connect-may-2020")
    {
        Ids = ["connect-may-2020"],
        FirstSeen = Instant.MinValue,
        Since = Instant.MinValue,
    };

    private static readonly KnownMeetup Full = new("sample", "uid-0123456789abcdef-2020-05-29")
    {
        Ids = ["uid-0123456789abcdef-2020-05-29", "treffen-im-café-2020-05-29"],
        Source = "calendar.ics",
        Facts = "page\tx\nstatus\tScheduled",
        Sketch = "0a0b0c0d 1a1b1c1d",
        FirstSeen = Instant.FromUtc(2020, 5, 1, 12, 0),
        Since = Instant.FromUtc(2020, 5, 2, 12, 0),
        GoneSince = Instant.FromUtc(2020, 5, 3, 12, 0),
        Decision = GoneDecision.Cancelled,
        Review = new ChangeReview(Instant.FromUtc(2020, 5, 4, 12, 0), ReviewDecision.EditOnly, "facts"),
    };

    protected abstract IKnownMeetups Known { get; }

    [Fact]
    public async Task What_is_written_is_read_as_it_was()
    {
        await Known.WriteAsync("sample", [Full, Plain], [], default);
        await Known.WriteAsync("other", [Plain with { Community = "other" }], [], default);

        var read = await Known.ReadAsync("sample", default);
        Assert.Equal(2, read.Count);
        Assert.True(read[0].IsSameAs(Plain));
        Assert.True(read[1].IsSameAs(Full));
    }

    [Fact]
    public async Task Writing_replaces_by_lineage_and_removes_in_the_same_step()
    {
        await Known.WriteAsync("sample", [Full, Plain], [], default);
        await Known.WriteAsync("sample", [Plain with { Ids = ["renamed"], Review = null }], [Full.Lineage], default);
        await Known.WriteAsync("sample", [], ["unknown"], default);

        Assert.Equal(["renamed"], Assert.Single(await Known.ReadAsync("sample", default)).Ids);
    }
}
