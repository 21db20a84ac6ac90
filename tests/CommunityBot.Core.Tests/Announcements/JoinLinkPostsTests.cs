using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Tests when pictures, maps and the way to join are added to posts.
/// </summary>
public sealed class JoinLinkPostsTests
{
    private static readonly Instant Announced = Instant.FromUtc(2020, 5, 8, 12, 0);

    private static readonly Meetup Before = Sample.Meetup with
    {
        Published = Announced,
        Venue = new Venue { Address = "1 High Street, London", IsOnline = true },
    };

    private static readonly Meetup After = Before with
    {
        Venue = Before.Venue! with { Street = "1 High Street, London" },
        Links = Before.Links with
        {
            Join = new Uri("https://zoom.us/j/1?pwd=secret"),
            Cover = new Cover(new Uri("https://meetup.example/a.png"), "A hall"),
        },
    };

    private readonly ChannelDriver channel = new(Announced);

    [Fact]
    public async Task A_link_that_the_page_adds_is_added_to_the_post_without_a_notice()
    {
        channel.Pages(Before);
        await channel.RunUntilAsync(Announced + Duration.FromDays(1));

        channel.Pages(After);
        await channel.RunUntilAsync(Announced + Duration.FromDays(2));

        Assert.Single(channel.Titles);
        var text = channel.Last;
        Assert.Contains("Join: Zoom (https://zoom.us/j/1?pwd=secret)", text, StringComparison.Ordinal);
        Assert.Contains("[A hall] https://meetup.example/a.png", text, StringComparison.Ordinal);
        Assert.Contains(
            "Map (https://www.openstreetmap.org/search?query=1+High+Street%2C+London)", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_with_a_time_is_in_the_posts_from_then_on_only()
    {
        channel.Pages(After with { Links = After.Links with { JoinLead = Duration.FromMinutes(90) } });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 12, 30));

        var posts = channel.Platform.Posts.Select(post => PlainTextRenderer.Render(post.Message)).ToList();
        Assert.All(
            posts, text => Assert.Equal(
                text.StartsWith("In 60 minutes", StringComparison.Ordinal)
                    || text.StartsWith("In one hour", StringComparison.Ordinal)
                    || text.StartsWith("Starting now", StringComparison.Ordinal),
                text.Contains("secret", StringComparison.Ordinal)));
        Assert.Contains(posts, text => text.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(posts, text => text.Contains(
            "Join: the link will be shared from Friday 29 May 2020", StringComparison.Ordinal));
    }
}
