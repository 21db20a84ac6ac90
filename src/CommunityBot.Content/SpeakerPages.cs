using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content;

/// <summary>
/// Resolves speaker slugs to speaker pages: <c>speakers: [charlotte-godley]</c> refers to
/// <c>speakers/charlotte-godley.md</c>. Only names without spaces are looked up; full names are left alone.
/// </summary>
internal static class SpeakerPages
{
    private static readonly string[] Folders = [
        "speakers", "speaker", "people", "authors", "persons", "team", "members", "_speakers", "_people", "_authors",
        "sprecher", "intervenants"
    ];

    public static IReadOnlyList<Meetup> ResolveSlugs(IReadOnlyList<Meetup> pages)
    {
        if (!pages.Any(page => page.Speakers.Any(speaker => IsSlug(speaker.Name))))
        {
            return pages;
        }

        var people = new Dictionary<string, Meetup>(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages.Where(page => page is { Kind: MeetupKind.NotAnEvent, Title: not null }
            && IsInSpeakerFolder(page.Source)
            && PersonNames.IsName(page.Title)))
        {
            foreach (var name in SlugsOf(page))
            {
                people.TryAdd(name, page);
            }
        }

        return people.Count == 0
            ? pages
            : [
                .. pages.Select(
                    page => page.Speakers.Any(speaker => people.ContainsKey(speaker.Name))
                        ? ResolveSlugs(page, people)
                        : page)
            ];
    }

    private static Meetup ResolveSlugs(Meetup page, Dictionary<string, Meetup> people) => page with
    {
        Speakers = [.. page.Speakers.Select(speaker => people.TryGetValue(speaker.Name, out var person)
            ? speaker with { Name = person.Title!, Bio = speaker.Bio ?? person.Description }
            : speaker)],
        Agenda = [
            .. page.Agenda.Select(
                item => item with
                {
                    Speakers = [
                        .. item.Speakers.Select(name => people.TryGetValue(name, out var person) ? person.Title! : name)
                    ]
                })
        ],
    };

    private static bool IsSlug(string name) => !name.Contains(' ', StringComparison.Ordinal);

    private static bool IsInSpeakerFolder(string path) =>
        path.Split('/')[..^1].Any(folder => Folders.Contains(folder, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// The slugs of "speakers/charlotte-godley.en.md", "authors/charlotte.godley.md" or
    /// "people/charlotte-godley/index.md".
    /// </summary>
    private static IEnumerable<string> SlugsOf(Meetup page)
    {
        var name = Pages.PageIds.FromPath(page.Source);
        yield return name;
        if (name.Length > 3 && name[^3] == '.')
        {
            yield return name[..^3];
        }
    }
}
