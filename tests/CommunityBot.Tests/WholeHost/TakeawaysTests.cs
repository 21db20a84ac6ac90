using System.Text.Json.Nodes;

using CommunityBot.ContentLoading;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.Platforms;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// Tests that messages chosen by organisers on both platforms appear in the recap once, without mentions.
/// </summary>
public sealed class TakeawaysTests
{
    private const string Entry = "Takeaway for the recap";
    private const string Shortcut = "ask:takeaways";
    private const string Publish = "ask:publish";
    private const string SlackOrganiser = "slack:" + FakeSlack.MemberId;
    private const string DiscordOrganiser = "discord:" + FakeDiscord.MemberId;

    [Fact]
    public async Task Takeaways_of_both_platforms_survive_a_restart_and_join_the_recap_page()
    {
        await using var room = await Room.StartAsync(Pages);
        var onSlack = room.Said("Meshes *scale*, says <@U0000000003>");
        var onDiscord = room.SaidOnDiscord("Ask for **mTLS** early, <@920000000000000003>");

        var first = await room.ChooseOnSlackAsync(onSlack);
        Assert.Equal("ephemeral", first.ResponseType);
        Assert.Contains("Takeaways for Friday 29 May 2020", first.BlockText, StringComparison.Ordinal);
        Assert.Contains("Added: “Meshes scale, says”", first.BlockText, StringComparison.Ordinal);
        var second = await room.Discord.SendMessageCommandAsync(Entry, onDiscord);
        Assert.True(second.IsEphemeral);
        Assert.Contains("Meshes scale, says", second.Text, StringComparison.Ordinal);
        Assert.Contains("Ask for mTLS early,", second.Text, StringComparison.Ordinal);

        await room.RestartAsync();
        Assert.Contains("on the list", (await room.ChooseOnSlackAsync(onSlack)).BlockText, StringComparison.Ordinal);
        Assert.Contains(
            "on the list", (await room.Discord.SendMessageCommandAsync(Entry, onDiscord)).Text,
            StringComparison.Ordinal);
        Assert.Equal(["Meshes scale, says", "Ask for mTLS early,"], await room.ChosenAsync());

        var asked = await room.Slack.StartCommandAsync("/recap", "connect-may-2020");
        await room.Slack.UntilAsync(() => room.Slack.Views.Modals.Count == 1, "the form");
        var (id, view) = room.Slack.Views.Modals.Single();
        var question = view["blocks"]!.AsArray().Single(block => block!["block_id"]!.ToString() is "chat")!;
        Assert.Equal("Meshes scale, says\nAsk for mTLS early,", question["element"]!["initial_value"]!.ToString());
        await room.Slack.SubmitAsync(
            id, new Dictionary<string, string> { ["chat"] = "Meshes scale.\nAsk for mTLS early." });
        await room.Slack.PressInResponseAsync(await asked.Answer, Publish);

        var (there, here) = await room.RecapAsync();
        Assert.Contains("From the chat\n- Meshes scale.\n- Ask for mTLS early.", there, StringComparison.Ordinal);
        Assert.Contains("• Meshes scale.\n• Ask for mTLS early.", here, StringComparison.Ordinal);
        await room.Slack.UntilAsync(() => room.ChosenAsync().Result.Count == 0, "they are forgotten");
        Assert.Contains(
            "will be updated",
            (await room.Discord.SendMessageCommandAsync(Entry, room.SaidOnDiscord("Not too late"))).Text,
            StringComparison.Ordinal);
        Assert.Empty(room.Slack.Violations);
        Assert.Empty(room.Discord.SpecViolations);
    }

