using System.Text;

namespace CommunityBot.Core.Messages;

/// <summary>
/// A text file that goes with a message, such as a page to save: its bytes arrive as they were written.
/// </summary>
public sealed record Attachment
{
    /// <summary>Well below what every platform accepts, and far more than a page has.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxNameLength = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="name">The name with its extension; what no file system accepts becomes a hyphen.</param>
    /// <param name="text">Ended after a whole line if it has more than <see cref="MaxBytes"/>.</param>
    public Attachment(string name, string text)
    {
        Name = NameOf(name);
        Text = Bounded(text.ReplaceLineEndings("\n"));
    }

    /// <summary>At most 100 ASCII letters, digits, dots, hyphens and underscores: "2030-01-02-recap.md".</summary>
    public string Name { get; }

    /// <summary>With line feeds only.</summary>
    public string Text { get; }

    /// <summary>UTF-8 without a byte order mark.</summary>
    public byte[] ToBytes() => Utf8.GetBytes(Text);

    private static string NameOf(string name)
    {
        var safe = string.Concat(name.Select(letter =>
            char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-')).TrimStart('.', '-');
        var dot = safe.LastIndexOf('.');
        var ending = dot > 0 && safe.Length - dot <= 10 ? safe[dot..] : "";
        var stem = safe[..(safe.Length - ending.Length)];
        return (stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, MaxNameLength - ending.Length)]) + ending;
    }

    private static string Bounded(string text)
    {
        if (text.Length <= MaxBytes / 3 || Utf8.GetByteCount(text) <= MaxBytes)
        {
            return text;
        }

        var (length, bytes) = (0, 0);
        foreach (var line in text.Split('\n'))
        {
            bytes += Utf8.GetByteCount(line) + 1;
            if (bytes > MaxBytes)
            {
                break;
            }

            length += line.Length + 1;
        }

        return text[..length];
    }
}
