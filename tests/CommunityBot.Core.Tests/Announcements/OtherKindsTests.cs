using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

public sealed class OtherKindsTests
{
    private static readonly Meetup May = Sample.Meetup;

    [Fact]
    public async Task Organisers_get_missing_details_a_week_before_and_a_missing_link_two_days_before()
    {
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 10, 0, 0));
        channel.Pages(May with { Agenda = [.. May.Agenda, new("'TBC'") { Speakers = ["Nick Perry"] }] });

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 28, 0, 0));

        Assert.Equal(2, channel.ForOrganisers.Count);
        Assert.Contains("the title of Nick Perry's talk", channel.ForOrganisers[0], StringComparison.Ordinal);
        Assert.Contains("a link to join or register", channel.ForOrganisers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organisers_of_a_complete_page_get_no_post_about_missing_details()
    {
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 10, 0, 0));
        channel.Pages(May with { Links = new MeetupLinks { Registration = new("https://example.org/rsvp") } });

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 9, 0));

        Assert.Empty(channel.ForOrganisers);
    }

    [Fact]
    public async Task Organisers_get_a_recap_draft_the_day_after()
    {
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 29, 18, 0));
        channel.Pages(May);

        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 5, 0, 0));

        var draft = Assert.Single(channel.ForOrganisers);
        Assert.Contains("### Meshes across clouds – Paul Jones", draft, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enabled_weekly_digest_is_posted_on_monday_of_a_week_with_meetups()
    {
        var channel = new ChannelDriver(
            Instant.FromUtc(2020, 5, 23, 0, 0),
            Sample.Community with
            {
                Announcements = new()
                {
                    Kinds = new Dictionary<string, KindSettings> { ["weekly-digest"] = new() { Enabled = true } }
                }
            });
        channel.Pages(May);

        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 10, 0, 0));

        Assert.Single(channel.Titles, "Coming up: Sample Community");
    }

    [Fact]
    public async Task A_talk_is_announced_in_the_channel_of_its_room()
    {
        var room = new Platforms.ChannelRef("local", "room-s1");
        var channel = new ChannelDriver(
            Instant.FromUtc(2020, 5, 29, 11, 30),
            Sample.Community with
            {
                Announcements = new() { Rooms = new Dictionary<string, Platforms.ChannelRef> { ["S1"] = room } }
            });
        channel.Pages(
            May with
            {
                Agenda = [
                    new("Alpha") { Start = new(13, 30), End = new(14, 0), Room = "S1", Speakers = ["Speaker One"] },
                    new("Beta") { Start = new(13, 30), Room = "S9" }
                ]
            });

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 14, 0));

        var post = Assert.Single(channel.Platform.Posts, post => post.Channel == room);
        Assert.Equal("In 5 minutes: Alpha – Speaker One, S1", post.Message.Summary);
    }

    [Fact]
    public async Task A_post_due_in_quiet_hours_waits_until_they_end()
    {
        var channel = new ChannelDriver(
            Instant.FromUtc(2020, 5, 10, 22, 30),
            Sample.Community with { Announcements = new() { QuietHours = new QuietHours(new(22, 0), new(8, 0)) } });
        channel.Pages(May);

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 11, 6, 59));
        Assert.Empty(channel.Titles);
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 11, 7, 0));
        Assert.Single(channel.Titles);
    }

    [Fact]
    public async Task Custom_templates_replace_the_built_in_text()
    {
        var channel = new ChannelDriver(
            Instant.FromUtc(2020, 5, 10, 0, 0),
            Sample.Community with
            {
                Announcements = new()
                {
                    Kinds = new Dictionary<string, KindSettings>
                    {
                        ["announced"] = new()
                        {
                            Title = Template.Parse("Save {date}: {title|upper}", out _),
                            Text = Template.Parse("Doors {time} {{sharp}} at {place}. {nothing", out _)
                                ?? Template.Parse("Doors {time} {{sharp}} at {place}.", out _),
                        },
                    },
                },
            });
        channel.Pages(May);

        await channel.RunAsync();

        Assert.Equal(["Save Friday 29 May 2020: CLUSTERS IN MANY CLOUDS"], channel.Titles);
        Assert.Contains("Doors 13:00 {sharp} at Online.", channel.Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{titel}", "there is no {titel}")]
    [InlineData("{title|shout}", "there is no filter shout")]
    [InlineData("{title", "unmatched {")]
    [InlineData("title}", "unmatched }")]
    public void An_invalid_template_is_refused_with_the_reason(string text, string reason)
    {
        Assert.Null(Template.Parse(text, out var fault));
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_post_is_reported_to_organisers_once()
    {
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 10, 0, 0));
        channel.Platform.Next(_ => new Platforms.DeliveryOutcome.Refused("no such channel", "correct the settings"));
        channel.Pages(May);

        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 11, 0, 0));

        Assert.Contains("no such channel", Assert.Single(channel.ForOrganisers), StringComparison.Ordinal);
    }
}
