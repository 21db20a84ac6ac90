namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>A value of a header.</summary>
/// <param name="IsCut">Whether a bracket or quotes are never closed, so that only its beginning is here.</param>
internal readonly record struct TomlReading(HeaderValue Value, bool IsCut)
{
    /// <summary>Whether nothing is left of a cut value: a whole one with the same key is better then.</summary>
    public bool IsNothing => IsCut && Value switch
    {
        HeaderValue.Scalar scalar => string.IsNullOrWhiteSpace(scalar.Text),
        HeaderValue.Sequence items => items.Values.Count == 0,
        HeaderValue.Mapping map => map.Entries.Count == 0,
        _ => true,
    };
}

/// <summary>
/// The values of a TOML header. A bracket that is never closed ends before the first line that can no longer belong to
/// it, so that it costs no key of the lines below.
/// </summary>
internal sealed class TomlValues(TomlText text, TomlProblems problems)
{
    /// <summary>
    /// How many characters may be read again because of unclosed tables: more than any page needs, and so few for each
    /// character of a long header that its time stays in proportion to its length.
    /// </summary>
    private long rereadable = 1_000_000 + (4L * text.Length);

    private int count;
    private int openArrays;
    private int openTables;
    private int indent;

    /// <summary>
    /// The first line in an open inline table that is indented no further than the key of the outermost bracket: a key
    /// of the header, should the table turn out to be unclosed.
    /// </summary>
    private Resumption? outside;

    /// <summary>The first one that no ',' joins to the line above; only used when all lines are indented.</summary>
    private Resumption? unjoined;

    /// <summary>Whether the header is larger or deeper than any page could mean; nothing more is read then.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Counts what is kept in memory; false when it is too much.</summary>
    public bool Count(int more, int line)
    {
        count += more;
        return count <= HeaderValue.MaximumValues || Refuse(line);
    }

    /// <summary>
    /// The value of a key of the header; null when there is none. After a cut value the text stands at the line from
    /// which reading goes on.
    /// </summary>
    /// <param name="depth">How many tables the key stands in.</param>
    /// <param name="column">How far the key is indented.</param>
    public TomlReading? ReadOutermost(int depth, int column)
    {
        (outside, unjoined, openArrays, openTables, indent) = (null, null, 0, 0, column);
        if (Read(depth) is not { } reading || IsFull)
        {
            return null;
        }

        if (!reading.IsCut)
        {
            return reading;
        }

        if ((outside ?? unjoined) is { } resumption && (rereadable -= text.Place.At - resumption.Place.At) >= 0)
        {
            text.Return(resumption.Place);
            count = resumption.Count;
            problems.ForgetFrom(resumption.Place.Line);
            return reading with { Value = Before(reading.Value, resumption.Place.Line) };
        }

        return reading;
    }

    private TomlReading? Read(int depth)
    {
        text.SkipSpaces();
        var line = text.Line;
        if (!Count(1, line) || (depth > HeaderValue.MaximumDepth && !Refuse(line)))
        {
            return null;
        }

        if (text.Take('['))
        {
            openArrays++;
            var array = ReadArray(depth, line);
            openArrays--;
            return array;
        }

        if (text.Take('{'))
        {
            openTables++;
            var table = ReadTable(depth, line);
            openTables--;
            return table;
        }

        // "a = b = 1": a bracket is missing, or the quotes.
        if (text.AtPair() || text.ReadScalar(openArrays + openTables > 0) is not { } scalar)
        {
            return null;
        }

        if (scalar.IsCut)
        {
            problems.AddUnclosed("text after three quotes", line);
        }

        return new TomlReading(new HeaderValue.Scalar(scalar.Text, line), scalar.IsCut);
    }

    private TomlReading? ReadArray(int depth, int line)
    {
        var items = new List<HeaderValue>();
        var isSeparated = true;
        while (true)
        {
            var isEnd = text.SkipBlank();
            if (text.Take(']'))
            {
                return new TomlReading(new HeaderValue.Sequence(items, line), IsCut: false);
            }

            // A key is one of the table around the array, or of the header.
            var isFirst = text.IsFirstOnLine;
            var isPair = text.AtPair();
            if (isEnd || (isPair && (isFirst || openTables > 0)) || (isFirst && text.AtTable()) ||
                (text.Here == '}' && openTables > 0))
            {
                problems.AddUnclosed("'['", line);
                return new TomlReading(new HeaderValue.Sequence(items, line), IsCut: true);
            }

            CheckSeparated(isSeparated);
            if (TakeStray('}'))
            {
                isSeparated = true;
                continue;
            }

            if (!isPair && Read(depth + 1) is { } item)
            {
                if (!item.IsNothing)
                {
                    items.Add(item.Value);
                }

                text.SkipBlank();
                isSeparated = text.Take(',') || item.IsCut;
            }
            else if (SkipBroken(line))
            {
                isSeparated = true;
            }
            else
            {
                return null;
            }
        }
    }

