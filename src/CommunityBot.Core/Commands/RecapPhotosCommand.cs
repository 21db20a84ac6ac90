using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/recap-photos [meetup]</c>, and "Use in the recap" in the menu of a message: an organiser chooses pictures of the
/// chat, whose author is asked, describes, moves and removes them.
/// </summary>
public sealed partial class RecapPhotosCommand : IBotCommand
{
    internal const string Name = "recap-photos";

    internal const int MaxMegabytes = CleanPicture.MaxBytes / 1024 / 1024;

    private const string AltField = "alt";

    private const string CreditField = "credit";

    private const int MaxCreditLength = 80;

    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp", ".gif"];

    private static readonly string[] MediaTypes = ["image/jpeg", "image/png", "image/webp", "image/gif"];

    public CommandSpec Spec { get; } = CommandWords.Of(Name) with
    {
        ForOrganisers = true,
        Needs = CommandNeeds.Photos | CommandNeeds.Takeaways | CommandNeeds.Recaps,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (words, candidates) = (request.Phrases.Photos, new RecapCandidates(request));
        if (request.Invocation.TargetMessage is { } target)
        {
            var description = IsDescription(target);
            return !description && RejectionOf(target, request.Phrases) is { } fault ? Reply(fault)
                : (candidates.Default ?? candidates.Latest) is not { } meetup
                    ? Reply(request.Phrases.Organisers.NoRecentMeetup)
                : description ? FillOffsets(target, meetup)
                : Use(target, meetup, request);
        }

        var text = request.Argument(Spec.Options[0]);
        if (ButtonArgument.Match(request.Invocation.Text.Trim()) is { Success: true } press)
        {
            return Change(press, request, candidates);
        }

        var named = text.Length == 0 ? candidates.Default ?? candidates.Latest
            : candidates.Find(text.StartsWith("of ", StringComparison.Ordinal) ? text[3..] : text)
                ?? (new MeetupFinder(request).Find(text) is [var best, ..] ? best : null);
        return named is null
            ? Reply(text.Length == 0 ? request.Phrases.Organisers.NoRecentMeetup : words.NotFound)
            : new CommandAnswer(new PhotoList(request).Of(named, request.Photos));
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        typed.Length > 0 ? [] : new RecapCandidates(request).Open
        .Select(meetup => new Suggestion(meetup.Caption(request.Phrases), ListArgument(meetup)));

    /// <summary>What is suggested changes when the time for a recap is over.</summary>
    public Instant? SuggestionsStayUntil(CommandRequest request) => null;

    internal static string AgreedArgument(Photo photo) => $"agreed {photo.Request}";

    internal static string DescribeArgument(Photo photo) => $"describe {photo.Reference}";

    internal static string RemoveArgument(Photo photo) => $"drop {photo.Reference}";

    internal static string ListArgument(Meetup meetup) => $"of {Shortened(meetup)}";

    /// <param name="photos">The <see cref="Photo.Request"/> of the pictures.</param>
    internal static string MoveArgument(Meetup meetup, string photos) => $"move {photos} {Shortened(meetup)}";

    private static string Shortened(Meetup meetup) => meetup.Id.Value is { Length: > TakeawaysCommand.MaxIdLength } id
        ? id[..TakeawaysCommand.MaxIdLength]
        : meetup.Id.Value;

    /// <summary>
    /// True for the description of a recording with its chapters: longer than a field of the form, it is a file or a
    /// message.
    /// </summary>
    private static bool IsDescription(TargetMessage target) =>
        target is { IsDeleted: false, IsOwn: false, IsPrivate: false }
        && !target.Files.Any(IsPicture)
        && (target.Files.Any(IsText) || RecordingChapters.In(target.Text).Count > 1);

    private static bool IsText(MessageFile file) => file.Size is not > RecordingChapters.MaxBytes
        && (file.MediaType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is true
            || file.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            || file.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    private static CommandAnswer FillOffsets(TargetMessage target, Meetup meetup) => new(new Message(""))
    {
        // The outcome of the effect is the whole reply.
        Effects = [new CommandEffect.FillOffsets(meetup, target.Text, target.Files.FirstOrDefault(IsText))],
    };

    /// <summary>Why no picture of the message can be used; null if one can.</summary>
    private static string? RejectionOf(TargetMessage target, Phrases phrases) => target switch
    {
        { IsDeleted: true } => phrases.Organisers.MessageDeleted,
        { IsOwn: true } => phrases.Organisers.MessageFromBot,
        { IsPrivate: true } => phrases.Organisers.MessageIsPrivate,
        _ when !target.Files.Any(IsPicture) => Phrases.Format(phrases.Photos.NoPictureFormat, MaxMegabytes),
        { IsFromApp: true } or { AuthorId: null } => phrases.Photos.FromApp,
        _ => null,
    };

    /// <summary>What a file says of itself; what it is, its bytes say after the download.</summary>
    private static bool IsPicture(MessageFile file) => file.Size is not > CleanPicture.MaxBytes
        && (file.MediaType is { } type
            ? MediaTypes.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase)
            : Extensions.Any(extension => file.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)));

