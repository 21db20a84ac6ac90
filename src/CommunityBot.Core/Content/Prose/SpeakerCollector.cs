using CommunityBot.Core.Content.Body;
using CommunityBot.Core.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content.Prose;

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
        if (speaker.Name.Length < 2 || Lexicon.ToBeConfirmed.Is(speaker.Name))
        {
            return;
        }

        var at = speakers.FindIndex(known => PersonNames.AreSame(known.Name, speaker.Name));
        if (at < 0)
        {
            speakers.Add(speaker);
            return;
        }

        var there = speakers[at];
        speakers[at] = there with
        {
            Name = there.Name.Length >= speaker.Name.Length ? there.Name : speaker.Name,
            Role = there.Role ?? speaker.Role,
            Organisation = there.Organisation ?? speaker.Organisation,
            Bio = there.Bio ?? speaker.Bio,
            Talk = there.Talk ?? speaker.Talk,
            Abstract = there.Abstract ?? speaker.Abstract,
            Links = [.. there.Links.Union(speaker.Links)],
        };
    }

    /// <summary>The title of the talk; null if it is still to be confirmed.</summary>
    public static string? TalkOf(string? title) =>
        title is { Length: > 0 } && !Lexicon.ToBeConfirmed.Is(title) ? PlainText.Unquoted(title) : null;
}
