using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Photos;

/// <summary>Says what became of pictures: to organisers with the reasons, to the author what is needed.</summary>
internal static class PhotoResultText
{
    /// <summary>Each result once.</summary>
    public static string ForOrganisers(IEnumerable<PhotoResult> results, Phrases phrases) =>
        string.Join(" ", results.Select(result => Of(result, phrases)).Where(text => text.Length > 0).Distinct());

    public static string Of(PhotoResult result, Phrases phrases)
    {
        var words = phrases.Photos;
        return result switch
        {
            PhotoResult.Stored => words.Stored,
            PhotoResult.Asked => words.Asked,
            PhotoResult.NotAskedYet(var reason) => Phrases.Format(words.NotAskedYetFormat, reason),
            PhotoResult.Unreachable(var reason) => Phrases.Format(words.UnreachableFormat, reason),
            PhotoResult.Gone => words.Gone,
            PhotoResult.Waiting(var reason) => Phrases.Format(words.NotDownloadedFormat, reason),
            PhotoResult.TooLarge(var name) => Phrases.Format(
                words.TooLargeFormat, phrases.Quoted(name), RecapPhotosCommand.MaxMegabytes),
            PhotoResult.NotAPicture(var name) => Phrases.Format(words.NotAPictureFormat, phrases.Quoted(name)),
            PhotoResult.NotYours => words.NotYours,
            PhotoResult.Withdrawn => words.WillNotBeUsed,
            PhotoResult.NotFound => words.NotFound,
            _ => "",
        };
    }

    /// <param name="results">Of the pictures of one message.</param>
    /// <param name="request"><see cref="Photo.Request"/>.</param>
    public static Message ForAuthor(IReadOnlyList<PhotoResult> results, string request, Phrases phrases)
    {
        var words = phrases.Photos;
        var faults = results.Where(result => result is PhotoResult.TooLarge or PhotoResult.NotAPicture
            or PhotoResult.NotYours or PhotoResult.NotFound or PhotoResult.Withdrawn).ToList();
        var isLater = results.Any(result => result is PhotoResult.Gone or PhotoResult.Waiting);
        var isStored = results.Any(result => result is PhotoResult.Stored or PhotoResult.Overtaken);
        var text = string.Join(
            " ",
            (isLater ? [words.ThankYouLater] : isStored ? [words.ThankYou] : Array.Empty<string>())
                .Concat(faults.Select(fault => Of(fault, phrases))).Distinct());
        return new Message(text)
        {
            Blocks = !isLater && !isStored
                ? []
                :
                [
                    new Block.Paragraph(text),
                    new Block.Buttons([new Button.Invoke(words.TakeBack, PhotoConsentCommand.Name, $"no {request}")]),
                ],
        };
    }
}
