using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/delete-post</c>, and the same in the menu of a message: an organiser deletes a post of the bot, after a
/// confirmation. Without a message the latest posts are listed.
/// </summary>
public sealed class DeletePostCommand : IBotCommand
{
    internal const string Name = "delete-post";

    private const string Confirmed = "yes ";

    private const int MaxListed = 25;

    /// <summary>Older posts are not listed; they can be deleted from their own menu.</summary>
    private static readonly Duration ListedFor = Duration.FromDays(31);

    public CommandSpec Spec { get; } = CommandWords.Of(Name) with
    {
        ForOrganisers = true,
        Needs = CommandNeeds.Overview,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var words = request.Phrases.Organisers;
        if (request.Invocation.TargetMessage is { } target)
        {
            return new CommandAnswer(
                target.IsPrivate ? new Message(words.OnlyPostsInChannels)
                : PostOf(target, request) is { } named ? Question(named, request)
                : new Message(words.NotAPost));
        }

        var typed = request.Argument(Spec.Options[0]);
        var isConfirmed = typed.StartsWith(Confirmed, StringComparison.Ordinal);
        var reference = isConfirmed ? typed[Confirmed.Length..] : typed;
        return reference.Length == 0 ? new CommandAnswer(List(request))
            : Posts(request).FirstOrDefault(post => post.Key.Reference == reference) is not { } post
                ? new CommandAnswer(new Message(words.PostNotFound))
            : isConfirmed
                // The outcome of the effect is the whole reply.
                ? new CommandAnswer(new Message("")) { Effects = [new CommandEffect.DeletePost(reference)] }
            : new CommandAnswer(Question(post, request));
    }

    /// <summary>The community's posts in channels; those to members are theirs.</summary>
    private static IEnumerable<LedgerEntry> Posts(CommandRequest request) =>
        request.Overview.Ledger.Where(entry => PostDeletions.MayBeDeleted(entry) || PostDeletions.IsPending(entry));

    /// <summary>A post in a forum is known by its thread too, which is the channel of its message.</summary>
    private static LedgerEntry? PostOf(TargetMessage target, CommandRequest request)
    {
        var context = request.Invocation.Context;
        var channel = new ChannelRef(context.Platform, context.ChannelId ?? "");
        return Posts(request).FirstOrDefault(entry =>
            (entry.Key.Channel == channel && entry.MessageId == target.Id)
            || (entry.Key.Channel.Platform == channel.Platform && entry.MessageId == $"{channel.Id}/{target.Id}"));
    }

    private static Message Question(LedgerEntry post, CommandRequest request)
    {
        var words = request.Phrases.Organisers;
        var text = RichFormat.Of(
            words.DeleteQuestionFormat, request.Phrases.KindName(post.Key.Kind),
            request.Phrases.Quoted(SubjectOf(post, request)),
            ChannelText.Of([post.Key.Channel], request.Phrases));
        return new Message(PlainTextRenderer.Text(text))
        {
            Blocks =
            [
                new Block.Paragraph(text),
                new Block.Buttons([new Button.Invoke(words.DeletePost, Name, Confirmed + post.Key.Reference)]),
            ],
        };
    }

    private static Message List(CommandRequest request)
    {
        var words = request.Phrases.Organisers;
        var options = Posts(request).Where(post => post.RecordedAt > request.Now - ListedFor)
            .OrderByDescending(post => post.RecordedAt)
            .Take(MaxListed)
            .Select(post => new SelectOption(Caption(post, request), post.Key.Reference))
            .ToList();
        return options.Count == 0
            ? new Message(words.NothingToDelete)
            : new Message(words.WhichPost)
            {
                Blocks =
                [
                    new Block.Paragraph(words.WhichPost),
                    new Block.SelectMenu(words.DeletePost, Name, options),
                ],
            };
    }

    private static string Caption(LedgerEntry post, CommandRequest request) => TextTruncation.Shorten(
        $"{request.Phrases.KindName(post.Key.Kind)} – {SubjectOf(post, request)} → " +
        PlainTextRenderer.Text(ChannelText.Of([post.Key.Channel], request.Phrases)), 100);

    private static string SubjectOf(LedgerEntry post, CommandRequest request) =>
        request.Calendar.Find(new MeetupId(post.Key.Lineage))?.Heading ?? post.Key.Lineage;
}
