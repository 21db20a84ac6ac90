using System.Buffers;
using System.Net;

namespace CommunityBot.Core.Content.Prose;

/// <summary>Addresses as pages write them: entities decoded, the scheme added where only a host stands.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> Impossible = SearchValues.Create(" \t\r\n{}");

    /// <summary>Null for anything but http and https.</summary>
    public static Uri? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var address = WebUtility.HtmlDecode(text).Trim().Trim('<', '>', '"', '\'');

        // "[text](address)" in a header, where nobody renders Markdown.
        var open = address.IndexOf("](", StringComparison.Ordinal);
        if (open > 0 && address.EndsWith(')'))
        {
            address = address[(open + 2)..^1];
        }

        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            address = "https:" + address;
        }
        else if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            address = "https://" + address;
        }

        return address.Length < 2_000 && !address.AsSpan().ContainsAny(Impossible) &&
            Uri.TryCreate(address, UriKind.Absolute, out var uri) &&
                uri.Scheme is "http" or "https" &&
                uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri
            : null;
    }
}
