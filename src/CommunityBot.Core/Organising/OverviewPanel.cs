using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Problems;
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
    private const int UnresolvedPerPage = 4;

    /// <summary>Pages that are gone: each has up to six buttons.</summary>
    private const int GonePerPage = 1;

    /// <summary>
    /// Rows of buttons in a message, and buttons in a row, on the platform with the lowest limits. What is shown first
    /// keeps its buttons.
    /// </summary>
    private const int MaxRows = 5;

    private const int MaxInRow = 5;

    /// <summary>Of a menu, on every platform.</summary>
    private const int MaxOptions = 25;

    /// <summary>Maximum length of a problem, because it may quote a long part of the page.</summary>
    private const int MaxProblemLength = 400;

    private readonly OrganiserPhrases words = phrases.Organisers;

    /// <param name="community">Display name.</param>
    public Message Compose(string community)
    {
        var title = Phrases.Format(words.OverviewTitleFormat, community);
        return new Message($"{title}. {Summary()}")
        {
            Title = title,
            Blocks =
            [
                .. WithinButtonLimits(
                [
                    .. Unresolved(), .. Refused(), .. Gone(), .. Reviews(), .. NewPages(), .. UpcomingPosts(),
                    .. Recaps(), .. Deleted(), .. Problems(),
                ]),
            ],
        };
    }

    private string Summary() => string.Join("; ",
    [
        phrases.Labelled(words.UnconfirmedPosts, overview.Unresolved.Count().ToString(CultureInfo.InvariantCulture)),
        phrases.Labelled(words.UpcomingPosts, overview.Upcoming.Count.ToString(CultureInfo.InvariantCulture)),
        phrases.Labelled(words.PageProblems, overview.Problems.Count.ToString(CultureInfo.InvariantCulture)),
    ]);

    /// <summary>
    /// The blocks without the buttons that a message cannot have, with a note where they are left out: they are there
    /// once the decisions above are made.
    /// </summary>
    private IEnumerable<Block> WithinButtonLimits(IEnumerable<Block> blocks)
    {
        var (rows, isNoted) = (0, false);
        foreach (var block in blocks)
        {
            var more = block switch
            {
                Block.Buttons buttons => (buttons.Items.Count + MaxInRow - 1) / MaxInRow,
                Block.SelectMenu => 1,
                _ => 0,
            };
            if (rows + more <= MaxRows)
            {
                rows += more;
                yield return block;
            }
            else if (!isNoted)
            {
                isNoted = true;
                yield return new Block.Note(words.MoreButtonsLater);
            }
        }
    }

    /// <summary>Before what is planned, because nothing is posted about them before a decision.</summary>
    private IEnumerable<Block> Gone()
    {
        var pages = overview.Gone.Chunk(GonePerPage).ToList();
        return pages.Count == 0 ? [] :
        [
            Heading(words.PagesGoneHeading, PanelPage.Gone, pages.Count),
            .. pages[page.Index(PanelPage.Gone, pages.Count)].SelectMany(gone => new Block[]
            {
                new Block.Paragraph(gone.Last.Caption(phrases)),
                OrganiserQuestions.Buttons(gone, phrases),
            }),
            .. PageButtons(PanelPage.Gone, pages.Count),
        ];
    }

    private IEnumerable<Block> Reviews() => overview.Reviews.SelectMany(review => new Block[]
    {
        new Block.Heading(Phrases.Format(
            words.ManyChangesTitleFormat, review.Meetups.Count.ToString(CultureInfo.InvariantCulture))),
        new Block.Bullets([.. review.Meetups.Take(10).Select(
            meetup => RichText.FromString(meetup.Caption(phrases)))]),
        OrganiserQuestions.Buttons(review, phrases),
    });

    /// <summary>Empty when there are none, which is the usual case.</summary>
    private IEnumerable<Block> Unresolved()
    {
        var open = overview.Unresolved.ToList();
        if (open.Count == 0)
        {
            return [];
        }

        var pages = open.Chunk(UnresolvedPerPage).ToList();
        var shown = pages[page.Index(PanelPage.Open, pages.Count)];
        return
        [
            Heading(words.UnconfirmedPosts, PanelPage.Open, pages.Count),
            .. shown.Select((entry, index) => new Block.Paragraph(Number(index, shown) + RichFormat.Of(
                words.PostProblemFormat, phrases.KindName(entry.Key.Kind), phrases.Quoted(SubjectOf(entry)),
                ChannelText.Of([entry.Key.Channel], phrases),
                Phrases.Format(words.UnconfirmedPostFormat, entry.Reason ?? "?")))),
            new Block.Buttons(
            [
                .. shown.SelectMany((entry, index) => (Button[])
                [
                    Numbered(UnresolvedPosts.TryAgain(entry.Key.Reference, phrases), index, shown),
                    Numbered(UnresolvedPosts.ItIsThere(entry.Key.Reference, phrases), index, shown),
                ]),
            ]),
            .. PageButtons(PanelPage.Open, pages.Count),
        ];
    }

    /// <summary>"2. " where several posts have buttons below them.</summary>
    private static string Number(int index, IReadOnlyCollection<LedgerEntry> shown) => shown.Count > 1
        ? (index + 1).ToString(CultureInfo.InvariantCulture) + ". "
        : "";

    private static Button.Invoke Numbered(
        Button.Invoke button, int index, IReadOnlyCollection<LedgerEntry> shown) =>
        button with { Label = Number(index, shown) + button.Label };

    /// <summary>Pages that are announced when they have been unchanged for a while, or at once.</summary>
    private IEnumerable<Block> NewPages() => overview.Upcoming
        .Where(post => post is { IsResting: true, Meetup: not null, Key.Kind: AnnouncedKind.KindName })
        .GroupBy(post => post.Meetup!.Id)
        .Take(UnresolvedPerPage)
        .SelectMany((posts, index) => (Block[])
        [
            .. index == 0 ? [new Block.Heading(words.NewPages)] : Array.Empty<Block>(),
            new Block.Paragraph(posts.First().Meetup!.Caption(phrases)),
            new Block.Buttons([new Button.Invoke(words.AnnounceNow, AnnounceNowCommand.Name, posts.Key.Value)]),
        ]);

    /// <summary>Empty when there are none, which is the usual case.</summary>
    private IEnumerable<Block> Refused()
    {
        if (overview.Refused.Count == 0)
        {
            return [];
        }

        var planned = overview.Upcoming.Select(post => post.Key).ToHashSet();
        var lines = overview.Refused
            .GroupBy(entry => (
                entry.Key.Kind, entry.Key.Lineage, Reason: RefusedPosts.Explanation(entry),
                IsRetried: planned.Contains(entry.Key)))
            .Select(posts =>
                $"{phrases.KindName(posts.Key.Kind)} – {SubjectOf(posts.First())} → " +
                ChannelText.Of(posts.Select(post => post.Key.Channel), phrases) +
                phrases.Labelled(
                    "",
                    $"{Truncate(posts.Key.Reason)} " +
                    (posts.Key.IsRetried ? words.RetriedUntilExpiry : words.NotRetried)))
            .ToList();
        var platforms = overview.Refused
            .Where(entry => entry.State is PostState.Blocked)
            .Select(entry => entry.Key.Channel.Platform)
            .Distinct()
            .ToList();
        return
        [
            .. List(words.RefusedPosts, words.NothingRefused, PanelPage.Refused, lines),
            .. platforms.Count == 0 ? Array.Empty<Block>() :
                [new Block.Buttons([.. platforms.Select(platform => BlockedPosts.ButtonFor(platform, phrases))])],
            .. Menu(
                words.TryAgain, UnresolvedPosts.Command,
                overview.Refused.Where(entry => overview.Reopenable.Contains(entry.Key))
                    .Select(entry => new SelectOption(
                        Caption(entry), $"{UnresolvedPosts.Again} {entry.Key.Reference}"))),
        ];
    }

    /// <summary>Empty when there are none, which is the usual case.</summary>
    private IEnumerable<Block> Deleted() => overview.Deleted.Count == 0 ? [] :
    [
        .. List(
            words.DeletedPosts, words.NothingRefused, PanelPage.Deleted,
            [
                .. overview.Deleted.Select(entry => RichText.FromString(
                        $"{phrases.KindName(entry.Key.Kind)} – {SubjectOf(entry)} → ")
                    + ChannelText.Of([entry.Key.Channel], phrases)
                    + phrases.Labelled("", words.DeletedPost)),
            ]),
        .. Menu(
            words.PostAgain, UnresolvedPosts.Command,
            overview.Deleted.Where(entry => overview.Reopenable.Contains(entry.Key)).Select(entry => new SelectOption(
                Caption(entry), $"{UnresolvedPosts.Again} {entry.Key.Reference}"))),
    ];

    private IEnumerable<Block> Recaps() => RecapStatus.Of(calendar, overview.Ledger, now).SelectMany((recap, index) =>
    {
        var title = recap.Meetup.Caption(phrases);
        var (state, buttons) = recap switch
        {
            { Channels.Count: > 0 } => (
                RichFormat.Of(words.RecapPublishedFormat, ChannelText.Of(recap.Channels, phrases)),
                Array.Empty<Button>()),
            { Page: { } written } => (words.RecapWritten,
                [
                    new Button.Invoke(words.PublishRecap, PublishRecapCommand.Name, written.Id.Value),
                    Preview(recap.Meetup), Takeaways
                ]),
            _ => (words.RecapMissing,
                [
                    new Button.Invoke(words.WriteRecap, RecapKind.KindName, recap.Meetup.Id.Value),
                    Preview(recap.Meetup), Takeaways
                ]),
        };
        return (Block[])
        [
            .. index == 0 ? [new Block.Heading(phrases.Recap)] : Array.Empty<Block>(),
            new Block.Paragraph(phrases.Labelled(title, "") + state),
            .. calendar.WrittenOf(recap.Meetup)?.Revision.PullRequest is { } address
                ? [new Block.Paragraph(RecapPageText.PullRequest(address, phrases))]
                : Array.Empty<Block>(),
            .. buttons.Length > 0 ? [new Block.Buttons(buttons)] : Array.Empty<Block>(),
        ];
    });

    /// <summary>Shown because takeaways become part of a recap that is written or published from here.</summary>
    private Button.Invoke Takeaways => new(phrases.Answers.NameOf(TakeawaysCommand.Name), TakeawaysCommand.Name, "");

    private Button.Invoke Preview(Meetup meetup) => new(words.Preview, PreviewCommand.Name, meetup.Id.Value);

    private IEnumerable<Block> UpcomingPosts()
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
        var listed = lines.ToList();
        var texts = listed.ConvertAll(posts => RichText.Of(
            new Span.Timestamp(posts.Key.At, posts.First().Meetup?.When.Zone ?? zone, TimestampStyle.DateAndTime)
            {
                Phrases = phrases
            },
            new Span.Plain($" – {phrases.KindName(posts.Key.Kind)} – {posts.Key.Subject} → "))
            + ChannelText.Of(posts.Select(post => post.Key.Channel), phrases)
            + (posts.Key.Reason is { } reason
                ? phrases.Labelled("", Phrases.Format(words.NotSentYetFormat, reason))
                : ""));
        return
        [
            .. List(words.UpcomingPosts, words.NoUpcomingPosts, PanelPage.Posts, texts, out var shown),
            .. Menu(
                words.Preview, PreviewCommand.Name,
                listed.Take(shown).Select(posts => new SelectOption(
                    $"{phrases.KindName(posts.Key.Kind)} – {posts.Key.Subject}",
                    PreviewCommand.ArgumentOf(posts.First().Key)))),
        ];
    }

    /// <summary>Nothing without options. A menu takes one row, however many posts there are.</summary>
    private static IEnumerable<Block> Menu(string prompt, string command, IEnumerable<SelectOption> options)
    {
        var some = options.Take(MaxOptions).ToList();
        return some.Count == 0 ? [] : [new Block.SelectMenu(prompt, command, some)];
    }

    /// <summary>The kind, the meetup and the channel, for a menu.</summary>
    private string Caption(LedgerEntry entry) => TextTruncation.Shorten(
        $"{phrases.KindName(entry.Key.Kind)} – {SubjectOf(entry)} → " +
        PlainTextRenderer.Text(ChannelText.Of([entry.Key.Channel], phrases)), 100);

    private IEnumerable<Block> Problems() => List(words.PageProblems, words.NoPageProblems, PanelPage.Problems,
        [.. overview.Problems.Select(problem => RichText.Of(
        new Span.Strong($"{problem.Path}:{problem.Line.ToString(CultureInfo.InvariantCulture)}"),
        new Span.Plain(
            $" {(problem.Severity is ProblemSeverity.Error ? "✗" : "!")} " +
            $"{Truncate($"{problem.Message} {problem.Remedy}")}")))]);

    private IEnumerable<Block> List(string heading, string nothing, string section, List<RichText> lines) =>
        List(heading, nothing, section, lines, out _);

    /// <param name="shown">Where the lines of the shown page are.</param>
    private IEnumerable<Block> List(
        string heading, string nothing, string section, List<RichText> lines, out Range shown)
    {
        var pages = Paging.Split(lines);
        var before = pages.Take(page.Index(section, pages.Count)).Sum(one => one.Count);
        shown = before..(before + pages[page.Index(section, pages.Count)].Count);
        return
        [
            Heading(heading, section, pages.Count),
            lines.Count == 0
                ? new Block.Paragraph(nothing)
                : new Block.Bullets(pages[page.Index(section, pages.Count)]),
            .. PageButtons(section, pages.Count),
        ];
    }

    private Block.Heading Heading(string text, string section, int pages) =>
        new(text + Paging.Position(page.Index(section, pages) + 1, pages, phrases));

    private IEnumerable<Block> PageButtons(string section, int pages) => Paging.Buttons(
        page.Index(section, pages) + 1,
        pages,
        OverviewCommand.Name,
        number => new PanelPage(section, number).ToString(),
        phrases);

    private string SubjectOf(LedgerEntry entry) =>
        calendar.Find(new MeetupId(entry.Key.Lineage))?.Heading ?? entry.Key.Lineage;

    private static string Truncate(string text) =>
        TextTruncation.Shorten(text, MaxProblemLength);
}

/// <summary>Page selection of one list of the overview; the other lists show their first page.</summary>
/// <param name="Number">One-based.</param>
internal sealed record PanelPage(string Section, int Number)
{
    public const string Gone = "gone";
    public const string Open = "open";
    public const string Posts = "posts";
    public const string Refused = "refused";
    public const string Problems = "problems";
    public const string Deleted = "deleted";

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
