namespace CommunityBot.Content.Prose;

/// <summary>Recognises a person's page at a social network, which a link on a full name leads to.</summary>
internal static class PersonProfile
{
    public static bool Is(string url)
    {
        if (WebAddress.Read(url) is not { } uri)
        {
            return false;
        }

        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        var path = uri.AbsolutePath.Trim('/');
        return host switch
        {
            "twitter.com" or "x.com" or "github.com" or "speakerdeck.com" or "sessionize.com" =>
                path.Length > 1 && !path.Contains('/', StringComparison.Ordinal),
            "bsky.app" => path.StartsWith("profile/", StringComparison.Ordinal),
            _ when host.EndsWith("linkedin.com", StringComparison.Ordinal) =>
                path.StartsWith("in/", StringComparison.Ordinal),
            _ => path.StartsWith('@') && path.Length > 1 && !path.Contains('/', StringComparison.Ordinal),
        };
    }
}
