using CommunityBot.Core.Matching;

namespace CommunityBot.Hosting;

/// <summary>Suggests the intended name for a misspelt one.</summary>
public static class NearestName
{
    /// <summary>The known name with the smallest edit distance; null if none is close enough.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var nearest = known
            .Select(name => (
                Name: name, Distance: EditDistance.Between(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();

        return nearest.Name is not null
            && nearest.Distance <= Math.Max(1, Math.Max(written.Length, nearest.Name.Length) / 3)
            ? nearest.Name
            : null;
    }
}
