namespace CommunityBot.Discord.Gateway;

/// <summary>Builds the gateway URL: the address from Discord plus API version, encoding and compression.</summary>
internal static class GatewayAddress
{
    public static Uri For(Uri told, bool isCompressed = false)
    {
        var query = told.Query.TrimStart('?');
        var wanted = new List<string>();
        if (query.Length > 0)
        {
            wanted.Add(query);
        }

        AddUnlessThere("v", "10");
        AddUnlessThere("encoding", "json");
        if (isCompressed)
        {
            AddUnlessThere("compress", "zlib-stream");
        }

        return new UriBuilder(told) { Query = string.Join('&', wanted) }.Uri;

        void AddUnlessThere(string name, string value)
        {
            if (!query.Split('&').Any(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase)))
            {
                wanted.Add($"{name}={value}");
            }
        }
    }
}