    private TomlReading? ReadTable(int depth, int line)
    {
        var table = new TomlTable(TomlTableOrigin.Dotted);
        var (outsideBefore, unjoinedBefore) = (outside, unjoined);
        var isSeparated = true;
        while (true)
        {
            var isEnd = text.SkipBlank();
            if (text.Take('}'))
            {
                // Its lines are its own.
                (outside, unjoined) = (outsideBefore, unjoinedBefore);
                return new TomlReading(table.ToValue(line), IsCut: false);
            }

            // In an array the next item may follow the table that is not closed.
            if (isEnd || (openArrays > 0 && IsItem(line)) || (text.IsFirstOnLine && text.AtTable()))
            {
                problems.AddUnclosed("'{'", line);
                return new TomlReading(table.ToValue(line), IsCut: true);
            }

            if (text.IsFirstOnLine && text.AtPair())
            {
                NoteResumption(isSeparated);
            }

            CheckSeparated(isSeparated);
            if (TakeStray(']'))
            {
                isSeparated = true;
                continue;
            }

            if (ReadPair(table, depth))
            {
                text.SkipBlank();
                isSeparated = text.Take(',');
            }
            else if (SkipBroken(line))
            {
                isSeparated = true;
            }
            else
            {
                return null;
            }
        }
    }

    private bool ReadPair(TomlTable table, int depth)
    {
        var line = text.Line;
        if ((depth >= HeaderValue.MaximumDepth && !Refuse(line)) ||
            text.ReadKeyPath(HeaderValue.MaximumDepth - depth) is not { } path || !Count(path.Count - 1, line) ||
            !text.Take('=') || Read(depth + path.Count) is not { } reading)
        {
            return false;
        }

        if (!reading.IsNothing && table.Set(path, reading.Value, line) is { } clash)
        {
            problems.AddClash(clash, line);
        }

        return true;
    }

    /// <summary>Whether what stands in an inline table belongs to the array around it.</summary>
    private bool IsItem(int opening) =>
        text.Here is '[' or ']' or '{' || (text.Line == opening && text.Here != ',' && !text.AtPair());

    private void CheckSeparated(bool isSeparated)
    {
        if (!isSeparated && text.Here is not (']' or '}' or ','))
        {
            problems.Add("broken-header", text.Line, "A ',' is missing here.");
        }
    }

    /// <summary>Within brackets, a closing one of the other kind costs only itself.</summary>
    private bool TakeStray(char bracket)
    {
        var line = text.Line;
        if (!text.Take(bracket))
        {
            return false;
        }

        problems.AddBroken(line);
        return true;
    }

    /// <summary>
    /// Within brackets, a line that is no value costs only itself; on the line of the opening bracket the whole value
    /// is broken.
    /// </summary>
    private bool SkipBroken(int opening)
    {
        if (IsFull || text.Line == opening)
        {
            return false;
        }

        problems.AddBroken(text.Line);
        text.SkipRest();
        return true;
    }

    private void NoteResumption(bool isSeparated)
    {
        var here = new Resumption(text.Place, count);
        outside ??= text.Column <= indent ? here : null;
        unjoined ??= isSeparated ? null : here;
    }

    private bool Refuse(int line)
    {
        if (!IsFull)
        {
            problems.Add("header-too-large", line, "The header is larger or deeper than any page could mean.");
        }

        IsFull = true;
        return false;
    }

    /// <summary>The part of a value that stands above a line.</summary>
    private static HeaderValue Before(HeaderValue value, int line) => value switch
    {
        HeaderValue.Sequence items => items with
        {
            Values = [.. items.Values.Where(item => item.Line < line).Select(item => Before(item, line))],
        },
        HeaderValue.Mapping map => map with
        {
            Entries =
            [
                .. map.Entries.Where(entry => entry.Line < line)
                    .Select(entry => new HeaderEntry(entry.Key, Before(entry.Value, line), entry.Line)),
            ],
        },
        _ => value,
    };

    /// <param name="Count">How much was in memory then.</param>
    private sealed record Resumption(TomlPlace Place, int Count);
}
