using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>Composes the list of takeaways for a meetup's recap, with its buttons and menus.</summary>
internal sealed class TakeawayList(CommandRequest request, RecapCandidates candidates, CommandSpec spec)
{
    /// <summary>The limit of every platform.</summary>
    private const int MostInMenu = 25;

    private readonly Phrases phrases = request.Phrases;
    private readonly OrganiserPhrases words = request.Phrases.Organisers;

    /// <summary>The current list.</summary>
    public Message Of(Meetup meetup) => Draw(meetup, Chosen(meetup), happened: null, of: null);

    /// <summary>The list with a takeaway that was added, moved there or already present.</summary>
    /// <param name="meetup">Null if its page no longer exists.</param>
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

    /// <summary>The list after a takeaway was removed.</summary>
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

    /// <summary>The list with a note that it is full.</summary>
    public Message Full(Meetup meetup) => Draw(
        meetup,
        Chosen(meetup),
        Phrases.Form(
            words.TakeawaysAreFullForm, phrases.Quoted(meetup.Heading), TakeawayText.Most, TakeawayText.LongestList),
        of: null);

    private IReadOnlyList<Takeaway> Chosen(Meetup meetup) => TakeawaySection.Of(meetup, request.Community);

    /// <param name="of">The takeaway that the answer is about, which has its own button.</param>
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

    /// <summary>As the caller sees it: a platform that does not report a locale does not localize the name.</summary>
    private string? NameInMenu => request.Call.User.Locale is null
        ? spec.OnMessages?.Name
        : spec.OnMessages?.Names.GetValueOrDefault(phrases.Language, spec.OnMessages.Name);
}
