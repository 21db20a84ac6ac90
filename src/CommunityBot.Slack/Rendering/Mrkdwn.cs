using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Core.Messages;

namespace CommunityBot.Slack.Rendering;

/// <summary>Escapes literal text for Slack's markup. https://docs.slack.dev/messaging/formatting-message-text</summary>
internal static partial class Mrkdwn
{
    /// <summary>A zero-width space: invisible, but it breaks up <c>@channel</c>, which would notify everyone.</summary>
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>
    /// Every character that the methods below change. Most texts contain none, and an answer has about twenty texts.
    /// </summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>@*_~`" +
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\r\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F" +
        "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F" +
        "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F" +
        "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Literal text in a mrkdwn object.</summary>
    public static string Literal(string text) => RightToLeft.Isolated(Escaped(WithoutStyle(text)));

    /// <summary>
    /// Literal text in which web addresses are links. Slack would link them itself only where it may also turn other
    /// text into mentions (<see cref="SlackText.Verbatim"/>).
    /// </summary>
    public static string LiteralWithLinks(string text) => WithAddresses(text, address => $"<{Target(address)}>");

    /// <summary>Literal text beside blocks, where Slack links addresses itself; they stay whole.</summary>
    public static string LiteralWithAddresses(string text) =>
        WithAddresses(text, address => Escaped(address.OriginalString));

    private static string WithAddresses(string text, Func<Uri, string> write)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return Literal(text);
        }

        var written = new StringBuilder(text.Length + 16);
        var done = 0;
        foreach (var range in WebAddresses.In(text))
        {
            // What imitates Slack's markup stays text.
            if ((range.Start.Value == 0 || text[range.Start.Value - 1] != '<')
                && Uri.TryCreate(text[range], UriKind.Absolute, out var address) && IsWebAddress(address))
            {
                written.Append(Literal(text[done..range.Start.Value])).Append(write(address));
                done = range.End.Value;
            }
        }

        return written.Append(Literal(text[done..])).ToString();
    }

    /// <summary>
    /// Literal text where Slack interprets no styles but still its three entities: the fallback of a date, the text
    /// beside blocks.
    /// </summary>
    public static string Escaped(string text) => !text.AsSpan().ContainsAny(Special)
        ? text
        : WithoutBroadcasts(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// Literal text in a <c>plain_text</c> object or another place without markup: a header, a button, an option, alt
    /// text. Markup applies only to objects of type <c>mrkdwn</c>
    /// (https://docs.slack.dev/reference/block-kit/composition-objects/text-object), and Slack escapes plain text
    /// itself (https://github.com/slackapi/bolt-python/issues/513); our entities would be shown as such. Text that
    /// looks like a mention or a link is still broken up, for other programs that read the message.
    /// </summary>
    public static string PlainText(string text) => !text.AsSpan().ContainsAny(Special)
        ? text
        : Marks.Replace(WithoutBroadcasts(text), "<" + ZeroWidthSpace);

    /// <summary>Literal text between backticks.</summary>
    public static string LiteralCode(string text) => Escaped(text.Replace('`', 'ˋ'));

    /// <summary><c>&lt;url|text&gt;</c>; the text alone when the address is not a web address.</summary>
    public static string Link(string text, Uri address)
    {
        if (!IsWebAddress(address))
        {
            return Literal(text);
        }

        var label = Literal(OneLine(text)).Replace('|', '∣');
        return label.Length == 0 || IsSame(text, address) ? $"<{Target(address)}>" : $"<{Target(address)}|{label}>";
    }

    /// <summary>A label that is the address itself would be shown with look-alike characters.</summary>
    private static bool IsSame(string text, Uri address) =>
        text == address.OriginalString || text == address.AbsoluteUri;

    /// <summary>A channel as Slack shows it; of another platform's channel its reference.</summary>
    public static string Channel(Span.Channel channel) =>
        channel.Reference.Platform == SlackPlatform.PlatformName && ChannelId.IsMatch(channel.Reference.Id)
            ? $"<#{channel.Reference.Id}>"
            : Literal(channel.InWords);

    /// <summary>
    /// A user mention, which notifies nobody in an ephemeral message; of another platform's user the reference.
    /// </summary>
    public static string Person(Span.Person person) =>
        person.Reference.Platform == SlackPlatform.PlatformName && ChannelId.IsMatch(person.Reference.Id)
            ? $"<@{person.Reference.Id}>"
            : Literal(person.Reference.ToString());

    /// <summary>True for the addresses that Slack links; not for <c>javascript:</c> or relative ones.</summary>
    public static bool IsWebAddress(Uri address) =>
        address.IsAbsoluteUri
            && address.Scheme is "http" or "https" or "mailto"
            && Target(address).Length <= SlackLimits.Url;

    /// <summary>The address, escaped so that it cannot end the link markup.</summary>
    public static string Target(Uri address) => address.AbsoluteUri
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("&", "&amp;", StringComparison.Ordinal);

    public static string OneLine(string text) => LineBreaks.Replace(text, " ").Trim();

    public static string TruncatedLine(string text, int maxLength) =>
        TextTruncation.Truncate(OneLine(text), maxLength);

    /// <summary>
    /// Slack cannot escape <c>* _ ~ `</c>. Where one of them could open or close a style (at a word boundary), a
    /// look-alike character replaces it; inside a word, as in snake_case, it is safe and stays.
    /// </summary>
    private static string WithoutStyle(string text)
    {
        if (text.AsSpan().IndexOfAny("*_~`") < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var insideWord = index > 0 && index < text.Length - 1
                && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);
            safe.Append(text[index] switch
            {
                '`' => 'ˋ',
                '*' when !insideWord => '∗',
                '_' when !insideWord => 'ˍ',
                '~' when !insideWord => '∼',
                var other => other,
            });
        }

        return safe.ToString();
    }

    private static string WithoutBroadcasts(string text) =>
        Broadcasts.Replace(WithoutControlCharacters(text), match => match.Value.Insert(1, ZeroWidthSpace.ToString()));

    /// <summary>Removes control characters and bidirectional formatting characters.</summary>
    private static string WithoutControlCharacters(string text) => Invisible.Replace(text.ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"[\p{Cc}\u202A-\u202E\u2066-\u2069-[\n\t]]")]
    private static partial Regex Invisible { get; }

    /// <summary>Excludes mail addresses, which have a letter before the @ and a domain after it.</summary>
    [GeneratedRegex(@"@(?=here|channel|everyone)(?:(?<![a-z0-9]@)|(?![a-z0-9-]+\.[a-z]))", RegexOptions.IgnoreCase)]
    private static partial Regex Broadcasts { get; }

    [GeneratedRegex("^[CG][A-Z0-9]{1,30}$")]
    private static partial Regex ChannelId { get; }

    [GeneratedRegex("<(?=[!@#]|[a-z]+:)", RegexOptions.IgnoreCase)]
    private static partial Regex Marks { get; }

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineBreaks { get; }
}
