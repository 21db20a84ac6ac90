namespace CommunityBot.ContentLoading.Feeds;

/// <summary>What a feed said at one moment, as it is kept.</summary>
/// <param name="Fetched">When it was downloaded; later answers of "unchanged" do not count.</param>
internal sealed record CachedFeed(byte[] Bytes, FeedValidators Validators, DateTimeOffset Fetched);
