namespace CommunityBot.Discord.Gateway;

/// <summary>Builds the gateway URL: the address from Discord plus API version, encoding and compression.</summary>
internal static class GatewayAddress
{
    public static Uri For(Uri address, bool isCompressed = false)
    {
        var query = address.Query.TrimStart('?');
        var parameters = new List<string>();
        if (query.Length > 0)
        {
            parameters.Add(query);
        }

        AddUnlessThere("v", "10");
        AddUnlessThere("encoding", "json");
        if (isCompressed)
        {
            AddUnlessThere("compress", "zlib-stream");
        }

        return new UriBuilder(address) { Query = string.Join('&', parameters) }.Uri;

        void AddUnlessThere(string name, string value)
        {
            if (!query.Split('&').Any(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)))
            {
                parameters.Add($"{name}={value}");
            }
        }
    }
}
