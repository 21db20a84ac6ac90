using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A post that should go out.</summary>
/// <param name="Due">When; a moment that has passed means now.</param>
/// <param name="Expires">From this moment on it is too late for it.</param>
public sealed record PlannedPost(PostKey Key, IAnnouncementKind Kind, Meetup Meetup, Instant Due, Instant Expires);
