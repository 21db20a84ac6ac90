using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Finds the command, checks permissions, and supplies the current calendar; <see cref="CommandData"/> loads what else
/// the command reads, and <see cref="EffectExecutor"/> carries out what it requests.
/// </summary>
public sealed partial class CommandDispatcher(
    IEnumerable<IBotCommand> commands,
    CommunityDirectory communities,
    CurrentCalendars calendars,
    CommandData data,
    EffectExecutor effects,
    IClock clock,
    ILogger<CommandDispatcher> log) : ICommandDispatcher
{
    /// <summary>Discord's limit of autocomplete choices.</summary>
    internal const int MaxSuggestions = 25;

    private readonly IBotCommand[] commands = [.. commands];
    private readonly CommandSpec[] specs = [.. commands.Select(command => command.Spec)];
    private readonly CommandSpec[] typed = [
        .. commands.Select(command => command.Spec).Where(spec => !spec.IsButtonOnly)
    ];
    private readonly CommandSpec[] forMembers = [
        .. commands.Select(command => command.Spec).Where(spec => spec is { IsButtonOnly: false, ForOrganisers: false })
    ];
    private readonly AnswerCache<CommandReply> replies = new();
    private readonly AnswerCache<IReadOnlyList<Suggestion>> suggestions = new();

    public IReadOnlyList<CommandSpec> Commands => typed;

    public async Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        var request = Request(invocation);
        if (Find(invocation.Name) is not { } command)
        {
            return new CommandReply(invocation.Name.Length == 0
                ? UnknownCommandAnswer.Sentence(request)
                : UnknownCommandAnswer.Command(invocation.Name, request));
        }

        if (!IsAllowed(command, request))
        {
            return new CommandReply(ForOrganisersOnly(command.Spec, request));
        }

        if (replies.Find(command.Spec, request) is { } known)
        {
            return known;
        }

        try
        {
            request = await data.LoadAsync(command.Spec.Needs, request, cancellation);
            var answer = command.Answer(request);
            var reply = answer.Reply;
            foreach (var effect in answer.Effects)
            {
                reply = await effects.ExecuteAsync(effect, request, reply, cancellation);
            }

            var complete = new CommandReply(reply, answer.IsPrivate)
            {
                Form = answer.Form,
                FollowUps = answer.FollowUps
            };
            return answer.CacheUntil is { } until ? Cached(command.Spec, request, complete, until) : complete;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // The caller cannot fix a bug but must get an answer; the operator finds the exception in the log.
            LogCommandFailed(exception, command.Spec.Name);
            return new CommandReply(new Message(request.Phrases.Answers.InternalError));
        }
    }

    public CommandReply? FindCached(CommandInvocation invocation)
    {
        var request = Request(invocation);
        return Find(invocation.Name) is { } command && IsAllowed(command, request)
            ? replies.Find(command.Spec, request)
            : null;
    }

    public bool IsAllowed(CommandInvocation invocation) =>
        Find(invocation.Name) is { } command && IsAllowed(command, Request(invocation));

    public Phrases PhrasesFor(CommandInvocation invocation) =>
        CommandRequest.PhrasesFor(invocation, communities.Of(invocation.Context));

    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed)
    {
        var request = Request(invocation);
        if (Find(invocation.Name) is not { } command || !IsAllowed(command, request))
        {
            return [];
        }

        var detail = DetailOf(request, option, typed);
        if (suggestions.Find(command.Spec, request, detail) is { } known)
        {
            return known;
        }

        Suggestion[] found = [.. command.Suggest(request, option, typed).Take(MaxSuggestions)];
        if (command.SuggestionsStayUntil(request) is { } until)
        {
            suggestions.Add(command.Spec, request, found, until, detail);
        }

        return found;
    }

    public IReadOnlyList<Suggestion>? FindCachedSuggestions(CommandInvocation invocation, string option, string typed)
    {
        var request = Request(invocation);
        return Find(invocation.Name) is { } command && IsAllowed(command, request)
            ? suggestions.Find(command.Spec, request, DetailOf(request, option, typed))
            : null;
    }

    private CommandReply Cached(CommandSpec spec, CommandRequest request, CommandReply reply, Instant until)
    {
        var shared = reply with { IsCacheable = true };
        return replies.Add(spec, request, shared, until) ? shared : reply;
    }

    /// <summary>What suggestions depend on besides the invocation.</summary>
    private static string DetailOf(CommandRequest request, string option, string typed) =>
        $"{(request.IsForOrganiser ? "organiser" : "member")}\n{option}\n{typed}";

    private static bool IsAllowed(IBotCommand command, CommandRequest request) =>
        !command.Spec.ForOrganisers
            || request.Community.IsOrganiser(request.Invocation.User, request.Invocation.Context);

    private CommandRequest Request(CommandInvocation invocation)
    {
        var community = communities.Of(invocation.Context);
        var request = new CommandRequest(
            invocation, community, calendars.Of(community.Id), clock.GetCurrentInstant());
        return request with { Commands = request.IsForOrganiser ? typed : forMembers };
    }

    private IBotCommand? Find(string name) =>
        CommandNames.Find(specs, name) is { } found
            ? commands.First(command => ReferenceEquals(command.Spec, found))
            : null;

    private static Message ForOrganisersOnly(CommandSpec spec, CommandRequest request) => new(Phrases.Format(
        request.Community.Serves(request.Invocation.Context)
            ? request.Phrases.Answers.ForOrganisersFormat
            : request.Phrases.Answers.WrongWorkspaceFormat,
        request.TypedName(spec.Name),
        request.Community.Name,
        $"{request.Invocation.User.Platform}:{request.Invocation.User.UserId}"));

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed.")]
    private partial void LogCommandFailed(Exception exception, string command);
}
