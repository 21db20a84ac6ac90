using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>What every storage of pictures does.</summary>
public abstract class PhotosContract
{
    private static readonly Photo Asked = new(
        "sample", "evening", "discord:1/2", "3", new ChannelRef("discord", "4"), new ChannelRef("discord", "5"),
        Instant.FromUnixTimeMilliseconds(1_590_000_000_123))
    {
        State = PhotoState.Asked,
        Credit = "Speaker One",
        Alt = "The room – “full”",
        Name = "room.jpg",
        Address = new Uri("https://cdn.example/room.jpg?ex=1&hm=a%20b"),
    };

    private static readonly Photo Agreed = Asked with
    {
        State = PhotoState.Agreed,
        ConsentBy = Asked.Author,
        ConsentAt = Asked.AddedAt + Duration.FromMinutes(1),
        Reason = "later",
    };

    private static readonly Photo Stored = Agreed with
    {
        State = PhotoState.Stored,
        Address = null,
        Reason = null,
        Hash = new string('a', 64),
        MediaType = "image/jpeg",
        Size = 3,
    };

    protected abstract IPhotos Photos { get; }

    [Fact]
    public async Task A_picture_is_added_once_and_found_by_its_message()
    {
        var second = Asked with { File = "31", AddedAt = Asked.AddedAt + Duration.FromSeconds(1) };
        Assert.True(await Photos.AddAsync(second, default));
        Assert.True(await Photos.AddAsync(Asked, default));
        Assert.False(await Photos.AddAsync(Asked with { Lineage = "other" }, default));
        await Photos.AddAsync(Asked with { Community = "other" }, default);

        Assert.Equal([Asked, second], await Photos.ReadAsync("sample", default));
        Assert.Equal([Asked, second], await Photos.FindAsync(Asked.Request, default));
        Assert.Empty(await Photos.FindAsync("0000000000000000", default));
    }

    [Fact]
    public async Task Bytes_are_stored_only_while_the_author_agrees_and_deleted_after()
    {
        await Photos.AddAsync(Asked, default);
        Assert.False(await Photos.StoreAsync(Stored, [1, 2, 3], default));
        Assert.Null(await Photos.BytesAsync(Asked, default));

        Assert.True(await Photos.ChangeAsync(Agreed, PhotoState.Asked, default));
        Assert.False(await Photos.ChangeAsync(Agreed, PhotoState.Asked, default));
        Assert.Equal([Agreed], await Photos.ReadAsync("sample", default));
        Assert.True(await Photos.StoreAsync(Stored, [1, 2, 3], default));
        Assert.False(await Photos.StoreAsync(Stored, [4], default));
        Assert.Equal([Stored], await Photos.ReadAsync("sample", default));
        Assert.Equal([1, 2, 3], await Photos.BytesAsync(Asked, default));

        Assert.True(await Photos.ChangeAsync(Stored with { Alt = "x", IsOnPage = true }, PhotoState.Stored, default));
        Assert.Equal([1, 2, 3], await Photos.BytesAsync(Asked, default));
        var gone = Asked with { State = PhotoState.Withdrawn, Address = null };
        Assert.True(await Photos.ChangeAsync(gone, PhotoState.Stored, default));
        Assert.Null(await Photos.BytesAsync(Asked, default));
        Assert.Equal([gone], await Photos.ReadAsync("sample", default));
    }

    [Fact]
    public async Task A_removed_picture_is_forgotten_with_its_bytes()
    {
        await Photos.AddAsync(Agreed, default);
        await Photos.StoreAsync(Stored, [1], default);
        await Photos.RemoveAsync(Stored, default);

        Assert.Empty(await Photos.ReadAsync("sample", default));
        Assert.Null(await Photos.BytesAsync(Stored, default));
    }
}

/// <summary>Tests the pictures of a program that stores nothing.</summary>
public sealed class InMemoryPhotosTests : PhotosContract
{
    protected override IPhotos Photos { get; } = new InMemoryPhotos();
}
