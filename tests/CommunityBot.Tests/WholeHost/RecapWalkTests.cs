using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using CommunityBot.ContentLoading;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeGitHub;
using CommunityBot.Testing.FakeSlack;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// An organiser writes, previews, publishes and corrects a recap on each platform; every platform has its posts.
/// </summary>
public sealed partial class RecapWalkTests
{
    private const string Organisers =
        "\"local:you\", \"slack:" + FakeSlack.MemberId + "\", \"discord:" + FakeDiscord.MemberId + "\"";

    [Theory]
    [InlineData("discord", 1)]
    [InlineData("discord", 12)]
    [InlineData("slack", 1)]
    [InlineData("slack", 12)]
    [InlineData("local", 1)]
    [InlineData("local", 12)]
    public async Task A_recap_is_written_previewed_published_and_corrected_everywhere(string platform, int count)
    {
        await using var room = await Room.StartAsync(count);
        var organiser = room.OrganiserOn(platform);
        var talks = string.Join("\n\n", Enumerable.Range(1, count).Select(number =>
            $"{number}:05 Talk {number} – Anna Example {number}\n* Number {number} scales."));

        await organiser.OpenAsync("recap", "evening");
        var preview = await organiser.SubmitAsync(("recording", "https://youtu.be/x"), ("talks", talks));
        Assert.Contains("Nothing has been posted yet", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Still missing", preview, StringComparison.Ordinal);
        Assert.Empty(room.Recaps());
        Assert.Contains("posted.", await organiser.PressAsync("post"), StringComparison.Ordinal);
        Assert.All(await room.RecapsAsync(3), text =>
            Assert.Contains($"Number {count} scales.", text, StringComparison.Ordinal));

        await room.RestartAsync();
        organiser = room.OrganiserOn(platform);
        var filled = await organiser.OpenAsync("publish", "write evening");
        Assert.Equal(talks, string.Join(
            "\n\n",
            filled.Where(field => field.Key.StartsWith("talks", StringComparison.Ordinal))
                .OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Value)));
        var last = $"Number {count} scales.";
        await organiser.SubmitAsync([.. filled.Select(field => (
            field.Key, field.Value.Replace(last, "The last one rests.", StringComparison.Ordinal)))]);
        Assert.Contains("edited.", await organiser.PressAsync("post"), StringComparison.Ordinal);
        Assert.All(
            await room.RecapsSayingAsync("The last one rests."),
            text => Assert.DoesNotContain(last, text, StringComparison.Ordinal));
        Assert.Empty(room.Slack.Violations);
        Assert.Empty(room.Discord.SpecViolations);
    }

    [Theory]
    [InlineData("discord")]
    [InlineData("slack")]
    [InlineData("local")]
    public async Task Edit_again_opens_the_form_with_the_words_also_after_a_restart(string platform)
    {
        await using var room = await Room.StartAsync(1);
        var organiser = room.OrganiserOn(platform);
        await organiser.OpenAsync("recap", "evening");
        var refused = await organiser.SubmitAsync(("recording", "not a url"), ("talks", "Talk 1\n* It scales."));
        Assert.Contains("is no web address", refused, StringComparison.Ordinal);

        await room.RestartAsync();
        var filled = await room.OrganiserOn(platform, organiser).PressForFormAsync("edit");

        Assert.Equal(("not a url", "Talk 1\n* It scales."), (filled["recording"], filled["talks"]));
        Assert.Empty(room.Recaps());
    }

