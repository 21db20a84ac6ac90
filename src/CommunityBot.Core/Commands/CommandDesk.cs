using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>Finds the command, checks who may, hands it the calendar of now, and carries out what it wants done.</summary>
public sealed partial class CommandDesk(
    IEnumerable<IBotCommand> commands,
    CommunityDirectory communities,
    CurrentCalendars calendars,
    PostOnRequest posts,
    OpenOutcomes outcomes,
    IClock clock,
    ILogger<CommandDesk> log,
    IReminders? reminders = null,
    RecapNotes? notes = null,
    Overviews? overviews = null) : ICommandDesk
{
    /// <summary>As many as Discord shows.</summary>
    internal const int MostSuggestions = 25;

    private readonly IBotCommand[] commands = [.. commands];
    private readonly CommandSpec[] typed = [.. commands.Select(command => command.Spec).Where(spec => !spec.IsOnlyPressed)];
    private readonly CommandSpec[] forMembers = [.. commands.Select(command => command.Spec).Where(spec => spec is { IsOnlyPressed: false, ForOrganisers: false })];
    private readonly IReminders reminders = reminders ?? new NoReminders();
    private readonly KeptReplies kept = new();
    private readonly RecapNotes notes = notes ?? new RecapNotes(new InMemoryLedger());

    public IReadOnlyList<CommandSpec> Commands => typed;

    public async Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var request = Request(call);
        if (Find(call.Name) is not { } command)
        {
            return new CommandReply(UnknownCommand(call.Name, request));
        }

        if (!MayAsk(command, request))
        {
            return new CommandReply(ForOrganisersOnly(command.Spec, request));
        }

        if (kept.Find(command.Spec, request) is { } known)
        {
            return known;
        }

        try
        {
            if (command.Spec.NeedsReminders)
            {
                request = request with { Reminders = await OfTheAskerAsync(request, cancellation) };
            }

            if (command.Spec.NeedsTakeaways)
            {
                request = await WithTakeawaysAsync(request, cancellation);
            }

            if (command.Spec.NeedsOverview && overviews is not null)
            {
                request = request with { Overview = await overviews.OfAsync(request.Community, cancellation) };
            }

            var answer = command.Answer(request);
            var reply = answer.Reply;
            foreach (var effect in answer.Effects)
            {
                reply = await CarryOutAsync(effect, request, reply, cancellation);
            }

            return kept.Keep(
                command.Spec, request, new CommandReply(reply, answer.IsPrivate) { Form = answer.Form, FollowUps = answer.FollowUps }, answer.GoodUntil);
        }
        catch (Exception bug) when (!cancellation.IsCancellationRequested)
        {
            // Whoever asked cannot mend it, and must not be left waiting; whoever runs the bot finds it in the log.
            LogBug(bug, command.Spec.Name);
            return new CommandReply(new Message(request.Phrases.Answers.WentWrong));
        }
    }

    public bool MayAsk(CommandCall call) => Find(call.Name) is { } command && MayAsk(command, Request(call));

    public Phrases PhrasesFor(CommandCall call) => CommandRequest.PhrasesFor(call, communities.Of(call.Place));

    public IReadOnlyList<Suggestion> Suggest(CommandCall call, string option, string typed)
    {
        var request = Request(call);
        return Find(call.Name) is { } command && MayAsk(command, request)
            ? [.. command.Suggest(request, option, typed).Take(MostSuggestions)]
            : [];
    }

    private static bool MayAsk(IBotCommand command, CommandRequest request) =>
        !command.Spec.ForOrganisers || request.Community.IsOrganiser(request.Call.Asker, request.Call.Place);

    private async Task<IReadOnlyList<PersonalReminder>> OfTheAskerAsync(CommandRequest request, CancellationToken cancellation)
    {
        var asker = PersonOf(request);
        return [.. (await reminders.ReadAsync(request.Community.Id, cancellation)).Where(reminder => reminder.Person == asker)];
    }

    private async Task<CommandRequest> WithTakeawaysAsync(CommandRequest request, CancellationToken cancellation)
    {
        var community = request.Community;
        return request with
        {
            Community = community with { Takeaways = await notes.Takeaways.ReadAsync(community.Id, cancellation) },
            Recaps = await notes.PostedAsync(community.Id, cancellation),
        };
    }

    private static PersonalReminder Reminder(string lineage, CommandRequest request) =>
        new(request.Community.Id, PersonOf(request), lineage, request.Now);

    private static ChannelRef PersonOf(CommandRequest request) => new(request.Call.Asker.Platform, request.Call.Asker.UserId);

    private CommandRequest Request(CommandCall call)
    {
        var community = communities.Of(call.Place);
        return new CommandRequest(call, community, calendars.Of(community.Id), clock.GetCurrentInstant())
        {
            Commands = community.IsOrganiser(call.Asker, call.Place) ? typed : forMembers,
        };
    }

    private IBotCommand? Find(string name) => commands.FirstOrDefault(command =>
        string.Equals(command.Spec.Name, name.TrimStart('/'), StringComparison.OrdinalIgnoreCase));

    private static Message UnknownCommand(string name, CommandRequest request)
    {
        var nearest = new NameFinder<CommandSpec>(request.Commands, spec => [spec.Name]).Nearest(name, 1);
        var words = request.Phrases.Answers;
        return new Message(
            Phrases.Form(words.NoSuchCommandForm, "/" + name.TrimStart('/')) +
            (nearest is [var spec] ? " " + Phrases.Form(words.DidYouMeanForm, request.Written(spec.Name)) : "") +
            " " + Phrases.Form(words.HelpListsForm, request.Written("help")));
    }

    private static Message ForOrganisersOnly(CommandSpec spec, CommandRequest request) => new(Phrases.Form(
        request.Community.IsAtHome(request.Call.Place) ? request.Phrases.Answers.ForOrganisersForm : request.Phrases.Answers.NotHereForm,
        request.Written(spec.Name),
        request.Community.Name,
        $"{request.Call.Asker.Platform}:{request.Call.Asker.UserId}"));

    private async Task<Message> CarryOutAsync(
        CommandEffect effect, CommandRequest request, Message reply, CancellationToken cancellation)
    {
        var (community, words) = (request.Community, request.Phrases.Organisers);
        switch (effect)
        {
            case CommandEffect.Remind(var meetup):
                await reminders.AddAsync(Reminder(meetup.Lineage.Name.Value, request), cancellation);
                return reply;
            case CommandEffect.StopReminding(var meetup):
                foreach (var name in meetup.Lineage.Members.Append(meetup.Lineage.Name).Distinct())
                {
                    await reminders.RemoveAsync(Reminder(name.Value, request), cancellation);
                }

                return reply;
            case CommandEffect.AddTakeaway(var takeaway):
                await notes.Takeaways.AddAsync(takeaway, cancellation);
                await ForgetAsync(request.Community.Takeaways.Where(old => old.AddedAt < request.Now - RecapNotes.KeptFor), cancellation);
                return reply;
            case CommandEffect.MoveTakeaway(var takeaway, var lineage):
                await notes.Takeaways.MoveAsync(takeaway, lineage, cancellation);
                return reply;
            case CommandEffect.RemoveTakeaway(var takeaway):
                await notes.Takeaways.RemoveAsync(takeaway, cancellation);
                return reply;
            case CommandEffect.PostNow post:
                var results = await posts.PostAsync(community, post.Kind, post.Meetup, cancellation, post.Page);
                await ForgetTakeawaysAsync(post, results, request, cancellation);
                var lines = results.Select(result => request.Phrases.Labelled(result.Channel.ToString(), PostWords.Of(result.Result, words)))
                    .DefaultIfEmpty(words.NoChannel).ToList();
                return reply with
                {
                    Summary = $"{reply.Summary} {string.Join("; ", lines)}",
                    Blocks = [.. reply.Blocks, new Block.Bullets([.. lines.Select(RichText.FromString)])],
                };
            case CommandEffect.Settle settle:
                return new Message(PostWords.Of(await outcomes.SettleAsync(community, settle.Reference, settle.Again, cancellation), words));
            default:
                throw new InvalidOperationException($"An unknown effect: {effect}.");
        }
    }

    /// <summary>
    /// What went into a recap that somebody wrote has done its part; if the bot dies before this, it is only left in the list. A
    /// channel whose platform is off keeps nothing back: it stands elsewhere, and whoever wrote it was given its page.
    /// </summary>
    private async Task ForgetTakeawaysAsync(
        CommandEffect.PostNow post, IReadOnlyList<(ChannelRef, PostResult Result)> results, CommandRequest request, CancellationToken cancellation)
    {
        if (post.Page is { } written
            && results.Any(each => each.Result is PostResult.Posted or PostResult.Adopted)
            && results.All(each => each.Result is PostResult.Posted or PostResult.Adopted or PostResult.NotOurs))
        {
            await ForgetAsync(FromTheChat.Of(written, request.Community), cancellation);
        }
    }

    private async Task ForgetAsync(IEnumerable<Takeaway> done, CancellationToken cancellation)
    {
        foreach (var takeaway in done)
        {
            await notes.Takeaways.RemoveAsync(takeaway, cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed.")]
    private partial void LogBug(Exception bug, string command);
}
