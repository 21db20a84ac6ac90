namespace CommunityBot.Content.Tests;

/// <summary>Sample documents in formats that the repository's content does not contain.</summary>
internal static class Samples
{
    public const string Calendar =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        X-WR-TIMEZONE:Europe/Berlin
        X-WR-CALNAME:Beispielgruppe
        BEGIN:VTIMEZONE
        TZID:W. Europe Standard Time
        BEGIN:STANDARD
        DTSTART:16010101T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:abc@example
        SEQUENCE:1
        SUMMARY:Treffen\, alt
        DTSTART;TZID=W. Europe Standard Time:20300110T190000
        DTEND;TZID=W. Europe Standard Time:20300110T210000
        END:VEVENT
        BEGIN:VEVENT
        UID:abc@example
        SEQUENCE:2
        SUMMARY:Treffen im Janu
         ar
        STATUS:CANCELLED
        DTSTART:20300111T180000Z
        DURATION:PT2H
        LOCATION:Beispielhaus, Musterstr. 1, München
        URL:https://www.meetup.com/example/events/301062840/
        DESCRIPTION:Agenda:\n\n* 19:00 Ankommen\n* 19:30 "Ein Vortrag" von Charlotte Godley\n
        BEGIN:VALARM
        DESCRIPTION:Not the event's
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:series@example
        SUMMARY:Stammtisch
        DTSTART;TZID=Europe/Berlin:20300102T190000
        RRULE:FREQ=MONTHLY;BYDAY=1WE
        EXDATE;TZID=Europe/Berlin:20300206T190000
        END:VEVENT
        BEGIN:VEVENT
        UID:series@example
        RECURRENCE-ID;TZID=Europe/Berlin:20300306T190000
        SUMMARY:Stammtisch, diesmal im Garten
        DTSTART;TZID=Europe/Berlin:20300307T180000
        END:VEVENT
        BEGIN:VEVENT
        UID:days@example
        SUMMARY:Conference
        DTSTART;VALUE=DATE:20300401
        DTEND;VALUE=DATE:20300403
        END:VEVENT
        END:VCALENDAR
        """;

    public const string Html =
        """
        ---
        title: "Ein Abend"
        event_date: 2030-01-02
        ---
        <div class="event">
        <h2>Programm</h2>

        <table><tr><th>Zeit</th><th>Was</th></tr>
        <tr><td>18:30 - 19:00</td><td>Ankommen</td></tr>

        <tr><td>19:00</td><td>"Ein Vortrag" von <a href="https://x.example">Charlotte Godley</a></td></tr></table>
        <p>Ort: Beispielhaus, Musterstr. 1, Berlin<br/>Anmeldung:
        <a href="https://www.meetup.com/x/events/301062840/">hier</a></p>
        <iframe src="https://www.youtube.com/embed/52JXFb-GXPY"></iframe>
        </div>
        """;
}
