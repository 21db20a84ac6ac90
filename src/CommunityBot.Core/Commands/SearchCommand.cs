using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/search words</c>: meetups, talks and speakers of all years, best first, one line each, with a menu that opens
/// the programme.
/// </summary>
public sealed class SearchCommand : IBotCommand
{
    /// <summary>Hits beyond these are not near any more; nobody turns to the fifth page.</summary>
    private const int MaxHits = 60;

    private const int MaxMenuOptions = 25;

    /// <summary>Longer questions are cut in titles and buttons.</summary>
    private const int MaxQuestion = 80;

    public CommandSpec Spec { get; } = CommandWords.Of("search");

    public CommandAnswer Answer(CommandRequest request) =>
        new(Reply(request)) { CacheUntil = request.AnswerStaysUntil };

    private Message Reply(CommandRequest request)
    {
        var (text, page) = PageArgument.Read(request.Argument(Spec.Options[0]));
        var words = request.Phrases.Search;
        if (SearchText.Words(text).Length == 0)
        {
            return new Message($"{words.Example} {words.Hint}");
        }

        var search = new MeetupSearch(request);
        var hits = search.Hits(text).Take(MaxHits).ToList();
        return hits.Exists(hit => hit.Missing == 0)
                ? Hits([.. hits.Where(hit => hit.Missing == 0)], text, page, search, request)
            : hits.Count > 0 ? Hits(hits, text, page, search, request)
            : Nothing(text, request);
    }

    /// <summary>What autocomplete suggests is what would be found.</summary>
    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        string.IsNullOrWhiteSpace(typed)
            ? []
            : new MeetupSearch(request).Hits(typed).Select(hit => hit.Entry switch
            {
                SearchEntry.Person person => person.Name,
                SearchEntry.Session session => session.Talk.Title,
                SearchEntry.Page page => page.Meetup.Heading,
                _ => "",
            })
            .Where(name => name.Length > 0)
            .Select(name => TextTruncation.Shorten(name, 100))
            .Distinct()
            .Take(CommandDispatcher.MaxSuggestions)
            .Select(name => new Suggestion(name, name));

    private Message Hits(
        List<SearchMatch> hits, string text, int page, MeetupSearch search, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Search);
        var question = TextTruncation.Shorten(text, MaxQuestion);
        var lines = hits.Select(hit => SearchHitLine.Of(hit, search, request)).ToList();
        var pages = Paging.Split(lines);
        page = Math.Clamp(page, 1, pages.Count);
        var first = pages.Take(page - 1).Sum(one => one.Count);
        var shown = hits.GetRange(first, pages[page - 1].Count);
        var where = Paging.Position(page, pages.Count, phrases);
        var title = Phrases.Format(words.TitleFormat, phrases.Quoted(question)) + where;
        return new Message(phrases.Labelled(title, PlainTextRenderer.Text(lines[first])))
        {
            Title = title,
            Blocks =
            [
                .. hits[0].Missing > 0 ? [new Block.Paragraph(words.SomeWords)] : Array.Empty<Block>(),
                new Block.Bullets(pages[page - 1]),
                .. Menu(shown, search, request),
                .. Paging.Buttons(
                    page, pages.Count, Spec.Name, number => PageArgument.Of(number, question), phrases),
            ],
        };
    }

    private static IEnumerable<Block> Menu(
        IEnumerable<SearchMatch> shown, MeetupSearch search, CommandRequest request)
    {
        var options = shown
            .Select(hit => search.MeetupOf(hit.Entry))
            .OfType<Meetup>()
            .DistinctBy(meetup => meetup.Id)
            .Take(MaxMenuOptions)
            .Select(meetup => new SelectOption(request.CaptionOf(meetup), meetup.Id.Value))
            .ToList();
        return options.Count > 0 ? [new Block.SelectMenu(request.Phrases.Search.OpenProgramme, "agenda", options)] : [];
    }

    /// <summary>Says what can be asked, and what comes next, which is what most people are looking for.</summary>
    private static Message Nothing(string text, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Search);
        var sentence = Phrases.Format(
            words.NothingFoundFormat, phrases.Quoted(TextTruncation.Shorten(text, MaxQuestion)));
        var next = request.Calendar.NextAfter(request.Now);
        return new Message($"{sentence} {words.Hint}")
        {
            Blocks =
            [
                new Block.Paragraph($"{sentence} {words.Hint}"),
                .. next is null ? [] : new Block[]
                {
                    new Block.Paragraph(phrases.Labelled(phrases.Answers.Next, request.CaptionOf(next))),
                    new Block.Buttons([new Button.Invoke(phrases.Agenda, "agenda", next.Id.Value)]),
                },
            ],
        };
    }
}
