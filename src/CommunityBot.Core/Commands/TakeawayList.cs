using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// What has been chosen for a meetup's recap, as an organiser is shown it, and what can be pressed beside it.
/// </summary>
internal sealed class TakeawayList(CommandRequest request, RecapCandidates candidates, CommandSpec spec)
{
    /// <summary>So many options everybody shows.</summary>
    private const int MostInMenu = 25;

    private readonly Phrases phrases = request.Phrases;
    private readonly OrganiserPhrases words = request.Phrases.Organisers;

    /// <summary>What is in, without anything having happened.</summary>
    public Message Of(Meetup meetup) => Draw(meetup, Chosen(meetup), happened: null, of: null);

    /// <summary>What is in, with one that was added, moved there or is in already.</summary>
    /// <param name="meetup">Null when the page of its meetup is gone.</param>
    /// <param name="form">0 the sentence, quoted.</param>
    public Message With(Takeaway takeaway, Meetup? meetup, string form)
    {
        var happened = Phrases.Form(form, phrases.Quoted(takeaway.Text));
        return meetup is null
            ? new Message(happened)
            {
                Blocks = [new Block.Paragraph(happened), new Block.Buttons([RemoveButton(takeaway)])]
            }
            : Draw(meetup, [.. Chosen(meetup).Append(takeaway).DistinctBy(each => each.Source)], happened, takeaway);
    }

    /// <summary>What is left when one is taken out.</summary>
    public Message Without(Takeaway takeaway, Meetup? meetup)
    {
        var happened = Phrases.Form(words.TakenOutForm, phrases.Quoted(takeaway.Text));
        return meetup is null
            ? new Message(happened)
            : Draw(meetup, [.. Chosen(meetup).Where(each => each.Source != takeaway.Source)], happened, of: null);
    }

    public bool HasNoRoomFor(Takeaway takeaway, Meetup meetup)
    {
        var chosen = Chosen(meetup);
        return chosen.Count >= TakeawayText.Most
            || chosen.Append(takeaway).Sum(each => each.Text.Length + 1) > TakeawayText.LongestList;
    }

    /// <summary>There is no room for another.</summary>
    public Message Full(Meetup meetup) => Draw(
        meetup,
        Chosen(meetup),
        Phrases.Form(
            words.TakeawaysAreFullForm, phrases.Quoted(meetup.Heading), TakeawayText.Most, TakeawayText.LongestList),
        of: null);

    private IReadOnlyList<Takeaway> Chosen(Meetup meetup) => TakeawaySection.Of(meetup, request.Community);

    /// <param name="of">The one that the answer is about, which has a button of its own.</param>
    private Message Draw(Meetup meetup, IReadOnlyList<Takeaway> chosen, string? happened, Takeaway? of)
    {
        var title = Phrases.Form(words.TakeawaysForForm, MeetupFinder.Label(meetup, phrases));
        return new Message($"{happened ?? (chosen.Count == 0 ? words.NoTakeaways : phrases.FromTheChat)} – {title}")
        {
            Title = title,
            Blocks =
            [
                .. happened is null ? Array.Empty<Block>() : [new Block.Paragraph(happened)],
                chosen.Count == 0
                    ? new Block.Paragraph(words.NoTakeaways)
                    : new Block.Bullets([.. chosen.Select(takeaway => RichText.FromString(takeaway.Text))]),
                .. candidates.StageOf(meetup) is RecapStage.Editable
                    ? [new Block.Note(words.RecapFollows)]
                    : Array.Empty<Block>(),
                new Block.Note(Phrases.Form(words.HowToAddForm, request.Written(spec.Name), NameInMenu)),
                .. of is null ? Array.Empty<Block>() : [new Block.Buttons([RemoveButton(of)])],
                .. Menu(words.TakeOneOut, chosen.Where(takeaway => takeaway.Source != of?.Source)
                    .Select(takeaway => new SelectOption(takeaway.Text, TakeawaysCommand.TakeOut(takeaway)))),
                .. Menu(of is null ? phrases.Answers.AnotherMeetup : words.OfAnotherMeetup,
                    candidates.Open.Where(other => other.Id != meetup.Id)
                    .Select(other => new SelectOption(
                        MeetupFinder.Label(other, phrases), of is null
                            ? TakeawaysCommand.ListOf(other)
                            : TakeawaysCommand.MoveTo(other, of)))),
            ],
        };
    }

    private Button.Invoke RemoveButton(Takeaway takeaway) =>
        new(words.TakeItOut, spec.Name, TakeawaysCommand.TakeOut(takeaway)) { ReplacesMessage = true };

    private IEnumerable<Block> Menu(string prompt, IEnumerable<SelectOption> options) =>
        options.Take(MostInMenu).ToList() is { Count: > 0 } some ? [new Block.SelectMenu(prompt, spec.Name, some)] : [];

    /// <summary>
    /// As the asker sees it: a platform that does not tell their language does not translate it either.
    /// </summary>
    private string? NameInMenu => request.Call.User.Locale is null
        ? spec.OnMessages?.Name
        : spec.OnMessages?.Names.GetValueOrDefault(phrases.Language, spec.OnMessages.Name);
}
