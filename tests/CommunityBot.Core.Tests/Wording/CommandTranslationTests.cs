using System.Text.RegularExpressions;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Tests.Announcements;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Wording;

/// <summary>
/// Tests every command with valid and invalid arguments over pages without Latin letters, so that all Latin text in a
/// reply is the bot's own.
/// </summary>
public sealed partial class CommandTranslationTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 20, 12, 0);

    private static readonly Meetup Upcoming = Sample.Meetup with
    {
        Id = new("2020-1"),
        Title = "Σμήνη",
        Source = "1.md",
        Agenda =
        [
            new("Υφάδια") { Start = new(13, 30), End = new(14, 10), Speakers = ["Παύλος"], Room = "1" },
            new("Ερωτήσεις") { Date = new(2020, 5, 30), Start = new(9, 0) },
        ],
        Speakers =
        [
            new("Παύλος") { Organisation = "Α", Role = "Β", Talk = "Υφάδια", Bio = "Γ.", Links = [new("https://1.2")] },
            new("Νίκος") { Talk = "?" },
        ],
        Links = new MeetupLinks
        {
            Registration = new("https://1.2/3"),
            Website = new("https://1.2/4"),
            Video = new("https://1.2/5")
        },
    };

    private static readonly Meetup Recap = Upcoming with
    {
        Id = new("2020-9"),
        Kind = MeetupKind.Recap,
        When = On(6).When,
        Talks = [new("Υφάδια") { Speakers = ["Παύλος"], Video = new("https://1.2/6"), Takeaways = ["Δ."] }],
        Next = new NextMeeting { Date = new(2020, 6, 3), Registration = new("https://1.2/7"), Speakers = ["Νίκος"] },
    };

    private static readonly Dictionary<string, Meetup[]> Calendars = new()
    {
        ["nothing"] = [],
        ["what was"] = [On(4), On(5)],
        ["a promise"] = [Recap],
        ["two recaps"] = [Recap, Recap with { Id = new("2020-8"), When = On(7).When }, On(6)],
        ["a short page"] = [
            Upcoming with { Agenda = [], Speakers = [], Links = new(), Title = null, SuperEvent = new SuperEvent("Ζ") }
        ],
        ["off"] = [
            Upcoming with { Status = MeetupStatus.Cancelled, Agenda = [] },
            Upcoming with { Id = new("2020-2"), Status = MeetupStatus.Postponed }
        ],
        ["much"] =
        [
            Upcoming with { Agenda = [.. Enumerable.Range(1, 40).Select(number => new AgendaItem($"Η {number}"))] },
            On(28), On(30), On(31) with { Venue = new Venue { IsOnline = true, Name = "Θ" } }, On(3), Recap,
        ],
        ["talks"] = [Upcoming with { Agenda = [], Talks = [new("Υφάδια") { Video = new("https://1.2/6") }] }],
    };

    private static readonly Takeaway Chosen = new(
        "sample", "2020-5-5", "local:1/2", "Ε.", new ChannelRef("local", "organiser"), Now);

    private static readonly string[] Arguments =
        ["", "2020-1", "Σμήνη", "Παύλος", "ψψψψψψ", "page 2 of 2020-1", "2020-05-06", "6 May 2020",
            "again 0123456789abcdef", "leave 0123456789abcdef", "stop", "stop 2020-1",
            $"drop {Chosen.Reference}", $"move {Chosen.Reference} 2020-5-4", $"move {Chosen.Reference} 2020-9-9",
            "of 2020-5-4"];

    public static TheoryData<string> Commands => [.. Abilities.Commands.Select(command => command.Spec.Name), "αβγ"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_word_of_a_reply_is_in_the_phrase_table(string command)
    {
        var wide = PhraseTable.FullWidth();
        var answers = await AnswersAsync(command, wide);

        AssertTranslated(answers);
        Assert.Contains(answers, answer => answer.Any(letter => letter is >= 'Ａ' and <= 'ｚ'));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_english_is_left_in_other_languages(string command)
    {
        foreach (var phrases in Phrases.All.Where(phrases => phrases.Language != "en"))
        {
            var own = string.Join('\n', PhraseTable.Of(phrases).Values);
            var english = PhraseTable.Of(Phrases.English).Values
                .SelectMany(text => Placeholders.Split(text))
                .Select(part => part.Trim())
                .Where(part => Letters.Count(part) > 2 && !HasWord(own, part)).Distinct().ToList();
            Assert.True(english.Count > 100);
            foreach (var answer in await AnswersAsync(command, phrases))
            {
                var said = Known.Replace(answer, " ");
                var left = english.Find(part => HasWord(said, part));
                Assert.True(left is null, $"“{left}” in {phrases.Language}:\n{answer}");
            }
        }
    }

    [Fact]
    public async Task A_message_command_is_answered_in_the_language_of_the_community()
    {
        TargetMessage[] messages =
        [
            new("1", "Ζ."), new("2", ""), new("3", "Ζ.") { IsDeleted = true }, new("4", "Ζ.") { IsOwn = true },
            new("5", "Ζ.") { IsPrivate = true },
            new("6", string.Join(' ', Enumerable.Repeat("Ζζζζζζζζ", 100))),
        ];
        foreach (var (calendar, target, asker) in
                 from calendar in Calendars.Values
                 from message in messages
                 from asker in new[]
                 {
                     "member",
                     "organiser"
                 }
                 select (calendar, message, asker))
        {
            AssertTranslated(
                [await new Bot(PhraseTable.FullWidth(), calendar).InvokeAsync("takeaways", "", asker, target)]);
        }
    }

    [Fact]
    public async Task Organisers_see_delivery_outcomes_in_their_language()
    {
        foreach (var outcome in new DeliveryOutcome[]
                 {
                     new DeliveryOutcome.Refused("Α", "Β"), new DeliveryOutcome.NotSent("Α"),
                     new DeliveryOutcome.Unknown("Α"), new DeliveryOutcome.Delivered("1"),
                 })
        {
            var bot = new Bot(PhraseTable.FullWidth(), Calendars["much"]);
            bot.Platform.CanBeRead = false;
            bot.Platform.Next(_ => outcome);

            Assert.Equal([], UntranslatedWords(await bot.InvokeAsync("publish", "2020-9", "organiser")));
            Assert.Equal([], UntranslatedWords(await bot.InvokeAsync("publish", "2020-9", "organiser")));
        }
    }

    [Fact]
    public async Task All_posts_and_notices_are_in_the_language_of_the_community()
    {
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 10, 0, 0), Bot.Community(PhraseTable.FullWidth()) with
        {
            Announcements = new()
            {
                Kinds = new Dictionary<string, KindSettings> { ["weekly-digest"] = new() { Enabled = true } },
                Rooms = new Dictionary<string, ChannelRef> { ["1"] = Sample.Announcements },
            },
        });
        channel.Platform.Next(_ => new DeliveryOutcome.Refused("Α", "Β"));
        channel.Pages(Upcoming with
        {
            Venue = null,
            Agenda = [.. Upcoming.Agenda, new("?") { Speakers = ["Νίκος"] }, new("??")],
            Speakers = [.. Upcoming.Speakers, new("?")]
        });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 23, 0, 0));
        channel.Pages(Upcoming with
        {
            Title = "Άλλο",
            When = Upcoming.When with { StartsAt = new(14, 0) },
            Venue = new Venue { IsOnline = true, Name = "Θ" },
            Speakers = []
        });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 25, 0, 0));
        channel.Pages(Upcoming with { Links = new(), Venue = new Venue { IsOnline = true } });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 2, 0, 0));
        channel.Pages(
            On(3, 6) with { Status = MeetupStatus.Cancelled }, On(4, 6) with { Status = MeetupStatus.Postponed });
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 7, 0, 0));

        var said = channel.Platform.Posts.Select(post => FullText(post.Message)).ToList();
        Assert.True(said.Count >= 9, string.Join("\n\n", said));
        AssertTranslated(said);
    }

    [Fact]
    public async Task An_internal_error_is_reported_in_the_language_of_the_community() =>
        Assert.Equal(
            PhraseTable.Widened(Phrases.English.Answers.InternalError),
            (await new Bot(PhraseTable.FullWidth(), null!).InvokeAsync("next-meetup", "", "member")).Split('\n')[0]);

    private static async Task<IReadOnlyList<string>> AnswersAsync(string command, Phrases phrases)
    {
        var answers = new List<string>();
        foreach (var (calendar, question, asker) in
                 from calendar in Calendars.Values
                 from question in Arguments
                 from asker in new[]
                 {
                     "member",
                     "organiser"
                 }
                 select (calendar, question, asker))
        {
            var answer = await new Bot(phrases, calendar).InvokeAsync(command, question, asker);

            // The reply repeats the argument in quotation marks, and an argument typed as a takeaway in the list.
            answers.Add(question.Length == 0 ? answer
                : answer
                    .Replace(phrases.Quoted(question), "", StringComparison.Ordinal)
                    .Replace($"• {question}", "•", StringComparison.Ordinal));
        }

        return answers;
    }

    private static Meetup On(int day, int month = 5) => Upcoming with
    {
        Id = new($"2020-{month}-{day}"),
        When = Upcoming.When with { Date = new(2020, month, day) },
    };

    private static string FullText(Message message) => message.Summary + "\n" + PlainTextRenderer.Render(message);

    private static void AssertTranslated(IEnumerable<string> texts)
    {
        var first = texts.FirstOrDefault(text => UntranslatedWords(text).Count > 0);
        Assert.True(first is null, $"not in the table: {string.Join(", ", UntranslatedWords(first ?? ""))}\n{first}");
    }

    /// <summary>
    /// Words in Latin letters that are not the name of a command, place, product, setting or front matter key.
    /// </summary>
    private static List<string> UntranslatedWords(string text) =>
        [
            .. Words.Matches(Known.Replace(text, " ")).Select(word => word.Value).Distinct()
        ];

    private static bool HasWord(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(
            words, at + 1, StringComparison.Ordinal))
        {
            var after = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (after == text.Length || !char.IsLetter(text[after])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"https?://\S+|(?<=: )/agenda (all|day [0-9-]+|talk .{1,90}?) of " +
        @"|/[a-z][a-z-]*( (page \d of|posts|stop|of|drop|move|write|edit|post|over))?" +
        @"|(?<=\[)(meetup|name|sentence|words|post)(?=\])" +
        @"|(?<=/recap )meetup|Europe/London|(?<=\d )BST|local:\w+|\d\.md" +
        "|Google Calendar|Outlook|(?m:^(title|layout: recap|event_date|video):?)|ψ+|again|leave" +
        "|[0-9a-f]{16}|[0-9a-f]{12}|(?<=[0-9])-recap" +
        "|Takeaway for the recap|Für den Rückblick merken|À retenir pour le bilan" +
        "|Use in the recap|Im Rückblick zeigen|Utiliser dans le bilan")]
    private static partial Regex Known { get; }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words { get; }

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letters { get; }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders { get; }

    /// <summary>A dispatcher with its own state for each call, because a recap is posted only once.</summary>
    private sealed class Bot(Phrases phrases, Meetup[] pages)
    {
        private readonly InMemoryLedger ledger = new();

        public ScriptedPlatform Platform { get; } = new();

        public static Community Community(Phrases phrases) =>
            Sample.Community with { Name = "Κοινότητα", Phrases = phrases };

        /// <summary>The whole reply: summary, message, form, follow-ups and suggestions.</summary>
        public async Task<string> InvokeAsync(
            string command, string question, string asker, TargetMessage? target = null)
        {
            var clock = new FixedClock(Now);
            var calendars = new CurrentCalendars();
            if (pages is not null)
            {
                calendars.Replace("sample", new MeetupCalendar(pages));
            }

            var takeaways = new InMemoryTakeaways();
            await takeaways.AddAsync(Chosen, default);
            var dispatcher = Dispatchers.Create(
                Community(phrases), calendars, ledger, [Platform], clock,
                pages is null ? [new Broken()] : Abilities.Commands, new OrganiserReminders(), takeaways);
            var invocation = new CommandInvocation(
                command,
                new CommandUser("local", asker),
                new CommandContext("local", "announcements"))
            { Text = question, TargetMessage = target };
            var reply = await dispatcher.AnswerAsync(invocation, default);
            var said = Said(reply) + "\n" + string.Join(
                '\n', dispatcher.Suggest(invocation, "meetup", question).Select(suggestion => suggestion.Label));
            if (reply.Form is not { } form)
            {
                return said;
            }

            var filled = invocation with
            {
                Text = form.Argument,
                Options = form.Fields.ToDictionary(
                    field => field.Name, field => field.IsMultiline ? "Δ." : "https://1.2/8")
            };
            var preview = await dispatcher.AnswerAsync(filled, default);
            var publish = preview.Message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items)
                .OfType<Button.Invoke>().First();
            var published = await dispatcher.AnswerAsync(
                invocation with { Name = publish.Command, Text = publish.Argument }, default);
            return said + "\n" + Said(preview) + "\n" + Said(published) + "\n" +
                Said(await dispatcher.AnswerAsync(filled, default)) + "\n" +
                Said(await dispatcher.AnswerAsync(
                    filled with { Options = form.Fields.ToDictionary(field => field.Name, _ => "") }, default));
        }

        private static string Said(CommandReply reply) => string.Join('\n',
        [
            FullText(reply.Message),
            .. reply.Form is { } form
                ? new[] { form.Title, form.SubmitLabel, form.CancelLabel }.Concat(form.Fields.SelectMany(
                    field => new[]
                    {
                        field.Label,
                        field.Placeholder.Replace("https://…", "", StringComparison.Ordinal)
                    }))
                : [],
            .. reply.FollowUps.Select(FullText),
        ]);
    }

    private sealed class OrganiserReminders : IReminders
    {
        public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<PersonalReminder>>(
                [new(community, new ChannelRef("local", "organiser"), "2020-1", Now)]);

        public Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation) => Task.FromResult(true);

        public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) =>
            Task.FromResult(true);

        public Task SetFactsAsync(PersonalReminder reminder, string facts, CancellationToken cancellation) =>
            Task.CompletedTask;
    }

    private sealed class Broken : IBotCommand
    {
        public CommandSpec Spec { get; } = new("next-meetup", "");

        public CommandAnswer Answer(CommandRequest request) => throw new InvalidOperationException("a bug");
    }
}
