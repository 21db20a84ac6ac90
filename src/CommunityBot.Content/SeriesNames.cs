using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>
/// Resolves the series that a page names: by title, id, alias, slug or file name of a series page, whatever the case
/// and accents. A page with a name that no series has still takes the place of an occurrence on its day and at its
/// hour, so that one meetup never gets two sets of posts; the name is reported.
/// </summary>
/// <remarks>
/// A name may also be a plain label, as in Hugo's taxonomies. It is reported only if there is a series page, or if it
/// resembles a series of a calendar.
/// </remarks>
internal sealed class SeriesNames
{
    private const int MaximumSuggestions = 3;

    private readonly Meetup[] series;
    private readonly Dictionary<string, Meetup> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> exactNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> unpublished = new(StringComparer.Ordinal);
    private readonly NameFinder<Meetup> finder;

    private SeriesNames(IReadOnlyList<Meetup> pages)
    {
        series = [.. pages.Where(page => page is { Kind: MeetupKind.Series, Recurrence: not null })];
        foreach (var (one, name) in series.SelectMany(one => ExactNames(one).Select(name => (one, name))))
        {
            exactNames.Add(name);
            AddName(one, name);
        }

        // An alias or a file name does not override the title or id of another series.
        foreach (var (one, name) in series.SelectMany(one => OtherNames(one).Select(name => (one, name))))
        {
            AddName(one, name);
        }

        unpublished.UnionWith(pages
            .Where(page => page is { Kind: MeetupKind.Draft, Recurrence: not null })
            .SelectMany(page => ExactNames(page).Concat(OtherNames(page)))
            .SelectMany(Keys));
        finder = new NameFinder<Meetup>(series, one => ExactNames(one).Concat(OtherNames(one)));
    }

    /// <summary>The pages with the name of their series as the calendar compares it.</summary>
    public static IReadOnlyList<Meetup> Resolve(IReadOnlyList<Meetup> pages, List<ContentProblem> problems)
    {
        var names = new SeriesNames(pages);
        return names.series.Length == 0 ? pages : [.. pages.Select(page => names.Resolve(page, problems))];
    }

    private void AddName(Meetup one, string name)
    {
        foreach (var key in Keys(name))
        {
            byName.TryAdd(key, one);
        }
    }

    private Meetup Resolve(Meetup page, List<ContentProblem> problems)
    {
        if (page.Kind is not (MeetupKind.Meetup or MeetupKind.Recap) || page.Series is not { } name
            || exactNames.Contains(name))
        {
            return page;
        }

        if (Keys(name).Select(key => byName.GetValueOrDefault(key)).FirstOrDefault(one => one is not null) is { } known)
        {
            return page with { Series = NameOf(known) };
        }

        if (page.Kind is MeetupKind.Recap || Keys(name).Any(unpublished.Contains))
        {
            return page;
        }

        var similar = finder.Find(name);
        var replaced = similar.FirstOrDefault(one => TakesPlaceOn(one, page))
            ?? Array.Find(series, one => IsSameSlot(one, page));
        if (replaced is not null || similar.Count > 0 || Array.Exists(series, IsPage))
        {
            Report(page, name, replaced, problems);
        }

        return replaced is null ? page : page with { Series = NameOf(replaced) };
    }

    private void Report(Meetup page, string name, Meetup? replaced, List<ContentProblem> problems)
    {
        var nearest = finder.Nearest(name, MaximumSuggestions).Select(one => $"'{one.Title ?? one.Id.Value}'");
        var kind = ProblemKind.WithCode("series-unmatched");
        problems.Add(new ContentProblem(
            kind.Severity,
            page.Source,
            page.SeriesLine ?? 1,
            kind.Code,
            replaced is null
                ? $"No series is named '{name}', so this page takes the place of no occurrence."
                : $"No series is named '{name}'; because of its day and time the page takes the place of an " +
                    $"occurrence of '{replaced.Title ?? replaced.Id.Value}'.",
            $"{kind.Remedy} The nearest are: {string.Join(", ", nearest)}."));
    }

    /// <summary>The name by which the calendar finds the page; the id if several series have the same name.</summary>
    private string NameOf(Meetup one) =>
        (one.Series ?? one.Title) is { } name && series.Count(other => ExactNames(other).Contains(name)) == 1
            ? name
            : one.Id.Value;

    private static bool IsSameSlot(Meetup one, Meetup page) =>
        TakesPlaceOn(one, page)
        && page.When.StartsAt is { } time && one.When.StartsAt == time
        && IsSamePlace(one.Venue, page.Venue);

    private static bool TakesPlaceOn(Meetup one, Meetup page) =>
        page.When.Date is { } day && one.Recurrence!.From(day).FirstOrDefault() == day;

    private static bool IsSamePlace(Venue? one, Venue? other)
    {
        if ((one?.Name ?? one?.Text) is not { } place || (other?.Name ?? other?.Text) is not { } there)
        {
            return true;
        }

        var (left, right) = (NormalizedText.Of(place), NormalizedText.Of(there));
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
    }

    private static bool IsPage(Meetup one) =>
        Path.GetExtension(one.Source) is { Length: > 0 } extension
        && !extension.Equals(".ics", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names that <see cref="MeetupCalendar"/> compares.</summary>
    private static IEnumerable<string> ExactNames(Meetup one) =>
        new[] { one.Id.Value, one.Series, one.Title }.OfType<string>();

    private static IEnumerable<string> OtherNames(Meetup one) =>
        one.Aliases.Select(alias => alias.Value).Concat(IsPage(one) ? [Pages.PageIds.FromPath(one.Source)] : []);

    /// <summary>
    /// A name as compared: without case, accents, punctuation and spaces, of an address only the last segment; also
    /// with umlauts written as "ae", as in many file names.
    /// </summary>
    private static IEnumerable<string> Keys(string name)
    {
        var last = name.Contains('/', StringComparison.Ordinal)
            && !name.Contains(' ', StringComparison.Ordinal)
            ? Pages.PageIds.FromPath(name)
            : name;
        var folded = last.ToLowerInvariant().Normalize()
            .Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal);
        return new[] { last, folded, name }
            .Select(text => NormalizedText.Of(text).Replace(" ", "", StringComparison.Ordinal))
            .Where(key => key.Length > 0)
            .Distinct(StringComparer.Ordinal);
    }
}
