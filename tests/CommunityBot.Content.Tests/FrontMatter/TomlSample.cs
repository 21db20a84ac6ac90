using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Tests.FrontMatter;

/// <summary>
/// A valid TOML document generated from a list of numbers: equal lists generate equal documents, and shorter lists
/// simpler ones. Brackets of the syntax are distinguished from those in strings and comments, so that tests can remove
/// them one by one.
/// </summary>
internal sealed class TomlSample
{
    /// <summary>Placeholders for brackets of the syntax; no string contains them.</summary>
    private const string Marks = "\uE001\uE002\uE003\uE004";
    private const string Brackets = "[]{}";

    private static readonly string[] Words =
    [
        "a", "title", "Two talks", "ä ö – 🎉", "x = 1", "[t]", "]", "}", "# no comment", "{ a = 1",
        "https://a.example/?b=c#d", "", "  ", "it's", "C:\\x", "\"", "key = ", "\t",
    ];

    private static readonly string[] Bare =
    [
        "0", "42", "-17", "+1_000", "0xBEEF", "0o17", "0b101", "3.25", "-1e3", "6.5E-2", "inf", "-inf",
        "nan", "true", "false",
        "2030-01-02", "2030-01-02T18:30:00", "2030-01-02 18:30:00.5", "18:30:00",
        "2030-01-02T18:30:00Z", "2030-01-02T18:30:00+05:30",
    ];

    private static readonly string[] InnerKeys = ["a", "name", "\"b c\"", "'d.e'", "f-g", "1", "\"ä\"", "h_i", "true"];

    private readonly IReadOnlyList<int> numbers;
    private readonly bool hasTables;
    private readonly List<Statement> statements = [];
    private int at;

    /// <param name="hasTables">True if lines of multi-line strings may look like keys and table headers. They are text
    /// in a valid document, but ambiguous when a fault removes a quotation mark.</param>
    public TomlSample(IReadOnlyList<int> numbers, bool hasTables)
    {
        this.numbers = numbers;
        this.hasTables = hasTables;
        AddPairs(string.Empty, 1 + Next(4));
        string? array = null;
        for (var sections = Next(4); sections > 0; sections--)
        {
            var indentation = new string(' ', 2 * Next(2));
            var isArray = Next(2) == 1;

            // Tomlyn loses earlier items if another table is between two items of the same array.
            var name = isArray && array is not null && Next(2) == 1 ? array : TableName(sections);
            array = isArray ? name : null;
            statements.Add(new Statement(
                null, indentation + (isArray ? $"\uE001\uE001{name}\uE002\uE002" : $"\uE001{name}\uE002") + Comment()));
            AddPairs(indentation, Next(4));
        }
    }

    public IReadOnlyList<Statement> Statements => statements;

    public string Text => Unmarked(Marked);

    public int BracketCount => Marked.Count(character => Marks.Contains(character, StringComparison.Ordinal));

    public int LineCount => Marked.Count('\n');

    private string Marked => string.Concat(statements.Select(statement => statement.Marked + "\n"));

    public override string ToString() => Text;

    /// <summary>The document without one of its brackets, and the statement that contained it.</summary>
    public (string Text, Statement Changed) WithoutBracket(int index)
    {
        var marked = Marked;
        var place = -1;
        for (var count = 0; count <= index; count++)
        {
            place = marked.IndexOfAny(Marks.ToCharArray(), place + 1);
        }

        return (Unmarked(marked.Remove(place, 1)), StatementAt(marked.AsSpan(0, place).Count('\n')));
    }

    /// <summary>The document with one line repeated, and the statement that contains it.</summary>
    public (string Text, Statement Changed) WithLineRepeated(int index)
    {
        var lines = Text.Split('\n').ToList();
        lines.Insert(index, lines[index]);
        return (string.Join('\n', lines), StatementAt(index));
    }

    private Statement StatementAt(int line) => statements.First(statement => (line -= statement.LineCount) < 0);

    private static string Unmarked(string marked) => string.Concat(marked.Select(character =>
        Marks.IndexOf(character, StringComparison.Ordinal) is var mark and >= 0 ? Brackets[mark] : character));

