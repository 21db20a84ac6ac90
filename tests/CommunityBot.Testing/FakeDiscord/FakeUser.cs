using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A user as Discord describes one. https://docs.discord.com/developers/resources/user#user-object</summary>
internal static class FakeUser
{
    public static JsonObject Json(string id, string name, bool isBot) => new()
    {
        ["id"] = id,
        ["username"] = name,
        ["discriminator"] = "0",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = isBot,
    };
}
