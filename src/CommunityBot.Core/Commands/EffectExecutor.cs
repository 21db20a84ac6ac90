using System.Diagnostics;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>Carries out the effects that commands request.</summary>
public sealed class EffectExecutor(
    ManualAnnouncer manualAnnouncer, UnresolvedPosts unresolvedPosts, BlockedPosts blockedPosts,
    PostDeletions deletions, IReminders reminders, RecapHistory recapHistory, RecapPublisher recapPublisher,
    GoneMeetupDecisions goneMeetups, ReviewDecisions reviews, PhotoRequests photoRequests, PhotoPages photoPages,
    TextFiles textFiles, IRunTrigger trigger)
{
    /// <summary>The reply, with the outcome of the effect.</summary>
    public async Task<Message> ExecuteAsync(
        CommandEffect effect, CommandRequest request, Message reply, CancellationToken cancellation)
    {
        var (community, words) = (request.Community, request.Phrases.Organisers);
        switch (effect)
        {
            case CommandEffect.AddReminder(var meetup):
                await reminders.AddAsync(
                    Reminder(meetup.Lineage.Name.Value, request) with { Facts = MeetupSnapshot.Of(meetup).Text },
                    cancellation);
                return reply;
            case CommandEffect.RemoveReminder(var meetup):
                foreach (var name in meetup.Lineage.Members.Append(meetup.Lineage.Name).Distinct())
                {
                    await reminders.RemoveAsync(Reminder(name.Value, request), cancellation);
                }

                return reply;
            case CommandEffect.AddSubscription:
                await reminders.AddAsync(Subscription(request), cancellation);
                return reply;
            case CommandEffect.RemoveSubscription:
                await reminders.RemoveAsync(Subscription(request), cancellation);
                return reply;
            case CommandEffect.AddTakeaway(var takeaway):
                await recapHistory.Takeaways.AddAsync(takeaway, cancellation);
                await DeleteTakeawaysAsync(
                    request.Takeaways.Where(old => old.AddedAt < request.Now - RecapHistory.Retention),
                    cancellation);
                return reply;
            case CommandEffect.MoveTakeaway(var takeaway, var lineage):
                await recapHistory.Takeaways.MoveAsync(takeaway, lineage, cancellation);
                return reply;
            case CommandEffect.RemoveTakeaway(var takeaway):
                await recapHistory.Takeaways.RemoveAsync(takeaway, cancellation);
                return reply;
            case CommandEffect.PostNow post:
                return WithResults(reply, words.NoChannel, request, await manualAnnouncer.PostAsync(
                    community, post.Kind, post.Meetup, request.Takeaways, cancellation));
            case CommandEffect.SaveRecapSubmission(var draft):
                await recapHistory.Recaps.SaveAsync(
                    draft, request.Now - RecapHistory.DraftRetention, cancellation);
                return reply;
            case CommandEffect.FillOffsets fill:
                return await FillOffsetsAsync(fill, request, cancellation);
            case CommandEffect.PublishRecap publish:
                return await PublishAsync(publish, request, reply, cancellation);
            case CommandEffect.UsePhotos(var subject, var photos):
                return await ListAsync(
                    await photoRequests.UseAsync(community, photos, cancellation), subject, photos[0].Request, request,
                    cancellation);
            case CommandEffect.ConfirmConsent(var subject, var reference):
                return await ListAsync(
                    await photoRequests.ConfirmAsync(community, reference, request.Caller, cancellation), subject,
                    reference, request, cancellation);
            case CommandEffect.ChangePhoto(var photo, var from):
                await photoRequests.ChangeAsync(community, photo, from, cancellation);
                await trigger.TriggerNowAsync(community, cancellation);
                return reply;
            case CommandEffect.AnswerConsent(var reference, var agrees):
                var answer = PhotoResultText.ForAuthor(
                    await photoRequests.AnswerAsync(reference, request.Caller, agrees, cancellation), reference,
                    request.Phrases);
                await trigger.TriggerNowAsync(community, cancellation);
                return answer;
            case CommandEffect.DecideGone gone:
                return await DecidedAsync(
                    await goneMeetups.DecideAsync(community, gone.Reference, gone.Decision, cancellation),
                    request, cancellation);
            case CommandEffect.MoveGone moved:
                return await DecidedAsync(
                    await goneMeetups.MoveAsync(community, moved.Reference, moved.Target, cancellation),
                    request, cancellation);
            case CommandEffect.DecideReview review:
                return await DecidedAsync(
                    await reviews.DecideAsync(community, review.Reference, review.Decision, cancellation),
                    request, cancellation);
            case CommandEffect.ResolvePost settle:
                var resolved = await unresolvedPosts.ResolveAsync(
                    community, settle.Reference, settle.Resend, cancellation);
                return resolved is ResolveResult.ToBePosted && reply.Blocks.Count > 0
                    ? reply
                    : new Message(PostResultText.Of(resolved, words));
            case CommandEffect.DeletePost(var reference):
                return new Message(PostResultText.Of(
                    await deletions.DeleteAsync(community, reference, cancellation), words));
            case CommandEffect.RetryPosts(var platform):
                var retried = await blockedPosts.RetryAsync(community, platform, cancellation);
                return new Message(
                    retried == 0 ? words.NothingRefused : Phrases.Format(words.TryingAgainFormat, retried));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The list of the meetup's pictures, after some were added.</summary>
    private async Task<Message> ListAsync(
        IEnumerable<PhotoResult> results, Meetup subject, string photos, CommandRequest request,
        CancellationToken cancellation)
    {
        await trigger.TriggerNowAsync(request.Community, cancellation);
        return new PhotoList(request).Of(
            subject, await recapHistory.Photos.ReadAsync(request.Community.Id, cancellation),
            PhotoResultText.ForOrganisers(results, request.Phrases), photos);
    }

    private async Task<Message> FillOffsetsAsync(
        CommandEffect.FillOffsets fill, CommandRequest request, CancellationToken cancellation)
    {
        var (text, reason) = fill.File is { } file
            ? await textFiles.ReadAsync(
                request.Invocation.Context.Platform, request.Community.Id, file.Address, RecordingChapters.MaxBytes,
                cancellation)
            : (fill.Text, "");
        if (text is null)
        {
            return new Message(Phrases.Format(
                request.Phrases.RecapEditor.FileNotReadFormat, request.Phrases.Quoted(fill.File!.Name), reason));
        }

        var (draft, answer) = new RecapEditor(fill.Subject, request).Fill(RecordingChapters.In(text));
        if (draft is not null)
        {
            await recapHistory.Recaps.SaveAsync(draft, request.Now - RecapHistory.DraftRetention, cancellation);
        }

        return answer;
    }

    private async Task<Message> PublishAsync(
        CommandEffect.PublishRecap publish, CommandRequest request, Message reply, CancellationToken cancellation)
    {
        var (community, revision, words) = (request.Community, publish.Revision, request.Phrases.RecapEditor);
        if (publish.IsNew && !await recapPublisher.RecordAsync(community, revision, cancellation))
        {
            return new Message(words.PublishedMeanwhile)
            {
                Blocks =
                [
                    new Block.Paragraph(words.PublishedMeanwhile),
                    new Block.Buttons(
                    [
                        new Button.Invoke(
                            words.Compare, PublishRecapCommand.Name, $"{RecapEditor.Compare} {revision.Draft}")
                        {
                            IsForOrganisers = true,
                        },
                    ]),
                ],
            };
        }

        var results = await recapPublisher.PostAsync(community, revision.Lineage, request.Takeaways, cancellation);
        await DeletePostedTakeawaysAsync(publish, results, request, cancellation);
        if (results.Any(each => each.Result is PostResult.Waiting))
        {
            await trigger.TriggerNowAsync(community, cancellation);
        }

        var hasChannel = (community.Announcements.Of(RecapKind.KindName).Channels ?? community.AnnouncementChannels)
            .Count > 0;
        reply = WithResults(
            reply, hasChannel ? words.NothingToPost : request.Phrases.Organisers.NoChannel, request, results);
        await photoPages.WriteFilesAsync(community, publish.Subject, cancellation);
        var pages = await recapPublisher.WritePageAsync(community, revision.Lineage, cancellation);
        return pages.Aggregate(reply, (so, page) => WithNote(so, RecapPageText.Of(page, request.Phrases)));
    }

    private static Message WithNote(Message reply, RichText sentence) => reply with
    {
        Summary = $"{reply.Summary} {PlainTextRenderer.Text(sentence)}",
        Blocks = [.. reply.Blocks, new Block.Paragraph(sentence)],
    };

    /// <summary>
    /// Deletes the takeaways that the recap contains, or that its author left out. If the bot crashes before this, they
    /// only stay in the list. A channel whose platform is off does not prevent it.
    /// </summary>
    private async Task DeletePostedTakeawaysAsync(
        CommandEffect.PublishRecap publish, IReadOnlyList<(ChannelRef, PostResult Result)> results,
        CommandRequest request, CancellationToken cancellation)
    {
        if (results.All(each => each.Result is PostResult.Posted or PostResult.Recovered or PostResult.Edited
            or PostResult.Skipped))
        {
            await DeleteTakeawaysAsync(
                TakeawaySection.Of(publish.Subject, request.Takeaways)
                    .Where(takeaway => takeaway.AddedAt <= publish.Revision.At),
                cancellation);
        }
    }

    /// <param name="none">What is said if there are no results.</param>
    private static Message WithResults(
        Message reply, string none, CommandRequest request,
        IReadOnlyList<(ChannelRef Channel, PostResult Result)> results)
    {
        var lines = results
            .Select(result => ChannelText.Of([result.Channel], request.Phrases) +
                request.Phrases.Labelled("", PostResultText.Of(result.Result, request.Phrases)))
            .DefaultIfEmpty(none).ToList();
        return reply with
        {
            Summary = $"{reply.Summary} {string.Join(" ", lines.Select(PlainTextRenderer.Text))}",
            Blocks =
            [
                .. reply is { Title: null, Blocks.Count: 0 }
                    ? [new Block.Paragraph(reply.Summary)]
                    : reply.Blocks,
                new Block.Bullets(lines),
            ],
        };
    }

    private async Task<Message> DecidedAsync(
        DecisionResult result, CommandRequest request, CancellationToken cancellation)
    {
        await trigger.TriggerNowAsync(request.Community, cancellation);
        return new Message(PostResultText.Of(result, request.Phrases.Organisers));
    }

    private async Task DeleteTakeawaysAsync(IEnumerable<Takeaway> done, CancellationToken cancellation)
    {
        foreach (var takeaway in done)
        {
            await recapHistory.Takeaways.RemoveAsync(takeaway, cancellation);
        }
    }

    private static PersonalReminder Subscription(CommandRequest request) =>
        PersonalReminder.ForNextAnnounced(request.Community.Id, request.Caller, request.Now);

    private static PersonalReminder Reminder(string lineage, CommandRequest request) =>
        new(request.Community.Id, request.Caller, lineage, request.Now);
}
