using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Recaps;

namespace CommunityBot.Core.Photos;

/// <summary>
/// Puts the stored pictures into the calendar, from which drafts, posts and the public page have them, and into the
/// pages that the bot has written. Pages that still show a picture that must not be shown are corrected.
/// </summary>
public sealed class PhotoPages(
    IPhotos photos, CurrentCalendars calendars, RecapPublisher publisher, IPhotoFolder folder)
{
    public async Task UpdateAsync(Community community, CancellationToken cancellation)
    {
        var all = await ShowAsync(community, cancellation);
        foreach (var lineage in all.Where(IsPending).Select(photo => photo.Lineage).Distinct().ToList())
        {
            await WriteAsync(community, lineage, cancellation);
        }
    }

    /// <summary>Puts the stored pictures into the calendar.</summary>
    /// <returns>All pictures, in every state.</returns>
    public async Task<IReadOnlyList<Photo>> ShowAsync(Community community, CancellationToken cancellation)
    {
        var all = await photos.ReadAsync(community.Id, cancellation);
        calendars.Show(community.Id, all);
        return all;
    }

    /// <summary>Writes the page of the meetup's recap with its pictures, if the bot has written one.</summary>
    /// <param name="lineage"><see cref="Photo.Lineage"/>.</param>
    public async Task WriteAsync(Community community, string lineage, CancellationToken cancellation)
    {
        if (calendars.Of(community.Id).Written.FirstOrDefault(recap => recap.Subject.Lineage.Includes(lineage)) is
            { } written
            && (!await WriteFilesAsync(community, written.Subject, cancellation)
                || (await publisher.WritePageAsync(community, written.Revision.Lineage, cancellation))
                    .Any(result => result is RecapPageResult.Failed)))
        {
            // The rest is done when the folder can be written again. Other places are tried again by the writer.
            return;
        }

        await CompleteAsync(community, lineage, cancellation);
    }

    /// <summary>Before a page is written: the files that it shows.</summary>
    /// <param name="meetup">The meetup, or its recap.</param>
    /// <returns>False if one could not be written.</returns>
    public async Task<bool> WriteFilesAsync(Community community, Meetup meetup, CancellationToken cancellation)
    {
        foreach (var photo in calendars.Of(community.Id).PhotosOf(meetup))
        {
            if (await photos.BytesAsync(photo, cancellation) is { } bytes
                && !await folder.WriteAsync(community, PhotoFile.NameOf(photo), bytes, cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>After a page was written: what it does not show any more is deleted.</summary>
    private async Task CompleteAsync(Community community, string lineage, CancellationToken cancellation)
    {
        var all = await photos.ReadAsync(community.Id, cancellation);
        await folder.KeepOnlyAsync(
            community,
            [.. all.Where(photo => photo.State is PhotoState.Stored).Select(PhotoFile.NameOf)],
            cancellation);
        foreach (var photo in all.Where(photo => photo.Lineage == lineage && IsPending(photo)))
        {
            if (photo.State is PhotoState.Removed)
            {
                await photos.RemoveAsync(photo, cancellation);
                continue;
            }

            await photos.ChangeAsync(
                photo with { IsOnPage = photo.State is PhotoState.Stored }, photo.State, cancellation);
        }
    }

    private static bool IsPending(Photo photo) => photo.State switch
    {
        PhotoState.Stored => !photo.IsOnPage,
        PhotoState.Withdrawn => photo.IsOnPage,
        PhotoState.Removed => true,
        _ => false,
    };
}
