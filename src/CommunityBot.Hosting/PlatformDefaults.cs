namespace CommunityBot.Hosting;

/// <summary>
/// Channels and organiser of a community that has no settings, on a platform that works without settings and tokens.
/// </summary>
/// <param name="AnnouncementChannel">Id of the channel for announcements.</param>
/// <param name="OrganiserChannel">Id of the channel for messages to organisers.</param>
/// <param name="Organiser">User id of the person who runs the bot.</param>
public sealed record PlatformDefaults(string AnnouncementChannel, string OrganiserChannel, string Organiser);
