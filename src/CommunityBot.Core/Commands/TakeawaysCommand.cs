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
/// <c>/takeaways [sentence]</c>, and the same in the menu of a message: an organiser chooses what the recap repeats
/// from the chat, sees what has been chosen, and takes it out again.
/// </summary>
public sealed partial class TakeawaysCommand : IBotCommand
{
    public const string Name = "takeaways";

    /// <summary>Of a meetup's id in a menu, whose options take 100 characters with what stands before it.</summary>
    internal const int LongestId = 75;

    private static readonly CommandOption Sentence = new(
        "sentence", "What to remember; without one, what has been chosen so far")
    {
        Translations =
        [
            new("de", "satz", "Was bleibt; ohne Angabe, was schon ausgewählt wurde"),
            new("fr", "phrase", "Ce qu'il faut retenir ; sans phrase, ce qui est déjà choisi"),
        ],
    };

    public CommandSpec Spec { get; } = new(Name, "What the recap repeats from the chat; with a sentence, one more")
    {
        Options = [Sentence],
        ForOrganisers = true,
        NeedsTakeaways = true,
        OnMessages = new("Takeaway for the recap", "Use this message as a takeaway for the meetup's recap (organisers)")
        {
            Names = new Dictionary<string,
                string> { ["de"] = "Für den Rückblick merken", ["fr"] = "À retenir pour le bilan" },
        },
        Translations =
        [
            new("de", "was-bleibt", "Was der Rückblick aus dem Chat übernimmt; mit einem Satz kommt er dazu"),
            new("fr", "à-retenir", "Ce que le bilan reprend de la discussion ; avec une phrase, elle s'y ajoute"),
        ],
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (words, candidates) = (request.Phrases.Organisers, new RecapCandidates(request));
        var list = new TakeawayList(request, candidates, Spec);
        if (request.Call.TargetMessage is { } target)
        {
            return FaultOf(target, words) is { } fault
                ? Say(fault)
                : Add(Quoted(target, request), request, candidates, list);
        }

        var text = request.Argument(Sentence);
        return Pressed.Match(text) switch
        {
            { Success: true } press =>
                Change(press.Groups["ref"].Value, press.Groups["id"].Value, request, candidates, list),
            _ when text.Length == 0 => Show(candidates.Meant ?? candidates.Latest, list, words),
            _ when text.StartsWith("of ", StringComparison.Ordinal) && candidates.Find(text[3..]) is { } named =>
                Show(named, list, words),
            _ when TakeawayText.Of(text) is { Length: > 0 } sentence =>
                Add(Typed(sentence, request), request, candidates, list),
            _ => Say(words.NothingToQuote),
        };
    }

    /// <summary>The lists of other meetups, while nothing is typed.</summary>
    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        typed.Length > 0 ? [] : new RecapCandidates(request).Open
        .Select(meetup => new Suggestion(MeetupFinder.Label(meetup, request.Phrases), ListOf(meetup)));

    internal static string TakeOut(Takeaway takeaway) => $"drop {takeaway.Ref}";

    internal static string MoveTo(Meetup meetup, Takeaway takeaway) => $"move {takeaway.Ref} {Short(meetup.Id.Value)}";

    internal static string ListOf(Meetup meetup) => $"of {Short(meetup.Id.Value)}";

    private static string Short(string id) => id.Length <= LongestId ? id : id[..LongestId];

    /// <summary>Why nothing can be taken from a message; null when something can.</summary>
    private static string? FaultOf(TargetMessage target, OrganiserPhrases words) => target switch
    {
        { IsDeleted: true } => words.MessageIsGone,
        { IsOwn: true } => words.SaidByTheBot,
        { IsPrivate: true } => words.SaidInPrivate,
        _ when TakeawayText.Of(target.Text).Length == 0 => words.NothingToQuote,
        _ => null,
    };

