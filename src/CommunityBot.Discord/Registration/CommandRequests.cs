using CommunityBot.Discord.Rest;

namespace CommunityBot.Discord.Registration;

/// <summary>Builds requests for registered commands.</summary>
internal static class CommandRequests
{
    /// <summary>Registration runs in the background, and the bot needs its commands, so it may wait long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static RestRequest List(CommandScope scope) =>
        new(HttpMethod.Get, scope.Route, scope.Path + "?with_localizations=true")
        {
            MajorParameter = scope.GuildId ?? "",
            IsIdempotent = true,
            MaxWait = Patience,
        };

    /// <summary>
    /// Replaces all commands in the scope.
    /// https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands
    /// </summary>
    public static RestRequest Replace(CommandScope scope, IReadOnlyList<CommandPayload> commands) =>
        new(HttpMethod.Put, scope.Route, scope.Path)
        {
            MajorParameter = scope.GuildId ?? "",
            Body = CommandPayload.ToJson(commands),
            IsIdempotent = true,
            MaxWait = Patience,
        };

    public static RestRequest Delete(CommandScope scope, string id) =>
        new(HttpMethod.Delete, scope.Route + "/{id}", $"{scope.Path}/{Uri.EscapeDataString(id)}")
        {
            MajorParameter = scope.GuildId ?? "",
            IsIdempotent = true,
            MaxWait = Patience,
        };
}

/// <summary>Where commands are registered: globally or in one guild.</summary>
internal sealed record CommandScope(string ApplicationId, string? GuildId)
{
    public string Route => GuildId is null ? "applications/{id}/commands" : "applications/{id}/guilds/{guild}/commands";

    public string Path => GuildId is null
        ? $"applications/{Uri.EscapeDataString(ApplicationId)}/commands"
        : $"applications/{Uri.EscapeDataString(ApplicationId)}/guilds/{Uri.EscapeDataString(GuildId)}/commands";

    public override string ToString() => GuildId is null ? "every server" : $"server {GuildId}";
}
