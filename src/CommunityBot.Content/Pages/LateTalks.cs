using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Adds talks and speakers that are read once the page is known to be about a meetup. Articles have abstracts,
/// biographies and people with one name as well, so that these are no evidence of one.
/// </summary>
internal static class LateTalks
{
    public static Meetup Add(Page page, Meetup meetup, SpeakerCollector speakers)
    {
        if (meetup.Kind is not (MeetupKind.Meetup or MeetupKind.Recap) || page.IsDataOnly)
        {
            return meetup;
        }

        if (meetup.Agenda.Count == 0 || meetup.Speakers.Count == 0)
        {
            var parts = TalkParts.In(page.Body, page.NextLines);
            SignedLists.Add(parts, speakers);
            meetup = meetup.Agenda.Count > 0 ? meetup : meetup with
            {
                Agenda = [.. parts.Where(talk => talk.Title is not null).Select(talk => new AgendaItem(talk.Title!)
                {
                    Speakers = [.. talk.People.Select(person => person.Name)],
                })],
            };
        }

        speakers.Source = "a list of speakers";
        ListedSpeakers.In(page.Body, page.NextLines).ToList().ForEach(speakers.Add);
        if (meetup.Kind is MeetupKind.Meetup)
        {
            speakers.Source = "a name above a biography";
            HeadedBiographies.In(page.Body, speakers.Knows).ToList().ForEach(speakers.Add);
        }

        if (speakers.Speakers.Count == 0 && meetup.Kind is MeetupKind.Meetup)
        {
            speakers.Source = "a biography";
            BiographyOpening.In(page.Body, page.NextLines).ToList().ForEach(speakers.Add);
        }

        if (speakers.Speakers.Count == 0)
        {
            speakers.Source = "a sentence about a talk";
            GivenNameSpeakers.In(page.Body, page.NextLines, page.IsRecap).ToList().ForEach(speakers.Add);
        }

        if (speakers.Speakers.Count == 0 && meetup.Kind is MeetupKind.Meetup
            && page.Header.Text(HeaderKeys.Description) is { } summary)
        {
            speakers.Source = "a sentence of the summary in the header";
            SentenceSpeakers.InText(summary)
                .Select(person => new Speaker(person.Name) { Organisation = person.Organisation })
                .ToList()
                .ForEach(speakers.Add);
        }

        return meetup with { Speakers = speakers.Speakers };
    }
}