    private static CommandAnswer Use(TargetMessage target, Meetup meetup, CommandRequest request)
    {
        var (words, known) = (
            request.Phrases.Photos, request.Photos.ToDictionary(photo => photo.Reference, StringComparer.Ordinal));
        var chosen = target.Files.Where(IsPicture)
            .Select(file => PhotoOf(file, target, meetup, request))
            .DistinctBy(photo => photo.Reference)
            .Select(photo => known.GetValueOrDefault(photo.Reference) is { State: not PhotoState.Removed } old
                ? Again(old, photo, request.Caller)
                : photo)
            .ToList();
        var usable = chosen.Where(photo => photo.State is not PhotoState.Withdrawn).ToList();
        if (usable.Count == 0)
        {
            return Reply(words.AuthorRefuses);
        }

        var subject = SubjectOf(usable[0], request) ?? meetup;
        var used = request.Photos.Count(photo => photo.IsActive && subject.Lineage.Includes(photo.Lineage));
        if (used + usable.Count(photo => !known.ContainsKey(photo.Reference)) > Photo.MaxPerMeetup)
        {
            return new CommandAnswer(new PhotoList(request).Of(subject, request.Photos, Phrases.Format(
                words.LimitFormat, request.Phrases.Quoted(subject.Heading), Photo.MaxPerMeetup)));
        }

        return new CommandAnswer(new Message(""))
        {
            Effects = [new CommandEffect.UsePhotos(subject, usable)],
        };
    }

    /// <summary>The meetup of a picture; null if its page is gone.</summary>
    internal static Meetup? SubjectOf(Photo photo, CommandRequest request) =>
        request.Calendar.Pages.FirstOrDefault(page => page.ReplacedBy is null && page.Kind is not MeetupKind.Recap
            && page.Lineage.Includes(photo.Lineage))
        ?? request.Calendar.Find(new MeetupId(photo.Lineage));

    private static Photo PhotoOf(MessageFile file, TargetMessage target, Meetup meetup, CommandRequest request)
    {
        var context = request.Invocation.Context;
        var author = new ChannelRef(context.Platform, target.AuthorId!);
        var isOwn = author == request.Caller;
        return new Photo(
            request.Community.Id,
            meetup.Lineage.Name.Value,
            $"{context.Platform}:{context.ChannelId}/{target.Id}",
            file.Id,
            author,
            request.Caller,
            Instant.FromUnixTimeMilliseconds(request.Now.ToUnixTimeMilliseconds()))
        {
            State = isOwn ? PhotoState.Agreed : PhotoState.Asked,
            ConsentBy = isOwn ? request.Caller : null,
            ConsentAt = isOwn ? Instant.FromUnixTimeMilliseconds(request.Now.ToUnixTimeMilliseconds()) : null,
            Credit = TextTruncation.Shorten(TakeawayText.Of(target.AuthorName ?? ""), MaxCreditLength),
            Alt = TakeawayText.Of(file.Alt is { Length: > 0 } own ? own : target.Text),
            Name = TextTruncation.Shorten(file.Name, 60),
            Address = file.Address,
        };
    }