    private static Takeaway Quoted(TargetMessage target, CommandRequest request) => new(
        request.Community.Id,
        Lineage: "",
        $"{request.Call.Context.Platform}:{request.Call.Context.ChannelId}/{target.Id}",
        TakeawayText.Of(target.Text),
        Asker(request),
        NextMoment(request))
    {
        Author = target.AuthorId is { } author ? new ChannelRef(request.Call.Context.Platform, author) : null,
    };

    /// <summary>What is typed twice is in once.</summary>
    private static Takeaway Typed(string sentence, CommandRequest request) => new(
        request.Community.Id,
        Lineage: "",
        "typed:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sentence)).AsSpan(0, 8)),
        sentence,
        Asker(request),
        NextMoment(request));

    private static ChannelRef Asker(CommandRequest request) =>
        new(request.Call.User.Platform, request.Call.User.UserId);

    /// <summary>
    /// After every one that is in, whatever the clock says: by their moments a form tells those it showed from later
    /// ones.
    /// </summary>
    private static Instant NextMoment(CommandRequest request)
    {
        var now = Instant.FromUnixTimeMilliseconds(request.Now.ToUnixTimeMilliseconds());
        return request.Community.Takeaways.Count == 0 ? now
            : Instant.Max(
                now, request.Community.Takeaways.Max(takeaway => takeaway.AddedAt) + Duration.FromMilliseconds(1));
    }

    private static CommandAnswer Add(
        Takeaway found, CommandRequest request, RecapCandidates candidates, TakeawayList list)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        if (request.Community.Takeaways.FirstOrDefault(takeaway => takeaway.Source == found.Source) is { } standing)
        {
            return new CommandAnswer(list.With(standing, candidates.MeetupOf(standing), words.TakeawayIsInForm));
        }

        return candidates.Meant switch
        {
            null when candidates.Latest is { } latest =>
                Say(Phrases.Form(words.RecapIsClosedForm, MeetupFinder.Label(latest, phrases))),
            null => Say(words.NoMeetupToTell),
            { } meetup when list.HasNoRoomFor(found, meetup) => new CommandAnswer(list.Full(meetup)),
            { } meetup => Added(
                found with { Lineage = meetup.Lineage.Name.Value }, list.With(found, meetup, words.TakeawayAddedForm)),
        };
    }

    private static CommandAnswer Added(Takeaway takeaway, Message reply) =>
        new(reply) { Effects = [new CommandEffect.AddTakeaway(takeaway)] };

    /// <param name="id">Of the meetup it moves to; empty to take it out.</param>
    private static CommandAnswer Change(
        string reference, string id, CommandRequest request, RecapCandidates candidates, TakeawayList list)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Organisers);
        if (request.Community.Takeaways.FirstOrDefault(each => each.Ref == reference) is not { } takeaway)
        {
            return Say(words.TakeawayIsGone);
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
            null => Say(words.PageIsGone),
            { } meetup when candidates.StageOf(meetup) is RecapStage.Closed =>
                Say(Phrases.Form(words.RecapIsClosedForm, MeetupFinder.Label(meetup, phrases))),
            { } meetup when meetup.Lineage.Includes(takeaway.Lineage) =>
                new CommandAnswer(list.With(takeaway, meetup, words.TakeawayIsInForm)),
            { } meetup when list.HasNoRoomFor(takeaway, meetup) => new CommandAnswer(list.Full(meetup)),
            { } meetup => new CommandAnswer(list.With(takeaway, meetup, words.TakeawayMovedForm))
            {
                Effects = [new CommandEffect.MoveTakeaway(takeaway, meetup.Lineage.Name.Value)],
            },
        };
    }

    private static CommandAnswer Show(Meetup? meetup, TakeawayList list, OrganiserPhrases words) =>
        meetup is null ? Say(words.NoMeetupToTell) : new CommandAnswer(list.Of(meetup));

    private static CommandAnswer Say(string sentence) => new(new Message(sentence));

    [GeneratedRegex("^(?:drop (?<ref>[0-9a-f]{16})|move (?<ref>[0-9a-f]{16}) (?<id>.+))$")]
    private static partial Regex Pressed { get; }
}
