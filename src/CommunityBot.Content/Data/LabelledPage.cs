namespace CommunityBot.Content.Data;

/// <summary>
/// Recognises a page with an unfenced header whose text has labelled lines as well, so that all of it looks like YAML:
/// a key of the header occurs again after a blank line.
/// </summary>
internal static class LabelledPage
{
    private const int MaximumKeys = 100;

    public static bool IsOne(string text)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isHeader = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            if (line.IsEmpty)
            {
                isHeader = keys.Count == 0;
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || line[0] is '-' or '#')
            {
                continue;
            }

            var key = line[..colon].ToString();
            if (!isHeader && keys.Contains(key))
            {
                return true;
            }

            if (isHeader && keys.Count < MaximumKeys)
            {
                keys.Add(key);
            }
        }

        return false;
    }
}
