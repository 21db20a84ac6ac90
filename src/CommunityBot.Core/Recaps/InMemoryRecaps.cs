using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>Recaps of a program that forgets them when it ends.</summary>
public sealed class InMemoryRecaps : IRecaps
{
    private readonly Lock gate = new();
    private readonly List<RecapRevision> revisions = [];
    private readonly List<RecapSubmission> drafts = [];
    private readonly Dictionary<(string Community, string Lineage), RecapFile> files = [];
    private readonly Dictionary<(string Community, string Lineage, string Place), RecapWrite> writes = [];

    public Task<IReadOnlyList<RecapRevision>> ReadLatestAsync(string community, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<RecapRevision>>(
            [
                .. revisions.Where(revision => revision.Community == community)
                    .GroupBy(revision => revision.Lineage, StringComparer.Ordinal)
                    .Select(recap => recap.MaxBy(revision => revision.Number)!)
                    .Select(last => last with
                    {
                        File = string.Join(
                            ' ', files.GetValueOrDefault((community, last.Lineage))?.Fingerprints ?? []),
                        PullRequest = writes.Values
                            .FirstOrDefault(write => (write.Community, write.Lineage) == (community, last.Lineage)
                                && write.Address is not null)?.Address,
                    })
                    .OrderBy(revision => revision.Lineage, StringComparer.Ordinal),
            ]);
        }
    }

    public Task<IReadOnlyList<RecapRevision>> ReadAsync(string community, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<RecapRevision>>(
            [
                .. revisions.Where(revision => revision.Community == community)
                    .OrderBy(revision => revision.Lineage, StringComparer.Ordinal)
                    .ThenBy(revision => revision.Number),
            ]);
        }
    }

    public Task<bool> PublishAsync(RecapRevision revision, CancellationToken cancellation)
    {
        lock (gate)
        {
            var isTaken = revisions.Any(other =>
                (other.Community, other.Lineage, other.Number)
                == (revision.Community, revision.Lineage, revision.Number));
            if (!isTaken)
            {
                revisions.Add(revision);
            }

            return Task.FromResult(!isTaken);
        }
    }

    public Task<RecapFile?> FileAsync(string community, string lineage, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(files.GetValueOrDefault((community, lineage)));
        }
    }

    public Task SaveAsync(RecapFile file, CancellationToken cancellation)
    {
        lock (gate)
        {
            files[(file.Community, file.Lineage)] = file;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<RecapWrite>> ReadWritesAsync(string community, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<RecapWrite>>(
                [.. writes.Values.Where(write => write.Community == community)]);
        }
    }

    public Task SaveAsync(RecapWrite write, CancellationToken cancellation)
    {
        lock (gate)
        {
            writes[(write.Community, write.Lineage, write.Place)] = write;
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<RecapSubmission>> ReadDraftsAsync(
        string community, ChannelRef author, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<RecapSubmission>>(
            [
                .. drafts.Where(draft => draft.Community == community && draft.By == author)
                    .OrderBy(draft => draft.At),
            ]);
        }
    }

    public Task SaveAsync(RecapSubmission draft, Instant removeBefore, CancellationToken cancellation)
    {
        lock (gate)
        {
            drafts.RemoveAll(old => old.Community == draft.Community
                && (old.At < removeBefore || old.Reference == draft.Reference));
            drafts.Add(draft);
        }

        return Task.CompletedTask;
    }
}
