using System.Globalization;
using System.Text;

using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.WebConsole;

/// <summary>
/// Draws posts as marks on lanes, one lane for each meetup in a channel. Positions are percentages, so that a lane fits
/// every width; a state is a shape and a colour. Decoration: the table below it says the same.
/// </summary>
internal static class TimelinePicture
{
    private const int Step = 16;

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMM");

    /// <summary>The names of the weeks and of today, above the lanes.</summary>
    public static string Axis(Timeline timeline, DateTimeZone zone)
    {
        var svg = new StringBuilder("<svg class=\"axis\" width=\"100%\" height=\"20\" aria-hidden=\"true\">");
        foreach (var (monday, index) in Mondays(timeline, zone).Select((monday, index) => (monday, index)))
        {
            svg.Append(CultureInfo.InvariantCulture,
                $"<text class=\"{(index % 2 == 0 ? "week" : "week odd")}\" x=\"{At(timeline, monday)}\" y=\"14\">")
                .Append(Day.Format(monday.InZone(zone).Date)).Append("</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <param name="posts">Of one meetup in one channel.</param>
    /// <param name="start">When the meetup begins; null if it does not within the picture.</param>
    public static string Lane(
        Timeline timeline, DateTimeZone zone, IReadOnlyList<TimelinePost> posts, Instant? start)
    {
        // Posts of a day would cover each other.
        var days = posts.GroupBy(post => post.At.InZone(zone).Date)
            .Select(day => day.GroupBy(post => post.State).OrderBy(same => same.Key).ToList())
            .ToList();
        var height = 30 + (Step * (days.Max(day => day.Count) - 1));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"lane\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\">")
            .Append("<rect class=\"past\" width=\"").Append(At(timeline, timeline.Now)).Append("\" height=\"100%\"/>");
        foreach (var monday in Mondays(timeline, zone))
        {
            AppendLine(svg, "week", At(timeline, monday));
        }

        AppendLine(svg, "now", At(timeline, timeline.Now));
        if (start is { } begins)
        {
            svg.Append("<svg x=\"").Append(At(timeline, begins))
                .Append("\" y=\"0\" overflow=\"visible\"><path class=\"start\" d=\"M0 ").Append(height)
                .Append("V0l9 4-9 4\"/></svg>");
        }

        foreach (var day in days)
        {
            foreach (var (same, index) in day.Select((same, index) => (same, index)))
            {
                AppendMark(svg, timeline, [.. same], 15 + (Step * index));
            }
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>A mark for the key to the picture.</summary>
    public static string Mark(TimelineState state) =>
        $"<svg class=\"key\" width=\"18\" height=\"18\" aria-hidden=\"true\"><g class=\"mark {Name(state)}\" " +
        $"transform=\"translate(9 9)\">{Shape(state)}</g></svg>";

    /// <summary>The flag at which a meetup begins, for the key.</summary>
    public static string StartMark() =>
        "<svg class=\"key\" width=\"18\" height=\"18\" aria-hidden=\"true\">" +
        "<path class=\"start\" d=\"M5 17V1l9 4-9 4\"/></svg>";

    public static string Name(TimelineState state) => state switch
    {
        TimelineState.Sent => "sent",
        TimelineState.Coming => "coming",
        TimelineState.Late => "late",
        TimelineState.Waiting => "waiting",
        TimelineState.Refused => "refused",
        TimelineState.Unconfirmed => "unconfirmed",
        _ => "skipped",
    };

    private static void AppendMark(
        StringBuilder svg, Timeline timeline, IReadOnlyList<TimelinePost> same, int height)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg x=\"{At(timeline, same[0].At)}\" y=\"{height}\" overflow=\"visible\">")
            .Append("<g class=\"mark ").Append(Name(same[0].State)).Append("\"><title>")
            .Append(WebPage.Text(string.Join(
                ", ", same.Select(post => Phrases.English.KindName(post.Kind)).Distinct())))
            .Append(": ").Append(Name(same[0].State)).Append("</title>").Append(Shape(same[0].State)).Append("</g>");
        if (same.Count > 1)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"count\" x=\"10\" y=\"4\">{same.Count}</text>");
        }

        svg.Append("</svg>");
    }

    private static string Shape(TimelineState state) => state switch
    {
        TimelineState.Sent => "<circle r=\"7\"/><path d=\"M-3.5 0l2.5 3 4.5-5.5\"/>",
        TimelineState.Coming => "<circle r=\"6\"/>",
        TimelineState.Late => "<path class=\"body\" d=\"M0-8l8 14h-16z\"/><path d=\"M0-3v4M0 3v1.5\"/>",
        TimelineState.Waiting => "<circle r=\"7\"/><path d=\"M-2-3v6M2-3v6\"/>",
        TimelineState.Refused => "<rect x=\"-7\" y=\"-7\" width=\"14\" height=\"14\"/><path d=\"M-3-3l6 6M3-3l-6 6\"/>",
        TimelineState.Unconfirmed =>
            "<rect x=\"-7\" y=\"-7\" width=\"14\" height=\"14\"/><path d=\"M-2.5-2.5a2.5 2 0 1 1 2.5 3v1M0 3.5v1\"/>",
        _ => "<circle r=\"6\"/><path d=\"M-4 4l8-8\"/>",
    };

    private static void AppendLine(StringBuilder svg, string name, string at) =>
        svg.Append("<line class=\"").Append(name).Append("\" x1=\"").Append(at).Append("\" x2=\"").Append(at)
            .Append("\" y1=\"0\" y2=\"100%\"/>");

    private static string At(Timeline timeline, Instant moment) => string.Create(
        CultureInfo.InvariantCulture,
        $"{100 * ((moment - timeline.From) / (timeline.To - timeline.From)):0.##}%");

    private static IEnumerable<Instant> Mondays(Timeline timeline, DateTimeZone zone)
    {
        var day = timeline.From.InZone(zone).Date.Next(IsoDayOfWeek.Monday);
        for (; zone.AtStartOfDay(day).ToInstant() is var monday && monday < timeline.To; day = day.PlusWeeks(1))
        {
            yield return monday;
        }
    }
}
