using System.Globalization;

using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Announcements;

/// <summary>The questions to organisers as messages, with the buttons that answer them.</summary>
internal static class OrganiserQuestions
{
    private const int MaxListed = 15;

    private const int MaxCandidates = 3;

    public static Message PagesGone(IReadOnlyList<GoneMeetup> gone, Phrases phrases)
    {
        var words = phrases.Organisers;
        if (gone is [var only])
        {
            var title = Phrases.Format(words.PageGoneTitleFormat, only.Last.Heading);
            var text = Phrases.Format(words.PageGoneFormat, only.Last.Caption(phrases), SourceOf(only));
            return new Message($"{title}. {text}")
            {
                Title = title,
                Blocks = [new Block.Paragraph(text), Buttons(only, phrases)],
            };
        }

        var heading = Phrases.Format(
            words.PagesGoneTitleFormat, gone.Count.ToString(CultureInfo.InvariantCulture));
        return new Message($"{heading}. {words.PagesGone}")
        {
            Title = heading,
            Blocks =
            [
                new Block.Paragraph(words.PagesGone),
                List([.. gone.Select(meetup => meetup.Last.Caption(phrases))]),
                new Block.Buttons([new Button.Invoke(words.DecideInOverview, Commands.OverviewCommand.Name, "")]),
            ],
        };
    }

    /// <summary>The buttons that answer for one meetup.</summary>
    public static Block.Buttons Buttons(GoneMeetup gone, Phrases phrases)
    {
        var words = phrases.Organisers;
        return new Block.Buttons(
        [
            Button(words.GoneCancelled, GoneMeetupDecisions.Cancelled),
            .. gone.Candidates.Take(MaxCandidates).Select(page => Button(
                Phrases.Format(words.MovedToFormat, page.Caption(phrases)),
                $"{GoneMeetupDecisions.Moved} {gone.Reference} {TargetOf(gone, page)}")),
            Button(words.MovedTo, GoneMeetupDecisions.Moved),
            Button(words.LeaveAsIs, GoneMeetupDecisions.Left),
        ]);

        Button.Invoke Button(string label, string text) => new(
            label,
            GoneMeetupDecisions.Command,
            text.Contains(' ', StringComparison.Ordinal) ? text : $"{text} {gone.Reference}");
    }

    public static Message ManyChanges(ChangesInReview review, Phrases phrases)
    {
        var words = phrases.Organisers;
        var title = Phrases.Format(
            words.ManyChangesTitleFormat, review.Meetups.Count.ToString(CultureInfo.InvariantCulture));
        return new Message($"{title}. {words.ManyChanges}")
        {
            Title = title,
            Blocks =
            [
                new Block.Paragraph(words.ManyChanges),
                List([.. review.Meetups.Select(meetup => meetup.Caption(phrases))]),
                Buttons(review, phrases),
            ],
        };
    }

    public static Block.Buttons Buttons(ChangesInReview review, Phrases phrases) => new(
    [
        new Button.Invoke(
            phrases.Organisers.NotifyMembers, ReviewDecisions.Command, $"{ReviewDecisions.Notify} {review.Reference}"),
        new Button.Invoke(
            phrases.Organisers.EditPostsOnly, ReviewDecisions.Command, $"{ReviewDecisions.Edit} {review.Reference}"),
    ]);

    public static string TargetOf(GoneMeetup gone, Meetup target) =>
        KnownMeetupReference.Of(gone.Known.Community, target.Id.Value);

    private static string SourceOf(GoneMeetup gone) =>
        gone.Known.Source.Length > 0 ? gone.Known.Source : gone.Last.Id.Value;

    private static Block.Bullets List(IReadOnlyList<string> lines) => new(
    [
        .. lines.Take(MaxListed).Select(RichText.FromString),
        .. lines.Count > MaxListed
            ? [RichText.FromString($"+{(lines.Count - MaxListed).ToString(CultureInfo.InvariantCulture)}")]
            : Array.Empty<RichText>(),
    ]);
}