    [Fact]
    public async Task Discords_form_shows_the_takeaways()
    {
        await using var room = await Room.StartAsync(Pages);
        await room.Discord.SendMessageCommandAsync(Entry, room.SaidOnDiscord("Meshes scale."));

        var form = await room.Discord.SendCommandAsync("recap", ("meetup", "connect-may-2020"));
        Assert.Equal("chat", form.Inputs[^1]);
        var preview = await room.Discord.SubmitModalAsync(form, ("chat", "Meshes scale.\nThey heal."));
        var seen = await preview.Answer;
        await room.Discord.PressAsync(
            seen, seen.Components.Single(id => id.StartsWith("ask:publish:post", StringComparison.Ordinal)));

        Assert.Contains("- Meshes scale.\n- They heal.", (await room.RecapAsync()).OnDiscord, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_post_is_edited_when_a_takeaway_is_added_or_removed()
    {
        using var pages = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(pages.Path, "evening.md"),
            "---\ntitle: An evening about meshes\nevent_date: 2020-05-29\ntime: 13:00-15:00\nlocation: Online\n---\n");
        await File.WriteAllTextAsync(
            Path.Combine(pages.Path, "recap.md"),
            "---\ntitle: What the evening left\nlayout: recap\nevent_date: 2020-05-29\n---\n\n### Meshes across " +
            "clouds – Paul Jones\n\n* It scales.\n");
        await using var room = await Room.StartAsync(pages.Path);
        Assert.Contains("posted", (await room.AskAsync("publish", "recap")).Message.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("From the chat", (await room.RecapAsync()).OnSlack, StringComparison.Ordinal);

        var answer = await room.Discord.SendMessageCommandAsync(Entry, room.SaidOnDiscord("They heal."));
        Assert.Contains("will be updated", answer.Text, StringComparison.Ordinal);
        await room.UntilRecapAsync(text => text.Contains("They heal.", StringComparison.Ordinal));

        var button = answer.Components.Single(id => id.StartsWith("turn:takeaways:drop", StringComparison.Ordinal));
        var after = await room.Discord.PressAsync(answer, button);
        Assert.Equal(7, after.CallbackType);
        Assert.Contains("Removed", after.Text, StringComparison.Ordinal);
        await room.UntilRecapAsync(text => !text.Contains("They heal.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_is_refused_on_both_platforms_and_nothing_is_stored()
    {
        await using var room = await Room.StartAsync(
            Pages, organisers: ["slack:U0000000009", "discord:930000000000000009"]);

        var here = await room.ChooseOnSlackAsync(room.Said("Meshes scale."));
        var there = await room.Discord.SendMessageCommandAsync(Entry, room.SaidOnDiscord("Meshes scale."));

        Assert.Contains("for the organisers of Sample Community", here.Text, StringComparison.Ordinal);
        Assert.Contains("for the organisers of Sample Community", there.Text, StringComparison.Ordinal);
        Assert.Equal(("ephemeral", true), (here.ResponseType, there.IsEphemeral));
        Assert.Empty(await room.ChosenAsync());
    }

    [Fact]
    public async Task The_bots_posts_and_messages_without_text_are_refused_with_a_reason()
    {
        await using var room = await Room.StartAsync(Pages, at: new(2020, 5, 8, 12, 0, 0, TimeSpan.Zero));
        await room.Slack.UntilAsync(
            () => room.Slack.Channel(HostedBot.SlackChannel).Messages.Count == 1, "the announcement");
        var posted = (await room.Discord.MessagesAsync(HostedBot.DiscordChannel, 1))[0];

        Assert.Contains(
            "The bot wrote that message",
            (await room.ChooseOnSlackAsync(room.Slack.Channel(HostedBot.SlackChannel).Messages[0])).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "The bot wrote that message",
            (await room.Discord.SendMessageCommandAsync(Entry, posted)).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "no words",
            (await room.ChooseOnSlackAsync(room.Said("") with { Subtype = "file_share" })).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "no words",
            (await room.Discord.SendMessageCommandAsync(Entry, room.SaidOnDiscord(""))).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "deleted",
            (await room.Discord.SendMessageCommandAsync(Entry, room.SaidOnDiscord("x"), isGone: true)).Text,
            StringComparison.Ordinal);
        Assert.Empty(await room.ChosenAsync());
    }

    [Theory]
    [InlineData(25, "{0} @everyone <!channel> [x](https://evil.example) *_~`|<>&# ")]
    [InlineData(25, "{0} x")]
    [InlineData(
        10,
        "{0} a long sentence about meshes that goes on and on, for it has a lot to say about what happened, and " +
        "about what did not happen, and about what might have happened if somebody had asked; and it goes on for " +
        "another while, until it says at last what was to be said, 280 characters")]
    public async Task The_maximum_number_of_takeaways_fits_on_both_platforms_and_pings_no_one(int count, string form)
    {
        await using var room = await Room.StartAsync(Pages);
        for (var number = 1; number <= count; number++)
        {
            var sentence = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number);
            await room.AskAsync("takeaways", sentence);
        }

        Assert.Equal(count, (await room.ChosenAsync()).Count);
        var here = await room.Slack.SendCommandAsync("/meetup", "takeaways");
        var there = await room.Discord.SendCommandAsync("takeaways");
        Assert.Contains($"{count} ", here.BlockText, StringComparison.Ordinal);
        Assert.Contains($"{count} ", there.Text, StringComparison.Ordinal);

        var form2 = (await room.AskAsync("recap", "connect-may-2020")).Form!;
        Assert.InRange(form2.Fields.Count, 2, 5);
        Assert.InRange(form2.Fields[^1].InitialValue.Length, 1, 3000);
        var preview = await room.AskAsync(
            "recap", form2.Argument, new Dictionary<string, string> { ["chat"] = form2.Fields[^1].InitialValue });
        var publish = preview.Message.Blocks.OfType<Block.Buttons>().First().Items.OfType<Button.Invoke>().First();
        await room.AskAsync(publish.Command, publish.Argument);

        var (onDiscord, onSlack) = await room.RecapAsync();
        Assert.Contains("From the chat", onDiscord, StringComparison.Ordinal);
        Assert.Contains("From the chat", onSlack, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", onSlack, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", onSlack, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", onDiscord, StringComparison.Ordinal);
        Assert.Empty(room.Slack.Violations);
        Assert.Empty(room.Discord.SpecViolations);
    }

    [Fact]
    public async Task Both_platforms_show_and_store_the_same()
    {
        await using var room = await Room.StartAsync(Pages);
        await room.ChooseOnSlackAsync(
            room.Said("Meshes *scale*, _really_: <https://example.org/slides|the slides> &amp; more <@U0000000003>"));
        await room.Discord.SendMessageCommandAsync(Entry, room.SaidOnDiscord(
            "Meshes **scale**, *really*: [the slides](https://example.org/slides) & more <@920000000000000003>"));

        Assert.Equal(
            ["Meshes scale, really: the slides (https://example.org/slides) & more"],
            (await room.ChosenAsync()).Distinct());
        var here = await room.Slack.SendCommandAsync("/meetup", "takeaways");
        var there = await room.Discord.SendCommandAsync("takeaways");
        Assert.Equal([], Words(there.Body).Except(Words(here.Body)).Except(["takeaways"]));
        Assert.Equal([], Words(here.Body).Except(Words(there.Body)).Except(["meetup", "takeaways"]));
    }

    [Fact]
    public async Task A_takeaway_with_a_lost_answer_is_stored_once_after_a_restart()
    {
        await using var room = await Room.StartAsync(Pages);
        room.Slack.Fail("response_url", new FakeSlackFault.Cut());
        var said = room.Said("Meshes scale.");
        var lost = await room.Slack.SendMessageShortcutAsync(Shortcut, said);
        await room.Slack.UntilAsync(
            () => room.Slack.Calls.Any(call => call.Method is "response_url"), "the answer is on its way");

        await room.RestartAsync();

        Assert.Empty(lost.Answers);
        Assert.Contains(
            "on the list: “Meshes scale.”",
            (await room.ChooseOnSlackAsync(said)).BlockText,
            StringComparison.Ordinal);
        Assert.Equal(["Meshes scale."], await room.ChosenAsync());
    }

    [Fact]
    public async Task A_redelivered_shortcut_stores_one_takeaway()
    {
        await using var room = await Room.StartAsync(Pages);
        var said = room.Said("Meshes scale.");
        var deliveries = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => room.Slack.SendMessageShortcutAsync(Shortcut, said)));
        await Task.WhenAll(deliveries.Select(delivery => delivery.Answer));
        await (await room.Slack.RetryAsync(deliveries[0])).Answer;

        Assert.Equal(["Meshes scale."], await room.ChosenAsync());
    }

    private static IEnumerable<string> Words(JsonObject body) =>
        Facts.OnSlack(new RenderedMessage("", "", body.ToJsonString())).Words;

    private static string Pages => Path.Combine(Repository.Root, "content", "events");

    /// <summary>The whole bot with both platforms, an hour after the meetup of 29 May 2020.</summary>
    private sealed class Room : IAsyncDisposable
    {
        private readonly TemporaryFolder storage = new();
        private readonly string pages;
        private readonly IReadOnlyList<string> organisers;
        private HostedBot bot = null!;

        private Room(string pages, IReadOnlyList<string> organisers, DateTimeOffset at) =>
            (this.pages, this.organisers, Clock) = (pages, organisers, new ManualTime(at));

        public FakeDiscord Discord { get; private set; } = null!;

        public FakeSlack Slack { get; private set; } = null!;

        public ManualTime Clock { get; }

        public static async Task<Room> StartAsync(
            string pages, IReadOnlyList<string>? organisers = null, DateTimeOffset? at = null)
        {
            var room = new Room(
                pages,
                organisers ?? [SlackOrganiser, DiscordOrganiser],
                at ?? new(2020, 5, 29, 15, 0, 0, TimeSpan.Zero))
            {
                Discord = await FakeDiscord.StartAsync(),
                Slack = await FakeSlack.StartAsync(),
            };
            await room.RunAsync();
            return room;
        }

        public async Task RestartAsync()
        {
            await bot.DisposeAsync();
            await RunAsync();
        }

        /// <summary>Posts a member's message on Slack.</summary>
        public FakeSlackMessage Said(string text) => Slack.Channel(HostedBot.SlackChannel).Post(text);

        public FakeMessage SaidOnDiscord(string text) =>
            Discord.MessageFrom("920000000000000002", HostedBot.DiscordChannel, text);

        public async Task<FakeSlackAnswer> ChooseOnSlackAsync(FakeSlackMessage message) =>
            await (await Slack.SendMessageShortcutAsync(Shortcut, message)).Answer;

        /// <summary>Sends a command as the organiser in the local chat.</summary>
        public Task<CommandReply> AskAsync(
            string command, string text, IReadOnlyDictionary<string, string>? fields = null) =>
            bot.Services.GetRequiredService<ICommandDispatcher>().AnswerAsync(
                new CommandInvocation(
                    command, new CommandUser("local", "you"), new CommandContext("local", "organisers"))
                {
                    Text = text,
                    Options = fields ?? new Dictionary<string, string>()
                },
                default);

        public async Task<IReadOnlyList<string>> ChosenAsync() =>
            [.. (await bot.Services.GetRequiredService<ITakeaways>().ReadAsync("sample", default)).Select(
                takeaway => takeaway.Text)];

        /// <summary>The recap on both platforms, without the platforms' escape characters.</summary>
        public async Task<(string OnDiscord, string OnSlack)> RecapAsync()
        {
            await Slack.UntilAsync(
                () => Slack.Channel(HostedBot.SlackChannel).Messages.Any(message => IsRecap(message.Text)),
                "the recap on Slack");
            await Discord.UntilAsync(
                discord => discord.Channel(HostedBot.DiscordChannel).Messages.Any(message => IsRecap(message.Text)),
                "the recap on Discord");
            return Recap();
        }

        /// <summary>
        /// Advances minute by minute, with one command each, until the recap contains the text on both platforms.
        /// </summary>
        public async Task UntilRecapAsync(Func<string, bool> says)
        {
            var recap = await RecapAsync();
            await bot.Rounds.UntilAsync(
                () =>
                {
                    recap = Recap();
                    return says(recap.OnDiscord) && says(recap.OnSlack);
                },
                $"the recap, which began as {recap}, says so");
        }

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            await Slack.DisposeAsync();
            await Discord.DisposeAsync();
            storage.Dispose();
        }

        private static bool IsRecap(string text) => text.Contains("Recap", StringComparison.Ordinal);

        private (string OnDiscord, string OnSlack) Recap() => (
            Discord.Channel(HostedBot.DiscordChannel).Messages.Single(message => IsRecap(message.Text)).Text,
            Slack.Channel(HostedBot.SlackChannel).Messages.Single(message => IsRecap(message.Text)).BlockText);

        private async Task RunAsync()
        {
            bot = await HostedBot.StartAsync(
                pages,
                storage.Path,
                Discord,
                Slack,
                Clock,
                organisers: string.Join(", ", organisers.Prepend("local:you").Select(organiser => $"\"{organiser}\"")));
            await bot.Services.GetRequiredService<IContentChanges>().WaitForChangeAsync(seen: 0, default);
            await Discord.ConnectedAsync();
            await Slack.WaitForConnectionsAsync();
        }
    }
}
