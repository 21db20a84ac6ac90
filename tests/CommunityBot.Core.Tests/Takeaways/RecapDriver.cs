using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Takeaways;

/// <summary>
/// Drives the commands, channel and takeaways of a community in which an organiser selects messages for the recap.
/// </summary>
internal sealed class RecapDriver
{
    private readonly CurrentCalendars calendars = new();
    private readonly AnnouncementRun run;

    public RecapDriver(Instant now, Community? community = null, IReadOnlyList<IBotCommand>? commands = null)
    {
        Community = community ?? Sample.Community;
        Clock = new FixedClock(now);
        run = new AnnouncementRun(
            Planners.Full, new Announcer(Ledger, [Platform], Clock), Ledger, calendars, Clock, new NoReminders(),
            Takeaways, Identities.Create(Ledger, calendars), recaps: Recaps);
        Dispatcher = Dispatchers.Create(
            Community, calendars, Ledger, [Platform], Clock,
            commands ?? [new RecapCommand(), new PublishRecapCommand(), new TakeawaysCommand()],
            takeaways: Takeaways, recaps: Recaps, trigger: new Trigger(() => RequestedRuns++));
    }

    public Community Community { get; }

    public FixedClock Clock { get; }

    public InMemoryLedger Ledger { get; } = new();

    public InMemoryTakeaways Takeaways { get; } = new();

    public InMemoryRecaps Recaps { get; } = new();

    public ScriptedPlatform Platform { get; } = new();

    /// <summary>How often a command has started a cycle.</summary>
    public int RequestedRuns { get; private set; }

    public CommandDispatcher Dispatcher { get; }

    /// <summary>The saved takeaways, as <c>lineage: text</c>.</summary>
    public IEnumerable<string> SavedTexts =>
        Takeaways.ReadAsync(Community.Id, default).Result.Select(each => $"{each.Lineage}: {each.Text}");

    /// <summary>The posted recap as plain text.</summary>
    public string Recap =>
        PlainTextRenderer.Render(Assert.Single(Platform.Posts, post => post.Key.Kind == "recap").Message);

    public MeetupCalendar Calendar => calendars.Of(Community.Id);

    public void Pages(params IEnumerable<Meetup> pages) => calendars.Replace(Community.Id, new MeetupCalendar(pages));

    /// <summary>Invokes the message command on a message.</summary>
    public async Task<CommandReply> AddAsync(
        TargetMessage target, string asker = "organiser",
        string channel = "announcements") => await Dispatcher.AnswerAsync(
        new CommandInvocation("takeaways", new CommandUser("local", asker), new CommandContext("local", channel))
        {
            TargetMessage = target
        }, default);

    public Task<CommandReply> AddAsync(string said, string? id = null) =>
        AddAsync(new TargetMessage(id ?? $"m-{said}", said) { AuthorId = "member" });

    public Task<CommandReply> InvokeAsync(
        string command, string text = "", IReadOnlyDictionary<string, string>? fields = null,
        string asker = "organiser") => Dispatcher.AnswerAsync(
        new CommandInvocation(
            command, new CommandUser("local", asker), new CommandContext("local", "announcements"))
        {
            Text = text,
            Options = fields ?? new Dictionary<string, string>()
        },
        default);

    /// <summary>Reads a recap as an organiser and presses the button that publishes it.</summary>
    public async Task<CommandReply> PublishAsync(string name) =>
        await PressAsync(await InvokeAsync("recap", name), Community.Phrases.Organisers.PublishRecap);

    public Task<CommandReply> PressAsync(CommandReply reply, string label)
    {
        var button = reply.Message.Blocks
            .OfType<Block.Buttons>()
            .SelectMany(block => block.Items)
            .OfType<Button.Invoke>()
            .Single(ask => ask.Label == label);
        return InvokeAsync(button.Command, button.Argument);
    }

    /// <summary>Selects the first option that contains the words in the menu with that prompt.</summary>
    public Task<CommandReply> SelectAsync(CommandReply reply, string prompt, string words)
    {
        var menu = reply.Message.Blocks
            .OfType<Block.SelectMenu>()
            .Single(menu => menu.Prompt.StartsWith(prompt, StringComparison.Ordinal));
        return InvokeAsync(
            menu.Command, menu.Options.First(option => option.Label.Contains(words, StringComparison.Ordinal)).Value);
    }

    /// <summary>Submits a form with some of its fields changed, and publishes it from the preview.</summary>
    public async Task<CommandReply> SubmitAndPublishAsync(Form form, params (string Field, string Answer)[] answers) =>
        await PressAsync(await SubmitAsync(form, answers), Community.Phrases.RecapEditor.Publish);

    /// <summary>Submits a form with some of its fields changed.</summary>
    public Task<CommandReply> SubmitAsync(Form form, params (string Field, string Answer)[] answers)
    {
        var fields = form.Fields.ToDictionary(field => field.Name, field => field.InitialValue);
        foreach (var (field, answer) in answers)
        {
            fields[field] = answer;
        }

        // Like Slack, omits empty fields.
        return InvokeAsync(form.Command, form.Argument, fields.Where(field => field.Value.Length > 0).ToDictionary());
    }

    /// <summary>Advances time and runs the bot every minute, so that pending edits are made.</summary>
    public async Task PassAsync(Duration time)
    {
        for (var end = Clock.Now + time; Clock.Now < end;)
        {
            await run.RunAsync(Community, default);
            Clock.Now = Instant.Min(end, Clock.Now + Duration.FromMinutes(1));
        }

        await run.RunAsync(Community, default);
    }

    public static string Text(CommandReply reply) => PlainTextRenderer.Render(reply.Message);

    private sealed class Trigger(Action triggered) : IRunTrigger
    {
        public Task TriggerNowAsync(Community community, CancellationToken cancellation)
        {
            triggered();
            return Task.CompletedTask;
        }
    }
}
