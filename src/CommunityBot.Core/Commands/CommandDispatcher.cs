using System.Diagnostics;

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

/// <summary>
/// Command dispatcher: finds the command, checks permissions, supplies the current calendar, and carries out the
/// effects.
/// </summary>
public sealed partial class CommandDispatcher(
    IEnumerable<IBotCommand> commands,
    CommunityDirectory communities,
    CurrentCalendars calendars,
    ManualAnnouncer manualAnnouncer,
    UnresolvedPosts unresolvedPosts,
    IClock clock,
    ILogger<CommandDispatcher> log,
    IReminders? reminders = null,
    RecapHistory? recapHistory = null,
    OverviewBuilder? overviews = null) : ICommandDispatcher
{
    /// <summary>Discord's limit of autocomplete choices.</summary>
    internal const int MaxSuggestions = 25;

    private readonly IBotCommand[] commands = [.. commands];
    private readonly CommandSpec[] typed = [
        .. commands.Select(command => command.Spec).Where(spec => !spec.IsButtonOnly)
    ];
    private readonly CommandSpec[] forMembers = [
        .. commands.Select(command => command.Spec).Where(spec => spec is { IsButtonOnly: false, ForOrganisers: false })
    ];
    private readonly IReminders reminders = reminders ?? new NoReminders();
    private readonly ReplyCache cache = new();
    private readonly RecapHistory recapHistory = recapHistory ?? new RecapHistory(new InMemoryLedger());

    public IReadOnlyList<CommandSpec> Commands => typed;

    public async Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        var request = Request(invocation);
        if (Find(invocation.Name) is not { } command)
        {
            return new CommandReply(UnknownCommand(invocation.Name, request));
        }

        if (!IsAllowed(command, request))
        {
            return new CommandReply(ForOrganisersOnly(command.Spec, request));
        }

        if (cache.Find(command.Spec, request) is { } known)
        {
            return known;
        }

        try
        {
            if (command.Spec.NeedsReminders)
            {
                request = request with { Reminders = await CallerRemindersAsync(request, cancellation) };
            }

            if (command.Spec.NeedsTakeaways)
            {
                request = await WithTakeawaysAsync(request, cancellation);
            }

            if (command.Spec.NeedsOverview && overviews is not null)
            {
                request = request with { Overview = await overviews.BuildAsync(request.Community, cancellation) };
            }

            var answer = command.Answer(request);
            var reply = answer.Reply;
            foreach (var effect in answer.Effects)
            {
                reply = await ExecuteEffectAsync(effect, request, reply, cancellation);
            }

            return cache.Add(
                command.Spec, request, new CommandReply(reply, answer.IsPrivate)
                {
                    Form = answer.Form,
                    FollowUps = answer.FollowUps
                }, answer.CacheUntil);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // The caller cannot fix a bug but must get an answer; the operator finds the exception in the log.
            LogCommandFailed(exception, command.Spec.Name);
            return new CommandReply(new Message(request.Phrases.Answers.InternalError));
        }
    }

    public bool IsAllowed(CommandInvocation invocation) =>
        Find(invocation.Name) is { } command && IsAllowed(command, Request(invocation));

    public Phrases PhrasesFor(CommandInvocation invocation) =>
        CommandRequest.PhrasesFor(invocation, communities.Of(invocation.Context));

    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed)
    {
        var request = Request(invocation);
        return Find(invocation.Name) is { } command && IsAllowed(command, request)
            ? [.. command.Suggest(request, option, typed).Take(MaxSuggestions)]
            : [];
    }

    private static bool IsAllowed(IBotCommand command, CommandRequest request) =>
        !command.Spec.ForOrganisers
            || request.Community.IsOrganiser(request.Invocation.User, request.Invocation.Context);

    private async Task<IReadOnlyList<PersonalReminder>> CallerRemindersAsync(
        CommandRequest request, CancellationToken cancellation)
    {
        var caller = CallerOf(request);
        return [.. (await reminders.ReadAsync(request.Community.Id, cancellation)).Where(
            reminder => reminder.Person == caller)];
    }

    private async Task<CommandRequest> WithTakeawaysAsync(CommandRequest request, CancellationToken cancellation)
    {
        var community = request.Community;
        return request with
        {
            Community = community with
            {
                Takeaways = await recapHistory.Takeaways.ReadAsync(community.Id, cancellation)
            },
            Recaps = await recapHistory.PostedAsync(community.Id, cancellation),
        };
    }

    private static PersonalReminder Reminder(string lineage, CommandRequest request) =>
        new(request.Community.Id, CallerOf(request), lineage, request.Now);

    private static ChannelRef CallerOf(CommandRequest request) =>
        new(request.Invocation.User.Platform, request.Invocation.User.UserId);

    private CommandRequest Request(CommandInvocation invocation)
    {
        var community = communities.Of(invocation.Context);
        return new CommandRequest(invocation, community, calendars.Of(community.Id), clock.GetCurrentInstant())
        {
            Commands = community.IsOrganiser(invocation.User, invocation.Context) ? typed : forMembers,
        };
    }

    private IBotCommand? Find(string name) => commands.FirstOrDefault(command =>
        string.Equals(command.Spec.Name, name.TrimStart('/'), StringComparison.OrdinalIgnoreCase));

    private static Message UnknownCommand(string name, CommandRequest request)
    {
        var nearest = new NameFinder<CommandSpec>(request.Commands, spec => [spec.Name]).Nearest(name, 1);
        var words = request.Phrases.Answers;
        return new Message(
            Phrases.Format(words.NoSuchCommandFormat, "/" + name.TrimStart('/')) +
            (nearest is [var spec] ? " " + Phrases.Format(words.DidYouMeanFormat, request.TypedName(spec.Name)) : "") +
            " " + Phrases.Format(words.HelpHintFormat, request.TypedName("help")));
    }

    private static Message ForOrganisersOnly(CommandSpec spec, CommandRequest request) => new(Phrases.Format(
        request.Community.Serves(request.Invocation.Context)
            ? request.Phrases.Answers.ForOrganisersFormat
            : request.Phrases.Answers.WrongWorkspaceFormat,
        request.TypedName(spec.Name),
        request.Community.Name,
        $"{request.Invocation.User.Platform}:{request.Invocation.User.UserId}"));

    private async Task<Message> ExecuteEffectAsync(
        CommandEffect effect, CommandRequest request, Message reply, CancellationToken cancellation)
    {
        var (community, words) = (request.Community, request.Phrases.Organisers);
        switch (effect)
        {
            case CommandEffect.AddReminder(var meetup):
                await reminders.AddAsync(Reminder(meetup.Lineage.Name.Value, request), cancellation);
                return reply;
            case CommandEffect.RemoveReminder(var meetup):
                foreach (var name in meetup.Lineage.Members.Append(meetup.Lineage.Name).Distinct())
                {
                    await reminders.RemoveAsync(Reminder(name.Value, request), cancellation);
                }

                return reply;
            case CommandEffect.AddTakeaway(var takeaway):
                await recapHistory.Takeaways.AddAsync(takeaway, cancellation);
                await DeleteTakeawaysAsync(
                    request.Community.Takeaways.Where(old => old.AddedAt < request.Now - RecapHistory.Retention),
                    cancellation);
                return reply;
            case CommandEffect.MoveTakeaway(var takeaway, var lineage):
                await recapHistory.Takeaways.MoveAsync(takeaway, lineage, cancellation);
                return reply;
            case CommandEffect.RemoveTakeaway(var takeaway):
                await recapHistory.Takeaways.RemoveAsync(takeaway, cancellation);
                return reply;
            case CommandEffect.PostNow post:
                var results = await manualAnnouncer.PostAsync(
                    community, post.Kind, post.Meetup, cancellation, post.Page);
                await DeletePostedTakeawaysAsync(post, results, request, cancellation);
                var lines = results.Select(result => request.Phrases.Labelled(
                    result.Channel.ToString(), PostResultText.Of(result.Result, words)))
                    .DefaultIfEmpty(words.NoChannel).ToList();
                return reply with
                {
                    Summary = $"{reply.Summary} {string.Join(" ", lines)}",
                    Blocks = [.. reply.Blocks, new Block.Bullets([.. lines.Select(RichText.FromString)])],
                };
            case CommandEffect.ResolvePost settle:
                return new Message(PostResultText.Of(
                    await unresolvedPosts.ResolveAsync(community, settle.Reference, settle.Resend, cancellation),
                    words));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// Deletes the takeaways that are part of a recap written in the form. If the bot crashes before this, they only
    /// stay in the list. A channel whose platform is off does not prevent it: the recap is posted elsewhere, and its
    /// author has received its page.
    /// </summary>
    private async Task DeletePostedTakeawaysAsync(
        CommandEffect.PostNow post, IReadOnlyList<(ChannelRef, PostResult Result)> results, CommandRequest request,
        CancellationToken cancellation)
    {
        if (post.Page is { } written
            && results.Any(each => each.Result is PostResult.Posted or PostResult.Recovered)
            && results.All(each => each.Result is PostResult.Posted or PostResult.Recovered or PostResult.Skipped))
        {
            await DeleteTakeawaysAsync(TakeawaySection.Of(written, request.Community), cancellation);
        }
    }

    private async Task DeleteTakeawaysAsync(IEnumerable<Takeaway> done, CancellationToken cancellation)
    {
        foreach (var takeaway in done)
        {
            await recapHistory.Takeaways.RemoveAsync(takeaway, cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed.")]
    private partial void LogCommandFailed(Exception exception, string command);
}
