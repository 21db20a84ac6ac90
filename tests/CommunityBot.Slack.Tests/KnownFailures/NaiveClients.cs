using System.Text.Json.Nodes;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Slack.Tests.KnownFailures;

/// <summary>Mistakes of other clients, in as few lines as show that they fail.</summary>
internal static class NaiveClients
{
    /// <summary>
    /// Sends again after every lost response, without a lookup (SlackNet#152 requests retries; this is the obvious
    /// implementation).
    /// </summary>
    public static async Task PostUntilAnsweredAsync(IChatPlatform platform, Post post)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (await platform.PostAsync(post, default) is DeliveryOutcome.Delivered)
            {
                return;
            }
        }
    }

    /// <summary>The body after parsing and serialising, as frameworks that parse first hand it on.</summary>
    public static string Rewritten(string body) => JsonNode.Parse(body)!.ToJsonString();
}
