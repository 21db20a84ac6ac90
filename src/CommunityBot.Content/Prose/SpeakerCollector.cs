using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Merges the details of speakers found in several parts of a page; the first value of each field wins.
/// </summary>
internal sealed class SpeakerCollector
{
    private readonly List<Speaker> speakers = [];

    /// <summary>Positions by folded name, so that a page with many speakers is read in linear time.</summary>
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);

    /// <summary>Positions of full names by their first word.</summary>
    private readonly Dictionary<string, int> byFirstName = new(StringComparer.Ordinal);

    /// <summary>Positions by the shorter forms of a full name.</summary>
    private readonly Dictionary<string, int> byPart = new(StringComparer.Ordinal);

    public IReadOnlyList<Speaker> Speakers => speakers;

    /// <summary>Receives where each speaker was found.</summary>
    public ReadingTrace Trace { get; init; } = ReadingTrace.Off;

    /// <summary>Where speakers are being read.</summary>
    public string Source { get; set; } = "the page";

    public bool Knows(string name) => name.Length > 1 && IndexOf(name) >= 0;

    public void Add(SpeakerIntroduction person) =>
        Add(new Speaker(person.Name) { Role = person.Role, Organisation = person.Organisation });

    public void Add(Speaker speaker)
    {
        if (speaker.Name.Length < 2 || Lexicon.ToBeConfirmed.IsMatch(speaker.Name)
            || Lexicon.OpenSlots.LengthAtStart(WordFolding.Fold(speaker.Name)) is not null)
        {
            Trace.Rejected("speakers", speaker.Name, "it takes the place of a name that is not known yet", null);
            return;
        }

        var at = IndexOf(speaker.Name);
        if (at < 0)
        {
            Index(speaker.Name, speakers.Count);
            speakers.Add(speaker);
            Trace.Took("speakers", speaker.Name, Source, null, Certainty.Stated);
            return;
        }

        var existing = speakers[at];
        speakers[at] = existing with
        {
            Name = existing.Name.Length >= speaker.Name.Length ? existing.Name : speaker.Name,
            Role = existing.Role ?? speaker.Role,
            Organisation = existing.Organisation ?? speaker.Organisation,
            Bio = existing.Bio ?? speaker.Bio,
            Talk = existing.Talk ?? speaker.Talk,
            Abstract = existing.Abstract ?? speaker.Abstract,
            Links = [.. existing.Links.Union(speaker.Links)],
        };
        if (speakers[at].Name != existing.Name)
        {
            byName.Remove(WordFolding.Fold(existing.Name));
            Index(speakers[at].Name, at);
        }
    }

    /// <summary>The first speaker who is the same by <see cref="PersonNames.AreSame"/>; -1 if there is none.</summary>
    private int IndexOf(string name)
    {
        var folded = WordFolding.Fold(name);
        var found = byName.GetValueOrDefault(folded, int.MaxValue);
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        var other = space > 1 && NameParts.MayBeOneName(folded)
            ? byName.GetValueOrDefault(folded[..space], int.MaxValue)
            : space < 0 && folded.Length > 1 ? byFirstName.GetValueOrDefault(folded, int.MaxValue)
            : int.MaxValue;
        foreach (var part in NameParts.Of(folded))
        {
            other = Math.Min(other, byName.GetValueOrDefault(part, int.MaxValue));
        }

        other = Math.Min(other, byPart.GetValueOrDefault(folded, int.MaxValue));
        return Math.Min(found, other) is var first and < int.MaxValue ? first : -1;
    }

    private void Index(string name, int at)
    {
        var folded = WordFolding.Fold(name);
        byName.TryAdd(folded, at);
        if (folded.IndexOf(' ', StringComparison.Ordinal) is > 1 and var space)
        {
            byFirstName.TryAdd(folded[..space], at);
        }

        foreach (var part in NameParts.Of(folded))
        {
            byPart.TryAdd(part, at);
        }
    }

    /// <summary>The title of the talk; null if it is still to be confirmed.</summary>
    public static string? TalkOf(string? title) =>
        title is { Length: > 0 } && !Lexicon.ToBeConfirmed.IsMatch(title) ? PlainText.Unquoted(title) : null;
}
