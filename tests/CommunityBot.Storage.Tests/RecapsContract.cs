using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests for every implementation of <see cref="IRecaps"/>.</summary>
public abstract class RecapsContract
{
    private static readonly RecapRevision First = new(
        "sample", "connect-may-2020", 1, new RecapWords("https://youtu.be/x", "35:45 “Loops” – 数 🎉\n* 'One'", "A\nB"),
        new ChannelRef("slack", "U1"), Instant.FromUtc(2020, 5, 30, 12, 0))
    {
        Draft = "0123456789ab",
    };

    private static readonly RecapRevision Second = First with
    {
        Number = 2,
        Page = "0123456789abcdef",
        By = new ChannelRef("discord", "42"),
        At = First.At + Duration.FromMilliseconds(1),
    };

    private static readonly RecapSubmission Draft = new(
        "sample", "connect-may-2020", 1, First.Words, First.By, Instant.FromUtc(2020, 5, 30, 13, 0));

    protected abstract IRecaps Recaps { get; }

    [Fact]
    public async Task The_last_revision_of_each_recap_and_all_of_them_are_read_as_they_were_published()
    {
        var other = First with { Lineage = "another" };
        foreach (var revision in new[] { Second, First, other, First with { Community = "other" } })
        {
            Assert.True(await Recaps.PublishAsync(revision, default));
        }

        Assert.Equal([other, Second], await Recaps.ReadLatestAsync("sample", default));
        Assert.Equal([other, First, Second], await Recaps.ReadAsync("sample", default));
        Assert.Empty(await Recaps.ReadLatestAsync("nobody", default));
    }

    [Fact]
    public async Task Of_many_who_publish_the_same_revision_one_is_first_and_its_words_stay()
    {
        var published = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () => (
            Number: number,
            IsFirst: await Recaps.PublishAsync(
                First with { Words = First.Words with { Chat = $"{number}" } }, default)))));

        var first = Assert.Single(published, each => each.IsFirst);
        Assert.Equal($"{first.Number}", Assert.Single(await Recaps.ReadAsync("sample", default)).Words.Chat);
    }

    [Fact]
    public async Task The_last_page_of_a_recap_is_known_and_belongs_to_its_last_revision()
    {
        var page = new RecapFile("sample", First.Lineage, "may-recap.md", ["2b", "1a"], ["f2", "f1"]);
        await Recaps.PublishAsync(First, default);
        await Recaps.SaveAsync(page with { Path = "old.md", Hashes = ["1a"], Fingerprints = ["f1"] }, default);
        await Recaps.SaveAsync(page, default);

        var known = (await Recaps.FileAsync("sample", First.Lineage, default))!;
        Assert.Equal("may-recap.md", known.Path);
        Assert.Equal(page.Hashes, known.Hashes);
        Assert.Equal(page.Fingerprints, known.Fingerprints);
        Assert.Null(await Recaps.FileAsync("other", First.Lineage, default));
        var last = Assert.Single(await Recaps.ReadLatestAsync("sample", default));
        Assert.True(last.HasWritten("f1") && last.HasWritten("f2") && !last.HasWritten(""));
    }

    [Fact]
    public async Task What_was_written_to_each_place_is_known_and_the_last_revision_has_its_pull_request()
    {
        var pull = new Uri("https://github.example/our-meetup/site/pull/1");
        var written = new RecapWrite("sample", First.Lineage, "repository")
        {
            Number = 1,
            Hashes = ["2b", "1a"],
            Beside = ["a.jpg"],
        };
        await Recaps.PublishAsync(First, default);
        await Recaps.SaveAsync(written, default);
        await Recaps.SaveAsync(written with { Place = "folder", Hashes = [], Beside = [] }, default);
        Assert.Null(Assert.Single(await Recaps.ReadLatestAsync("sample", default)).PullRequest);
        await Recaps.SaveAsync(written with { Number = 2, Address = pull }, default);

        var known = (await Recaps.ReadWritesAsync("sample", default)).ToDictionary(write => write.Place);
        Assert.Equal((2, pull), (known["repository"].Number, known["repository"].Address));
        Assert.Equal(["2b", "1a"], known["repository"].Hashes);
        Assert.Equal((1, null), (known["folder"].Number, known["folder"].Address));
        Assert.Equal(["a.jpg"], known["repository"].Beside);
        Assert.Empty(known["folder"].Hashes.Concat(known["folder"].Beside));
        Assert.Empty(await Recaps.ReadWritesAsync("other", default));
        Assert.Equal(pull, Assert.Single(await Recaps.ReadLatestAsync("sample", default)).PullRequest);
    }

    [Fact]
    public async Task Drafts_are_those_of_their_author_and_old_ones_are_removed()
    {
        var later = Draft with { At = Draft.At + Duration.FromHours(1), Words = new RecapWords("", "", "") };
        foreach (var draft in new[]
        {
            later, Draft, Draft, Draft with { By = Second.By }, Draft with { Community = "other" },
        })
        {
            await Recaps.SaveAsync(draft, Instant.FromUnixTimeMilliseconds(0), default);
        }

        Assert.Equal([Draft, later], await Recaps.ReadDraftsAsync("sample", Draft.By, default));
        await Recaps.SaveAsync(later, later.At, default);
        Assert.Equal([later], await Recaps.ReadDraftsAsync("sample", Draft.By, default));
        Assert.Single(await Recaps.ReadDraftsAsync("other", Draft.By, default));
    }
}

/// <summary>Tests the recaps of a program that stores nothing.</summary>
public sealed class InMemoryRecapsTests : RecapsContract
{
    protected override IRecaps Recaps { get; } = new InMemoryRecaps();
}
