namespace CommunityBot.Content.Keys;

/// <summary>
/// What the words of a front matter key mean together: <c>event.start_date</c>, <c>eventStartDate</c> and
/// <c>event: { start: { date: … } }</c> are all Event, Begin and Day.
/// </summary>
[Flags]
internal enum KeyWords : long
{
    None = 0,

    /// <summary>The meetup itself: "event", "meetup", "Veranstaltung", "rencontre".</summary>
    Event = 1L << 0,

    /// <summary>A day: "day", "Termin", "jour", and "date" beside another word.</summary>
    Day = 1L << 1,

    /// <summary>
    /// The key <c>date</c> alone, which site generators use for the day of publication and people for that of the
    /// event.
    /// </summary>
    Date = 1L << 2,

    Hour = 1L << 3,

    /// <summary>Minutes as the unit of a duration.</summary>
    Minute = 1L << 4,

    Begin = 1L << 5,
    End = 1L << 6,

    /// <summary>"When": a day, an hour or both.</summary>
    When = 1L << 7,

    /// <summary>"at", as in <c>starts_at</c>.</summary>
    At = 1L << 8,

    Zone = 1L << 9,

    /// <summary>The value is in UTC, whatever the zone of the page.</summary>
    Utc = 1L << 10,

    Duration = 1L << 11,

    /// <summary>Doors open, which is not the begin if another key names that.</summary>
    Doors = 1L << 12,

    /// <summary>A room or house: "venue", "Veranstaltungsort", "lieu".</summary>
    Venue = 1L << 13,

    /// <summary>A part of a venue.</summary>
    Room = 1L << 32,

    /// <summary>Any place: a house, an address or a city.</summary>
    Place = 1L << 14,

    Address = 1L << 15,
    City = 1L << 16,
    Host = 1L << 17,
    By = 1L << 18,
    Name = 1L << 19,
    Title = 1L << 20,
    Online = 1L << 21,

    /// <summary>Registering: "rsvp", "tickets", "Anmeldung", "inscription".</summary>
    SignUp = 1L << 22,

    /// <summary>A service for events.</summary>
    Service = 1L << 23,

    Link = 1L << 24,
    Video = 1L << 25,
    Speaker = 1L << 26,
    Talk = 1L << 27,
    Agenda = 1L << 28,
    Id = 1L << 29,

    /// <summary>
    /// Something else than this meetup: a deadline, a call for talks, the author, the previous meetup, a survey.
    /// </summary>
    Other = 1L << 30,

    /// <summary>A map of facts, which adds nothing to the keys within it: "details", "info", "params".</summary>
    Container = 1L << 33,

    /// <summary>A word that no vocabulary has.</summary>
    Unknown = 1L << 31,
}
