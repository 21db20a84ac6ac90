using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Tests.Takeaways;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>Tests that everybody reads a recap with <c>/recap</c>, and that only organisers publish it.</summary>
public sealed class RecapCommandTests
{
    private static readonly Meetup May = Sample.On(2020, 5, 6, "recap-may") with
    {
        Kind = MeetupKind.Recap,
        Title = "May evening",
        Description = "An evening about clusters.",
        Agenda = [],
        Talks =
        [
            new("Meshes")
            {
                Speakers = ["Paul Jones"],
                Offset = Duration.FromSeconds(2145),
                Video = new("https://example.org/v?t=2145"),
                Takeaways = ["It scales."],
            },
        ],
        Links = new() { Video = new("https://example.org/v") },
        Next = new NextMeeting { Date = new(2020, 6, 3), Speakers = ["Red Sift"] },
    };

    private static readonly Meetup April = May with
    {
        Id = new("recap-april"),
        Title = "April evening",
        When = Sample.On(2020, 4, 1).When,
        Talks = [],
    };

    private readonly RecapDriver driver = new(Instant.FromUtc(2020, 5, 10, 12, 0));

    public RecapCommandTests() => driver.Pages(April, May, Sample.Meetup);

    [Theory]
    [InlineData("")]
    [InlineData("may evening")]
    [InlineData("recap-may")]
    public async Task A_member_reads_talks_takeaways_recordings_and_the_next_date(string name)
    {
        var reply = await AskAsync(name);
        var text = RecapDriver.Text(reply);

        Assert.True(reply.IsPrivate);
        Assert.Equal("Recap: May evening", reply.Message.Title);
        Assert.Matches(
            @"(?s)An evening about clusters\..*Wednesday 6 May 2020.*Meshes.*Paul Jones · watch from 35:45 " +
                @"\(https://example.org/v\?t=2145\).*It scales\..*Next time: Wednesday 3 June 2020, with Red Sift",
            text);
        Assert.DoesNotContain("Publish", text, StringComparison.Ordinal);
        Assert.Empty(driver.Platform.Posts);
    }

    [Fact]
    public async Task The_recap_of_a_meetup_is_found_by_the_meetups_own_name()
    {
        driver.Pages(Sample.On(2020, 5, 6, "mesh-night") with { Title = "Mesh night" }, May, April);

        Assert.Equal("Recap: May evening", (await AskAsync("mesh-night")).Message.Title);
        Assert.Equal("Recap: May evening", (await AskAsync("mesh night")).Message.Title);
    }

    [Fact]
    public async Task Without_a_name_the_other_recaps_are_in_a_menu()
    {
        var menu = Assert.Single((await AskAsync("")).Message.Blocks.OfType<Block.SelectMenu>());

        Assert.Equal(("recap", "recap-april"), (menu.Command, Assert.Single(menu.Options).Value));
        Assert.Equal("Recap: April evening", (await AskAsync(menu.Options[0].Value)).Message.Title);
    }

