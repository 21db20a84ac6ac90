namespace CommunityBot.ContentLoading.Feeds;

/// <summary>The cached content of a feed, with its validators.</summary>
/// <param name="Fetched">Time of the download; not updated by a response of 304 (not modified).</param>
internal sealed record CachedFeed(byte[] Bytes, FeedValidators Validators, DateTimeOffset Fetched);
