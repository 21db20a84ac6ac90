using System.Collections.Concurrent;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Photos;

/// <summary>
/// Asks the authors of pictures for their consent, and records their answers. The question is a post of the ledger, so
/// it is sent at most once; a process that ends in between leaves the rest to <see cref="ResumeAsync"/>.
/// </summary>
public sealed class PhotoRequests(
    IPhotos photos, PhotoDownloads downloads, PhotoPages pages, Announcer announcer, CurrentCalendars calendars,
    CommunityDirectory communities, IClock clock)
{
    /// <summary>The kind of the question, in the ledger.</summary>
    public const string KindName = "photo-consent";

    /// <summary>How long the question is tried, and how long its answer is awaited.</summary>
    private static readonly Duration AnswerPeriod = Duration.FromDays(30);

    /// <summary>How long a refusal is remembered, so that nobody asks again.</summary>
    private static readonly Duration RefusalRetention = Duration.FromDays(400);

    private static readonly Duration MinBackoff = Duration.FromSeconds(30);

    private static readonly Duration MaxBackoff = Duration.FromHours(1);

    /// <summary>Of downloads that failed; a restart tries all of them again.</summary>
    private readonly ConcurrentDictionary<string, (int Attempts, Instant Next)> retries =
        new(StringComparer.Ordinal);

    /// <summary>Keeps the pictures of one message, then asks their author or downloads them.</summary>
    /// <param name="chosen">New, or with a new address.</param>
    public async Task<IReadOnlyList<PhotoResult>> UseAsync(
        Community community, IReadOnlyList<Photo> chosen, CancellationToken cancellation)
    {
        foreach (var photo in chosen.Where(photo => photo.State is not PhotoState.Stored))
        {
            if (!await photos.AddAsync(photo, cancellation)
                && await FindAsync(photo, cancellation) is { State: not PhotoState.Stored } old)
            {
                await photos.ChangeAsync(photo, old.State, cancellation);
            }
        }

        return await ContinueAsync(community, await photos.FindAsync(chosen[0].Request, cancellation), cancellation);
    }

    /// <summary>An organiser says that the author, who takes no direct messages, agreed in words.</summary>
    public async Task<IReadOnlyList<PhotoResult>> ConfirmAsync(
        Community community, string request, ChannelRef organiser, CancellationToken cancellation)
    {
        var own = (await photos.FindAsync(request, cancellation)).Where(photo => photo.Community == community.Id);
        return await AgreeAsync(own.Where(photo => photo.State is PhotoState.Unreachable), organiser, cancellation);
    }

    /// <summary>The answer of a person to the question about the pictures of a message.</summary>
    public async Task<IReadOnlyList<PhotoResult>> AnswerAsync(
        string request, ChannelRef person, bool agrees, CancellationToken cancellation)
    {
        var own = await photos.FindAsync(request, cancellation);
        return own is [] ? [new PhotoResult.NotFound()]
            : own.Any(photo => photo.Author != person) ? [new PhotoResult.NotYours()]
            : agrees ? await AgreeAsync(own.Where(photo => photo.State is not PhotoState.Removed), person, cancellation)
            : await WithdrawAsync(own, cancellation);
    }

    /// <summary>Replaces what is known of a picture; posts and pages follow.</summary>
    public async Task ChangeAsync(
        Community community, Photo photo, PhotoState from, CancellationToken cancellation)
    {
        var old = await FindAsync(photo, cancellation);
        var changed = photo with { IsOnPage = old?.IsOnPage is true && !photo.IsActive };
        if (await photos.ChangeAsync(changed, from, cancellation))
        {
            await pages.UpdateAsync(community, cancellation);
            if (old is { IsOnPage: true } && old.Lineage != photo.Lineage)
            {
                await pages.WriteAsync(community, old.Lineage, cancellation);
            }
        }
    }

    /// <summary>
    /// What a crash or an unreachable platform left: questions that are not sent, files that are not downloaded.
    /// Forgets questions without an answer, and old refusals.
    /// </summary>
    public async Task ResumeAsync(Community community, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        foreach (var request in (await photos.ReadAsync(community.Id, cancellation))
            .GroupBy(photo => photo.Request, StringComparer.Ordinal))
        {
            var old = request.Where(photo => photo.State switch
            {
                PhotoState.Asked or PhotoState.Unreachable => photo.AddedAt < now - AnswerPeriod,
                PhotoState.Withdrawn => !photo.IsOnPage && photo.AddedAt < now - RefusalRetention,
                _ => false,
            }).ToList();
            foreach (var photo in old)
            {
                await photos.RemoveAsync(photo, cancellation);
            }

            await ContinueAsync(community, [.. request.Except(old).Where(IsDue)], cancellation);
        }

        bool IsDue(Photo photo) => photo.State switch
        {
            PhotoState.Asked => true,
            PhotoState.Agreed when photo.Address is not null => MayDownload(photo, now),
            _ => false,
        };
    }

    /// <summary>After half a minute, a minute and so on, up to an hour.</summary>
    private bool MayDownload(Photo photo, Instant now)
    {
        var (attempts, next) = retries.GetValueOrDefault(photo.Reference);
        if (attempts > 0 && now < next)
        {
            return false;
        }

        retries[photo.Reference] = (
            attempts + 1, now + Duration.Min(MinBackoff * Math.Pow(2, Math.Min(attempts, 10)), MaxBackoff));
        return true;
    }

    private async Task<Photo?> FindAsync(Photo photo, CancellationToken cancellation) =>
        (await photos.FindAsync(photo.Request, cancellation)).FirstOrDefault(
            each => each.Community == photo.Community && each.Reference == photo.Reference);

    /// <param name="known">The pictures of one message.</param>
    private async Task<IReadOnlyList<PhotoResult>> ContinueAsync(
        Community community, IReadOnlyList<Photo> known, CancellationToken cancellation)
    {
        var results = new List<PhotoResult>();
        if (known.Where(photo => photo.State is PhotoState.Asked or PhotoState.Unreachable).ToList() is
            { Count: > 0 } open)
        {
            results.Add(await AskAsync(community, open, cancellation));
        }

        results.AddRange(await DownloadAsync(known, cancellation));
        return results;
    }

    private async Task<IReadOnlyList<PhotoResult>> DownloadAsync(
        IEnumerable<Photo> known, CancellationToken cancellation)
    {
        var results = new List<PhotoResult>();
        foreach (var photo in known)
        {
            if (photo.State is PhotoState.Agreed)
            {
                results.Add(await downloads.DownloadAsync(photo, cancellation));
            }
            else if (photo.State is PhotoState.Stored)
            {
                results.Add(new PhotoResult.Stored());
            }
        }

        foreach (var community in known.Select(photo => photo.Community).Distinct())
        {
            if (results.Any(result => result is PhotoResult.Stored) && communities.Find(community) is { } own)
            {
                await pages.UpdateAsync(own, cancellation);
            }
        }

        return results;
    }

    private async Task<PhotoResult> AskAsync(
        Community community, List<Photo> open, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var first = open[0];
        var key = new PostKey(
            community.Id, KindName, first.Lineage, first.Request, ChannelRef.ToPerson(first.Author));
        var result = await announcer.PostAsync(
            key, Question(community, open), now, facts: null, first.AddedAt + AnswerPeriod, cancellation);
        var outcome = result switch
        {
            PostResult.Refused refused => new PhotoResult.Unreachable(refused.Reason.TrimEnd('.')),
            PostResult.Blocked { Refusal: { Cause: BlockCause.Access } refusal } =>
                new PhotoResult.Unreachable(refusal.Reason.TrimEnd('.')),

            // A question that was refused before is not sent again.
            PostResult.Skipped when first is { State: PhotoState.Unreachable } =>
                new PhotoResult.Unreachable(first.Reason ?? ""),
            PostResult.Blocked blocked => new PhotoResult.NotAskedYet(blocked.Refusal.Reason.TrimEnd('.')),
            PostResult.Waiting waiting => new PhotoResult.NotAskedYet(waiting.Reason.TrimEnd('.')),
            PostResult.Unknown unknown => new PhotoResult.NotAskedYet(unknown.Reason.TrimEnd('.')),
            _ => (PhotoResult)new PhotoResult.Asked(),
        };
        var reason = outcome is PhotoResult.Unreachable(var why) ? why : null;
        foreach (var photo in open)
        {
            await photos.ChangeAsync(
                photo with
                {
                    State = reason is null ? PhotoState.Asked : PhotoState.Unreachable,
                    Reason = reason,
                },
                photo.State, cancellation);
        }

        return outcome;
    }

    private Message Question(Community community, List<Photo> open)
    {
        var (words, phrases) = (community.Phrases.Photos, community.Phrases);
        var calendar = calendars.Of(community.Id);
        var meetup = calendar.Find(new MeetupId(open[0].Lineage))?.Heading ?? open[0].Lineage;
        var question = Phrases.Format(
            words.QuestionFormat, community.Name, phrases.Quoted(meetup),
            string.Join(", ", open.Select(photo => photo.Name)));
        return new Message(question)
        {
            Blocks =
            [
                new Block.Paragraph(question),
                new Block.Note(words.Conditions),
                new Block.Buttons(
                [
                    new Button.Invoke(words.Yes, PhotoConsentCommand.Name, PhotoConsentCommand.YesArgument(open[0])),
                    new Button.Invoke(words.No, PhotoConsentCommand.Name, PhotoConsentCommand.NoArgument(open[0])),
                ]),
            ],
        };
    }

    private async Task<IReadOnlyList<PhotoResult>> AgreeAsync(
        IEnumerable<Photo> own, ChannelRef by, CancellationToken cancellation)
    {
        var agreed = new List<Photo>();
        foreach (var photo in own)
        {
            if (photo.State is PhotoState.Stored or PhotoState.Agreed)
            {
                agreed.Add(photo);
                continue;
            }

            var now = photo with
            {
                State = PhotoState.Agreed,
                ConsentBy = by,
                ConsentAt = clock.GetCurrentInstant(),
                Reason = null,
            };
            if (await photos.ChangeAsync(now, photo.State, cancellation))
            {
                agreed.Add(now);
            }
        }

        // Recorded first: a process that ends now downloads later.
        return agreed.Count == 0 ? [new PhotoResult.NotFound()] : await DownloadAsync(agreed, cancellation);
    }

    private async Task<IReadOnlyList<PhotoResult>> WithdrawAsync(
        IReadOnlyList<Photo> own, CancellationToken cancellation)
    {
        foreach (var photo in own.Where(photo => photo.State is not (PhotoState.Withdrawn or PhotoState.Removed)))
        {
            await photos.ChangeAsync(
                photo with
                {
                    State = PhotoState.Withdrawn,
                    Alt = "",
                    Credit = "",
                    Name = "",
                    Address = null,
                    Reason = null,
                    Hash = "",
                    MediaType = "",
                    Size = 0,
                },
                photo.State, cancellation);
        }

        foreach (var community in own.Select(photo => photo.Community).Distinct())
        {
            if (communities.Find(community) is { } known)
            {
                await pages.UpdateAsync(known, cancellation);
            }
        }

        return [new PhotoResult.Withdrawn()];
    }
}
