using System.Runtime.CompilerServices;

using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Matching;

/// <summary>
/// Everything that members may look for in a calendar: titles, talks, speakers, organisations, topics, places and
/// descriptions of all years. The same index serves every command and language; it is built once per calendar.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>Characters that are read of one description, so that the index stays small.</summary>
    private const int MaximumText = 4_000;

    /// <summary>More words are not a question any more.</summary>
    private const int MaximumAsked = 12;

    private static readonly ConditionalWeakTable<MeetupCalendar, SearchIndex> Indexes = [];

    private readonly WordIndex words = new();
    private readonly List<SearchEntry> entries = [];

    /// <summary>The normalized names of each entry, for those that are asked for in full.</summary>
    private readonly List<IndexedName[]> names = [];

    /// <summary>Cached, because each needs a time zone lookup.</summary>
    private readonly Dictionary<Meetup, (Instant? Start, Instant? End)> times = new(ReferenceEqualityComparer.Instance);

    private SearchIndex(MeetupCalendar calendar)
    {
        var people = new Dictionary<string, (string Name, List<Meetup> Meetups, List<Speaker> Said)>();
        foreach (var meetup in calendar.Pages.Where(IsSearched))
        {
            AddPage(meetup);
            foreach (var speaker in meetup.Speakers.Where(_ => meetup.ReplacedBy is null))
            {
                var key = NormalizedText.Of(speaker.Name);
                if (!people.TryGetValue(key, out var person))
                {
                    people[key] = person = (speaker.Name, [], []);
                }

                person.Meetups.Add(meetup);
                person.Said.Add(speaker);
            }
        }

        foreach (var (key, person) in people)
        {
            if (key.Length > 0)
            {
                AddPerson(person.Name, person.Meetups, person.Said);
            }
        }

        words.Complete();
    }

    public IEnumerable<Meetup> Pages => times.Keys;

    public IEnumerable<SearchEntry.Person> People => entries.OfType<SearchEntry.Person>();

    public static SearchIndex Of(MeetupCalendar calendar) =>
        Indexes.GetValue(calendar, static pages => new SearchIndex(pages));

    /// <summary>
    /// Entries with the asked words, unordered: with all of them, or else with most of them. Typos are only forgiven
    /// where nothing is found without.
    /// </summary>
    /// <param name="isWanted">Filters the entries; null for all.</param>
    public IReadOnlyList<SearchMatch> Find(string text, Func<SearchEntry, bool>? isWanted = null)
    {
        var asked = Asked(text);
        if (asked.Length == 0)
        {
            return [];
        }

        var found = Score(asked, withTypos: false, text, isWanted);
        if (found.Any(match => match.Missing == 0))
        {
            return found;
        }

        var likely = Score(asked, withTypos: true, text, isWanted);
        return likely.Any(match => match.Missing == 0) ? [.. likely.Where(match => match.Missing == 0)]
            : NearNames(text, isWanted) is { Count: > 0 } near ? near
            : found.Count > 0 ? found
            : likely;
    }

    /// <summary>When a meetup begins and ends, as far as its page says or lets estimate.</summary>
    public (Instant? Start, Instant? End) TimeOf(Meetup meetup) => times.TryGetValue(meetup, out var time)
        ? time
        : (meetup.When.EffectiveStart, meetup.When.EffectiveEnd);

    /// <summary>Series are searched too: their occurrences have no pages.</summary>
    private static bool IsSearched(Meetup meetup) =>
        meetup.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Recap or MeetupKind.Series;

    private static string[] Asked(string text)
    {
        var all = SearchText.Words(text).Take(MaximumAsked).ToArray();
        var telling = all.Where(word => !SearchText.IsFiller(word)).Distinct().ToArray();
        return telling.Length > 0 ? telling : [.. all.Distinct()];
    }

    private static string? Start(string? text) =>
        text is { Length: > MaximumText } ? text[..MaximumText] : text;

    /// <summary>Entries whose whole names are a few typos away from the text, nearest first.</summary>
    private List<SearchMatch> NearNames(string text, Func<SearchEntry, bool>? isWanted)
    {
        var typed = string.Concat(SearchText.Words(text));
        var most = Typos.AllowedInName(typed);
        if (most == 0)
        {
            return [];
        }

        var distance = new EditDistance(typed);
        var near = new List<(int Distance, SearchMatch Match)>();
        for (var index = 0; index < entries.Count; index++)
        {
            if (isWanted is not null && !isWanted(entries[index]))
            {
                continue;
            }

            foreach (var name in names[index])
            {
                if (Math.Abs(name.WithoutSpaces.Length - typed.Length) <= most
                    && distance.DistanceTo(name.WithoutSpaces) is var steps && steps <= most)
                {
                    near.Add((steps, new SearchMatch(
                        entries[index], 0, SearchMatch.RankOf(SearchField.Name, WordFit.Typo), SearchField.Name,
                        IsTogether: true, IsWholeName: true)));
                    break;
                }
            }
        }

        return [.. near.OrderBy(one => one.Distance).Select(one => one.Match)];
    }

    private List<SearchMatch> Score(
        string[] asked, bool withTypos, string text, Func<SearchEntry, bool>? isWanted)
    {
        var scores = new SearchScores(entries.Count, asked.Length);
        for (var number = 0; number < asked.Length; number++)
        {
            var place = number;
            foreach (var (word, fit) in words.Meanings(asked[number]))
            {
                words.ForEach(word, (entry, field) => scores.Add(entry, place, field, fit));
            }

            AddJoined(asked, number, scores);
            foreach (var word in withTypos ? words.Slips(asked[number]) : [])
            {
                words.ForEach(word, (entry, field) => scores.Add(entry, place, field, WordFit.Typo));
            }
        }

        var whole = IndexedName.Of(NormalizedText.Of(text));
        var found = new List<SearchMatch>();
        foreach (var entry in scores.Found)
        {
            if (isWanted is null || isWanted(entries[entry]))
            {
                found.Add(new SearchMatch(
                    entries[entry],
                    scores.Missing(entry),
                    scores.Worst(entry).Rank,
                    scores.Worst(entry).Field,
                    asked.Length == 1 || entries[entry] is not SearchEntry.Page || scores.IsTogether(entry),
                    names[entry].Any(name =>
                        name.Text == whole.Text || name.WithoutSpaces == whole.WithoutSpaces)));
            }
        }

        return Together(found);
    }

    /// <summary>"mc guinness" means "mcguinness": two words that are asked for are also one.</summary>
    private void AddJoined(string[] asked, int number, SearchScores scores)
    {
        if (number + 1 < asked.Length)
        {
            words.ForEach(asked[number] + asked[number + 1], (entry, field) =>
            {
                scores.Add(entry, number, field, WordFit.Same);
                scores.Add(entry, number + 1, field, WordFit.Same);
            });
        }
    }

    /// <summary>The words of a page are together if they are in one of its talks.</summary>
    private static List<SearchMatch> Together(List<SearchMatch> found)
    {
        var together = new HashSet<Meetup>(ReferenceEqualityComparer.Instance);
        foreach (var match in found)
        {
            if (match is { Missing: 0, Entry: SearchEntry.Session session })
            {
                together.Add(session.Meetup);
            }
        }

        return together.Count == 0
            ? found
            : [.. found.Select(match => match is { IsTogether: false, Entry: SearchEntry.Page page }
                && together.Contains(page.Meetup) ? match with { IsTogether = true } : match)];
    }

    private void AddPage(Meetup meetup)
    {
        times[meetup] = (meetup.When.EffectiveStart, meetup.When.EffectiveEnd);
        var page = Begin(
            new SearchEntry.Page(meetup),
            [meetup.Id.Value, meetup.Title, meetup.Series, meetup.SuperEvent?.Name,
                .. meetup.Aliases.Select(alias => alias.Value)]);
        words.Add(SearchField.Name, meetup.Id.Value, page);
        words.Add(SearchField.Name, meetup.Title, page);
        words.Add(SearchField.Name, meetup.Series, page);
        words.Add(SearchField.Name, meetup.SuperEvent?.Name, page);
        foreach (var alias in meetup.Aliases)
        {
            words.Add(SearchField.Name, alias.Value, page);
        }

        words.Add(SearchField.Topic, meetup.SuperEvent?.Track, page);
        words.Add(SearchField.Place, meetup.SuperEvent?.Room, page);
        words.Add(SearchField.Place, meetup.Venue?.Text, page);
        words.Add(SearchField.Description, Start(meetup.Description), page);
        foreach (var sponsor in meetup.Sponsors)
        {
            words.Add(SearchField.Topic, sponsor.Name, page);
        }

        foreach (var speaker in meetup.Speakers)
        {
            AddSpeaker(page, speaker);
        }

        var organisations = meetup.Speakers.Where(speaker => speaker.Organisation is not null)
            .GroupBy(speaker => speaker.Name)
            .ToDictionary(group => group.Key, group => group.First().Organisation, StringComparer.Ordinal);
        foreach (var talk in ProgrammeTalk.Of(meetup))
        {
            var session = Begin(new SearchEntry.Session(meetup, talk), [talk.Title]);
            AddTalk(page, session, talk);
            foreach (var name in talk.Speakers)
            {
                words.Add(SearchField.Name, name, session);
                words.Add(SearchField.Organisation, organisations.GetValueOrDefault(name), session);
            }
        }
    }

    private void AddTalk(int page, int session, ProgrammeTalk talk)
    {
        words.Add(talk.IsPresented ? SearchField.Talk : SearchField.Topic, talk.Title, page, session);
        words.Add(SearchField.Place, talk.Item?.Room, page, session);
        words.Add(SearchField.Topic, talk.Item?.Track, page, session);
        words.Add(SearchField.Description, Start(talk.Abstract), page, session);
        foreach (var takeaway in talk.Takeaways)
        {
            words.Add(SearchField.Description, Start(takeaway), page, session);
        }
    }

    private void AddSpeaker(int entry, Speaker speaker)
    {
        words.Add(SearchField.Name, speaker.Name, entry);
        words.Add(SearchField.Organisation, speaker.Organisation, entry);
        words.Add(SearchField.Organisation, speaker.Role, entry);
        words.Add(SearchField.Description, Start(speaker.Bio), entry);
    }

    private void AddPerson(string name, List<Meetup> meetups, List<Speaker> said)
    {
        var person = Begin(new SearchEntry.Person(name, meetups), [name]);
        foreach (var speaker in said)
        {
            AddSpeaker(person, speaker);
        }
    }

    private int Begin(SearchEntry entry, IEnumerable<string?> called)
    {
        entries.Add(entry);
        names.Add(
        [
            .. called.OfType<string>()
                .Select(NormalizedText.Of)
                .Where(name => name.Length > 0)
                .Distinct()
                .Select(IndexedName.Of),
        ]);
        return entries.Count - 1;
    }
}
