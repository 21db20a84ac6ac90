using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Decides whether the front matter key "date" of a page is the date of the event or of publication.</summary>
internal static class DateKey
{
    private static readonly string[] EventWords = [
        "event", "events", "meetup", "meetups", "meeting", "meetings", "talk", "talks", "session", "workshop",
        "conference", "veranstaltung", "treffen", "rencontre", "evenement", "barcamp", "stammtisch", "hackathon",
        "webinar"
    ];

    private static readonly string[] PostWords = [
        "post", "posts", "blog", "news", "article", "articles", "announcement", "announcements"
    ];

    public static bool IsEventDate(Page page, HeaderDateTime moment)
    {
        // A separate publication date key implies that "date" is the date of the event.
        if (page.Header.Has(
            "publishdate", "publish_date", "pubdate", "published", "date_published", "lastmod", "created", "posted"))
        {
            return true;
        }

        var score = 0;
        score += page.Header.Has(HeaderKeys.EventIndicators) ? 2 : 0;
        score += Names(page, EventWords) ? 2 : 0;
        score -= IsPost(page) ? 2 : 0;
        score -= page.IsRecap ? 3 : 0;
        score += moment switch
        {
            // Seconds such as 00:49:48 indicate a generated timestamp.
            { HasSeconds: true } => -3,
            { Time: { } time } when time.Minute % 15 == 0 && time.Hour >= 7 => 2,
            { Time: { } time } when time.Minute % 5 != 0 => -2,
            _ => 0,
        };
        return score >= 2;
    }

    public static bool IsPost(Page page) =>
        page.Header.Text("layout", "type", "template", "collection") is { } layout && ContainsAny(layout, PostWords) ||
        page.Path.Contains("_posts/", StringComparison.Ordinal) ||
            page.Path.Contains("/blog/", StringComparison.Ordinal) ||
        page.Path.StartsWith("blog/", StringComparison.Ordinal) ||
            page.Path.StartsWith("news/", StringComparison.Ordinal);

    /// <summary>Whether the page uses an event layout: "layout: event", "type: meetup".</summary>
    public static bool HasEventLayout(Page page) =>
        page.Header.Text("layout", "type", "template") is { } layout
            && WordFolding.Fold(layout) is "event" or "meetup" or "event-page" or "meetup-page" or "event-single" or
                "veranstaltung" or "treffen" or "rencontre" or "evenement";

    /// <summary>
    /// Whether "our next meetup" means the meetup of the page: true for a post that announces one, false on an event
    /// page, where it is a different meetup.
    /// </summary>
    public static bool MayBeNextMeetup(Page page) =>
        !page.IsRecap && !page.Header.Has(HeaderKeys.EventDate) && !HasEventLayout(page) &&
        !page.Path.Split('/')[..^1].Any(folder => ContainsAny(folder.TrimStart('_'), EventWords));

    /// <summary>Whether layout, type, tags or folder classify the page as an event.</summary>
    public static bool IsClassifiedAsEvent(Page page) => Names(page, EventWords);

    /// <summary>Whether the title classifies the page as an event: "Annonce meetup du mois de mai".</summary>
    public static bool IsEventTitle(string? title) => title is not null && ContainsAny(title, EventWords);

    private static bool Names(Page page, string[] words) =>
        page.Header.Text("layout", "type", "template", "collection") is { } layout && ContainsAny(layout, words) ||
        page.Header.Texts("categories", "category", "tags").Any(tag => ContainsAny(tag.Text, words)) ||
        page.Path.Split('/')[..^1].Any(folder => ContainsAny(folder.TrimStart('_'), words));

    private static bool ContainsAny(string text, string[] words) =>
        WordFolding.Fold(text)
            .Split([' ', ',', '-', '/', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Any(words.Contains);
}
