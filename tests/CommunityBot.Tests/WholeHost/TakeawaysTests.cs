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
/// Organisers choose messages for the recap on both platforms; it repeats them, once, and rings nobody.
/// </summary>
public sealed class TakeawaysTests
{
    private const string Entry = "Takeaway for the recap";
    private const string Shortcut = "ask:takeaways";
    private const string SlackOrganiser = "slack:" + FakeSlack.MemberId;
    private const string DiscordOrganiser = "discord:" + FakeDiscord.MemberId;

    [Fact]
    public async Task What_is_chosen_on_both_platforms_survives_a_restart_is_in_once_and_comes_into_the_written_recap()
    {
        await using var room = await Room.StartAsync(Pages);
        var onSlack = room.Said("Meshes *scale*, says <@U0000000003>");
        var onDiscord = room.SaidOnDiscord("Ask for **mTLS** early, <@920000000000000003>");

        var first = await room.ChooseOnSlackAsync(onSlack);
        Assert.Equal("ephemeral", first.ResponseType);
        Assert.Contains("For the recap of Friday 29 May 2020", first.BlockText, StringComparison.Ordinal);
        Assert.Contains("Added: “Meshes scale, says”", first.BlockText, StringComparison.Ordinal);
        var second = await room.Discord.ChooseOnMessageAsync(Entry, onDiscord);
        Assert.True(second.IsEphemeral);
        Assert.Contains("Meshes scale, says", second.Text, StringComparison.Ordinal);
        Assert.Contains("Ask for mTLS early,", second.Text, StringComparison.Ordinal);

        await room.RestartAsync();
        Assert.Contains("In already", (await room.ChooseOnSlackAsync(onSlack)).BlockText, StringComparison.Ordinal);
        Assert.Contains(
            "In already", (await room.Discord.ChooseOnMessageAsync(Entry, onDiscord)).Text, StringComparison.Ordinal);
        Assert.Equal(["Meshes scale, says", "Ask for mTLS early,"], await room.ChosenAsync());

        await room.Slack.TypeAsync("/recap", "connect-may-2020");
        await room.Slack.UntilAsync(() => room.Slack.Views.Dialogs.Count == 1, "the form");
        var (id, view) = room.Slack.Views.Dialogs.Single();
        var question = view["blocks"]!.AsArray().Single(block => block!["block_id"]!.ToString() is "chat")!;
        Assert.Equal("Meshes scale, says\nAsk for mTLS early,", question["element"]!["initial_value"]!.ToString());
        await room.Slack.SubmitAsync(
            id, new Dictionary<string, string> { ["chat"] = "Meshes scale.\nAsk for mTLS early." });

        var (there, here) = await room.RecapAsync();
        Assert.Contains("From the chat\n- Meshes scale.\n- Ask for mTLS early.", there, StringComparison.Ordinal);
        Assert.Contains("• Meshes scale.\n• Ask for mTLS early.", here, StringComparison.Ordinal);
        await room.Slack.UntilAsync(() => room.ChosenAsync().Result.Count == 0, "they are forgotten");
        Assert.Contains(
            "not edited any more",
            (await room.Discord.ChooseOnMessageAsync(Entry, room.SaidOnDiscord("Too late"))).Text,
            StringComparison.Ordinal);
        Assert.Empty(room.Slack.Violations);
        Assert.Empty(room.Discord.AgainstTheSpecs);
    }

