namespace CommunityBot.Composition.Settings;

/// <summary>The address of a feed. Its path or query may contain a secret, so only the host is printed.</summary>
internal sealed class FeedAddress
{
    private readonly Uri address;

    private FeedAddress(Uri address) => this.address = address;

    public string Host => address.IdnHost;

    /// <summary>The whole address: only for sending the request and for one-way hashes.</summary>
    public Uri Reveal() => address;

    public override string ToString() => Host;

    /// <summary>Whether a text is an address rather than a path.</summary>
    public static bool LooksLikeAddress(string written) =>
        written.StartsWith("${", StringComparison.Ordinal) ||
        new[] { "https://", "http://", "webcal://", "webcals://" }.Any(
            scheme => written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null and a fault, which does not repeat the address, if it is invalid.</summary>
    /// <param name="allowedHosts">Hosts that may use plain http.</param>
    public static FeedAddress? Parse(string written, IReadOnlySet<string> allowedHosts, out string? fault)
    {
        var text = written.Trim();
        if (text.StartsWith("webcal", StringComparison.OrdinalIgnoreCase)
            && text.IndexOf("://", StringComparison.Ordinal) is > 0 and var end)
        {
            // The scheme by which browsers open calendar apps; the same servers support https.
            text = "https" + text[end..];
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http")
            || address.Host.Length == 0)
        {
            fault = "is not the address of a feed; write it like \"https://calendar.example/meetups.ics\".";
            return null;
        }

        if (address.Scheme is "http" && !allowedHosts.Contains(address.IdnHost))
        {
            fault =
                $"uses plain http; write https://, or add {address.IdnHost} to feeds.allowedHosts.";
            return null;
        }

        fault = null;
        return new FeedAddress(new UriBuilder(address) { Fragment = "" }.Uri);
    }
}
