namespace CommunityBot.Content.Tests.Corpus;

/// <summary>The scored fields by their names in <c>truth.jsonl</c>, in the order in which they are scored.</summary>
internal static class CorpusField
{
    public const string Title = "title";
    public const string Date = "date";
    public const string StartTime = "start_time";
    public const string EndTime = "end_time";
    public const string Venue = "venue_or_online";
    public const string AgendaCount = "agenda_count";
    public const string FirstAgendaTitle = "first_agenda_title";
    public const string Video = "video_url";
    public const string Registration = "registration_url";
    public const string IsRecap = "is_recap";
    public const string NextDate = "next_event_date";
    public const string Status = "status";

    /// <summary>Scored as a set of names, unlike the others.</summary>
    public const string Speakers = "speakers";

    public static IReadOnlyList<string> Single { get; } =
    [
        Title, Date, StartTime, EndTime, Venue, AgendaCount, FirstAgendaTitle, Video, Registration, IsRecap, NextDate,
        Status,
    ];
}
