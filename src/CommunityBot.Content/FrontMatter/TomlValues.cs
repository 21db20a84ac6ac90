namespace CommunityBot.Content.FrontMatter;

/// <summary>A value read from a TOML header.</summary>
/// <param name="IsCut">True if a bracket or quotation mark is not closed, so that the value is only its
/// beginning.</param>
internal readonly record struct TomlReading(HeaderValue Value, bool IsCut)
{
    /// <summary>True if an unclosed value is empty; a complete value with the same key is preferred to it.</summary>
    public bool IsNothing => IsCut && Value switch
    {
        HeaderValue.Scalar scalar => string.IsNullOrWhiteSpace(scalar.Text),
        HeaderValue.Sequence items => items.Values.Count == 0,
        HeaderValue.Mapping map => map.Entries.Count == 0,
        _ => true,
    };
}

/// <summary>
/// Reads the values of a TOML header. An unclosed bracket ends before the first line that cannot belong to it, so that
/// no key of the following lines is lost.
/// </summary>
internal sealed class TomlValues(TomlText text, TomlProblems problems)
{
    /// <summary>
    /// The remaining number of characters that may be read again because of unclosed tables: enough for any real page,
    /// and proportional to the length of long headers, so that parsing time stays linear.
    /// </summary>
    private long rereadable = 1_000_000 + (4L * text.Length);

    private int count;
    private int openArrays;
    private int openTables;
    private int indent;

    /// <summary>
    /// The first line in an open inline table that is indented no further than the key of the outermost bracket: it is
    /// a key of the header if the table turns out to be unclosed.
    /// </summary>
    private Resumption? outside;

    /// <summary>The first line without a ',' before it; used only if all lines are indented.</summary>
    private Resumption? unjoined;

    /// <summary>True if the header exceeds the limits of size or depth; nothing more is read then.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Counts values kept in memory; false if the limit is exceeded.</summary>
    public bool Count(int more, int line)
    {
        count += more;
        return count <= HeaderValue.MaximumValues || Refuse(line);
    }

    /// <summary>
    /// Reads the value of a key of the header; null if there is none. After an unclosed value the position is at the
    /// line where reading continues.
    /// </summary>
    /// <param name="depth">The nesting depth of the key's table.</param>
    /// <param name="column">The indentation of the key.</param>
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

        // "a = b = 1": a bracket or the quotes are missing.
        if (text.AtPair() || text.ReadScalar(openArrays + openTables > 0) is not { } scalar)
        {
            return null;
        }

        if (scalar.IsCut)
        {
            problems.AddUnclosed("triple-quoted string", line);
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

            // A key cannot be an item; it belongs to the inline table around the array, or to the header.
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
                // The table is closed, so none of its lines is a key of the header.
                (outside, unjoined) = (outsideBefore, unjoinedBefore);
                return new TomlReading(table.ToValue(line), IsCut: false);
            }

            // Inside an array, the next item may follow an unclosed table.
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

    /// <summary>True if the following text belongs to the array around an unclosed inline table.</summary>
    private bool IsItem(int opening) =>
        text.Here is '[' or ']' or '{' || (text.Line == opening && text.Here != ',' && !text.AtPair());

    private void CheckSeparated(bool isSeparated)
    {
        if (!isSeparated && text.Here is not (']' or '}' or ','))
        {
            problems.Add("broken-header", text.Line, "A ',' is missing before this value.");
        }
    }

    /// <summary>Skips a mismatched closing bracket, which is reported without affecting other values.</summary>
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
    /// Skips a line inside brackets that is not a value. On the line of the opening bracket the whole value counts as
    /// broken.
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
        var candidate = new Resumption(text.Place, count);
        outside ??= text.Column <= indent ? candidate : null;
        unjoined ??= isSeparated ? null : candidate;
    }

    private bool Refuse(int line)
    {
        if (!IsFull)
        {
            problems.Add("header-too-large", line, "The header exceeds the limits of size or nesting depth.");
        }

        IsFull = true;
        return false;
    }

    /// <summary>The part of a value above a line.</summary>
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

    /// <param name="Count">The number of values in memory at this place.</param>
    private sealed record Resumption(TomlPlace Place, int Count);
}
