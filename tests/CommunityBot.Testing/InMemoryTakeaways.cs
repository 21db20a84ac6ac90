using CommunityBot.Core.Takeaways;

namespace CommunityBot.Testing;

/// <summary>An in-memory implementation of <see cref="ITakeaways"/>.</summary>
public sealed class InMemoryTakeaways : ITakeaways
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Community, string Source), Takeaway> bySource = [];

    public Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Takeaway>>(
            [
                .. bySource.Values.Where(each => each.Community == community)
                    .OrderBy(each => each.AddedAt).ThenBy(each => each.Source, StringComparer.Ordinal),
            ]);
        }
    }

    public Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(bySource.TryAdd((takeaway.Community, takeaway.Source), takeaway));
        }
    }

    public Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation)
    {
        lock (gate)
        {
            var key = (takeaway.Community, takeaway.Source);
            var isIn = bySource.TryGetValue(key, out var existing);
            if (isIn)
            {
                bySource[key] = existing! with { Lineage = lineage };
            }

            return Task.FromResult(isIn);
        }
    }

    public Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(bySource.Remove((takeaway.Community, takeaway.Source)));
        }
    }
}
