using CommunityBot.Tests.Moving;
using CommunityBot.Tests.WholeHost;

namespace CommunityBot.Tests.Gallery;

/// <summary>Pages of early 2031 that make the bot post every kind of message.</summary>
internal static class GalleryContent
{
    public const string Announcements = $$"""
        "weekly-digest": { "enabled": true },
        "rooms": {
          "Main hall": "discord:{{HostedBot.DiscordChannel}}",
          "Workshop room": "slack:{{HostedBot.SlackChannel}}"
        }
        """;

    /// <summary>The file of the meetup that is cancelled, reinstated and cancelled again.</summary>
    public const string Cancelled = "lanterns.md";

    public const string Postponed = "boats.md";
    public const string Moved = "dragons.md";
    public const string Gone = "bells.md";

    public static (string File, string Text)[] Pages =>
    [
        ("kites.md", Kites),
        ("online.md", Online),
        ("conference.md", Conference),
        ("recap.md", Recap),
        ("series.md", Series),
        Lanterns(),
        Boats(),
        Dragons(),
        (Gone, PageText.Of("Bells and Whistles", "11 February 2031")),
        .. Masks("18:30 – 20:30"),
    ];

    public static (string File, string Text) Lanterns(string header = "") =>
        (Cancelled, PageText.Of("Lanterns at Night", "13 February 2031", header: header));

    public static (string File, string Text) Boats(string header = "") =>
        (Postponed, PageText.Of("Boats of Paper", "14 February 2031", header: header));

    public static (string File, string Text) Dragons(string day = "15 February 2031") =>
        (Moved, PageText.Of("Cloth Dragons", day));

    /// <summary>Five meetups, which change together.</summary>
    public static (string File, string Text)[] Masks(string time) =>
    [
        .. Enumerable.Range(1, 5).Select(number =>
            ($"masks-{number}.md", PageText.Of($"Masks, evening {number}", $"{number + 6} February 2031", time: time))),
    ];

    private const string Kites = """
        ---
        title: "Kites in the Wind: building, flying and repairing"
        link: https://example.org/events/kites
        event_date: 6 February 2031
        time: 18:30 – 20:30
        venue: Town Hall, 1 Main Street, London
        registration: https://tickets.example.org/kites
        image: https://example.org/pictures/kites.jpg
        ---

        We build kites from paper and thread, and carry them up the hill as soon as the wind allows it. Bring scissors.

        **Agenda:**

        * 6:30pm - 6:45pm - Doors open, tea and biscuits
        * 6:45pm - 7:20pm - 'Paper, thread & wind: what holds a kite together' by Anna Example, Example Kites
        * 7:20pm - 8:00pm - 'Repairs in the rain' by Ben Example, Sample Workshop
        * 8:00pm - 8:30pm - Questions and drinks

        ## Our speakers

        **'Paper, thread & wind: what holds a kite together'** by Anna Example

        *Abstract*

        A kite is a compromise between weight and wind. Anna shows which paper tears, which thread sings, and why.

        *Bio*

        Anna has built kites for twenty years and lost most of them.
        """;

    private const string Online = """
        ---
        title: "Wind maps, live"
        event_date: 12 February 2031
        time: 19:00 – 20:00
        online: true
        join: https://meet.jit.si/example-wind-maps
        ---

        An hour online about reading the maps that pilots read. Join at https://meet.jit.si/example-wind-maps.

        **Agenda:**

        * 7:00pm - 7:40pm - 'Reading Rust_(language) code of a wind map' by Chris Sample
        * 7:40pm - 8:00pm - Questions
        """;

    private const string Conference = """
        ---
        title: "WindConf"
        event_date: 20 February 2031
        end_date: 21 February 2031
        start_time: "09:00"
        end_time: "17:00"
        venue: Harbour Centre, 2 Quay Road, London
        registration: https://tickets.example.org/windconf
        ---

        Two days about everything that flies.

        ## Thursday 20 February

        ### Main hall

        * 09:00 - 09:45 - Welcome by Anna Example
        * 10:00 - 10:45 - Lines and knots by Ben Example
        * 11:00 - 11:45 - A history of paper by Chris Sample

        ### Workshop room

        * 10:00 - 11:30 - Build your first kite by Dana Sample
        * 12:00 - 12:45 - Repairs by Eli Example

        ## Friday 21 February

        ### Main hall

        * 09:00 - 09:45 - Weather for beginners by Fay Example
        * 10:00 - 10:45 - Festivals of the world by Gus Sample

        ### Workshop room

        * 09:00 - 10:30 - Kites of cloth by Dana Sample
        """;

    private const string Recap = """
        ---
        layout: recap
        title: "Recap: Harbour Lights"
        date: 2031-01-15
        video: https://www.youtube.com/embed/AAAAAAAAAAA
        ---

        Forty people came to the harbour in January.

        ### Overview

        Anna Example from Example Kites talked about Lights on the water (starting at
        [12:30](https://youtu.be/AAAAAAAAAAA?t=750)). What to take home:

        * Warm light travels further over water than cold light.
        * One lantern on a pole is seen from both banks.

        Ben Example told us about Batteries that float (starting at
        [48:10](https://youtu.be/AAAAAAAAAAA?t=2890)). What to take home:

        * Salt is worse than rain.
        """;

    private const string Series = """
        ---
        title: First Wednesday
        link: https://example.org/first-wednesday
        rrule: FREQ=MONTHLY;BYDAY=1WE
        start_time: "18:30"
        end_time: "21:00"
        venue: Example House, 1 Example Street, London
        ---

        Talks and conversation, on the first Wednesday of every month.
        """;
}
