using CommunityBot.Content.Data;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content;

/// <summary>
/// Resolves ids that refer to entries of data files: <c>talks: [anna-example-may]</c> to a talk in
/// <c>_data/talks.json</c>, its <c>speaker_id</c> to a person, <c>venue: example-hall</c> to a place. An id that is not
/// among the talks of the site is not told as a title.
/// </summary>
internal static class NamedReferences
{
    /// <summary>Words of an id that cannot be a title: "event-sourcing" may be one.</summary>
    private const int MinimumWords = 3;

    private static readonly HashSet<string> TalkFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "talks", "_talks", "sessions", "_sessions", "presentations", "_presentations", "vortraege", "_vortraege",
    };

    private static readonly HashSet<string> PlaceFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "venues", "_venues", "places", "_places", "locations", "_locations", "orte", "_orte", "lieux", "_lieux",
    };

    private static readonly HashSet<string> PageEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".md", ".markdown", ".mdx", ".adoc", ".html", ".yml", ".yaml", ".json", ".toml",
    };

    public static IReadOnlyList<Meetup> Resolve(
        IReadOnlyList<Meetup> pages, IReadOnlyList<ContentReadResult> readings)
    {
        if (!pages.Any(HasIds))
        {
            return pages;
        }

        var known = new Known();
        foreach (var entry in readings.SelectMany(reading => reading.Named).Concat(pages.Select(EntryOf)
            .OfType<NamedEntry>()))
        {
            known.Add(entry);
        }

        return [.. pages.Select(page => HasIds(page) ? Resolve(page, known) : page)];
    }

    /// <summary>"example-hall" of the path "/places/example-hall" of a page; null for other texts.</summary>
    public static string? IdIn(string text) =>
        text is ['/', _, .., not '/'] and { Length: < 120 }
        && text.LastIndexOf('/') is var last and > 0
        && WithoutEnding(text[(last + 1)..]) is { } id && IsId(id)
            ? id
            : null;

    /// <summary>A page in a folder of talks or places, which others name by its file.</summary>
    private static NamedEntry? EntryOf(Meetup page)
    {
        if (page is not { Kind: MeetupKind.NotAnEvent, Title: { } title })
        {
            return null;
        }

        var folders = page.Source.Split('/')[..^1];
        var id = Pages.PageIds.FromPath(page.Source);
        return Array.Exists(folders, TalkFolders.Contains)
            ? new NamedEntry(id, null, title) { Speakers = [.. page.Speakers.Select(speaker => speaker.Name)] }
            : Array.Exists(folders, PlaceFolders.Contains) && page.Venue is { Text: { } address }
            ? new NamedEntry(id, title, null) { Address = address }
            : null;
    }

    private static bool HasIds(Meetup page) => page.Kind is not MeetupKind.NotAnEvent
        && (page.Agenda.Any(item => IsId(item.Title))
            || page.Speakers.Any(speaker => IsId(speaker.Name))
            || IsPlace(page.Venue?.Address) || IsPlace(page.Venue?.Name));

    private static bool IsPlace(string? text) => IsId(WithoutEnding(text));

    /// <summary>"example-hall" of "venues/example-hall.md"; other texts as they are.</summary>
    private static string? WithoutEnding(string? text)
    {
        if (text is not { Length: < 120 } || text.Contains(' ', StringComparison.Ordinal)
            || !PageEndings.Contains(System.IO.Path.GetExtension(text)))
        {
            return text;
        }

        return System.IO.Path.GetFileNameWithoutExtension(text);
    }

    private static Meetup Resolve(Meetup page, Known known)
    {
        var speakers = page.Speakers.Select(speaker => known.Person(speaker.Name) is { } person
            ? speaker with
            {
                Name = person.Name!,
                Bio = speaker.Bio ?? person.Bio,
                Organisation = speaker.Organisation ?? person.Organisation,
            }
            : speaker).ToList();
        var agenda = new List<AgendaItem>(page.Agenda.Count);
        foreach (var item in page.Agenda)
        {
            if (known.Talk(item.Title) is { } talk)
            {
                agenda.Add(item with
                {
                    Title = talk.Title!,
                    Abstract = item.Abstract ?? talk.Abstract,
                    Speakers = item.Speakers.Count > 0 ? item.Speakers : [.. talk.Speakers.Select(known.NameOf)],
                });
                AddSpeakers(talk, known, speakers);
            }
            else if (!known.HasTalks || item.Start is not null || !IsId(item.Title)
                || item.Title.Split('-', '_').Length < MinimumWords)
            {
                agenda.Add(item with { Speakers = [.. item.Speakers.Select(known.NameOf)] });
            }
        }

        return page with { Speakers = speakers, Agenda = agenda, Venue = Place(page.Venue, known) };
    }

    private static void AddSpeakers(NamedEntry talk, Known known, List<Speaker> speakers)
    {
        foreach (var id in talk.Speakers)
        {
            var name = known.NameOf(id);
            if ((known.Person(id) is not null || !IsId(name)) && !speakers.Exists(other => other.Name == name))
            {
                var person = known.Person(id);
                speakers.Add(new Speaker(name)
                {
                    Talk = talk.Title,
                    Abstract = talk.Abstract,
                    Bio = person?.Bio,
                    Organisation = person?.Organisation,
                });
            }
        }
    }

    private static Venue? Place(Venue? venue, Known known)
    {
        if (venue is null)
        {
            return null;
        }

        var named = venue.Name ?? venue.Address;
        if (known.Place(WithoutEnding(named)) is not { } place)
        {
            // The name of a file that is not there says at least what the place is called.
            return venue with { Name = WithoutEnding(venue.Name), Address = WithoutEnding(venue.Address) };
        }

        return venue with { Name = place.Name, Address = place.Address == place.Name ? null : place.Address };
    }

    /// <summary>Letters without a space or capital: "anna-example", "example_hall", "anna".</summary>
    private static bool IsId(string? text) =>
        text is { Length: > 1 and < 80 }
        && char.IsAsciiLetterOrDigit(text[0])
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_');

    /// <summary>The entries by id; the first one of an id counts.</summary>
    private sealed class Known
    {
        private readonly Dictionary<string, NamedEntry> people = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, NamedEntry> talks = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, NamedEntry> places = new(StringComparer.OrdinalIgnoreCase);

        public bool HasTalks => talks.Count > 0;

        public void Add(NamedEntry entry) =>
            (entry.Title is not null ? talks : entry.Address is not null ? places : people).TryAdd(entry.Id, entry);

        public NamedEntry? Person(string id) => IsId(id) ? people.GetValueOrDefault(id) : null;

        public NamedEntry? Talk(string id) => IsId(id) ? talks.GetValueOrDefault(id) : null;

        public NamedEntry? Place(string? id) => id is not null && IsId(id) ? places.GetValueOrDefault(id) : null;

        /// <summary>The name of a person, or what is written if nobody has that id.</summary>
        public string NameOf(string id) => Person(id)?.Name ?? id;
    }
}
