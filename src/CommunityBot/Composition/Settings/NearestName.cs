namespace CommunityBot.Composition.Settings;

/// <summary>What somebody probably meant to write.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest letters different; null when none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        var nearest = known
            .Select(name => (Name: name, Distance: Distance(written.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();

        return nearest.Name is not null && nearest.Distance <= Math.Max(1, Math.Max(written.Length, nearest.Name.Length) / 2 - 1)
            ? nearest.Name
            : null;
    }

    /// <summary>Letters to add, drop or change, a swap of two neighbours counting once.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = (i, j) switch
                {
                    (_, 0) => i,
                    (0, _) => j,
                    _ => Math.Min(
                        Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                        rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)),
                };

                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