    [Fact]
    public async Task A_next_date_that_is_past_is_not_told_as_the_next()
    {
        driver.Clock.Now = Instant.FromUtc(2020, 6, 4, 12, 0);

        Assert.DoesNotContain("Next time", RecapDriver.Text(await AskAsync("may evening")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organiser_publishes_with_a_button_which_is_gone_when_it_is_posted()
    {
        var reply = await driver.InvokeAsync("recap", "may evening");
        Assert.Empty(driver.Platform.Posts);

        await driver.PressAsync(reply, "Publish the recap");

        Assert.Contains("It scales.", driver.Recap, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Publish the recap", RecapDriver.Text(await driver.InvokeAsync("recap", "may evening")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_publishes_neither_with_the_button_nor_with_a_form()
    {
        var pressed = await driver.InvokeAsync("publish", "recap-may", asker: "member");
        var fields = new Dictionary<string, string> { ["takeaways-1"] = "Buy this." };
        var submitted = await driver.InvokeAsync("publish", "connect-may-2020", fields, "member");
        driver.Clock.Now = Instant.FromUtc(2020, 6, 1, 12, 0);
        var old = await driver.InvokeAsync("recap", "connect-may-2020", fields, "member");

        Assert.Contains("is for the organisers", pressed.Message.Summary, StringComparison.Ordinal);
        Assert.Contains("is for the organisers", submitted.Message.Summary, StringComparison.Ordinal);
        Assert.Contains("There is no recap of “Clusters", old.Message.Summary, StringComparison.Ordinal);
        Assert.Empty(driver.Platform.Posts);
    }

    [Theory]
    [InlineData("en", "has not taken place yet", "There is no recap of", "did not take place")]
    [InlineData("de", "hat noch nicht stattgefunden", "noch keinen Rückblick", "hat nicht stattgefunden")]
    [InlineData("fr", "n’a pas encore eu lieu", "pas encore de bilan de", "n’a pas eu lieu")]
    public async Task A_meetup_without_a_recap_is_told_as_it_is_with_the_latest_recap(
        string language, string toCome, string missing, string cancelled)
    {
        var own = new RecapDriver(driver.Clock.Now, Sample.Community with { Phrases = Phrases.For(language)! });
        own.Pages(
            May, Sample.Meetup, Sample.On(2020, 5, 8, "past"),
            Sample.On(2020, 5, 9, "off") with { Status = MeetupStatus.Cancelled });

        foreach (var (name, words) in new[] { ("connect-may-2020", toCome), ("past", missing), ("off", cancelled) })
        {
            var reply = await own.InvokeAsync("recap", name, asker: "member");

            Assert.Null(reply.Form);
            Assert.Contains(words, RecapDriver.Text(reply), StringComparison.Ordinal);
            Assert.Equal(
                Phrases.For(language)!.Labelled(Phrases.For(language)!.Recap, "May evening"),
                (await own.PressAsync(reply, Phrases.For(language)!.Recaps.Latest)).Message.Title);
        }
    }

    [Fact]
    public async Task An_organiser_gets_the_form_of_a_past_meetup_without_a_recap()
    {
        driver.Clock.Now = Instant.FromUtc(2020, 5, 30, 12, 0);

        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form;
        Assert.NotNull(form);
        await driver.SubmitAndPublishAsync(form, ("talks", "Meshes across clouds\n* It heals."));
        Assert.Contains("It heals.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_recap_has_a_button_for_a_newer_meetup_that_has_none()
    {
        driver.Clock.Now = Instant.FromUtc(2020, 5, 30, 12, 0);
        driver.Pages(May, Sample.Meetup);

        var latest = await driver.InvokeAsync("recap");

        Assert.Equal("Recap: May evening", latest.Message.Title);
        Assert.NotNull((await driver.PressAsync(latest, "Write the recap")).Form);
    }

    [Fact]
    public async Task Sentences_from_the_chat_are_for_members_once_the_recap_is_posted()
    {
        driver.Pages(May);
        await driver.AddAsync("They heal.");
        Assert.DoesNotContain("They heal.", RecapDriver.Text(await AskAsync("")), StringComparison.Ordinal);
        Assert.Contains("They heal.", RecapDriver.Text(await driver.InvokeAsync("recap")), StringComparison.Ordinal);

        await driver.PublishAsync("may evening");

        Assert.Contains("They heal.", RecapDriver.Text(await AskAsync("")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_shared_has_no_button_for_organisers()
    {
        var reply = await driver.InvokeAsync("recap", "may evening");

        var shared = PlainTextRenderer.Render(SharedMessage.Of(reply.Message));

        Assert.Contains("Publish", RecapDriver.Text(reply), StringComparison.Ordinal);
        Assert.DoesNotContain("Publish", shared, StringComparison.Ordinal);
        Assert.Contains("It scales.", shared, StringComparison.Ordinal);
        Assert.Contains("/agenda", shared, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "There are no recaps yet.")]
    [InlineData("de", "Es gibt noch keine Rückblicke.")]
    [InlineData("fr", "Il n’y a pas encore de bilan.")]
    public async Task A_community_without_recaps_says_so(string language, string sentence)
    {
        var own = new RecapDriver(driver.Clock.Now, Sample.Community with { Phrases = Phrases.For(language)! });

        Assert.Equal(sentence, (await own.InvokeAsync("recap", asker: "member")).Message.Summary);
        Assert.Equal(sentence, (await own.InvokeAsync("recap", "meshes", asker: "member")).Message.Summary);
    }

    [Fact]
    public async Task What_everybody_sees_says_and_offers_no_more_to_an_organiser_than_to_a_member()
    {
        await driver.AddAsync("They heal.");
        var invocation = new CommandInvocation(
            "recap", new CommandUser("local", "organiser"), new CommandContext("local", "announcements"))
        {
            Text = "may evening",
        };

        var own = await driver.Dispatcher.AnswerAsync(invocation, default);
        var everybody = await driver.Dispatcher.AnswerAsync(invocation with { IsPublic = true }, default);

        Assert.Contains("They heal.", RecapDriver.Text(own), StringComparison.Ordinal);
        Assert.Contains("Publish", RecapDriver.Text(own), StringComparison.Ordinal);
        Assert.DoesNotContain("They heal.", RecapDriver.Text(everybody), StringComparison.Ordinal);
        Assert.DoesNotContain("Publish", RecapDriver.Text(everybody), StringComparison.Ordinal);
        Assert.Contains("It scales.", RecapDriver.Text(everybody), StringComparison.Ordinal);
    }

    private Task<CommandReply> AskAsync(string name) => driver.InvokeAsync("recap", name, asker: "member");
}