    /// <summary>Of a picture that was chosen before, the address is new; only its author can undo a refusal.</summary>
    private static Photo Again(Photo old, Photo now, ChannelRef caller) => old.State switch
    {
        PhotoState.Withdrawn when old.Author == caller => now with { Lineage = old.Lineage },
        PhotoState.Withdrawn or PhotoState.Stored => old,
        PhotoState.Unreachable => old with { Address = now.Address },
        _ => old with
        {
            Address = now.Address,
            Reason = null,

            // A refusal deletes them, and its author can undo it with the buttons of the question.
            Name = old.Name.Length > 0 ? old.Name : now.Name,
            Alt = old.Alt.Length > 0 ? old.Alt : now.Alt,
            Credit = old.Credit.Length > 0 ? old.Credit : now.Credit,
        },
    };

    private static CommandAnswer Change(Match press, CommandRequest request, RecapCandidates candidates)
    {
        var (words, reference) = (request.Phrases.Photos, press.Groups["ref"].Value);
        var isOfMessage = press.Groups["act"].Value is "agreed" or "move";
        var photos = request.Photos
            .Where(photo => photo.IsActive && (isOfMessage ? photo.Request : photo.Reference) == reference)
            .ToList();
        if (photos is not [var photo, ..])
        {
            return Reply(words.NotFound);
        }

        var subject = SubjectOf(photo, request);
        return press.Groups["act"].Value switch
        {
            "agreed" when subject is not null => new CommandAnswer(new Message(""))
            {
                Effects = [new CommandEffect.ConfirmConsent(subject, reference)],
            },
            "drop" => Changed(
                [photo with { State = PhotoState.Removed, Address = null, Alt = "", Credit = "", Hash = "" }],
                subject, words.Removed, request),
            "describe" => Describe(photo, subject, request),
            "move" when candidates.Find(press.Groups["id"].Value) is { } other => Changed(
                [.. photos.Select(each => each with { Lineage = other.Lineage.Name.Value })],
                other, words.Moved, request),
            _ => Reply(words.NotFound),
        };
    }

    private static CommandAnswer Describe(Photo photo, Meetup? subject, CommandRequest request)
    {
        var words = request.Phrases.Photos;
        var options = request.Invocation.Options;
        return options.ContainsKey(AltField) || options.ContainsKey(CreditField)
            ? Changed(
                [
                    photo with
                    {
                        Alt = TakeawayText.Of(options.GetValueOrDefault(AltField, "")),
                        Credit = TextTruncation.Shorten(
                            TakeawayText.Of(options.GetValueOrDefault(CreditField, "")), MaxCreditLength),
                    },
                ],
                subject, words.Described, request)
            : new CommandAnswer(new Message(words.AltLabel))
            {
                Form = new Form(
                    TextTruncation.Shorten(words.Describe, 24), Name, DescribeArgument(photo),
                    [
                        new FormField(AltField, words.AltLabel)
                        {
                            InitialValue = photo.Alt,
                            MaxLength = TakeawayText.MaxLength,
                        },
                        new FormField(CreditField, words.CreditLabel)
                        {
                            InitialValue = photo.Credit,
                            MaxLength = MaxCreditLength,
                        },
                    ])
                {
                    SubmitLabel = request.Phrases.Send,
                    CancelLabel = request.Phrases.Cancel,
                },
            };
    }

    private static CommandAnswer Changed(
        IReadOnlyList<Photo> changed, Meetup? subject, string outcome, CommandRequest request)
    {
        var after = request.Photos
            .Select(photo => changed.FirstOrDefault(each => each.Reference == photo.Reference) ?? photo).ToList();
        return new CommandAnswer(subject is null
            ? new Message(outcome)
            : new PhotoList(request).Of(subject, after, outcome))
        {
            Effects =
            [
                .. changed.Select(photo => new CommandEffect.ChangePhoto(
                    photo, request.Photos.First(old => old.Reference == photo.Reference).State)),
            ],
        };
    }

    private static CommandAnswer Reply(string sentence) => new(new Message(sentence));

    [GeneratedRegex(
        "^(?<act>agreed|drop|describe) (?<ref>[0-9a-f]{16})$|^(?<act>move) (?<ref>[0-9a-f]{16}) (?<id>.+)$")]
    private static partial Regex ButtonArgument { get; }
}
