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
    internal const int LongestId = 75;

    private static readonly CommandOption Sentence = new(
        "sentence", "Takeaway to add; without one, the takeaways so far are listed")
    {
        Translations =
        [
            new("de", "satz", "Satz für den Rückblick; ohne Angabe wird die Liste gezeigt"),
            new("fr", "phrase", "Phrase à ajouter au bilan ; sans phrase, la liste s'affiche"),
        ],
    };

    public CommandSpec Spec { get; } = new(Name, "List the recap's takeaways from the chat, or add one")
    {
        Options = [Sentence],
        ForOrganisers = true,
        NeedsTakeaways = true,
        OnMessages = new("Takeaway for the recap", "Add this message to the meetup's recap (organisers only)")
        {
            Names = new Dictionary<string, string>
            {
                ["de"] = "Für den Rückblick merken",
                ["fr"] = "À retenir pour le bilan",
            },
        },
        Translations =
        [
            new("de", "was-bleibt", "Zeigt, was aus dem Chat in den Rückblick kommt, oder fügt einen Satz hinzu"),
            new("fr", "à-retenir", "Afficher ce que le bilan reprend de la discussion, ou y ajouter une phrase"),
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

    /// <summary>Why a message cannot be used as a takeaway; null if it can.</summary>
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

    /// <summary>The source is a hash of the sentence, which deduplicates repeated sentences.</summary>
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
    /// Later than every existing takeaway, whatever the clock shows: a form uses the timestamp to distinguish the
    /// takeaways it showed from later ones.
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

    /// <param name="id">Id of the meetup to which it is moved; empty to remove it.</param>
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
