using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Photos;

/// <summary>The files of pictures beside the pages of recaps. A community without such a folder has none.</summary>
public interface IPhotoFolder
{
    /// <summary>Whole or not at all; a file with the same bytes is left as it is.</summary>
    /// <param name="name"><see cref="PhotoFile.NameOf"/>.</param>
    /// <returns>False if it could not be written.</returns>
    Task<bool> WriteAsync(Community community, string name, byte[] bytes, CancellationToken cancellation);

    /// <summary>Deletes the other pictures that the bot has written, unless somebody has changed them.</summary>
    Task KeepOnlyAsync(Community community, IReadOnlyCollection<string> names, CancellationToken cancellation);
}

/// <summary>For programs that write no files.</summary>
public sealed class NoPhotoFolder : IPhotoFolder
{
    public Task<bool> WriteAsync(
        Community community, string name, byte[] bytes, CancellationToken cancellation) => Task.FromResult(true);

    public Task KeepOnlyAsync(
        Community community, IReadOnlyCollection<string> names, CancellationToken cancellation) => Task.CompletedTask;
}
