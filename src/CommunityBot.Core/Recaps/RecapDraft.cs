using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Recaps;

/// <summary>
/// The recap page of a meetup that has none, from all that is known: its talks with the people and their organisations,
/// recording, slides, sentences from the chat, sponsors and the next meetup. What is unknown is left out, and listed
/// apart.
/// </summary>
internal sealed class RecapDraft
{
    private const int MaxNames = 4;

    /// <summary>Where talks' slides are published; also files of these kinds.</summary>
    private static readonly string[] SlideHosts =
    [
        "speakerdeck.com", "slideshare.net", "slides.com", "noti.st", "sli.dev", "pitch.com", "prezi.com",
    ];

    private readonly Meetup meetup;
    private readonly MeetupCalendar calendar;
    private readonly Phrases phrases;
    private readonly List<Talk> talks;
    private readonly IReadOnlyList<Takeaway> takeaways;

    /// <param name="all">The community's takeaways, of all meetups.</param>
    public RecapDraft(
        Meetup meetup, MeetupCalendar calendar, IReadOnlyList<Takeaway> all, Instant now, Phrases phrases)
    {
        (this.meetup, this.calendar, this.phrases) = (meetup, calendar, phrases);
        takeaways = TakeawaySection.Of(meetup, all);
        talks = [.. TalksOf(meetup)];
        Content = new RecapContent(meetup.Heading)
        {
            Date = meetup.When.Date,
            Published = now.InZone(meetup.When.Zone).Date,
            Video = meetup.Links.Video,
            Talks =
            [
                .. talks.Select(Completed),
                .. takeaways.Count == 0 ? Array.Empty<Talk>() :
                    [TakeawaySection.Section(takeaways.Select(takeaway => takeaway.Text), phrases)],
            ],
            Speakers = meetup.Speakers,
            Sponsors = meetup.Sponsors,
            Next = NextOf(meetup, calendar, now),
            Photos = calendar.PhotosOf(meetup),
        };
    }

    public RecapContent Content { get; }

    /// <summary>The page as a file, in the style of the community's other recaps.</summary>
    public Attachment File
    {
        get
        {
            var style = PageStyle.Of(calendar.Recaps
                .OrderByDescending(recap => recap.When.Date)
                .Select(recap => recap.Style)
                .OfType<PageStyle>());
            return new Attachment(
                style.FileName.Write(Content.Date, Content.Published, NormalizedText.Of(Content.Title)),
                RecapPage.Write(Content, style, phrases) + "\n");
        }
    }

    /// <summary>What an organiser still has to find out, each as the end of a sentence.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Content.Video is null ? [phrases.Drafts.Recording] : Named(
            phrases.Drafts.OffsetsFormat,
            talks.Where(talk => talk.Offset is null).Select(talk => phrases.Quoted(talk.Title))),
        .. Named(
            phrases.Drafts.TakeawaysFormat,
            talks.Where(talk => talk.Takeaways.Count == 0).Select(talk => phrases.Quoted(talk.Title))),
        .. Named(
            phrases.Drafts.SlidesFormat,
            talks.Where(talk => SlidesOf(talk) is null).Select(talk => phrases.Quoted(talk.Title))),
        .. Named(
            phrases.Drafts.OrganisationsFormat,
            talks.SelectMany(talk => talk.Speakers).Distinct().Where(name => SpeakerOf(name)?.Organisation is null)),
        .. talks.Count == 0 ? [phrases.Drafts.Talks] : Array.Empty<string>(),
        .. meetup.Sponsors.Count == 0 ? [phrases.Drafts.Sponsors] : Named(
            phrases.Drafts.SponsorLinksFormat,
            meetup.Sponsors.Where(sponsor => sponsor.Url is null).Select(sponsor => sponsor.Name)),
        .. Content.Next switch
        {
            null => [phrases.Drafts.NextDate],
            { Registration: null } => [phrases.Drafts.NextLink],
            _ => Array.Empty<string>(),
        },
    ];

    private static IEnumerable<Talk> TalksOf(Meetup meetup)
    {
        var recorded = meetup.Talks.GroupBy(talk => NormalizedText.Of(talk.Title))
            .ToDictionary(titled => titled.Key, titled => titled.First());
        var known = ProgrammeTalk.Of(meetup).Where(talk => talk.IsPresented)
            .Select(talk => recorded.GetValueOrDefault(NormalizedText.Of(talk.Title))
                ?? new Talk(talk.Title) { Speakers = talk.Speakers, Video = talk.Video, Takeaways = talk.Takeaways })
            .ToList();

        // Speakers whose talk has no title are not in the programme.
        var named = known.SelectMany(talk => talk.Speakers).Select(NormalizedText.Of).ToHashSet(StringComparer.Ordinal);
        return known.Concat(meetup.Speakers
            .Where(speaker => speaker.Talk is null && !named.Contains(NormalizedText.Of(speaker.Name)))
            .Select(speaker => new Talk("…") { Speakers = [speaker.Name] }));
    }

    /// <summary>
    /// A talk is read from a page only with a list below it, so a list without points is left to fill.
    /// </summary>
    private Talk Completed(Talk talk) => talk with
    {
        Takeaways =
        [
            .. talk.Takeaways.DefaultIfEmpty("…"),
            .. SlidesOf(talk) is { } slides ? [$"[{phrases.Drafts.Slides}]({slides})"] : Array.Empty<string>(),
        ],
    };

    private Uri? SlidesOf(Talk talk) => talk.Speakers.Select(SpeakerOf).OfType<Speaker>()
        .Where(speaker => speaker.Talk is null || NormalizedText.Of(speaker.Talk) == NormalizedText.Of(talk.Title))
        .SelectMany(speaker => speaker.Links)
        .FirstOrDefault(AreSlides);

    private static bool AreSlides(Uri address) => address.IsAbsoluteUri
        && (SlideHosts.Any(host => address.Host == host
                || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase))
            || (address.Host == "docs.google.com"
                && address.AbsolutePath.StartsWith("/presentation", StringComparison.Ordinal))
            || address.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            || address.AbsolutePath.EndsWith(".pptx", StringComparison.OrdinalIgnoreCase));

    private Speaker? SpeakerOf(string name) => meetup.Speakers.FirstOrDefault(speaker => speaker.Name == name);

    /// <summary>The next meetup of the same series, or the next one if the meetup belongs to none.</summary>
    private static NextMeeting? NextOf(Meetup meetup, MeetupCalendar calendar, Instant now) =>
        calendar.UpcomingAfter(Instant.Max(now, meetup.When.EffectiveEnd ?? now))
            .Where(next => next.Kind is MeetupKind.Meetup && next.Id != meetup.Id)
            .FirstOrDefault(next => meetup.Series is null || next.Series == meetup.Series) is { } found
            ? new NextMeeting
            {
                Date = found.When.Date,
                Registration = found.Links.Registration ?? found.Links.Website,
            }
            : null;

    private static IEnumerable<string> Named(string format, IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? [] :
        [
            Phrases.Format(
                format, string.Join(", ", all.Take(MaxNames)) + (all.Count > MaxNames ? ", …" : "")),
        ];
    }
}
