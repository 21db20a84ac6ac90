using System.Buffers;

using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>What the site says a page is: its layout, type or collection, its tags and its folders.</summary>
internal sealed record PageClass
{
    /// <summary>
    /// Number of folders above a page that count; a folder further up holds a whole site. A folder that is only a
    /// number or a day does not count.
    /// </summary>
    private const int Reach = 3;

    private static readonly string[] EventLayouts = [
        "event", "meetup", "event-page", "meetup-page", "event-single", "veranstaltung", "treffen", "rencontre",
        "evenement",
    ];

    private static readonly SearchValues<char> BetweenWords = SearchValues.Create(" ,-/_:!?.()\"'#");

    /// <summary>The layout is that of an event: "layout: event", "type: meetup".</summary>
    public bool HasEventLayout { get; private init; }

    /// <summary>Layout, type, template or collection have a noun for a gathering.</summary>
    public bool IsEventByLayout { get; private init; }

    public bool HasEventTag { get; private init; }

    public bool IsInEventFolder { get; private init; }

    /// <summary>The site files the page with events that are over or to come: "category: past_events".</summary>
    public bool IsFiledWithEvents { get; private init; }

    /// <summary>
    /// Layout or folder are those of a blog or of news. Jekyll requires "_posts" around or below "events" too.
    /// </summary>
    public bool IsPost { get; private init; }

    public bool IsInRecapFolder { get; private init; }

    public bool IsInPodcastFolder { get; private init; }

    /// <summary>Whether anything of it classifies the page as an event.</summary>
    public bool IsEvent => IsEventByLayout || HasEventTag || IsInEventFolder;

    public static PageClass Of(Page page)
    {
        var layout = page.Header.Text("layout", "type", "template", "collection");
        var folders = CollectionsOf(page);
        var isInEventFolder = folders.Any(HasEventWord);
        return new PageClass
        {
            HasEventLayout = page.Header.Text("layout", "type", "template") is { } name
                && IsEventLayoutName(name),
            IsEventByLayout = layout is not null && HasEventWord(layout),
            HasEventTag = page.Header.Texts("categories", "category", "tags").Any(tag => HasEventWord(tag.Text)),
            IsInEventFolder = isInEventFolder,
            IsFiledWithEvents = page.Header.Texts("categories", "category").Any(entry => IsListOfEvents(entry.Text)),
            IsPost = (layout is not null && HasWord(layout, Lexicon.PostWords))
                || (!isInEventFolder
                    && folders.Any(folder => Lexicon.PostWords.Contains(WordFolding.Fold(folder)))),
            IsInRecapFolder = !IsIndex(page.FileName) && IsRecapFolder(folders),
            IsInPodcastFolder = folders.Any(folder => Lexicon.Podcast.IsMatch(folder)),
        };
    }

    /// <summary>"upcoming-events", "past meetups": nouns for gatherings with when they are, and nothing else.</summary>
    public static bool IsListOfEvents(string category)
    {
        var words = WordFolding.Fold(category).Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3
            && words.Any(Lexicon.EventWords.Contains)
            && words.Any(IsWhen)
            && words.All(word => Lexicon.EventWords.Contains(word) || IsWhen(word));

        static bool IsWhen(string word) => Lexicon.Next.Contains(word) || Lexicon.EarlierEvents.Contains(word);
    }

    /// <summary>"past_events", "vergangene Treffen".</summary>
    public static bool IsListOfPastEvents(string category) => IsListOfEvents(category)
        && WordFolding.Fold(category).Split([' ', '-', '_']).Any(Lexicon.EarlierEvents.Contains);

    /// <summary>Whether a layout is that of an event: "event", "event.html".</summary>
    public static bool IsEventLayoutName(string layout) =>
        EventLayouts.Contains(WordFolding.Fold(System.IO.Path.GetFileNameWithoutExtension(layout)));

    /// <summary>Whether the text has a noun for a gathering: "Annonce meetup du mois de mai".</summary>
    public static bool HasEventWord(string text) => HasWord(text, Lexicon.EventWords);

    /// <summary>
    /// As <see cref="HasEventWord"/>, with "TechMeetup" and "Community-Treffen": names of groups, which are no folders
    /// of events, and without "event sourcing".
    /// </summary>
    public static bool NamesGathering(string text) =>
        HasEventWord(Lexicon.EventsOfPrograms.FindIn(WordFolding.Fold(text)) is { } program
            ? text.Remove(program.Start, Math.Min(text.Length, program.End) - program.Start)
            : text)
        || SentenceWord.In(text).Exists(word => Lexicon.EventEndings.Any(ending =>
            word.Bare.Length > ending.Length && word.Bare.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The names of the nearest folders, without leading underscores; the nearest one last.</summary>
    public static IReadOnlyList<string> FoldersOf(string location) =>
    [
        .. location.Split('/')[..^1]
            .Where(folder => folder.Any(char.IsLetter))
            .TakeLast(Reach)
            .Select(folder => folder.TrimStart('_'))
    ];

    /// <summary>
    /// The nearest folders without that of one post: "blog/2031-03-04-spring-meetup/index.md" and
    /// "posts/event-sourcing/index.md" are in a blog, and the rest of the folder's name is that of the page.
    /// </summary>
    private static IReadOnlyList<string> CollectionsOf(Page page)
    {
        var folders = FoldersOf(page.Location);
        return page.FileName.StartsWith("index.", StringComparison.OrdinalIgnoreCase)
            && folders.Count > 1
            && folders.SkipLast(1).Any(folder => Lexicon.PostWords.Contains(WordFolding.Fold(folder)))
            ? [.. folders.SkipLast(1)]
            : folders;
    }

    /// <summary>"mom", "minutes", "meeting-notes", "protokolle", "retour sur nos soirées".</summary>
    public static bool IsRecapFolder(IReadOnlyList<string> folders) => folders.Any(folder =>
        WordFolding.Fold(folder).Replace('_', ' ').Replace('-', ' ') is var name
        && (name is "mom" or "minutes" || IsOfMinutes(name) || Lexicon.RecapTitles.IsMatch(name)));

    /// <summary>"monthly-meeting-notes": ends with a noun for minutes, after one for a gathering.</summary>
    private static bool IsOfMinutes(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.. var before, var last]
        && Lexicon.MinutesNouns.Contains(last)
        && before.Any(Lexicon.EventWords.Contains);

    /// <summary>The page that lists the others of its folder.</summary>
    public static bool IsIndex(string fileName) => fileName.StartsWith("_index.", StringComparison.Ordinal);

    private static bool HasWord(string text, System.Collections.Frozen.FrozenSet<string> words)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var folded = WordFolding.Fold(text).AsSpan();
        foreach (var range in folded.SplitAny(BetweenWords))
        {
            if (lookup.Contains(folded[range]))
            {
                return true;
            }
        }

        return false;
    }
}
