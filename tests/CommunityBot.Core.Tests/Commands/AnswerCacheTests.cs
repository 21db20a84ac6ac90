using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>
/// Tests that replies and suggestions that are the same for all users are cached, and never longer than they are valid.
/// </summary>
public sealed class AnswerCacheTests
{
    private static readonly Instant Noon = Instant.FromUtc(2027, 3, 1, 12, 0);

    private readonly FixedClock clock = new(Noon);
    private readonly CurrentCalendars calendars = new();
    private readonly CommandDispatcher dispatcher;

    public AnswerCacheTests() => dispatcher = NewDispatcher();

    [Fact]
    public async Task The_same_command_returns_the_same_reply_to_all_users()
    {
        Pages(Sample.On(2027, 3, 5));

        var (first, second) = (
            await ReplyAsync("next-meetup"), await ReplyAsync("next-meetup", asker: "somebody else"));

        Assert.True(first.IsCacheable);
        Assert.Same(first, second);
    }

    [Fact]
    public async Task Replies_are_cached_by_language_command_and_argument()
    {
        Pages(Sample.On(2027, 3, 5));

        var replies = new[]
        {
            await ReplyAsync("next-meetup"), await ReplyAsync("next-meetup", locale: "de"), await ReplyAsync("agenda"),
            await ReplyAsync("agenda", "page 1"),
        };

        Assert.Equal(4, replies.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Theory]
    [InlineData("agenda", "march")]
    [InlineData("speaker", "one")]
    [InlineData("search", "evening")]
    public async Task The_same_argument_returns_the_same_reply_on_every_platform(string command, string text)
    {
        Pages(Sample.On(2027, 3, 5));

        var (first, second) = (await ReplyAsync(command, text), await ReplyAsync(command, text, asker: "another"));
        var other = await ReplyAsync(command, text + " 2");

        Assert.Same(first, second);
        Assert.NotSame(first, other);
    }

    [Fact]
    public async Task Many_different_arguments_do_not_fill_the_memory()
    {
        Pages(Sample.On(2027, 3, 5));
        var first = await ReplyAsync("search", "word 0");
        for (var number = 1; number <= 1001; number++)
        {
            await ReplyAsync("search", $"word {number}");
        }

        Assert.NotSame(first, await ReplyAsync("search", "word 0"));
        Assert.False((await ReplyAsync("search", new string('x', 200))).IsCacheable);
    }

    [Fact]
    public async Task A_changed_page_invalidates_the_cache_at_once()
    {
        Pages(Sample.On(2027, 3, 5));
        await ReplyAsync("next-meetup");

        Pages(Sample.On(2027, 3, 5) with { Title = "Another title" });

        Assert.Contains(
            "Another title",
            PlainTextRenderer.Render((await ReplyAsync("next-meetup")).Message),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_invalidates_the_cache()
    {
        var meetup = Sample.On(2027, 3, 5);
        Pages(meetup, Sample.On(2027, 3, 9));
        clock.Now = meetup.When.EffectiveEnd!.Value;
        var after = await ReplyAsync("next-meetup");

        clock.Now = Noon;

        Assert.NotSame(after, await ReplyAsync("next-meetup"));
    }

    [Theory]
    [InlineData("next-meetup", "")]
    [InlineData("agenda", "")]
    [InlineData("agenda", "m3")]
    [InlineData("agenda", "tomorrow")]
    [InlineData("agenda", "friday")]
    [InlineData("agenda", "nothing of that name")]
    [InlineData("speaker", "")]
    [InlineData("speaker", "speaker one")]
    [InlineData("search", "evening today")]
    [InlineData("search", "this week")]
    [InlineData("now", "")]
    public async Task A_cached_reply_always_equals_a_new_one(string command, string text)
    {
        foreach (var moment in MomentsOfManyPages())
        {
            clock.Now = moment;
            var fresh = await NewDispatcher().AnswerAsync(Call(command, text), default);
            Assert.Equal(
                PlainTextRenderer.Render(fresh.Message),
                PlainTextRenderer.Render((await dispatcher.AnswerAsync(Call(command, text), default)).Message));
        }
    }

    [Theory]
    [InlineData("agenda", "meetup", "")]
    [InlineData("agenda", "meetup", "friday")]
    [InlineData("agenda", "meetup", "evening")]
    [InlineData("speaker", "name", "")]
    [InlineData("search", "text", "this week")]
    [InlineData("recap", "meetup", "")]
    [InlineData("remind-me", "meetup", "")]
    [InlineData("takeaways", "meetup", "")]
    public void Cached_suggestions_always_equal_new_ones(string command, string option, string typed)
    {
        foreach (var moment in MomentsOfManyPages())
        {
            clock.Now = moment;
            Assert.Equal(
                NewDispatcher().Suggest(Typing(command, option, typed), option, typed),
                dispatcher.Suggest(Typing(command, option, typed), option, typed));
        }
    }

    [Fact]
    public void The_same_text_returns_the_same_suggestions_to_all_members()
    {
        Pages(Sample.On(2027, 3, 5));

        var first = dispatcher.Suggest(Typing("agenda", "meetup", "eve"), "meetup", "eve");

        Assert.Same(first, dispatcher.Suggest(Typing("agenda", "meetup", "eve", "another"), "meetup", "eve"));
        Assert.Same(
            first, dispatcher.FindCachedSuggestions(Typing("agenda", "meetup", "eve"), "meetup", "eve"));
        Assert.Null(dispatcher.FindCachedSuggestions(Typing("agenda", "meetup", "even"), "meetup", "even"));
    }

    [Fact]
    public void A_changed_page_invalidates_suggestions_at_once()
    {
        Pages(Sample.On(2027, 3, 5));
        dispatcher.Suggest(Typing("agenda", "meetup", ""), "meetup", "");

        Pages(Sample.On(2027, 3, 5) with { Title = "Another title" });

        Assert.Contains(
            "Another title",
            Assert.Single(dispatcher.Suggest(Typing("agenda", "meetup", ""), "meetup", "")).Label,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_cached_reply_is_found_without_composing_it()
    {
        Pages(Sample.On(2027, 3, 5));
        Assert.Null(dispatcher.FindCached(Call("next-meetup")));

        var reply = await ReplyAsync("next-meetup");

        Assert.Same(reply, dispatcher.FindCached(Call("next-meetup", asker: "another")));
        Assert.Null(dispatcher.FindCached(Call("next-meetup", locale: "de")));
        Assert.Null(dispatcher.FindCached(Call("my-reminders")));
        Assert.Null(dispatcher.FindCached(Call("no-such-command")));
    }

    /// <summary>Loads pages of many kinds; returns moments of two weeks, many near a beginning or an end.</summary>
    private IEnumerable<Instant> MomentsOfManyPages()
    {
        var random = new Random(20261122);
        var pages = Enumerable.Range(0, 12)
            .Select(number => Sample.On(2027, 3, 1 + random.Next(9), $"m{number}"))
            .ToList();
        pages[0] = pages[0] with { When = pages[0].When with { LastDate = pages[0].When.Date!.Value.PlusDays(3) } };
        pages[1] = pages[1] with { When = pages[1].When with { StartsAt = null, EndsAt = null } };
        pages.Add(Sample.Meetup with
        {
            Id = new("weekly"),
            Kind = MeetupKind.Series,
            When = Sample.Meetup.When with
            {
                Date = new LocalDate(2027, 3, 3),
                StartsAt = new LocalTime(18, 30),
                EndsAt = new LocalTime(21, 0)
            },
            Recurrence = new RecurrenceRule("FREQ=WEEKLY", new Weekly()),
        });
        Pages(pages);
        var turns = pages
            .SelectMany(page => new[] { page.When.EffectiveStart, page.When.Start, page.When.EffectiveEnd })
            .OfType<Instant>()
            .Concat(Enumerable.Range(0, 12).Select(day => Noon + Duration.FromHours(12 + (24 * day))))
            .ToArray();
        return Enumerable.Range(0, 300).Select(_ => random.Next(2) == 0
            ? Noon + Duration.FromSeconds(random.Next(14 * 24 * 3600))
            : turns[random.Next(turns.Length)] + Duration.FromSeconds(random.Next(-40, 41))).Order();
    }

    private void Pages(params IEnumerable<Meetup> pages) => calendars.Replace("sample", new MeetupCalendar(pages));

    private Task<CommandReply> ReplyAsync(
        string name, string text = "", string asker = "member", string? locale = null) =>
        dispatcher.AnswerAsync(Call(name, text, asker, locale), default);

    private static CommandInvocation Call(
        string name, string text = "", string asker = "member", string? locale = null) =>
        new(name, new CommandUser("local", asker) { Locale = locale }, new CommandContext("local", "announcements"))
        {
            Text = text
        };

    private static CommandInvocation Typing(string name, string option, string typed, string asker = "member") =>
        Call(name, asker: asker) with { Options = new Dictionary<string, string> { [option] = typed } };

    private CommandDispatcher NewDispatcher() =>
        Dispatchers.Create(Sample.Community, calendars, new InMemoryLedger(), [], clock);

    private sealed class Weekly : IRecurrence
    {
        public IEnumerable<LocalDate> From(LocalDate first)
        {
            for (var next = new LocalDate(2027, 3, 3); ; next = next.PlusWeeks(1))
            {
                if (next >= first)
                {
                    yield return next;
                }
            }
        }
    }
}
