using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>
/// Tests for the organisers' panel on App Home: the role is looked up each time the page is published.
/// </summary>
public sealed class HomePanelTests
{
    private const string Organiser = "U7";

    [Fact]
    public async Task Organisers_see_the_panel_below_the_page_and_members_do_not()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Desk());

        var organisers = await OpenedAsync(slack, Organiser);
        var members = await OpenedAsync(slack, "U8");

        Assert.Contains("overview for U7", organisers, StringComparison.Ordinal);
        Assert.Contains("next-meetup for U7", organisers, StringComparison.Ordinal);
        Assert.DoesNotContain("overview", members, StringComparison.Ordinal);
        Assert.DoesNotContain(
            bot.Dispatcher.Calls, invocation => invocation.Name == "overview" && invocation.User.UserId == "U8");
    }

    [Fact]
    public async Task After_a_button_the_panel_is_redrawn_below_it()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Desk());
        await OpenedAsync(slack, Organiser);

        var pressed = await PressedAsync(slack, "ask:outcome", "leave 0123456789abcdef");
        var turned = await PressedAsync(slack, "turn:overview", "problems 2");

        Assert.Equal(
            [
                "next-meetup ", "my-reminders ", "overview ", "outcome leave 0123456789abcdef", "overview ",
                "next-meetup ", "my-reminders ", "overview problems 2"
            ],
            bot.Dispatcher.Calls.Select(invocation => $"{invocation.Name} {invocation.Text}"));
        Assert.Contains("overview for U7", pressed, StringComparison.Ordinal);
        Assert.Contains("next-meetup for U7", turned, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_organiser_loses_the_panel_with_the_next_button()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Desk());
        await OpenedAsync(slack, Organiser);
        bot.Dispatcher.Organisers.Clear();

        var stale = await PressedAsync(slack, "ask:outcome", "leave 0123456789abcdef");
        var turned = await PressedAsync(slack, "turn:overview", "posts 2");

        Assert.DoesNotContain("overview for", stale, StringComparison.Ordinal);
        Assert.DoesNotContain("overview for", turned, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_app_home_is_answered_in_a_modal_and_the_page_is_redrawn()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Desk());
        await OpenedAsync(slack, Organiser);
        slack.Views.Homes.Clear();

        await slack.PressInAppHomeAsync("ask:recap", "may", Organiser);
        await slack.UntilAsync(() => slack.Views.Modals.Count == 1, "the form");
        await slack.SubmitAsync(
            slack.Views.Modals.Keys.Single(), new Dictionary<string, string> { ["takeaways"] = "one" }, Organiser);

        await slack.UntilAsync(() => slack.Views.Modals.Values.Any(
            view => view.ToJsonString().Contains("recap for U7", StringComparison.Ordinal)), "the answer");
        await slack.UntilAsync(() => slack.Views.Homes.ContainsKey(Organiser), "the page");
        Assert.Contains("overview for U7", slack.Views.Homes[Organiser].ToJsonString(), StringComparison.Ordinal);
    }

    // https://docs.slack.dev/surfaces/app-home: a view has at most a hundred blocks.
    [Fact]
    public async Task App_home_keeps_slacks_limits_whatever_its_content()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack,
            new ScriptedDispatcher((invocation, _) => Task.FromResult(new CommandReply(new Message("s")
            {
                Title = invocation.Name,
                Blocks = [.. Enumerable.Range(1, 60).SelectMany(number => new Block[]
            {
                new Block.Paragraph($"{invocation.Name} {number}"),
                new Block.Buttons([
                    new Button.Invoke("Press", "agenda", $"{number}"),
                    new Button.Invoke("Press", "agenda", $"{number} b")
                ]),
            })],
            })))
            {
                Organisers = [Organiser],
            });

        var page = JsonNode.Parse(await OpenedAsync(slack, Organiser))!;

        Assert.InRange(page["blocks"]!.AsArray().Count, 90, 100);
        Assert.Contains("overview 40", page.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<string> OpenedAsync(FakeSlack slack, string user)
    {
        await slack.SendEventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["tab"] = "home" });
        await slack.UntilAsync(() => slack.Views.Homes.ContainsKey(user), "the page");
        return slack.Views.Homes[user].ToJsonString();
    }

    private static async Task<string> PressedAsync(FakeSlack slack, string actionId, string value)
    {
        slack.Views.Homes.Clear();
        await slack.PressInAppHomeAsync(actionId, value, Organiser);
        await slack.UntilAsync(() => slack.Views.Homes.ContainsKey(Organiser), "the page");
        return slack.Views.Homes[Organiser].ToJsonString();
    }

    private static ScriptedDispatcher Desk() =>
        new((invocation, _) => Task.FromResult(invocation is { Name: "recap", Options.Count: 0 }
        ? new CommandReply(new Message("Write it on a page."))
        {
            Form = new Form("Write the recap", "recap", invocation.Text, [new FormField("takeaways", "To remember")]),
        }
        : new CommandReply(new Message("s")
        {
            Title = "A card",
            Blocks = [new Block.Paragraph($"{invocation.Name} for {invocation.User.UserId}")]
        })))
        {
            Organisers = [Organiser],
        };
}
