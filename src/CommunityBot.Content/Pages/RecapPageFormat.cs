using CommunityBot.Content.Evidence;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>A Markdown page that recaps a past meetup: its talks, takeaways and recordings.</summary>
public sealed class RecapPageFormat : IContentFormat
{
    public string Name => "Recap page";

    public FormatConfidence Confidence(ContentDocument document) =>
        RecapEvidence.IsRecap(document) ? FormatConfidence.Recap : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var reading = PageReader.Read(document, context, isRecap: true);
        return reading with
        {
            Meetups =
            [
                .. reading.Meetups.Select(page => page.Kind is MeetupKind.Recap
                    ? page with { Style = RecapStyle.Of(document, page) }
                    : page),
            ],
        };
    }
}
