using System.Buffers;
using System.Net;
using System.Text;

namespace CommunityBot.Content.Prose;

/// <summary>Parses URLs as written in pages: decodes entities and adds the scheme to "www." and "//" URLs.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> Impossible = SearchValues.Create(" \t\r\n{}");

    /// <summary>Addresses that this thread has read: every reader of links reads the same ones.</summary>
    [ThreadStatic]
    private static RecentTexts<Uri?>? recent;

    /// <summary>Null for anything but http and https.</summary>
    public static Uri? Read(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : (recent ??= new RecentTexts<Uri?>()).Get(text, Parse);

    private static Uri? Parse(string text)
    {
        var address = WebUtility.HtmlDecode(text).Trim().Trim('<', '>', '"', '\'');

        // A Markdown link in front matter: "[text](address)".
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
                uri.Host.Contains('.', StringComparison.Ordinal) &&
                IsHostName(uri)
            ? uri
            : null;
    }

    /// <summary>False for a host with characters that no name may have: to ask for its ASCII form throws.</summary>
    private static bool IsHostName(Uri uri)
    {
        if (Ascii.IsValid(uri.Host))
        {
            return true;
        }

        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
