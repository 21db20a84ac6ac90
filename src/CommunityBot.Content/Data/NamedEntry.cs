using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;

namespace CommunityBot.Content.Data;

/// <summary>
/// An entry of a data file that other files refer to by its id: a person, a talk or a place of
/// <c>_data/speakers.yml</c>, <c>talks.json</c>, <c>data/venues/example-hall.toml</c>.
/// </summary>
/// <param name="Id">As written: "anna-example".</param>
/// <param name="Name">Of a person or place; null for a talk.</param>
/// <param name="Title">Of a talk; null for a person or place.</param>
internal sealed record NamedEntry(string Id, string? Name, string? Title)
{
    /// <summary>More entries than any site has people, so that a hostile file does not fill memory.</summary>
    private const int MaximumEntries = 5_000;

    private const int MaximumIdLength = 80;

    private static readonly string[] IdKeys = ["id", "slug", "key", "handle", "username", "nickname"];

    private static readonly string[] NameKeys = ["name", "full_name", "fullname", "display_name"];

    private static readonly string[] SpeakerKeys =
    [
        "speaker", "speakers", "speaker_id", "speaker_ids", "speakerIds", "presenter", "presenters", "by", "person",
    ];

    /// <summary>The ids or names of the people of a talk.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    public string? Abstract { get; init; }

    public string? Bio { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Of a place; null for anything else.</summary>
    public string? Address { get; init; }

    /// <summary>The entries of a file without events: those of a list, of a map by ids, or the file itself.</summary>
    public static IReadOnlyList<NamedEntry> In(HeaderValue? root, string path)
    {
        var file = path[(path.LastIndexOf('/') + 1)..];
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        return root switch
        {
            HeaderValue.Sequence list =>
            [
                .. list.Values.OfType<HeaderValue.Mapping>().Take(MaximumEntries)
                    .Select(map => Of(map, null)).OfType<NamedEntry>(),
            ],
            HeaderValue.Mapping map when map.Entries.Count > 0
                && map.Entries.All(entry => entry.Value is HeaderValue.Mapping) =>
                [
                    .. map.Entries.Take(MaximumEntries)
                        .Select(entry => Of((HeaderValue.Mapping)entry.Value, entry.Key)).OfType<NamedEntry>(),
                ],
            // "{ speakers: [ … ] }"
            HeaderValue.Mapping { Entries: [{ Value: HeaderValue.Sequence inner }] } => In(inner, path),
            HeaderValue.Mapping map => Of(map, dot > 0 ? file[..dot] : file) is { } own ? [own] : [],
            _ => [],
        };
    }

    /// <param name="key">The key that the map has, which is its id if it names none itself.</param>
    private static NamedEntry? Of(HeaderValue.Mapping map, string? key)
    {
        ReadingTime.Check();
        var header = new Header(map);
        if ((header.Text(IdKeys) ?? key) is not { Length: > 1 and <= MaximumIdLength } id
            || id.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var name = header.Text(NameKeys)
            ?? (header.Text("first_name", "firstname") is { } first
                ? $"{first} {header.Text("last_name", "lastname")}".Trim()
                : null);
        var speakers = header.Texts(SpeakerKeys).Select(speaker => speaker.Text.Trim()).ToList();
        var title = header.Text("title");
        var isTalk = title is not null && (name is null || speakers.Count > 0);
        var place = header.Has(HeaderKeys.VenueAddress) || header.Has("address", "street", "city")
            ? PlaceMap.Read(map)
            : default;
        return isTalk
            ? new NamedEntry(id, null, title)
            {
                Speakers = speakers,
                Abstract = header.Text("abstract", "description", "summary"),
            }
            : name is null ? null
            : new NamedEntry(id, name, null)
            {
                Bio = header.Text("bio", "biography", "about", "description"),
                Organisation = header.Text("company", "organisation", "organization", "org", "affiliation"),
                Address = place.Address,
            };
    }
}
