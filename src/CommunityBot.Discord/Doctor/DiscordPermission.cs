namespace CommunityBot.Discord.Doctor;

/// <summary>
/// The Discord permissions that the bot needs or evaluates.
/// https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
/// </summary>
[Flags]
internal enum DiscordPermission : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    CreatePublicThreads = 1UL << 35,
    SendMessagesInThreads = 1UL << 38,
    CreateEvents = 1UL << 44,
}

/// <summary>The names of permissions in Discord's settings.</summary>
internal static class DiscordPermissionNames
{
    extension(DiscordPermission permissions)
    {
        public IEnumerable<string> Names => Enum.GetValues<DiscordPermission>()
            .Where(one => one != DiscordPermission.None && permissions.HasFlag(one))
            .Select(one => one switch
            {
                DiscordPermission.ViewChannel => "View Channel",
                DiscordPermission.SendMessages => "Send Messages",
                DiscordPermission.EmbedLinks => "Embed Links",
                DiscordPermission.AttachFiles => "Attach Files",
                DiscordPermission.ReadMessageHistory => "Read Message History",
                DiscordPermission.MentionEveryone => "Mention @everyone, @here and All Roles",
                DiscordPermission.CreatePublicThreads => "Create Public Threads",
                DiscordPermission.SendMessagesInThreads => "Send Messages in Threads",
                DiscordPermission.CreateEvents => "Create Events",
                _ => one.ToString(),
            });
    }
}
