using System.Globalization;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Reads a place that is a map without a name of its own, or a list of lines:
/// <c>venue: { building: …, full: … }</c>, <c>location: [The Example, 1 Example Street]</c>.
/// </summary>
internal static class PlaceMap
{
    private const int MaximumParts = 12;

    /// <summary>Longer values are directions.</summary>
    private const int MaximumLength = 150;

    private const KeyWords NotPlace = KeyWords.Link | KeyWords.Other | KeyWords.Id | KeyWords.Zone | KeyWords.Online |
        KeyWords.Speaker | KeyWords.Talk | KeyWords.Video | KeyWords.SignUp;

    /// <summary>Both null if the value has no text, such as <c>{ lat: …, lng: … }</c>.</summary>
    public static (string? Name, string? Address) Read(HeaderValue value) => value switch
    {
        HeaderValue.Sequence { Values: [HeaderValue.Mapping first, ..] } => Read(first),
        HeaderValue.Sequence lines => OfLines([.. Texts(lines.Values)]),
        HeaderValue.Mapping map => OfMap(map),
        _ => default,
    };

    private static (string? Name, string? Address) OfLines(List<string> lines) => lines switch
    {
        [] => default,
        [var only] => (only, null),
        [var name, .. var rest] => (name, string.Join(", ", rest)),
    };

    private static (string? Name, string? Address) OfMap(HeaderValue.Mapping map)
    {
        string? name = null;
        string? room = null;
        string? whole = null;
        string? other = null;
        var address = new List<string>();
        foreach (var entry in map.Entries.Take(50))
        {
            var words = KeyReader.Read(entry.Key);
            if ((words & NotPlace) != 0)
            {
                continue;
            }

            if (entry.Value is not HeaderValue.Scalar)
            {
                if (words is KeyWords.Address or KeyWords.Place or KeyWords.Venue)
                {
                    var inner = Read(entry.Value);
                    address.AddRange(new[] { inner.Name, inner.Address }.OfType<string>());
                }

                continue;
            }

            if (Texts([entry.Value]).FirstOrDefault() is not { } text)
            {
                continue;
            }

            if ((words & (KeyWords.Name | KeyWords.Title | KeyWords.Venue | KeyWords.Host)) != 0)
            {
                name ??= text;
            }
            else if ((words & KeyWords.Room) != 0)
            {
                room ??= text;
            }
            else if ((words & (KeyWords.Address | KeyWords.City)) != 0 || IsPostalCode(text))
            {
                address.Add(text);
            }
            else if (words is KeyWords.None or KeyWords.Place)
            {
                whole ??= text;
            }
            else if (!text.EndsWith('.') && text.Length > 3)
            {
                other ??= text;
            }
        }

        var street = address.Count > 0 ? string.Join(", ", address) : null;
        whole ??= room is not null && other is not null && other.AsSpan().ContainsAnyInRange('0', '9') ? other : null;
        return (name ?? room, street ?? whole) switch
        {
            (null, null) => (null, other),
            ({ } known, { } same) when known == same => (known, null),
            var found => found,
        };
    }

    private static IEnumerable<string> Texts(IEnumerable<HeaderValue> values) => values
        .OfType<HeaderValue.Scalar>()
        .Select(scalar => PlainText.WithoutMarkup(scalar.Text).Trim(' ', ','))
        .Where(text => text.Length is > 1 and <= MaximumLength
            && !text.Contains("://", StringComparison.Ordinal)
            && !Lexicon.ToBeConfirmed.IsMatch(text)
            && (text.Any(char.IsLetter) ? !IsFlag(text) : IsPostalCode(text)))
        .Take(MaximumParts);

    private static bool IsFlag(string text) => text.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO";

    /// <summary>Coordinates have a point.</summary>
    private static bool IsPostalCode(string text) =>
        text.Length is >= 4 and <= 6 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