    [Fact]
    public async Task The_second_of_two_organisers_sees_both_versions_on_another_platform()
    {
        await using var room = await Room.StartAsync(1);
        var (first, second) = (room.OrganiserOn("slack"), room.OrganiserOn("discord"));
        await first.OpenAsync("recap", "evening");
        await second.OpenAsync("recap", "evening");
        await first.SubmitAsync(("talks", "Talk 1\n* It scales."));
        await first.PressAsync("post");

        var told = await second.SubmitAsync(("talks", "Talk 1\n* It rests."));

        Assert.Contains("another organiser published", told, StringComparison.Ordinal);
        Assert.Contains(FakeSlack.MemberId, told, StringComparison.Ordinal);
        Assert.Contains("edited.", await second.PressAsync("over"), StringComparison.Ordinal);
        await room.RecapsSayingAsync("It rests.");
        Assert.Empty(room.Slack.Violations);
        Assert.Empty(room.Discord.SpecViolations);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_recap_is_written_as_a_page_that_is_read_and_neither_posted_again_nor_another_meetup(
        bool isInContent)
    {
        using var other = new TemporaryFolder();
        await using var room = await Room.StartAsync(2, isInContent ? null : other.Path);
        var organiser = room.OrganiserOn("local");
        await organiser.OpenAsync("recap", "evening");
        await organiser.SubmitAsync(
            ("recording", "https://youtu.be/52JXFb-GXPY"),
            ("talks", "1:05 Talk 1 – Anna Example\n* It scales.\n\n2:05 Talk 2 – Ben Example\n* It **rests**."));
        Assert.Contains(
            "The page is 2020-05-29-an-evening-recap.md.", await organiser.PressAsync("post"),
            StringComparison.Ordinal);
        var file = Path.Combine(room.RecapsFolder, "2020-05-29-an-evening-recap.md");
        var first = await File.ReadAllTextAsync(file);
        Assert.Contains("* It **rests**.", first, StringComparison.Ordinal);

        await room.RestartAsync();
        await room.RoundAsync();
        Assert.Equal(
            ["2020-05-29-an-evening-recap Recap", "evening Meetup"],
            room.Pages.Select(page => $"{page.Id} {page.Kind}").Order(StringComparer.Ordinal));
        Assert.All(await room.RecapsAsync(3), text => Assert.Contains("scales", text, StringComparison.Ordinal));

        // Opened and published without a change: the same file, byte for byte.
        organiser = room.OrganiserOn("local");
        var filled = await organiser.OpenAsync("publish", "write evening");
        await organiser.SubmitAsync([.. filled.Select(field => (field.Key, field.Value))]);
        await organiser.PressAsync("post");
        Assert.Equal(first, await File.ReadAllTextAsync(file));

        filled = await organiser.OpenAsync("publish", "write evening");
        await organiser.SubmitAsync([.. filled.Select(field => (
            field.Key, field.Value.Replace("scales", "grows", StringComparison.Ordinal)))]);
        await organiser.PressAsync("post");
        Assert.Equal(
            first.Replace("scales", "grows", StringComparison.Ordinal), await File.ReadAllTextAsync(file));
        await room.RestartAsync();
        await room.RoundAsync();
        Assert.All(await room.RecapsAsync(3), text => Assert.Contains("grows", text, StringComparison.Ordinal));

        // A change by hand has the last word.
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file)).Replace("grows", "learns", StringComparison.Ordinal));
        await room.RestartAsync();
        await room.RoundAsync();
        Assert.Contains(
            "learns", (await room.OrganiserOn("local").OpenAsync("publish", "write evening"))["talks"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("discord")]
    [InlineData("slack")]
    [InlineData("local")]
    public async Task Talks_for_which_one_form_has_no_room_are_corrected_in_another(string platform)
    {
        await using var room = await Room.StartAsync(12);
        var organiser = room.OrganiserOn(platform);
        var first = room.OrganiserOn("local");
        await first.OpenAsync("recap", "evening");
        await first.SubmitAsync(Talks("talks", 1), Talks("talks-2", 4), Talks("talks-3", 7));
        await first.PressAsync("post");

        var shown = await organiser.OpenAsync("publish", "write evening");
        await organiser.SubmitAsync([.. shown.Select(field => (field.Key, field.Value))]);
        var other = await organiser.SelectForFormAsync("edit");
        Assert.StartsWith("7:05 Talk 7", other["talks"], StringComparison.Ordinal);
        await organiser.SubmitAsync([.. other.Select(field => (
            field.Key, field.Value.Replace("9 scales", "The ninth rests", StringComparison.Ordinal)))]);
        await organiser.PressAsync("post");

        var words = Assert.Single(room.Written).Revision.Words.Talks;
        Assert.Contains("The ninth rests", words, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 9), number =>
            Assert.Contains($"{number}:05 Talk {number} –", words, StringComparison.Ordinal));
        Assert.Empty(room.Slack.Violations);
        Assert.Empty(room.Discord.SpecViolations);

        // Three talks fill a field, and leave no room for what is written in addition.
        static (string Field, string Value) Talks(string field, int first) => (field, string.Join(
            "\n\n",
            Enumerable.Range(first, 3).Select(number =>
                $"{number}:05 Talk {number} – Anna Example {number}\n* {number} scales{new string('.', 930)}")));
    }

    [Theory]
    [InlineData("discord")]
    [InlineData("slack")]
    [InlineData("local")]
    public async Task The_organiser_gets_the_link_of_the_pull_request_and_it_stays_when_the_recap_is_corrected(
        string platform)
    {
        await using var github = await FakeGitHub.StartAsync();
        await using var room = await Room.StartAsync(1, github: github);
        var organiser = room.OrganiserOn(platform);
        await organiser.OpenAsync("recap", "evening");
        await organiser.SubmitAsync(("talks", "Talk 1\n* It scales."));
        var told = await organiser.PressAsync("post");

        var pull = Assert.Single(github.Repository.PullRequests);
        Assert.Contains($"{pull.Address}", told, StringComparison.Ordinal);
        Assert.Equal("Recap: An evening", pull.Title);

        var filled = await organiser.OpenAsync("publish", "write evening");
        var preview = await organiser.SubmitAsync([.. filled.Select(field => (
            field.Key, field.Value.Replace("scales", "rests", StringComparison.Ordinal)))]);
        Assert.Contains($"{pull.Address}", preview, StringComparison.Ordinal);
        Assert.Contains($"{pull.Address}", await organiser.PressAsync("post"), StringComparison.Ordinal);

        Assert.Same(pull, Assert.Single(github.Repository.PullRequests));
        Assert.Contains($"{pull.Address}", await room.OverviewAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeGitHub.Token, room.Log, StringComparison.Ordinal);
        var files = github.Repository.Files(pull.Head);
        Assert.Contains(
            "* It rests.", Encoding.UTF8.GetString(files["2020-05-29-an-evening-recap.md"]), StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllBytesAsync(Path.Combine(room.RecapsFolder, "2020-05-29-an-evening-recap.md")),
            files["2020-05-29-an-evening-recap.md"]);
        Assert.Empty(github.Violations);
    }

    [Fact]
    public async Task An_organiser_is_told_why_there_is_no_pull_request_and_it_is_opened_once_that_is_corrected()
    {
        await using var github = await FakeGitHub.StartAsync();
        github.CanWritePullRequests = false;
        await using var room = await Room.StartAsync(1, github: github);
        var organiser = room.OrganiserOn("local");
        await organiser.OpenAsync("recap", "evening");
        await organiser.SubmitAsync(("talks", "Talk 1\n* It scales."));

        var told = await organiser.PressAsync("post");

        Assert.Contains("posted.", told, StringComparison.Ordinal);
        Assert.Contains("The page is 2020-05-29-an-evening-recap.md.", told, StringComparison.Ordinal);
        Assert.Contains("the permissions Contents and Pull requests", told, StringComparison.Ordinal);
        github.CanWritePullRequests = true;
        await room.RestartAsync();
        await room.UntilAsync(() => github.Repository.PullRequests.Count > 0);
        Assert.Single(github.Repository.Messages(Assert.Single(github.Repository.PullRequests).Head));
    }

    /// <summary>An organiser of one platform, with the form and the answer that they see.</summary>
    private abstract class Organiser
    {
        /// <summary>Opens the form and returns its initial values.</summary>
        public abstract Task<IReadOnlyDictionary<string, string>> OpenAsync(string command, string argument);

        /// <summary>Sends the form and returns the text of the answer.</summary>
        public abstract Task<string> SubmitAsync(params (string Field, string Value)[] answers);

        /// <summary>Presses the button of the last answer whose argument begins with the word.</summary>
        public abstract Task<string> PressAsync(string word);

        public abstract Task<IReadOnlyDictionary<string, string>> PressForFormAsync(string word);

        /// <summary>Selects the first option of the last answer whose value begins with the word.</summary>
        public abstract Task<IReadOnlyDictionary<string, string>> SelectForFormAsync(string word);
    }

    private sealed class OnDiscord(FakeDiscord discord) : Organiser
    {
        private FakeAnswer seen = null!;

        public override async Task<IReadOnlyDictionary<string, string>> OpenAsync(string command, string argument)
        {
            seen = await discord.SendCommandAsync("recap", ("meetup", "evening"));
            return command == "recap" ? Values(seen) : await PressForFormAsync("write");
        }

        public override async Task<string> SubmitAsync(params (string Field, string Value)[] answers)
        {
            seen = await (await discord.SubmitModalAsync(seen, answers)).Answer.WaitAsync(Waiting.Limit);
            Assert.True(seen.IsEphemeral);
            return seen.Text;
        }

        public override async Task<string> PressAsync(string word) =>
            (seen = await discord.PressAsync(seen, IdOf(word))).Text;

        public override async Task<IReadOnlyDictionary<string, string>> PressForFormAsync(string word) =>
            Values(seen = await discord.PressAsync(seen, IdOf(word)));

        public override async Task<IReadOnlyDictionary<string, string>> SelectForFormAsync(string word)
        {
            var menu = seen.Body["components"]!.AsArray()
                .SelectMany(row => row!["components"]!.AsArray())
                .Single(component => (int?)component!["type"] == 3)!;
            var option = menu["options"]!.AsArray().First(
                option => $"{option!["value"]}".StartsWith(word + " ", StringComparison.Ordinal))!;
            return Values(seen = await discord.SelectAsync(seen, $"{menu["custom_id"]}", $"{option["value"]}"));
        }

        private string IdOf(string word) => seen.Components.Single(
            id => id.StartsWith($"ask:publish:{word} ", StringComparison.Ordinal));

        private static Dictionary<string, string> Values(FakeAnswer modal)
        {
            Assert.Equal(9, modal.CallbackType);
            return modal.Body["components"]!.AsArray().Select(label => label!["component"]!)
                .ToDictionary(input => $"{input["custom_id"]}", input => $"{input["value"]}");
        }
    }

    private sealed class OnSlack(FakeSlack slack) : Organiser
    {
        private FakeSlackDelivery asked = null!;
        private FakeSlackAnswer seen = null!;
        private string view = "";

        public override async Task<IReadOnlyDictionary<string, string>> OpenAsync(string command, string argument)
        {
            var before = slack.Views.Modals.Keys.ToHashSet();
            if (command == "recap")
            {
                asked = await slack.StartCommandAsync("/recap", argument);
                return await FormAsync(before);
            }

            seen = await slack.SendCommandAsync("/recap", "evening");
            return await PressForFormAsync("write");
        }

        public override async Task<string> SubmitAsync(params (string Field, string Value)[] answers)
        {
            var before = asked.Answers.Count;
            await slack.SubmitAsync(view, answers.ToDictionary(answer => answer.Field, answer => answer.Value));
            await slack.UntilAsync(() => asked.Answers.Count > before, "the answer to the form");
            seen = asked.Answers[before];
            Assert.Equal("ephemeral", seen.ResponseType);
            return seen.BlockText;
        }

        public override async Task<string> PressAsync(string word) =>
            (seen = await slack.PressInResponseAsync(seen, ButtonOf(word))).BlockText;

        public override async Task<IReadOnlyDictionary<string, string>> PressForFormAsync(string word)
        {
            var before = slack.Views.Modals.Keys.ToHashSet();
            asked = await slack.StartPressInResponseAsync(seen, ButtonOf(word));
            return await FormAsync(before);
        }

        public override async Task<IReadOnlyDictionary<string, string>> SelectForFormAsync(string word)
        {
            var before = slack.Views.Modals.Keys.ToHashSet();
            var menu = seen.Blocks.SelectMany(block => block!["elements"] as JsonArray ?? [])
                .Single(element => $"{element!["type"]}" == "static_select")!;
            var option = menu["options"]!.AsArray().First(
                option => $"{option!["value"]}".StartsWith(word + " ", StringComparison.Ordinal))!;
            asked = await slack.StartSelectOptionAsync($"{menu["action_id"]}", $"{option["value"]}");
            return await FormAsync(before);
        }

        private async Task<IReadOnlyDictionary<string, string>> FormAsync(HashSet<string> before)
        {
            await slack.UntilAsync(() => slack.Views.Modals.Count > before.Count, "the form");
            var (id, modal) = slack.Views.Modals.Single(each => !before.Contains(each.Key));
            view = id;
            return modal["blocks"]!.AsArray().ToDictionary(
                block => $"{block!["block_id"]}", block => $"{block!["element"]!["initial_value"]}");
        }

        private string ButtonOf(string word) => seen.Blocks
            .SelectMany(block => block!["elements"] as JsonArray ?? [])
            .Single(element => $"{element!["value"]}".StartsWith(word + " ", StringComparison.Ordinal))!["action_id"]!
            .ToString();
    }

    private sealed class OnLocal(HostedBot bot) : Organiser
    {
        private Form form = null!;
        private Message seen = null!;

        public override async Task<IReadOnlyDictionary<string, string>> OpenAsync(string command, string argument) =>
            Values(await AskAsync(command, argument));

        public override async Task<string> SubmitAsync(params (string Field, string Value)[] answers) => Text(
            await AskAsync(
                form.Command, form.Argument, answers.ToDictionary(answer => answer.Field, answer => answer.Value)));

        public override async Task<string> PressAsync(string word) =>
            Text(await AskAsync("publish", ArgumentOf(word)));

        public override async Task<IReadOnlyDictionary<string, string>> PressForFormAsync(string word) =>
            Values(await AskAsync("publish", ArgumentOf(word)));

        public override async Task<IReadOnlyDictionary<string, string>> SelectForFormAsync(string word) =>
            Values(await AskAsync("publish", seen.Blocks.OfType<Block.SelectMenu>().Single().Options
                .First(option => option.Value.StartsWith(word + " ", StringComparison.Ordinal)).Value));

        private string ArgumentOf(string word) => seen.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items)
            .OfType<Button.Invoke>().First(button => button.Argument.StartsWith(word + " ", StringComparison.Ordinal))
            .Argument;

        private Dictionary<string, string> Values(CommandReply reply)
        {
            form = reply.Form!;
            return form.Fields.ToDictionary(field => field.Name, field => field.InitialValue);
        }

        private string Text(CommandReply reply)
        {
            seen = reply.Message;
            return PlainTextRenderer.Render(seen);
        }

        public OnLocal After(OnLocal earlier)
        {
            (form, seen) = (earlier.form, earlier.seen);
            return this;
        }

        private Task<CommandReply> AskAsync(
            string command, string text, IReadOnlyDictionary<string, string>? fields = null) =>
            bot.Services.GetRequiredService<ICommandDispatcher>().AnswerAsync(
                new CommandInvocation(
                    command, new CommandUser("local", "you"), new CommandContext("local", "organisers"))
                {
                    Text = text,
                    Options = fields ?? new Dictionary<string, string>(),
                },
                default);
    }

    /// <summary>The whole bot with both platforms on the day after an evening.</summary>
    private sealed class Room : IAsyncDisposable
    {
        private readonly TemporaryFolder storage = new();
        private readonly TemporaryFolder pages = new();
        private readonly ManualTime clock = new(new(2020, 5, 30, 15, 0, 0, TimeSpan.Zero));
        private HostedBot bot = null!;
        private string? recapsFolder;
        private Uri? github;

        /// <summary>That of the settings.</summary>
        public string RecapsFolder => recapsFolder ?? pages.Path;

        public IReadOnlyList<Core.Meetups.Meetup> Pages => Calendar.Pages;

        public IReadOnlyList<Core.Recaps.WrittenRecap> Written => Calendar.Written;

        private Core.Meetups.MeetupCalendar Calendar =>
            bot.Services.GetRequiredService<Core.Meetups.CurrentCalendars>().Of("sample");

        public FakeDiscord Discord { get; private set; } = null!;

        public FakeSlack Slack { get; private set; } = null!;

        /// <param name="recapsFolder">Null for that of the other pages.</param>
        public static async Task<Room> StartAsync(
            int talks, string? recapsFolder = null, FakeGitHub? github = null)
        {
            var room = new Room
            {
                Discord = await FakeDiscord.StartAsync(),
                Slack = await FakeSlack.StartAsync(),
                recapsFolder = recapsFolder,
                github = github?.ApiBaseUrl,
            };
            await File.WriteAllTextAsync(
                Path.Combine(room.pages.Path, "evening.md"),
                "---\ntitle: An evening\nevent_date: 2020-05-29\ntime: 13:00-15:00\nlocation: Online\n---\n\n"
                + "## Agenda\n\n"
                + string.Concat(Enumerable.Range(1, talks).Select(
                    number => $"* 13:{number + 10} \"Talk {number}\" by Anna Example {number}\n")));
            await room.RunAsync();
            return room;
        }

        public Organiser OrganiserOn(string platform, Organiser? earlier = null) => platform switch
        {
            "discord" => earlier ?? new OnDiscord(Discord),
            "slack" => earlier ?? new OnSlack(Slack),
            _ => earlier is OnLocal before ? new OnLocal(bot).After(before) : new OnLocal(bot),
        };

        public async Task RestartAsync()
        {
            await bot.DisposeAsync();
            await RunAsync();
        }

        public string Log => bot.Log;

        public async Task<string> OverviewAsync() => PlainTextRenderer.Render(
            (await bot.Services.GetRequiredService<ICommandDispatcher>().AnswerAsync(
                new CommandInvocation(
                    "overview", new CommandUser("local", "you"), new CommandContext("local", "organisers")),
                default)).Message);

        /// <summary>Lets time pass until the condition is true.</summary>
        public Task UntilAsync(Func<bool> condition) => Slack.UntilAsync(
            () =>
            {
                clock.Advance(TimeSpan.FromSeconds(10));
                return condition();
            },
            "what follows by itself");

        /// <summary>Completes after the first announcement run since the start.</summary>
        public Task RoundAsync() => bot.Rounds.UntilEndedAsync(1);

        /// <summary>The recaps in the announcement channels of all platforms.</summary>
        public IReadOnlyList<string> Recaps() =>
        [
            .. Discord.Channel(HostedBot.DiscordChannel).Messages.Select(message => message.Text),
            .. Slack.Channel(HostedBot.SlackChannel).Messages.Select(message => message.BlockText),
            .. bot.Services.GetRequiredService<Core.Platforms.IChatLog>().ReadAsync(100, default).Result
                .Where(entry => entry.Channel == "announcements")
                .Select(entry => Tags().Replace(entry.Html, "\n")),
        ];

        /// <summary>
        /// The recaps, once all have the words: an announcement run may edit a post at the same moment, and then the
        /// answer does not wait for it.
        /// </summary>
        public async Task<IReadOnlyList<string>> RecapsSayingAsync(string words)
        {
            await Slack.UntilAsync(
                () => Recaps() is { Count: 3 } all && all.All(text => text.Contains(words, StringComparison.Ordinal)),
                $"three recaps with {words}");
            return Recaps();
        }

        public async Task<IReadOnlyList<string>> RecapsAsync(int count)
        {
            await Slack.UntilAsync(() => Recaps().Count == count, $"{count} recaps");
            return Recaps();
        }

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            await Slack.DisposeAsync();
            await Discord.DisposeAsync();
            storage.Dispose();
            pages.Dispose();
        }

        private async Task RunAsync()
        {
            bot = await HostedBot.StartAsync(
                pages.Path, storage.Path, Discord, Slack, clock, organisers: Organisers, recapsFolder: RecapsFolder,
                github: github);
            await bot.Services.GetRequiredService<IContentChanges>().WaitForChangeAsync(seen: 0, default);
            await Discord.ConnectedAsync();
            await Slack.WaitForConnectionsAsync();
        }
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
