using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/takeaways [sentence]</c>, and the same as a message command: an organiser adds takeaways from the chat to the
/// recap, lists, moves and removes them.
/// </summary>
public sealed partial class TakeawaysCommand : IBotCommand
{
    public const string Name = "takeaways";

    /// <summary>
    /// Maximum length of a meetup's id in a menu; option values have at most 100 characters including a prefix.
    /// </summary>
    internal const int MaxIdLength = 75;

    public CommandSpec Spec { get; } = CommandWords.Of(Name) with
    {
        ForOrganisers = true,
        Needs = CommandNeeds.Takeaways,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (words, candidates) = (request.Phrases.Organisers, new RecapCandidates(request));
        var list = new TakeawayList(request, candidates, Spec);
        if (request.Invocation.TargetMessage is { } target)
        {
            return RejectionOf(target, words) is { } fault
                ? Reply(fault)
                : Add(Quoted(target, request), request, candidates, list);
        }

        var text = request.Argument(Spec.Options[0]);
        return ButtonArgument.Match(text) switch
        {
            { Success: true } press =>
                Change(press.Groups["ref"].Value, press.Groups["id"].Value, request, candidates, list),
            _ when text.Length == 0 => Show(candidates.Default ?? candidates.Latest, list, words),
            _ when text.StartsWith("of ", StringComparison.Ordinal) && candidates.Find(text[3..]) is { } named =>
                Show(named, list, words),
            _ when TakeawayText.Of(text) is { Length: > 0 } sentence =>
                Add(Typed(sentence, request), request, candidates, list),
            _ => Reply(words.NothingToQuote),
        };
    }

    /// <summary>The lists of other meetups, while nothing is typed.</summary>
    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        typed.Length > 0 ? [] : new RecapCandidates(request).Open
        .Select(meetup => new Suggestion(meetup.Caption(request.Phrases), ListArgument(meetup)));

    /// <summary>What is suggested changes when the time for a recap is over.</summary>
    public Instant? SuggestionsStayUntil(CommandRequest request) => null;

    internal static string RemoveArgument(Takeaway takeaway) => $"drop {takeaway.Reference}";

    internal static string MoveArgument(Meetup meetup, Takeaway takeaway) =>
        $"move {takeaway.Reference} {Truncate(meetup.Id.Value)}";

    internal static string ListArgument(Meetup meetup) => $"of {Truncate(meetup.Id.Value)}";

    private static string Truncate(string id) => id.Length <= MaxIdLength ? id : id[..MaxIdLength];

    /// <summary>Why a message cannot be used as a takeaway; null if it can.</summary>
    private static string? RejectionOf(TargetMessage target, OrganiserPhrases words) => target switch
    {
        { IsDeleted: true } => words.MessageDeleted,
        { IsOwn: true } => words.MessageFromBot,
        { IsPrivate: true } => words.MessageIsPrivate,
        _ when TakeawayText.Of(target.Text).Length == 0 => words.NothingToQuote,
        _ => null,
    };

    private static Takeaway Quoted(TargetMessage target, CommandRequest request) => new(
        request.Community.Id,
        Lineage: "",
        $"{request.Invocation.Context.Platform}:{request.Invocation.Context.ChannelId}/{target.Id}",
        TakeawayText.Of(target.Text),
        request.Caller,
        NextTimestamp(request))
    {
        Author = target.AuthorId is { } author ? new ChannelRef(request.Invocation.Context.Platform, author) : null,
    };

    /// <summary>The source is a hash of the sentence, which deduplicates repeated sentences.</summary>
    private static Takeaway Typed(string sentence, CommandRequest request) => new(
        request.Community.Id,
        Lineage: "",
        "typed:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sentence)).AsSpan(0, 8)),
        sentence,
        request.Caller,
        NextTimestamp(request));

    /// <summary>
    /// Later than every takeaway and every published recap, whatever the clock shows: a form uses the timestamp
    /// to distinguish the takeaways it showed from later ones.
    /// </summary>
    private static Instant NextTimestamp(CommandRequest request)
    {
        var now = Instant.FromUnixTimeMilliseconds(request.Now.ToUnixTimeMilliseconds());
        return request.Takeaways.Select(takeaway => takeaway.AddedAt)
            .Concat(request.Calendar.Written.Select(recap => recap.Revision.At))
            .Select(moment => moment + Duration.FromMilliseconds(1))
            .Append(now)
            .Max();
    }

    private static CommandAnswer Add(
        Takeaway found, CommandRequest request, RecapCandidates candidates, TakeawayList list)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        if (request.Takeaways.FirstOrDefault(takeaway => takeaway.Source == found.Source) is { } existing)
        {
            return new CommandAnswer(list.With(existing, candidates.MeetupOf(existing), words.TakeawayExistsFormat));
        }

        return candidates.Default switch
        {
            null when candidates.Latest is { } latest =>
                Reply(Phrases.Format(words.RecapClosedFormat, latest.Caption(phrases))),
            null => Reply(words.NoRecentMeetup),
            { } meetup when list.WouldExceedLimit(found, meetup) => new CommandAnswer(list.Full(meetup)),
            { } meetup => Added(
                found with { Lineage = meetup.Lineage.Name.Value },
                list.With(found, meetup, words.TakeawayAddedFormat)),
        };
    }

    private static CommandAnswer Added(Takeaway takeaway, Message reply) =>
        new(reply) { Effects = [new CommandEffect.AddTakeaway(takeaway)] };

    /// <param name="id">Id of the meetup to which it is moved; empty to remove it.</param>
    private static CommandAnswer Change(
        string reference, string id, CommandRequest request, RecapCandidates candidates, TakeawayList list)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        if (request.Takeaways.FirstOrDefault(each => each.Reference == reference) is not { } takeaway)
        {
            return Reply(words.TakeawayNotFound);
        }

        if (id.Length == 0)
        {
            return new CommandAnswer(list.Without(takeaway, candidates.MeetupOf(takeaway)))
            {
                Effects = [new CommandEffect.RemoveTakeaway(takeaway)]
            };
        }

        return candidates.Find(id) switch
        {
            null => Reply(words.PageNotFound),
            { } meetup when candidates.StageOf(meetup) is RecapStage.Closed =>
                Reply(Phrases.Format(words.RecapClosedFormat, meetup.Caption(phrases))),
            { } meetup when meetup.Lineage.Includes(takeaway.Lineage) =>
                new CommandAnswer(list.With(takeaway, meetup, words.TakeawayExistsFormat)),
            { } meetup when list.WouldExceedLimit(takeaway, meetup) => new CommandAnswer(list.Full(meetup)),
            { } meetup => new CommandAnswer(list.With(takeaway, meetup, words.TakeawayMovedFormat))
            {
                Effects = [new CommandEffect.MoveTakeaway(takeaway, meetup.Lineage.Name.Value)],
            },
        };
    }

    private static CommandAnswer Show(Meetup? meetup, TakeawayList list, OrganiserPhrases words) =>
        meetup is null ? Reply(words.NoRecentMeetup) : new CommandAnswer(list.Of(meetup));

    private static CommandAnswer Reply(string sentence) => new(new Message(sentence));

    [GeneratedRegex("^(?:drop (?<ref>[0-9a-f]{16})|move (?<ref>[0-9a-f]{16}) (?<id>.+))$")]
    private static partial Regex ButtonArgument { get; }
}
