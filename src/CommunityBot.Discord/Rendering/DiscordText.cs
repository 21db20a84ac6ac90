using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// Escapes text for Discord's Markdown, so that it shows as written and does not ping, link or format.
/// https://support.discord.com/hc/en-us/articles/210298617
/// </summary>
internal static partial class DiscordText
{
    private const char ZeroWidthSpace = '\u200b';

    /// <summary>
    /// Every character that may need escaping or removal, except those that matter only at the start of a line or URL.
    /// Most texts contain none, so they skip the slow path; an answer consists of about twenty texts.
    /// </summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\\*_~`|<[]@" +
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\n\u000B\u000C\r\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F" +
        "\u007F\u0085\u2028\u2029\u202A\u202B\u202C\u202D\u202E\uFEFF");

    public static string Escape(string text)
    {
        if (NeedsNoEscaping(text))
        {
            return text;
        }

        var clean = Clean(text);
        var escaped = new StringBuilder(clean.Length + 16);
        var done = 0;
        foreach (var address in WebAddresses.In(clean))
        {
            EscapeInto(escaped, clean.AsSpan(done..address.Start.Value), isLineStart: StartsLine(clean, done));
            // In angle brackets a URL ends where it should, shows no preview, and its * and _ do not format.
            escaped.Append('<').Append(SafeAddress(clean[address])).Append('>');
            done = address.End.Value;
        }

        EscapeInto(escaped, clean.AsSpan(done), isLineStart: StartsLine(clean, done));
        return escaped.ToString();
    }

    private static bool NeedsNoEscaping(string text) => !text.AsSpan().ContainsAny(Special)
        && text.AsSpan().TrimStart(" \t") is not ['#' or '>' or '-' or '+' or (>= '0' and <= '9'), ..]
        && !text.Contains("://", StringComparison.Ordinal);

    /// <summary>Text for fields without Markdown: button labels, autocomplete choices.</summary>
    public static string Plain(string text, int most) =>
        TextTruncation.Truncate(Spaces.Replace(Clean(text), " ").Trim(), most);

    /// <summary>The lines of a code block, in which nothing is markup except the end of the block.</summary>
    public static string Lines(string text) => string.Join(
        '\n', text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => Clean(line).TrimEnd()))
        .Replace("```", "ˋˋˋ", StringComparison.Ordinal);

    public static string Code(string text) => Clean(text) is { Length: > 0 } clean
        ? $"`{Spaces.Replace(clean, " ").Replace('`', 'ˋ')}`"
        : "";

    public static string Link(string text, Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            return Escape(text);
        }

        var target = SafeAddress(address.AbsoluteUri);
        var shown = Spaces.Replace(Clean(text), " ").Trim();
        if (shown.Length == 0 || text == address.OriginalString || text == address.AbsoluteUri)
        {
            return $"<{target}>";
        }

        // A link text that looks like a URL but leads elsewhere could be used for phishing; Discord does not link it
        // either.
        return LooksLikeAddress.IsMatch(shown)
            ? $"{EscapeLine(LooksLikeScheme.Replace(shown, ""))} (<{target}>)"
            : $"[{EscapeLine(shown)}](<{target}>)";
    }

    /// <summary>A channel mention, which pings nobody; of another platform's channel its reference.</summary>
    public static string Channel(Span.Channel channel) =>
        channel.Reference is { Platform: DiscordPlatform.PlatformName, Id: { Length: > 0 and <= 20 } id }
        && id.All(char.IsAsciiDigit)
            ? $"<#{id}>"
            : Escape(channel.InWords);

    /// <summary>
    /// A user mention, which pings nobody because no message allows mentions of users; of another platform's user the
    /// reference.
    /// </summary>
    public static string Person(Span.Person person) =>
        person.Reference is { Platform: DiscordPlatform.PlatformName, Id: { Length: > 0 and <= 20 } id }
        && id.All(char.IsAsciiDigit)
            ? $"<@{id}>"
            : Escape(person.Reference.ToString());

    /// <summary>Removes invisible characters that change how the text is displayed.</summary>
    private static string Clean(string text) => Invisible.Replace(text.ReplaceLineEndings("\n"), "");

    private static string EscapeLine(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        EscapeInto(escaped, text, isLineStart: true);
        return escaped.ToString();
    }

    private static void EscapeInto(StringBuilder escaped, ReadOnlySpan<char> text, bool isLineStart)
    {
        var isNumber = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '[' or ']'
                || (isLineStart && letter is ('#' or '>' or '-' or '+')) || (isNumber && EndsListNumber(text, i)))
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
            if (letter == '@' && (text[(i + 1)..].StartsWith("everyone", StringComparison.OrdinalIgnoreCase)
                || text[(i + 1)..].StartsWith("here", StringComparison.OrdinalIgnoreCase)))
            {
                escaped.Append(ZeroWidthSpace);
            }

            isNumber = (isLineStart || isNumber) && char.IsAsciiDigit(letter);
            isLineStart = letter == '\n' || (isLineStart && letter is (' ' or '\t'));
        }
    }

    /// <summary>The delimiter of "1. " at the start of a line, which Discord would renumber.</summary>
    private static bool EndsListNumber(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or ')'
            && at > 0
            && char.IsAsciiDigit(text[at - 1])
            && at + 1 < text.Length
            && text[at + 1] == ' ';

    private static bool StartsLine(string text, int at) => at == 0 || text[at - 1] == '\n';

    private static string SafeAddress(string address) => address
        .Replace("*", "%2A", StringComparison.Ordinal)
        .Replace("~", "%7E", StringComparison.Ordinal)
        .Replace("`", "%60", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal)
        .Replace("@everyone", "%40everyone", StringComparison.OrdinalIgnoreCase)
        .Replace("@here", "%40here", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^(?:[a-z][a-z0-9+.-]*://|www\.)|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeAddress { get; }

    [GeneratedRegex("[a-z][a-z0-9+.-]*://", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeScheme { get; }

    /// <summary>Control characters and bidirectional overrides.</summary>
    [GeneratedRegex(@"[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\ufeff]")]
    private static partial Regex Invisible { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
