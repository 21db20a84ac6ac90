using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Talks whose headings are labels or people: "### Anna Example" above "Talk: Loops", and "### Topic" and
/// "### Speaker", each above its value.
/// </summary>
internal static class HeadedPeople
{
    private const int LongestTitle = 200;

    public static ParsedAgenda Read(PageBody body)
    {
        var talks = HeadedTalks.Talks([.. HostSections.Outside(body)]);
        var items = new List<AgendaItem>();
        var people = new List<(SpeakerIntroduction, AgendaItem)>();
        foreach (var talk in talks)
        {
            if (talk[0].Heading is { IsStruck: false } heading && PersonIn(heading) is { } person
                && NumberedTalk.TitleBelow(talk) is { } title)
            {
                Add(title, [person], HeadedTalks.AbstractOf(talk));
            }
        }

        if (items.Count == 0 && ValueOf(talks, Lexicon.TalkTitleLabels) is { Length: > 3 and < LongestTitle } topic
            && ValueOf(talks, Lexicon.SpeakerHeadings) is { } name && LabelledPeople.Read(name, fullNames: true) is
            { Count: > 0 } speakers && !PersonNames.IsFullName(topic))
        {
            Add(topic, speakers, null);
        }

        return items.Count == 0 ? ParsedAgenda.None
            : new ParsedAgenda(items, people, talks[0][0].Line, WasInferred: false);

        void Add(string title, IReadOnlyList<SpeakerIntroduction> speakers, string? about)
        {
            var item = new AgendaItem(title)
            {
                Speakers = [.. speakers.Select(speaker => speaker.Name)],
                Abstract = about,
            };
            items.Add(item);
            people.AddRange(speakers.Select(speaker => (speaker, item)));
        }
    }

    /// <summary>The person whom a heading is, or names last: "Presentation 2: Loops: Anna Example".</summary>
    private static SpeakerIntroduction? PersonIn(BodyLine heading)
    {
        var text = heading.Text.Trim().TrimEnd(':');
        if (AgendaEntry.HasTalkLabel(text))
        {
            text = text[(text.LastIndexOf(": ", StringComparison.Ordinal) + 1)..].Trim();
        }

        var name = PersonNames.Clean(text);
        return PersonNames.IsFullName(name) && !SpeakerIntroduction.IsRole(name) ? new SpeakerIntroduction(name) : null;
    }

    /// <summary>The only heading or the first line below the only heading that is one of the labels.</summary>
    private static string? ValueOf(List<List<Section>> talks, PhraseIndex labels)
    {
        var found = Enumerable.Range(0, talks.Count).Where(at => labels.IsMatch(talks[at][0].Title)).Take(2).ToList();
        if (found is not [var only])
        {
            return null;
        }

        var label = talks[only][0];
        var line = label.Blocks.Count > 0
            ? label.Blocks[0] is BodyBlock.Paragraph { Lines: [{ IsStruck: false } first] } ? first : null
            : only + 1 < talks.Count && talks[only + 1][0].Level > label.Level ? talks[only + 1][0].Heading : null;
        return line is null ? null : PlainText.Unquoted(line.Text.Trim());
    }
}
