using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

using CommunityBot.Cli;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;
using CommunityBot.WebConsole;

using NodaTime;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// Asks every command of members about a meetup in every state, and finds the state where people see it on every
/// platform and in every language: in blocks, embeds and pages, not in texts for notifications.
/// </summary>
public sealed partial class EveryStateTests
{
    private static readonly string[] Platforms = ["discord", "slack", "web", "text"];

    private static readonly Instant Now = Instant.FromUtc(2031, 1, 8, 12, 0);

    private static readonly Meetup Evening = Sample.Meetup with
    {
        Id = new("evening"),
        Title = "Ξ",
        When = On(8, 18, 21),
        Speakers = [new("Anna Example") { Talk = "Ω" }],
        Links = new MeetupLinks { Registration = new("https://example.org/register") },
    };

    /// <summary>The states, each with the words of which one has to be seen.</summary>
    private static readonly Dictionary<string, State> States = new()
    {
        ["upcoming"] = new(Evening with { When = On(20, 18, 21) }, _ => [], isRemindable: true),
        ["today"] = new(Evening, words => [words.States.TodayWord, words.Today], isRemindable: true),
        ["running"] = new(Evening with { When = On(8, 11, 14) }, words => [words.States.RunningWord]),
        ["over"] = new(
            Evening with { When = On(2, 18, 21) },
            words => [words.States.OverWord, words.States.Over.TrimEnd('.'), words.States.PastTalks]),
        ["cancelled"] = new(
            Evening with { When = On(10, 18, 21), Status = MeetupStatus.Cancelled },
            words => [words.States.CancelledWord]),
        ["postponed"] = new(
            Evening with { When = On(10, 18, 21), Status = MeetupStatus.Postponed },
            words => [words.States.PostponedWord]),
        ["tentative"] = new(
            Evening with { When = On(10, 18, 21), Status = MeetupStatus.Tentative },
            words => [words.States.TentativeWord, words.States.Tentative]),
        ["undated"] = new(
            Evening with { When = new EventTime(Sample.London) },
            words => [words.States.UndatedWord, words.States.Undated, words.DateUnknown]),
        ["gone"] = new(
            Evening with { When = On(10, 18, 21) },
            words => [words.States.GoneWord, words.States.Gone])
        {
            IsGone = true,
        },
    };