    private void AddPairs(string indentation, int count)
    {
        for (; count > 0; count--)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"k{statements.Count}");
            var written = Next(6) switch
            {
                1 => $"\"{key}\"",
                2 => $"'{key}'",
                3 => $"{key}.{InnerKeys[Next(InnerKeys.Length)]}",
                4 => $"{key} . 'x'.{InnerKeys[Next(InnerKeys.Length)]}",
                _ => key,
            };
            var blank = Next(5) switch { 1 => "\n", 2 => indentation + "# [ { \"\"\" x = 1\n", _ => string.Empty };
            var value = Value(0, indentation, isOneLine: false);
            statements.Add(new Statement(key, $"{blank}{indentation}{written} = {value}{Comment()}"));
        }
    }

    private string TableName(int number) => Next(4) switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"t{number}.u"),
        2 => string.Create(CultureInfo.InvariantCulture, $"\"t {number}\""),
        3 => string.Create(CultureInfo.InvariantCulture, $"t{number}.'v w'.x"),
        _ => string.Create(CultureInfo.InvariantCulture, $"t{number}"),
    };

    private string Value(int depth, string indentation, bool isOneLine) => Next(depth > 2 ? 5 : 8) switch
    {
        0 => Bare[Next(Bare.Length)],
        1 => Basic(Words[Next(Words.Length)] + Words[Next(Words.Length)]),
        2 => $"'{Words[Next(Words.Length)].Replace("'", "", StringComparison.Ordinal)}'",
        3 when !isOneLine => $"\"\"\"{LongText("\"\"\"", indentation)}\"\"\"",
        4 when !isOneLine => $"'''{LongText("'''", indentation)}'''",
        5 => Array(depth, indentation, isOneLine),
        6 => Table(depth, indentation, isOneLine),
        7 => Array(depth, indentation, isOneLine),
        _ => Bare[Next(Bare.Length)],
    };

    private string Array(int depth, string indentation, bool isOneLine)
    {
        var isMultiLine = !isOneLine && Next(2) == 1;
        var inner = indentation + "  ";
        var items = Enumerable.Range(0, Next(4)).Select(_ => Value(depth + 1, inner, isOneLine)).ToList();
        return Bracketed('\uE001', '\uE002', items, isMultiLine, indentation);
    }

    private string Table(int depth, string indentation, bool isOneLine)
    {
        // Multi-line inline tables are TOML 1.1, but common.
        var isMultiLine = !isOneLine && Next(4) == 1;
        var inner = indentation + "  ";
        var first = Next(InnerKeys.Length);
        var pairs = Enumerable.Range(0, Next(4))
            .Select(i =>
            {
                var key = InnerKeys[(first + i) % InnerKeys.Length] + (Next(4) == 1 ? ".n" : "");
                return $"{key} = {Value(depth + 1, inner, !isMultiLine)}";
            })
            .ToList();
        return Bracketed('\uE003', '\uE004', pairs, isMultiLine, indentation);
    }

    private string Bracketed(char open, char close, List<string> items, bool isMultiLine, string indentation)
    {
        if (!isMultiLine)
        {
            return items.Count == 0 ? $"{open}{close}" : $"{open} {string.Join(", ", items)} {close}";
        }

        var text = new StringBuilder().Append(open).Append(Comment()).Append('\n');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(indentation).Append("  ").Append(items[i]);
            text.Append(i < items.Count - 1 || Next(2) == 1 ? "," : "").Append(Comment()).Append('\n');
        }

        return text.Append(indentation).Append(close).ToString();
    }

    private string LongText(string quotes, string indentation)
    {
        var text = new StringBuilder(Next(2) == 1 ? "\n" : "");
        for (var lines = Next(4); lines > 0; lines--)
        {
            text.Append(hasTables ? "" : "Text: ").Append(Words[Next(Words.Length)]).Append(' ');
            text.Append(Words[Next(Words.Length)]).Append('\n');
            text.Append(Next(2) == 1 ? indentation : "");
        }

        var backslash = Next(2) == 1 ? "\\\n   " : "\\\\";
        var safe = quotes == "'''"
            ? text.ToString().Replace("'", "", StringComparison.Ordinal)
            : text.ToString().Replace("\\", backslash, StringComparison.Ordinal);
        return safe + (Next(4) == 1 ? quotes[..2] : "");
    }

    private string Comment() => Next(5) switch { 1 => " # ] } \"\"\" y = 2", 2 => "  ", _ => string.Empty };

    private string Basic(string text)
    {
        var written = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => written.Append('\\').Append(rune.ToString()),
                '\t' => written.Append("\\t"),
                > 127 when Next(2) == 1 => written.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
                _ => written.Append(rune.ToString()),
            };
        }

        return written.Append('"').ToString();
    }

    private int Next(int bound) => at < numbers.Count ? numbers[at++] % bound : 0;

    /// <param name="Key">Unique among the statements; null for a table header.</param>
    /// <param name="Marked">The lines, with placeholders for brackets.</param>
    internal sealed record Statement(string? Key, string Marked)
    {
        public int LineCount => 1 + Marked.Count('\n');
    }
}
