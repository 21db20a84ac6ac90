using CommunityBot.Content;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Export;

/// <summary>Converts pages to the export contract.</summary>
internal static class ExportedPages
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly OffsetDateTimePattern Moment = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:sso<m>");

    /// <summary>Every page in the order read. A document's problems are attached to its first page.</summary>
    public static IEnumerable<ExportedPage> Of(LibraryReadResult reading)
    {
        var problems = reading.Problems.ToLookup(problem => problem.Path, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in reading.Calendar.Pages)
        {
            yield return Of(page, seen.Add(page.Source) ? problems[page.Source] : []);
        }
    }

    public static ExportedPage Of(Meetup page, IEnumerable<ContentProblem> problems) => new()
    {
        Source = page.Source,
        Kind = Name(page.Kind),
        Id = page.Id.Value,
        Title = page.Title,
        Series = page.Series,
        Status = Name(page.Status),
        Date = Date(page.When.Date),
        StartTime = Time(page.When.StartsAt),
        EndTime = Time(page.When.EndsAt),
        TimeZone = page.When.Zone.Id,
        Start = At(page.When.Start, page.When.Zone),
        End = At(page.When.End, page.When.Zone),
        Venue = page.Venue is { } venue ? new ExportedVenue(venue.Name, venue.Address, venue.IsOnline) : null,
        Agenda = [.. page.Agenda.Select(item =>
            new ExportedAgendaItem(Time(item.Start), Time(item.End), item.Title, item.Speakers)
            {
                Date = Date(item.Date),
                Room = item.Room,
                Track = item.Track,
                Abstract = item.Abstract,
            })],
        Speakers = [.. page.Speakers.Select(speaker => new ExportedSpeaker(
            speaker.Name, speaker.Organisation, speaker.Bio, speaker.Talk,
            [.. speaker.Links.Select(link => Address(link)!)], speaker.Role, speaker.Abstract))],
        Sponsors = [.. page.Sponsors.Select(sponsor => new ExportedSponsor(sponsor.Name, Address(sponsor.Url)))],
        Links = new ExportedLinks(
            Address(page.Links.Registration), Address(page.Links.Video), Address(page.Links.Website),
            Address(page.Links.Picture), page.Links.JoinLead is null ? Address(page.Links.Join) : null,
            Address(page.Links.Cover?.Address), page.Links.Cover?.Alt),
        Talks = [.. page.Talks.Select(talk => new ExportedTalk(
            talk.Title, talk.Speakers, Address(talk.Video), Offset(talk.Offset), talk.Takeaways))],
        Replaces = [.. page.Replaces.Select(id => id.Value)],
        ReplacedBy = page.ReplacedBy?.Value,
        Next = page.Next is { } next
            ? new ExportedNext(Date(next.Date), Address(next.Registration), next.Speakers)
            : null,
        Session = page.SuperEvent is { } session
            ? new ExportedSession(
                session.Name, session.Room, session.Track, Date(session.EventFirstDay), Date(session.EventLastDay))
            : null,
        Origins = [.. page.Origins.Select(origin => new ExportedOrigin(origin.Field, origin.Source, origin.Location))],
        Problems = [.. problems.Select(Of)],
        Uid = page.Uid,
        Description = page.Description,
        LastDate = Date(page.When.LastDate),
        Published = At(page.Published, page.When.Zone),
        ShownFrom = At(page.ShownFrom, page.When.Zone),
        ShownUntil = At(page.ShownUntil, page.When.Zone),
        Recurrence = page.Recurrence?.Rule,
        Aliases = [.. page.Aliases.Select(alias => alias.Value)],
        ExternalIds = page.ExternalIds,
    };

    public static ExportedProblem Of(ContentProblem problem) =>
        new(Name(problem.Severity), problem.Code, problem.Line, problem.Message, problem.Remedy);

    public static string Name(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "note",
    };

    private static string Name(MeetupKind kind) => kind switch
    {
        MeetupKind.Recap => "recap",
        MeetupKind.Session => "session",
        MeetupKind.Series => "series",
        MeetupKind.NotAnEvent => "not-an-event",
        MeetupKind.Draft => "draft",
        _ => "meetup",
    };

    private static string Name(MeetupStatus status) => status switch
    {
        MeetupStatus.Tentative => "tentative",
        MeetupStatus.Postponed => "postponed",
        MeetupStatus.Cancelled => "cancelled",
        _ => "scheduled",
    };

    private static string? Date(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string? Time(LocalTime? time) => time is { } clock ? Clock.Format(clock) : null;

    private static string? At(Instant? moment, DateTimeZone zone) =>
        moment is { } at ? Moment.Format(at.InZone(zone).ToOffsetDateTime()) : null;

    /// <summary>As written on the page, because .NET's normalisation could change the link.</summary>
    private static string? Address(Uri? address) => address?.OriginalString;

    /// <summary>The usual form below videos: "35:45", "1:00:55".</summary>
    private static string? Offset(Duration? offset) => offset switch
    {
        null => null,
        { } length when length >= Duration.FromHours(1) =>
            $"{(int)length.TotalHours}:{length.Minutes:00}:{length.Seconds:00}",
        { } length => $"{length.Minutes}:{length.Seconds:00}",
    };
}