    public static TheoryData<string, string> Cases =>
        new(from state in States.Keys from phrases in Phrases.All select (state, phrases.Language));

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_agenda_says_how_the_meetup_stands(string state, string language) =>
        AssertSeen(state, language, new AgendaCommand(), "evening");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_speaker_is_shown_with_how_their_meetup_stands(string state, string language)
    {
        // The speakers of a page that is gone are not remembered.
        if (!States[state].IsGone)
        {
            AssertSeen(state, language, new SpeakerCommand(), "Anna Example");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_reminder_is_promised_only_if_it_will_be_sent(string state, string language)
    {
        var phrases = Phrases.For(language)!;
        var request = Request(state, language, "remind-me", "evening");
        var answer = new RemindMeCommand().Answer(request);

        Assert.Equal(States[state].IsRemindable, answer.Effects.Count > 0);
        if (States[state].IsRemindable)
        {
            Assert.All(Seen(answer.Reply), seen => Assert.Contains(phrases.States.WillWrite, seen, Ignoring));
            return;
        }

        AssertSeen(state, language, new RemindMeCommand(), "evening");
        Assert.All(Seen(answer.Reply), seen => Assert.DoesNotContain(phrases.States.WillWrite, seen, Ignoring));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_next_meetup_and_what_is_in_diaries_is_told_as_it_stands(string state, string language)
    {
        var phrases = Phrases.For(language)!;
        var reply = new NextMeetupCommand().Answer(Request(state, language, "next-meetup", "")).Reply;
        string[] words = state switch
        {
            "upcoming" => [Evening.Title!],
            "over" => [phrases.Answers.NoMeetupScheduled],
            "undated" or "gone" => [phrases.Answers.NoMeetupScheduled],
            _ => [.. States[state].Words(phrases)],
        };

        Assert.All(Seen(reply), seen => AssertAny(words, seen));
        Assert.All(Seen(reply), seen => Assert.Equal(
            States[state].IsRemindable, seen.Contains(phrases.RemindMe, Ignoring)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_list_of_reminders_says_how_each_meetup_stands(string state, string language)
    {
        var phrases = Phrases.For(language)!;
        var request = Request(state, language, "my-reminders", "");
        request = request with
        {
            Reminders = [new PersonalReminder("sample", request.Caller, "evening", Now - Duration.FromDays(30))],
        };
        var reply = new MyRemindersCommand().Answer(request).Reply;

        Assert.All(Seen(reply), seen => AssertAny(
            state == "over" ? [phrases.Answers.NoReminders] : States[state].Words(phrases), seen));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_autocomplete_label_carries_the_state(string state, string language)
    {
        var request = Request(state, language, "agenda", "");
        var labels = new AgendaCommand().Spec.Options[0].Suggest!(request, "").Select(label => label.Label).ToList();

        Assert.Equal(States[state].IsGone ? 0 : 1, labels.Count);
        Assert.All(labels, label => AssertAny(States[state].Words(Phrases.For(language)!), label));
        var reminders = ((IBotCommand)new RemindMeCommand()).Suggest(request, "meetup", "");
        Assert.Equal(States[state].IsRemindable, reminders.Any());
    }

    private const StringComparison Ignoring = StringComparison.OrdinalIgnoreCase;

    private static void AssertSeen(string state, string language, IBotCommand command, string text)
    {
        var phrases = Phrases.For(language)!;
        var reply = command.Answer(Request(state, language, command.Spec.Name, text)).Reply;

        Assert.All(Seen(reply), seen => AssertAny(States[state].Words(phrases), seen));
        Assert.All(Seen(reply), seen => Assert.Contains(Evening.Title!, seen, Ignoring));

        // And no other state is told.
        var others = new[] { phrases.Cancelled, phrases.Postponed, phrases.States.RunningWord }
            .Where(word => !States[state].Words(phrases).Contains(word, StringComparer.OrdinalIgnoreCase));
        Assert.All(Seen(reply), seen => Assert.DoesNotContain(
            others, word => seen.Contains(word, Ignoring)));
    }

    private static void AssertAny(string[] words, string seen) => Assert.True(
        words.Length == 0 || words.Any(word => seen.Contains(word, Ignoring)),
        $"none of [{string.Join(" | ", words)}] in: {seen}");

    /// <summary>What a person sees of the message on each platform.</summary>
    private static IEnumerable<string> Seen(Message message) => Platforms.Select(platform => platform switch
    {
        "web" => WebUtility.HtmlDecode(Tags.Replace(WebRenderer.Render(message), " ")),
        "text" => PlainTextRenderer.Render(message),
        _ => SeenIn(JsonDocument.Parse(new MessageDialect(platform).Of(message)).RootElement),
    });

    /// <summary>The texts of blocks, embeds and components; the fallback only where there is nothing else.</summary>
    private static string SeenIn(JsonElement payload)
    {
        var parts = new[] { "blocks", "embeds", "components" }
            .Where(part => payload.TryGetProperty(part, out _))
            .SelectMany(part => Texts(payload.GetProperty(part)))
            .ToList();
        return parts.Count > 0 ? string.Join('\n', parts)
            : payload.TryGetProperty("content", out var content) ? content.GetString()!
            : payload.GetProperty("text").GetString()!;
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject()
            .Where(property => property.Name is not ("type" or "custom_id" or "action_id" or "value" or "url")
                || property.Value.ValueKind is not JsonValueKind.String
                || (property.Name is "value" && element.TryGetProperty("inline", out _)))
            .SelectMany(property => Texts(property.Value)),
        _ => [],
    };

    private static CommandRequest Request(string state, string language, string command, string text)
    {
        var meetup = States[state].Meetup;
        var calendar = States[state].IsGone
            ? new MeetupCalendar([]).With(new IdentityLinks([Known(meetup)]))
            : new MeetupCalendar([meetup]);
        var invocation = new CommandInvocation(
            command, new CommandUser("local", "member"), new CommandContext("local", "announcements"))
        {
            Text = text,
        };
        return new CommandRequest(
            invocation, Sample.Community with { Phrases = Phrases.For(language)! }, calendar, Now);
    }

    private static KnownMeetup Known(Meetup meetup) => new("sample", meetup.Id.Value)
    {
        Ids = [meetup.Id.Value],
        Facts = Core.Announcements.Changes.MeetupSnapshot.Of(meetup).Text,
        GoneSince = Now - Duration.FromDays(1),
    };

    private static EventTime On(int day, int start, int end) => new(Sample.London)
    {
        Date = new LocalDate(2031, 1, day),
        StartsAt = new LocalTime(start, 0),
        EndsAt = new LocalTime(end, 0),
    };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags { get; }

    private sealed class State(Meetup meetup, Func<Phrases, string[]> words, bool isRemindable = false)
    {
        public Meetup Meetup => meetup;

        public bool IsRemindable => isRemindable;

        public bool IsGone { get; init; }

        public string[] Words(Phrases phrases) => words(phrases);
    }
}
