using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads lists of people below a line that says that they speak: "Our panel consists of:", "Here are the speakers for
/// tonight:", "Auf dem Podium:". A heading such as "Speakers" is read elsewhere.
/// </summary>
internal static class ListedSpeakers
{
    private const int Most = 20;

    private const int LongestLeadIn = 300;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IEnumerable<SpeakerIntroduction> In(PageBody body, HashSet<int> skipped)
    {
        foreach (var section in HostSections.Outside(body))
        {
            for (var at = 0; at < section.Blocks.Count; at++)
            {
                if (section.Blocks[at] is not BodyBlock.Bullets { Items.Count: > 1 and <= Most } list
                    || LineAbove(section, at) is not { } above || skipped.Contains(above.Number) || !Introduces(above))
                {
                    continue;
                }

                var people = list.Items.Select(item => item.First).OfType<BodyLine>()
                    .Where(line => !line.IsStruck && !skipped.Contains(line.Number))
                    .Select(PersonIn).ToList();
                if (people.Count(person => person is not null) * 3 >= list.Items.Count * 2)
                {
                    foreach (var person in people.OfType<SpeakerIntroduction>().Where(person => !IsModerator(person)))
                    {
                        yield return person;
                    }
                }
            }
        }
    }

    private static BodyLine? LineAbove(Section section, int at) => at == 0
        ? section.Level > 6 ? section.Heading : null
        : section.Blocks[at - 1] is BodyBlock.Paragraph { Lines: [.., var last] } ? last : null;

    private static bool Introduces(BodyLine line)
    {
        if (line.IsStruck || line.Text.Length > LongestLeadIn || !line.Text.TrimEnd('*', '_', ' ').EndsWith(':'))
        {
            return false;
        }

        var folded = line.Folded;
        folded = folded[(folded.TrimEnd(':', '*', '_', ' ').LastIndexOfAny(['.', '!', '?']) + 1)..];
        return (Lexicon.SpeakerNouns.OccurInFolded(folded) || Lexicon.PanelNouns.OccurInFolded(folded))
            && !Lexicon.OtherParts.OccurInFolded(folded) && !Lexicon.CallsForTalks.OccurInFolded(folded)
            && !SentenceWord.InFolded(folded, 0, folded.Length)
                .Exists(word => Lexicon.OfOtherMeetings.Contains(word.Bare) || Lexicon.LastDay.Contains(word.Bare));
    }

    /// <summary>"Anna Example (moderator)".</summary>
    private static bool IsModerator(SpeakerIntroduction person) =>
        Lexicon.Moderators.OccurIn($"{person.Role} {person.Organisation}");

    private static SpeakerIntroduction? PersonIn(BodyLine line) =>
        MarkedName.AtStart(line) ?? SpeakerIntroduction.Read(line.Text) ?? LabelledPeople.AtStart(line.Text);
}
