using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.CrashHost;

/// <summary>Recaps whose process may be killed before and after one is recorded.</summary>
internal sealed class CrashingRecaps(IRecaps inner, CrashPoint crashPoint) : IRecaps
{
    public Task<IReadOnlyList<RecapRevision>> ReadLatestAsync(string community, CancellationToken cancellation) =>
        inner.ReadLatestAsync(community, cancellation);

    public Task<IReadOnlyList<RecapRevision>> ReadAsync(string community, CancellationToken cancellation) =>
        inner.ReadAsync(community, cancellation);

    public async Task<bool> PublishAsync(RecapRevision revision, CancellationToken cancellation)
    {
        crashPoint.At("publishing");
        var isFirst = await inner.PublishAsync(revision, cancellation);
        crashPoint.At("published");
        return isFirst;
    }

    public Task<RecapFile?> FileAsync(string community, string lineage, CancellationToken cancellation) =>
        inner.FileAsync(community, lineage, cancellation);

    public async Task SaveAsync(RecapFile file, CancellationToken cancellation)
    {
        crashPoint.At("filing");
        await inner.SaveAsync(file, cancellation);
        crashPoint.At("filed");
    }

    public Task<IReadOnlyList<RecapWrite>> ReadWritesAsync(string community, CancellationToken cancellation) =>
        inner.ReadWritesAsync(community, cancellation);

    public async Task SaveAsync(RecapWrite write, CancellationToken cancellation)
    {
        crashPoint.At("writing");
        await inner.SaveAsync(write, cancellation);
        crashPoint.At("written");
    }

    public Task<IReadOnlyList<RecapSubmission>> ReadDraftsAsync(
        string community, ChannelRef author, CancellationToken cancellation) =>
        inner.ReadDraftsAsync(community, author, cancellation);

    public Task SaveAsync(RecapSubmission draft, Instant removeBefore, CancellationToken cancellation) =>
        inner.SaveAsync(draft, removeBefore, cancellation);
}
