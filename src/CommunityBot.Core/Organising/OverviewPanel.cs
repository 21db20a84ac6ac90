using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Content;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Organising;

/// <summary>
/// The organisers' overview as a message: unresolved posts, recaps, upcoming posts and content problems. Long lists are
/// paginated.
/// </summary>
internal sealed class OverviewPanel(
    CommunityOverview overview,
    MeetupCalendar calendar,
    Instant now,
    DateTimeZone zone,
    Phrases phrases,
    PanelPage page)
{
    /// <summary>
    /// Unresolved posts per page: each has two buttons, and platforms limit the buttons of a message.
    /// </summary>
    private const int MostOpen = 4;

    /// <summary>Maximum length of a problem, because it may quote a long part of the page.</summary>
    private const int LongestProblem = 400;

    private readonly OrganiserPhrases words = phrases.Organisers;

    /// <param name="community">Display name.</param>
    public Message Compose(string community)
    {
        var title = Phrases.Form(words.OverviewForm, community);
        return new Message($"{title}. {Numbers()}")
        {
            Title = title,
            Blocks = [.. Open(), .. Recaps(), .. Coming(), .. Problems()],
        };
    }

    private string Numbers() => string.Join("; ",
    [
        phrases.Labelled(words.InDoubt, overview.Unresolved.Count().ToString(CultureInfo.InvariantCulture)),
        phrases.Labelled(words.ComingPosts, overview.Upcoming.Count.ToString(CultureInfo.InvariantCulture)),
        phrases.Labelled(words.PageProblems, overview.Problems.Count.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>Empty when there are none, which is the usual case.</summary>
    private IEnumerable<Block> Open()
    {
        var open = overview.Unresolved.ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var pages = open.Chunk(MostOpen).ToList();
        return
        [
            Heading(words.InDoubt, PanelPage.Open, pages.Count),
            .. pages[page.Index(PanelPage.Open, pages.Count)].SelectMany(entry => new Block[]
            {
                new Block.Paragraph(Phrases.Form(
                    words.PostForm, entry.Key.Kind, phrases.Quoted(SubjectOf(entry)), entry.Key.Channel,
                    Phrases.Form(words.MayStandForm, entry.Reason ?? "?"))),
                UnresolvedPosts.ButtonsFor(entry.Key.Ref, phrases),
            }),
            .. Turning(PanelPage.Open, pages.Count),
        ];
    }

    private IEnumerable<Block> Recaps() => RecapStatus.Of(calendar, overview.Ledger, now).SelectMany((recap, index) =>
    {
        var evening = MeetupFinder.Label(recap.Evening, phrases);
        var (state, buttons) = recap switch
        {
            { Channels.Count: > 0 } =>
                (Phrases.Form(words.RecapPublishedForm, string.Join(", ", recap.Channels)), Array.Empty<Button>()),
            { Page: { } written } => (words.RecapWritten,
                [
                    new Button.Invoke(words.PublishTheRecap, RecapKind.KindName, written.Id.Value),
                    Preview(recap.Evening), Takeaways
                ]),
            _ => (words.RecapMissing,
                [
                    new Button.Invoke(words.WriteItHere, RecapKind.KindName, recap.Evening.Id.Value),
                    Preview(recap.Evening), Takeaways
                ]),
        };
        return (Block[])
        [
            .. index == 0 ? [new Block.Heading(phrases.Recap)] : Array.Empty<Block>(),
            new Block.Paragraph(phrases.Labelled(evening, state)),
            .. buttons.Length > 0 ? [new Block.Buttons(buttons)] : Array.Empty<Block>(),
        ];
    });

    /// <summary>Shown because takeaways become part of a recap that is written or published from here.</summary>
    private Button.Invoke Takeaways => new(phrases.Answers.NameOf(TakeawaysCommand.Name), TakeawaysCommand.Name, "");

    private Button.Invoke Preview(Meetup evening) => new(words.Preview, PreviewCommand.Name, evening.Id.Value);

    private IEnumerable<Block> Coming()
    {
        var waiting = overview.Ledger.Where(entry => entry.State is PostState.Waiting && entry.Reason is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Reason!);

        // One line for the same post in several channels, unless the reason for waiting differs.
        var lines = overview.Upcoming.GroupBy(post =>
            (
                post.Key.Kind,
                post.Key.Lineage,
                post.Subject,
                At: Instant.Max(post.Due, now),
                Reason: waiting.GetValueOrDefault(post.Key)));
        return List(words.ComingPosts, words.NothingComing, PanelPage.Posts, [.. lines.Select(posts => RichText.Of(
            new Span.Timestamp(posts.Key.At, posts.First().Meetup?.When.Zone ?? zone, TimestampStyle.DateAndTime)
            {
                Phrases = phrases
            },
            new Span.Plain(
                $" – {posts.Key.Kind} – {posts.Key.Subject} → " +
                $"{string.Join(", ", posts.Select(post => post.Key.Channel))}" +
                (posts.Key.Reason is { } reason ? $": {Phrases.Form(words.NotSentYetForm, reason)}" : ""))))]);
    }

    private IEnumerable<Block> Problems() => List(words.PageProblems, words.NoPageProblems, PanelPage.Problems,
        [.. overview.Problems.Select(problem => RichText.Of(
        new Span.Strong($"{problem.Path}:{problem.Line.ToString(CultureInfo.InvariantCulture)}"),
        new Span.Plain(
            $" {(problem.Severity is ProblemSeverity.Error ? "✗" : "!")} " +
            $"{Short($"{problem.Message} {problem.Remedy}")}")))]);

    private IEnumerable<Block> List(string heading, string nothing, string section, IReadOnlyList<RichText> lines)
    {
        var pages = AgendaPages.Of(lines);
        return
        [
            Heading(heading, section, pages.Count),
            lines.Count == 0
                ? new Block.Paragraph(nothing)
                : new Block.Bullets(pages[page.Index(section, pages.Count)]),
            .. Turning(section, pages.Count),
        ];
    }

    private Block.Heading Heading(string text, string section, int pages) => new(pages < 2 ? text
        : $"{text} ({Phrases.Form(phrases.Answers.PageForm, page.Index(section, pages) + 1, pages)})");

    private IEnumerable<Block> Turning(string section, int pages)
    {
        var index = page.Index(section, pages);
        Button[] buttons =
        [
            .. index > 0 ? [Turn(phrases.Answers.Earlier, section, index)] : Array.Empty<Button>(),
            .. index < pages - 1 ? [Turn(phrases.Answers.Later, section, index + 2)] : Array.Empty<Button>(),
        ];
        return buttons.Length > 0 ? [new Block.Buttons(buttons)] : [];
    }

    /// <param name="number">One-based.</param>
    private static Button.Invoke Turn(string label, string section, int number) =>
        new(label, OverviewCommand.Name, new PanelPage(section, number).ToString()) { ReplacesMessage = true };

    private string SubjectOf(LedgerEntry entry) =>
        calendar.Find(new MeetupId(entry.Key.Lineage))?.Heading ?? entry.Key.Lineage;

    private static string Short(string text) =>
        text.Length <= LongestProblem ? text : text[..(LongestProblem - 1)] + "…";
}

/// <summary>Page selection of one list of the overview; the other lists show their first page.</summary>
/// <param name="Number">One-based.</param>
internal sealed record PanelPage(string Section, int Number)
{
    public const string Open = "open";
    public const string Posts = "posts";
    public const string Problems = "problems";

    /// <summary>Invalid text selects the first page of each list.</summary>
    public static PanelPage Read(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var section, var number] &&
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new PanelPage(section, count)
            : new PanelPage("", 1);

    /// <summary>Zero-based and clamped: a list may have become shorter since its button was rendered.</summary>
    public int Index(string section, int pages) =>
        Section == section ? Math.Clamp(Number - 1, 0, Math.Max(0, pages - 1)) : 0;

    public override string ToString() => $"{Section} {Number.ToString(CultureInfo.InvariantCulture)}";
}
