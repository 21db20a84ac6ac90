using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Merges the details of speakers found in several parts of a page; the first value of each field wins.
/// </summary>
internal sealed class SpeakerCollector
{
    private readonly List<Speaker> speakers = [];

    public IReadOnlyList<Speaker> Speakers => speakers;

    public bool Knows(string name) =>
        name.Length > 1 && speakers.Exists(speaker => PersonNames.AreSame(speaker.Name, name));

    public void Add(SpeakerIntroduction person) =>
        Add(new Speaker(person.Name) { Role = person.Role, Organisation = person.Organisation });

    public void Add(Speaker speaker)
    {
        if (speaker.Name.Length < 2 || Lexicon.ToBeConfirmed.IsMatch(speaker.Name))
        {
            return;
        }

        var at = speakers.FindIndex(known => PersonNames.AreSame(known.Name, speaker.Name));
        if (at < 0)
        {
            speakers.Add(speaker);
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
    }

    /// <summary>The title of the talk; null if it is still to be confirmed.</summary>
    public static string? TalkOf(string? title) =>
        title is { Length: > 0 } && !Lexicon.ToBeConfirmed.IsMatch(title) ? PlainText.Unquoted(title) : null;
}
