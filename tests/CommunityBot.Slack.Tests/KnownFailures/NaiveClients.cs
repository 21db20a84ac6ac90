using System.Text.Json.Nodes;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Slack.Tests.KnownFailures;

/// <summary>What others did, in as few lines as show that it fails.</summary>
internal static class NaiveClients
{
    /// <summary>
    /// Sends again whatever had no answer, without looking (SlackNet#152 asks for retries; this is the obvious one).
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

    /// <summary>The body after it was parsed and written again, as frameworks hand it on that parse first.</summary>
    public static string Rewritten(string body) => JsonNode.Parse(body)!.ToJsonString();
}