    [Fact]
    public async Task Discords_form_shows_them_as_well()
    {
        await using var room = await Room.StartAsync(Pages);
        await room.Discord.ChooseOnMessageAsync(Entry, room.SaidOnDiscord("Meshes scale."));

        var form = await room.Discord.AskAsync("recap", ("meetup", "connect-may-2020"));
        Assert.Equal("chat", form.Questions[^1]);
        await room.Discord.FillInAsync(form, ("chat", "Meshes scale.\nThey heal."));

        Assert.Contains("- Meshes scale.\n- They heal.", (await room.RecapAsync()).OnDiscord, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_that_was_made_from_its_page_is_edited_when_one_is_chosen_later_and_when_it_is_taken_out()
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
        Assert.Contains("posted", (await room.AskAsync("recap", "recap")).Message.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("From the chat", (await room.RecapAsync()).OnSlack, StringComparison.Ordinal);

        var answer = await room.Discord.ChooseOnMessageAsync(Entry, room.SaidOnDiscord("They heal."));
        Assert.Contains("it is edited to say the same", answer.Text, StringComparison.Ordinal);
        await room.UntilRecapAsync(text => text.Contains("They heal.", StringComparison.Ordinal));

        var button = answer.Components.Single(id => id.StartsWith("turn:takeaways:drop", StringComparison.Ordinal));
        var after = await room.Discord.PressAsync(answer, button);
        Assert.Equal(7, after.CallbackType);
        Assert.Contains("Taken out", after.Text, StringComparison.Ordinal);
        await room.UntilRecapAsync(text => !text.Contains("They heal.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_is_told_for_whom_it_is_on_both_platforms_and_nothing_is_kept()
    {
        await using var room = await Room.StartAsync(
            Pages, organisers: ["slack:U0000000009", "discord:930000000000000009"]);

        var here = await room.ChooseOnSlackAsync(room.Said("Meshes scale."));
        var there = await room.Discord.ChooseOnMessageAsync(Entry, room.SaidOnDiscord("Meshes scale."));

        Assert.Contains("for the organisers of Sample Community", here.Text, StringComparison.Ordinal);
        Assert.Contains("for the organisers of Sample Community", there.Text, StringComparison.Ordinal);
        Assert.Equal(("ephemeral", true), (here.ResponseType, there.IsEphemeral));
        Assert.Empty(await room.ChosenAsync());
    }

    [Fact]
    public async Task The_bots_own_posts_and_messages_without_words_are_answered_helpfully_on_both_platforms()
    {
        await using var room = await Room.StartAsync(Pages, at: new(2020, 5, 8, 12, 0, 0, TimeSpan.Zero));
        await room.Slack.UntilAsync(
            () => room.Slack.Channel(HostedBot.SlackChannel).Messages.Count == 1, "the announcement");
        var posted = (await room.Discord.MessagesAsync(HostedBot.DiscordChannel, 1))[0];

        Assert.Contains(
            "The bot said that itself",
            (await room.ChooseOnSlackAsync(room.Slack.Channel(HostedBot.SlackChannel).Messages[0])).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "The bot said that itself",
            (await room.Discord.ChooseOnMessageAsync(Entry, posted)).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "no words",
            (await room.ChooseOnSlackAsync(room.Said("") with { Subtype = "file_share" })).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "no words",
            (await room.Discord.ChooseOnMessageAsync(Entry, room.SaidOnDiscord(""))).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "deleted",
            (await room.Discord.ChooseOnMessageAsync(Entry, room.SaidOnDiscord("x"), isGone: true)).Text,
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
    public async Task As_many_as_there_can_be_fit_on_both_platforms_and_ring_nobody(int count, string form)
    {
        await using var room = await Room.StartAsync(Pages);
        for (var number = 1; number <= count; number++)
        {
            var sentence = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number);
            await room.AskAsync("takeaways", sentence);
        }

        Assert.Equal(count, (await room.ChosenAsync()).Count);
        var here = await room.Slack.AskAsync("/meetup", "takeaways");
        var there = await room.Discord.AskAsync("takeaways");
        Assert.Contains($"{count} ", here.BlockText, StringComparison.Ordinal);
        Assert.Contains($"{count} ", there.Text, StringComparison.Ordinal);

        var form2 = (await room.AskAsync("recap", "connect-may-2020")).Form!;
        Assert.InRange(form2.Fields.Count, 2, 5);
        Assert.InRange(form2.Fields[^1].Value.Length, 1, 3000);
        await room.AskAsync(
            "recap", form2.Argument, new Dictionary<string, string> { ["chat"] = form2.Fields[^1].Value });

        var (onDiscord, onSlack) = await room.RecapAsync();
        Assert.Contains("From the chat", onDiscord, StringComparison.Ordinal);
        Assert.Contains("From the chat", onSlack, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", onSlack, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", onSlack, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", onDiscord, StringComparison.Ordinal);
        Assert.Empty(room.Slack.Violations);
        Assert.Empty(room.Discord.AgainstTheSpecs);
    }

    [Fact]
    public async Task The_same_is_told_and_kept_on_both_platforms()
    {
        await using var room = await Room.StartAsync(Pages);
        await room.ChooseOnSlackAsync(
            room.Said("Meshes *scale*, _really_: <https://example.org/slides|the slides> &amp; more <@U0000000003>"));
        await room.Discord.ChooseOnMessageAsync(Entry, room.SaidOnDiscord(
            "Meshes **scale**, *really*: [the slides](https://example.org/slides) & more <@920000000000000003>"));

        Assert.Equal(
            ["Meshes scale, really: the slides (https://example.org/slides) & more"],
            (await room.ChosenAsync()).Distinct());
        var here = await room.Slack.AskAsync("/meetup", "takeaways");
        var there = await room.Discord.AskAsync("takeaways");
        Assert.Equal([], Words(there.Body).Except(Words(here.Body)).Except(["takeaways"]));
        Assert.Equal([], Words(here.Body).Except(Words(there.Body)).Except(["meetup", "takeaways"]));
    }

    [Fact]
    public async Task One_whose_answer_never_arrived_is_kept_and_in_once_after_a_restart()
    {
        await using var room = await Room.StartAsync(Pages);
        room.Slack.Fail("response_url", new FakeSlackFault.Cut());
        var said = room.Said("Meshes scale.");
        var lost = await room.Slack.ChooseOnMessageAsync(Shortcut, said);
        await room.Slack.UntilAsync(
            () => room.Slack.Calls.Any(call => call.Method is "response_url"), "the answer is on its way");

        await room.RestartAsync();

        Assert.Empty(lost.Answers);
        Assert.Contains(
            "In already: “Meshes scale.”", (await room.ChooseOnSlackAsync(said)).BlockText, StringComparison.Ordinal);
        Assert.Equal(["Meshes scale."], await room.ChosenAsync());
    }

    [Fact]
    public async Task The_same_shortcut_delivered_over_again_or_twice_at_once_keeps_one()
    {
        await using var room = await Room.StartAsync(Pages);
        var said = room.Said("Meshes scale.");
        var deliveries = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => room.Slack.ChooseOnMessageAsync(Shortcut, said)));
        await Task.WhenAll(deliveries.Select(delivery => delivery.Answer));
        await (await room.Slack.RetryAsync(deliveries[0])).Answer;

        Assert.Equal(["Meshes scale."], await room.ChosenAsync());
    }

    private static IEnumerable<string> Words(JsonObject body) =>
        Facts.OnSlack(new Seen("", "", body.ToJsonString())).Words;

    private static string Pages => Path.Combine(Repository.Root, "content", "events");

    /// <summary>The whole bot between both platforms, an hour after the meetup of 29 May 2020.</summary>
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

        /// <summary>A member says something on Slack.</summary>
        public FakeSlackMessage Said(string text) => Slack.Channel(HostedBot.SlackChannel).Say(text);

        public FakeMessage SaidOnDiscord(string text) =>
            Discord.MessageFrom("920000000000000002", HostedBot.DiscordChannel, text);

        public async Task<FakeSlackAnswer> ChooseOnSlackAsync(FakeSlackMessage message) =>
            await (await Slack.ChooseOnMessageAsync(Shortcut, message)).Answer;

        /// <summary>The organiser at the local chat asks.</summary>
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

        /// <summary>The recap as it stands on both platforms, without what escapes it there.</summary>
        public async Task<(string OnDiscord, string OnSlack)> RecapAsync()
        {
            bool IsRecap(string text) => text.Contains("Recap", StringComparison.Ordinal);
            await Slack.UntilAsync(
                () => Slack.Channel(HostedBot.SlackChannel).Messages.Any(message => IsRecap(message.Text)),
                "the recap on Slack");
            await Discord.UntilAsync(
                discord => discord.Channel(HostedBot.DiscordChannel).Messages.Any(message => IsRecap(message.Content)),
                "the recap on Discord");
            return (
                Discord.Channel(HostedBot.DiscordChannel).Messages.Single(message => IsRecap(message.Content)).Text,
                Slack.Channel(HostedBot.SlackChannel).Messages.Single(message => IsRecap(message.Text)).BlockText);
        }

        /// <summary>
        /// Minutes go by, in each of which somebody asks something, until the recap says so on both platforms.
        /// </summary>
        public async Task UntilRecapAsync(Func<string, bool> says)
        {
            for (var minute = 0; minute < 300; minute++)
            {
                var (onDiscord, onSlack) = await RecapAsync();
                if (says(onDiscord) && says(onSlack))
                {
                    return;
                }

                Clock.Advance(TimeSpan.FromMinutes(1));
                await Slack.AskAsync("/next-meetup");
            }

            Assert.Fail($"The recap still says: {await RecapAsync()}");
        }

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            await Slack.DisposeAsync();
            await Discord.DisposeAsync();
            storage.Dispose();
        }

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
