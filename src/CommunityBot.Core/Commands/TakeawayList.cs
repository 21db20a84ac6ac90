using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>Composes the list of takeaways for a meetup's recap, with its buttons and menus.</summary>
internal sealed class TakeawayList(CommandRequest request, RecapCandidates candidates, CommandSpec spec)
{
    /// <summary>The limit of every platform.</summary>
    private const int MaxMenuOptions = 25;

    private readonly Phrases phrases = request.Phrases;
    private readonly OrganiserPhrases words = request.Phrases.Organisers;

    /// <summary>The current list.</summary>
    public Message Of(Meetup meetup) => Compose(meetup, Chosen(meetup), outcome: null, of: null);

    /// <summary>The list with a takeaway that was added, moved there or already present.</summary>
    /// <param name="meetup">Null if its page no longer exists.</param>
    /// <param name="form">0 the sentence, quoted.</param>
    public Message With(Takeaway takeaway, Meetup? meetup, string form)
    {
        var outcome = Phrases.Format(form, phrases.Quoted(takeaway.Text));
        return meetup is null
            ? new Message(outcome)
            {
                Blocks = [new Block.Paragraph(outcome), new Block.Buttons([RemoveButton(takeaway)])]
            }
            : Compose(meetup, [.. Chosen(meetup).Append(takeaway).DistinctBy(each => each.Source)], outcome, takeaway);
    }

    /// <summary>The list after a takeaway was removed.</summary>
    public Message Without(Takeaway takeaway, Meetup? meetup)
    {
        var outcome = Phrases.Format(words.TakeawayRemovedFormat, phrases.Quoted(takeaway.Text));
        return meetup is null
            ? new Message(outcome)
            : Compose(meetup, [.. Chosen(meetup).Where(each => each.Source != takeaway.Source)], outcome, of: null);
    }

    public bool WouldExceedLimit(Takeaway takeaway, Meetup meetup)
    {
        var chosen = Chosen(meetup);
        return chosen.Count >= TakeawayText.MaxPerMeetup
            || chosen.Append(takeaway).Sum(each => each.Text.Length + 1) > TakeawayText.MaxTotalLength;
    }

    /// <summary>The list with a note that it is full.</summary>
    public Message Full(Meetup meetup) => Compose(
        meetup,
        Chosen(meetup),
        Phrases.Format(
            words.TakeawayLimitFormat, phrases.Quoted(meetup.Heading), TakeawayText.MaxPerMeetup,
            TakeawayText.MaxTotalLength),
        of: null);

    private IReadOnlyList<Takeaway> Chosen(Meetup meetup) => TakeawaySection.Of(meetup, request.Takeaways);

    /// <param name="of">The takeaway that the answer is about, which has its own button.</param>
    private Message Compose(Meetup meetup, IReadOnlyList<Takeaway> chosen, string? outcome, Takeaway? of)
    {
        var title = Phrases.Format(words.TakeawaysTitleFormat, meetup.Caption(phrases));
        return new Message($"{outcome ?? (chosen.Count == 0 ? words.NoTakeaways : phrases.FromTheChat)} – {title}")
        {
            Title = title,
            Blocks =
            [
                .. outcome is null ? Array.Empty<Block>() : [new Block.Paragraph(outcome)],
                chosen.Count == 0
                    ? new Block.Paragraph(words.NoTakeaways)
                    : new Block.Bullets([.. chosen.Select(takeaway => RichText.FromString(takeaway.Text))]),
                .. candidates.StageOf(meetup) is RecapStage.Editable
                    ? [new Block.Note(words.RecapWillBeUpdated)]
                    : Array.Empty<Block>(),
                new Block.Note(Phrases.Format(words.AddTakeawayHintFormat, request.TypedName(spec.Name), NameInMenu)),
                .. of is null ? Array.Empty<Block>() : [new Block.Buttons([RemoveButton(of)])],
                .. Menu(words.RemoveTakeawayPrompt, chosen.Where(takeaway => takeaway.Source != of?.Source)
                    .Select(takeaway => new SelectOption(takeaway.Text, TakeawaysCommand.RemoveArgument(takeaway)))),
                .. Menu(of is null ? phrases.Answers.AnotherMeetup : words.MoveToMeetupPrompt,
                    candidates.Open.Where(other => other.Id != meetup.Id)
                    .Select(other => new SelectOption(
                        other.Caption(phrases), of is null
                            ? TakeawaysCommand.ListArgument(other)
                            : TakeawaysCommand.MoveArgument(other, of)))),
            ],
        };
    }

    private Button.Invoke RemoveButton(Takeaway takeaway) =>
        new(words.RemoveTakeaway, spec.Name, TakeawaysCommand.RemoveArgument(takeaway)) { ReplacesMessage = true };

    private IEnumerable<Block> Menu(string prompt, IEnumerable<SelectOption> options) =>
        options.Take(MaxMenuOptions).ToList() is { Count: > 0 } some
            ? [new Block.SelectMenu(prompt, spec.Name, some)]
            : [];

    /// <summary>As the caller sees it: a platform that does not report a locale does not localize the name.</summary>
    private string? NameInMenu => request.Invocation.User.Locale is null
        ? spec.MessageCommand?.Name
        : spec.MessageCommand?.Names.GetValueOrDefault(phrases.Language, spec.MessageCommand.Name);
}
