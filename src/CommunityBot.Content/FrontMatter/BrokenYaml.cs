namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Recovers entries from invalid YAML front matter: each top-level key is parsed separately; if that fails, its value
/// is the text after the colon.
/// </summary>
internal static class BrokenYaml
{
    public static HeaderValue.Mapping Recover(string yaml, int firstLine)
    {
        var lines = yaml.Split('\n');
        var entries = new List<HeaderEntry>();
        for (var at = 0; at < lines.Length;)
        {
            var end = at + 1;
            while (end < lines.Length && !BeginsKey(lines[end]))
            {
                end++;
            }

            if (BeginsKey(lines[at]))
            {
                entries.Add(ReadKey(lines, at, end, firstLine + at));
            }

            at = end;
        }

        return new HeaderValue.Mapping(entries, firstLine);
    }

    private static HeaderEntry ReadKey(string[] lines, int at, int end, int line)
    {
        var colon = lines[at].IndexOf(':', StringComparison.Ordinal);
        var key = lines[at][..colon].Trim().Trim('"', '\'');
        return YamlHeader.TryRead(string.Join('\n', lines[at..end]), line)
            is HeaderValue.Mapping { Entries: [var whole] }
            ? whole
            : new HeaderEntry(key, new HeaderValue.Scalar(lines[at][(colon + 1)..].Trim().Trim('"', '\''), line), line);
    }

    private static bool BeginsKey(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#') &&
            (colon + 1 == line.TrimEnd('\r').Length || char.IsWhiteSpace(line[colon + 1]));
    }
}
