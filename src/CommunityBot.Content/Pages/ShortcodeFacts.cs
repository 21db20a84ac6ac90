using System.Text.RegularExpressions;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Reads the parameters of a shortcode that a site uses for the facts of an event:
/// <c>{{&lt; event date="4 March 2031" venue="…" &gt;}}</c>, <c>{% include event.html date="…" place="…" %}</c>.
/// https://gohugo.io/content-management/shortcodes/
/// </summary>
internal static partial class ShortcodeFacts
{
    /// <summary>Shortcodes examined; a page has one or two of this kind, near its beginning.</summary>
    private const int MaximumShortcodes = 20;

    /// <summary>Adds the parameters of the first such shortcode; existing front matter takes precedence.</summary>
    public static Header Complete(Header header, PageBody body)
    {
        foreach (var call in body.Shortcodes.Take(MaximumShortcodes))
        {
            if (!call.Text.Contains('=', StringComparison.Ordinal)
                || call.Text.StartsWith("<!--", StringComparison.Ordinal))
            {
                continue;
            }

            var facts = Parameter.Matches(call.Text)
                .Select(match => Fact(match.Groups["k"].Value, match.Groups["v"].Value.Trim(), call.Line))
                .OfType<HeaderEntry>()
                .DistinctBy(entry => entry.Key)
                .ToList();

            // A date alone may be that of a picture or a quotation.
            if (facts.Exists(entry => entry.Key is "when") && facts.Count > 1)
            {
                facts.RemoveAll(entry => header.Has(entry.Key)
                    || (entry.Key is "when" && header.Has(HeaderKeys.EventDate)));
                return new Header(new HeaderValue.Mapping([.. header.Root.Entries, .. facts], header.Root.Line));
            }
        }

        return header;
    }

    private static HeaderEntry? Fact(string key, string value, int line)
    {
        var words = key.Replace('_', ' ').Replace('-', ' ');
        var name = value.Length is < 2 or > 250 ? null
            : Lexicon.WhenKeys.IsMatch(words) && HumanDates.Find(value) is not null ? "when"
            : LabelledLines.IsHour(words) && HumanTimes.Find(value, isTimeKnown: true) is not null ? "time"
            : Lexicon.WhereKeys.IsMatch(words) ? "location"
            : Lexicon.SpeakerHeadings.IsMatch(words) ? "speakers"
            : Lexicon.Registration.IsMatch(words) && WebAddress.Read(value) is not null ? "rsvp"
            : LabelledLines.IsTitle(words) && HumanDates.Find(value) is not { Start: 0 } ? "title"
            : words is "host" ? "host"
            : null;
        return name is null ? null : new HeaderEntry(name, new HeaderValue.Scalar(value, line), line);
    }

    [GeneratedRegex(
        """(?<![\w-])(?<k>[A-Za-z][\w-]{1,30})[ ]?=[ ]?(?:"(?<v>[^"]{1,300})"|'(?<v>[^']{1,300})')""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Parameter { get; }
}
