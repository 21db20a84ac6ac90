namespace CommunityBot.Content.FrontMatter;

/// <summary>A page split into front matter and body.</summary>
/// <param name="Body">The text after the front matter.</param>
/// <param name="BodyLine">Line number of the start of the body.</param>
internal sealed record PageParts(Header Header, string Body, int BodyLine)
{
    /// <summary>Maximum number of lines in front matter; a fence that is not closed within it is ignored.</summary>
    private const int MaximumHeaderLines = 5_000;

    private const string EscapedSlash = "&#47;";

    /// <summary>Whether the text starts with fenced front matter.</summary>
    public static bool BeginsWithFence(string text) =>
        text.AsSpan().TrimStart() is var start &&
        (start.StartsWith("---") || start.StartsWith("+++") || start.StartsWith("{"));

    public static PageParts Split(string text, ProblemReport report)
    {
        var parts = SplitAtFences(text, report);

        // Importers of WordPress's database escape every slash, in tags too ("<&#47;b>"), so that no element ends.
        return parts.Body.Contains(EscapedSlash, StringComparison.Ordinal)
            ? parts with { Body = parts.Body.Replace(EscapedSlash, "/", StringComparison.Ordinal) }
            : parts;
    }

    private static PageParts SplitAtFences(string text, ProblemReport report)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        var line = 1 + text.AsSpan(0, start).Count('\n');
        var rest = text[start..];
        if (rest.StartsWith('{')
            && !rest.StartsWith("{%", StringComparison.Ordinal)
            && !rest.StartsWith("{{", StringComparison.Ordinal))
        {
            return JsonHeader.Read(rest, line, report) is { Value: HeaderValue.Mapping map, Length: var length }
                ? new PageParts(new Header(map), rest[length..], line + rest.AsSpan(0, length).Count('\n'))
                : new PageParts(Header.Empty, text, 1);
        }

        var fence = rest.StartsWith("---", StringComparison.Ordinal)
            ? "---"
            : rest.StartsWith("+++", StringComparison.Ordinal)
            ? "+++"
            : null;
        var (inner, after) = fence is null ? default : Fenced(rest, fence);
        if (inner is null && ConvertedHeader.Find(rest) is { } converted)
        {
            return new PageParts(
                new Header(ReadYaml(converted.Yaml, line + 2, report)),
                rest[converted.After..],
                line + rest.AsSpan(0, converted.After).Count('\n'));
        }

        if (inner is null && fence is null && UnopenedHeader.Find(rest) is { } unopened)
        {
            return new PageParts(
                new Header(ReadYaml(rest[..unopened.Length], line, report)),
                rest[unopened.After..],
                line + rest.AsSpan(0, unopened.After).Count('\n'));
        }

        if (inner is null)
        {
            return KeyValueHeader.Split(text) ?? FieldList.Split(text) ?? NikolaHeader.Split(text)
                ?? PandocTitle.Split(text) ?? new PageParts(Header.Empty, text, 1);
        }

        var header = fence == "+++"
            ? TomlHeader.Read(inner, line + 1, report)
            : ReadYaml(inner, line + 1, report);
        return new PageParts(new Header(header), rest[after..], line + rest.AsSpan(0, after).Count('\n'));
    }

    private static HeaderValue.Mapping ReadYaml(string yaml, int firstLine, ProblemReport report) =>
        YamlHeader.Read(yaml, firstLine, report) switch
        {
            HeaderValue.Mapping map => map,
            null when report.Has("broken-header") => BrokenYaml.Recover(yaml, firstLine),
            _ => new HeaderValue.Mapping([], firstLine),
        };

    /// <summary>The text between the fences and the index of the body; null if there is no closing fence.</summary>
    private static (string? Inner, int After) Fenced(string text, string fence)
    {
        var first = text.IndexOf('\n', StringComparison.Ordinal);
        if (first < 0 || text[..first].Trim() != fence)
        {
            return default;
        }

        var at = first + 1;
        for (var count = 0; at < text.Length && count < MaximumHeaderLines; count++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var candidate = text.AsSpan(at, end - at).TrimEnd();
            if (candidate.SequenceEqual(fence) || (fence == "---" && candidate.SequenceEqual("...")))
            {
                return (text[(first + 1)..at], Math.Min(end + 1, text.Length));
            }

            at = end + 1;
        }

        return default;
    }
}
