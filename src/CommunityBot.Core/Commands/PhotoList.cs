using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>Composes the list of the pictures for a meetup's recap, with its buttons and menus.</summary>
internal sealed class PhotoList(CommandRequest request)
{
    private readonly Phrases phrases = request.Phrases;
    private readonly PhotoPhrases words = request.Phrases.Photos;
    private readonly RecapCandidates candidates = new(request);

    /// <param name="photos">The community's pictures, as they are now.</param>
    /// <param name="outcome">What was done; null for nothing.</param>
    /// <param name="of">
    /// The <see cref="Photo.Request"/> that the answer is about: it can be moved to another meetup.
    /// </param>
    public Message Of(Meetup meetup, IReadOnlyList<Photo> photos, string? outcome = null, string? of = null)
    {
        var title = Phrases.Format(words.TitleFormat, meetup.Caption(phrases));
        var shown = photos.Where(photo => photo.IsActive && meetup.Lineage.Includes(photo.Lineage)).ToList();
        return new Message($"{outcome ?? (shown.Count == 0 ? words.None : words.Heading)} – {title}")
        {
            Title = title,
            Blocks =
            [
                .. outcome is null ? Array.Empty<Block>() : [new Block.Paragraph(outcome)],
                shown.Count == 0
                    ? new Block.Paragraph(words.None)
                    : new Block.Bullets([.. shown.Select(photo => RichText.FromString(LineOf(photo)))]),
                new Block.Note(Phrases.Format(words.HintFormat, phrases.Quoted(NameInMenu))),
                .. shown.Where(photo => photo.State is PhotoState.Unreachable).DistinctBy(photo => photo.Request)
                    .Take(1)
                    .Select(photo => new Block.Buttons(
                    [
                        new Button.Invoke(
                            words.AuthorAgreed, RecapPhotosCommand.Name, RecapPhotosCommand.AgreedArgument(photo))
                        {
                            IsForOrganisers = true,
                        },
                    ])),
                .. Menu(words.Describe, shown, RecapPhotosCommand.DescribeArgument),
                .. Menu(words.Remove, shown, RecapPhotosCommand.RemoveArgument),
                .. OtherMeetups(meetup, of),
            ],
        };
    }

    private IEnumerable<Block> OtherMeetups(Meetup meetup, string? of) => Menu(
        of is null ? phrases.Answers.AnotherMeetup : words.Move,
        candidates.Open.Where(other => other.Id != meetup.Id).Select(other => new SelectOption(
            other.Caption(phrases),
            of is null ? RecapPhotosCommand.ListArgument(other) : RecapPhotosCommand.MoveArgument(other, of))));

    private string LineOf(Photo photo)
    {
        var state = photo.State switch
        {
            PhotoState.Asked => words.StateAsked,
            PhotoState.Unreachable => words.StateUnreachable,
            PhotoState.Agreed => words.StateAgreed + (photo.Reason is { } reason ? $" ({reason})" : ""),
            _ => words.StateStored,
        };
        return $"{CaptionOf(photo)} – {state}";
    }

    private static string CaptionOf(Photo photo) => TextTruncation.Shorten(
        string.Join(
            " – ",
            new[] { photo.Name, photo.Alt, photo.Credit }.Where(part => part.Length > 0)),
        100);

    private static IEnumerable<Block> Menu(string prompt, IEnumerable<Photo> shown, Func<Photo, string> argument) =>
        Menu(prompt, shown.Select(photo => new SelectOption(CaptionOf(photo), argument(photo))));

    private static IEnumerable<Block> Menu(string prompt, IEnumerable<SelectOption> options) =>
        options.Take(25).ToList() is { Count: > 0 } some
            ? [new Block.SelectMenu(prompt, RecapPhotosCommand.Name, some)]
            : [];

    /// <summary>As the caller sees it: a platform that does not report a locale does not localize the name.</summary>
    private string NameInMenu
    {
        get
        {
            var entry = CommandWords.Of(RecapPhotosCommand.Name).MessageCommand!;
            return request.Invocation.User.Locale is null
                ? entry.Name
                : entry.Names.GetValueOrDefault(phrases.Language, entry.Name);
        }
    }
}
