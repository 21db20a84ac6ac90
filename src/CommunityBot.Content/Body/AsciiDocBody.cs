using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Body;

/// <summary>
/// Translates the blocks of AsciiDoc that event pages use to Markdown, line by line, so that line numbers stay those of
/// the document: section titles, lists, description lists, delimited blocks, tables, comments, macros.
/// https://docs.asciidoctor.org/asciidoc/latest/syntax-quick-reference/
/// </summary>
internal sealed class AsciiDocBody
{
    private readonly IReadOnlyDictionary<string, string> attributes;
    private readonly List<string> lines = [];

    /// <summary>The delimiter that ends the current listing or comment; null outside of one.</summary>
    private string? verbatim;

    private bool isComment;
    private AsciiDocTable? table;

    private AsciiDocBody(IReadOnlyDictionary<string, string> attributes) => this.attributes = attributes;

    public static string ToMarkdown(string text, IReadOnlyDictionary<string, string> attributes)
    {
        var body = new AsciiDocBody(attributes);
        foreach (var line in text.Split('\n'))
        {
            ReadingTime.Check();
            body.Add(line.TrimEnd());
        }

        body.table?.WriteTo(body.lines);
        return string.Join('\n', body.lines);
    }

    private void Add(string line)
    {
        if (verbatim is not null)
        {
            AddVerbatim(line);
        }
        else if (table is not null)
        {
            table.Add(AsciiDocText.ToMarkdown(line, attributes));
            if (table.IsClosed)
            {
                table.WriteTo(lines);
                table = null;
            }
        }
        else if (IsDelimiter(line, '/') || IsDelimiter(line, '-') || IsDelimiter(line, '.') || IsDelimiter(line, '+'))
        {
            verbatim = line;
            isComment = line[0] is '/';
            lines.Add(isComment ? "" : "```");
        }
        else if (line.StartsWith("|===", StringComparison.Ordinal))
        {
            table = new AsciiDocTable();
        }
        else
        {
            lines.Add(IsSilent(line) ? "" : Block(line));
        }
    }

    private void AddVerbatim(string line)
    {
        var isEnd = line == verbatim;
        lines.Add(isComment ? "" : isEnd ? "```" : line);
        verbatim = isEnd ? null : verbatim;
    }

    /// <summary>Lines without text of their own: attributes, comments, delimiters of examples, includes.</summary>
    private static bool IsSilent(string line) =>
        line is "+" or "--" or "'''" or "<<<" or "[[]]" ||
        line.StartsWith("//", StringComparison.Ordinal) ||
        line.StartsWith("include::", StringComparison.Ordinal) ||
        line.StartsWith("toc::", StringComparison.Ordinal) ||
        (line is ['[', .., ']'] && line.IndexOf(']', StringComparison.Ordinal) >= line.Length - 2) ||
        IsDelimiter(line, '=') || IsDelimiter(line, '*') || IsDelimiter(line, '_') ||
        AsciiDocHeader.IsAttribute(line);

    /// <summary>Four or more of the same character.</summary>
    private static bool IsDelimiter(string line, char mark) =>
        line.Length >= 4 && line[0] == mark && !line.AsSpan().ContainsAnyExcept(mark);

    private string Block(string line)
    {
        for (var level = 1; level <= 6; level++)
        {
            if (AsciiDocHeader.IsTitle(line, level))
            {
                return $"{new string('#', level)} {Text(line[(level + 1)..].Trim())}";
            }
        }

        if (line is ['.', not ('.' or ' '), ..])
        {
            return $"**{Text(line[1..])}**";
        }

        var start = line.TrimStart();
        foreach (var mark in (ReadOnlySpan<char>)['*', '-', '.'])
        {
            var depth = start.Length - start.TrimStart(mark).Length;
            if (depth is > 0 and < 6 && start.Length > depth + 1 && start[depth] is ' ')
            {
                var indent = new string(' ', (mark is '.' ? 3 : 2) * (depth - 1));
                return $"{indent}{(mark is '.' ? "1." : "*")} {Text(start[(depth + 1)..].Trim())}";
            }
        }

        // "Term:: text" becomes a labelled line; the text may also begin on the next line.
        var term = start.IndexOf("::", StringComparison.Ordinal);
        if (term is > 0 and < 60 && (term + 2 == start.Length || start[term + 2] is ' '))
        {
            return $"{Text(start[..term])}: {Text(start[(term + 2)..].Trim())}".TrimEnd();
        }

        return Text(line);
    }

    private string Text(string text) => AsciiDocText.ToMarkdown(text, attributes);
}
