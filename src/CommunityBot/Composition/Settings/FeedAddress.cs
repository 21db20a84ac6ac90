namespace CommunityBot.Composition.Settings;

/// <summary>
/// Where a feed is. A private calendar's address holds a secret in its path or query, so only the host can be printed.
/// </summary>
internal sealed class FeedAddress
{
    private readonly Uri address;

    private FeedAddress(Uri address) => this.address = address;

    public string Host => address.IdnHost;

    /// <summary>
    /// The whole address: only for the line that asks for it, and for what is made of it in one direction.
    /// </summary>
    public Uri Reveal() => address;

    public override string ToString() => Host;

    /// <summary>Whether somebody who wrote this meant an address and not a path.</summary>
    public static bool Looks(string written) =>
        written.StartsWith("${", StringComparison.Ordinal) ||
        new[] { "https://", "http://", "webcal://", "webcals://" }.Any(
            scheme => written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <summary>Null and a sentence about what is wrong, which does not repeat the address.</summary>
    /// <param name="allowedHosts">Hosts that may be asked without encryption.</param>
    public static FeedAddress? Read(string written, IReadOnlySet<string> allowedHosts, out string? fault)
    {
        var text = written.Trim();
        if (text.StartsWith("webcal", StringComparison.OrdinalIgnoreCase)
            && text.IndexOf("://", StringComparison.Ordinal) is > 0 and var end)
        {
            // What browsers hand to calendar programs; the same servers answer https.
            text = "https" + text[end..];
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http")
            || address.Host.Length == 0)
        {
            fault = "is no address of a feed; write it like \"https://calendar.example/meetups.ics\".";
            return null;
        }

        if (address.Scheme is "http" && !allowedHosts.Contains(address.IdnHost))
        {
            fault =
                $"is asked for without encryption; write https://, or name {address.IdnHost} in feeds.allowedHosts.";
            return null;
        }

        fault = null;
        return new FeedAddress(new UriBuilder(address) { Fragment = "" }.Uri);
    }
}
