using System.Text;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Isolates right-to-left text, so that it does not reorder the numbers and punctuation beside it.
/// https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
/// </summary>
public static class RightToLeft
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';
    private const string Separators = ",;|–—·→()[]";

    /// <summary>
    /// The text with isolates: around each line that begins with a right-to-left letter, and in other lines around each
    /// run of right-to-left words. Text without such letters is returned as it is.
    /// </summary>
    public static string Isolated(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') || text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFEFC')
            ? string.Join('\n', text.Split('\n').Select(Line))
            : text;

    private static string Line(string line)
    {
        var isolated = new StringBuilder(line.Length + 4);
        for (var at = 0; at < line.Length;)
        {
            var start = NextLetter(line, at);
            if (start == line.Length)
            {
                return isolated.Append(line, at, line.Length - at).ToString();
            }

            if (!IsRightToLeft(line[start]))
            {
                var next = EndOfLeftToRight(line, start);
                isolated.Append(line, at, next - at);
                at = next;
                continue;
            }

            var end = at == 0 ? line.Length : EndOfRun(line, start);
            isolated.Append(line, at, start - at)
                .Append(FirstStrongIsolate).Append(line, start, end - start).Append(PopIsolate);
            at = end;
        }

        return isolated.ToString();
    }

    private static int NextLetter(string line, int at)
    {
        while (at < line.Length && !char.IsLetter(line[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfLeftToRight(string line, int at)
    {
        while (at < line.Length && !IsRightToLeft(line[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// After the last right-to-left letter. A word of the other direction within belongs to the run, as in a title with
    /// the name of a language; the next entry of a list, and what follows a dash or a bracket, does not.
    /// </summary>
    private static int EndOfRun(string line, int at)
    {
        var end = at;
        var isMixed = false;
        for (; at < line.Length; at++)
        {
            if (IsRightToLeft(line[at]))
            {
                end = at + 1;
                isMixed = false;
                continue;
            }

            isMixed |= char.IsLetter(line[at]);
            if (Separators.Contains(line[at], StringComparison.Ordinal) && (isMixed || HasLeftToRightNext(line, at)))
            {
                return end;
            }
        }

        return end;
    }

    private static bool HasLeftToRightNext(string line, int at) =>
        NextLetter(line, at) is var next && next < line.Length && !IsRightToLeft(line[next]);

    private static bool IsRightToLeft(char letter) =>
        letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
