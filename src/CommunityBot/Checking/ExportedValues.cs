using CommunityBot.Export;

namespace CommunityBot.Checking;

/// <summary>The fields of an exported page as text, in the order of <c>export</c>.</summary>
internal static class ExportedValues
{
    private const int MaxTextLength = 80;

    /// <summary>Each field with its values: none if it is unknown, several for a list.</summary>
    public static IEnumerable<(string Field, IReadOnlyList<ExportedValue> Values)> Of(ExportedPage page)
    {
        yield return One("id", page.Id);
        yield return One("title", page.Title);
        yield return One("series", page.Series);
        yield return One("status", page.Status);
        yield return One("date", page.Date);
        yield return One("startTime", page.StartTime);
        yield return One("endTime", page.EndTime);
        yield return One("timeZone", page.TimeZone);
        yield return One("start", page.Start);
        yield return One("end", page.End);
        yield return One("venue.name", page.Venue?.Name);
        yield return One("venue.address", page.Venue?.Address);
        yield return One("venue.online", page.Venue is { Online: true } ? "true" : null);
        yield return Many("agenda", page.Agenda.Select(item => new ExportedValue(
            $"{Hours(item)}{item.Title}{Dash(string.Join(", ", item.Speakers))}", item.Title)));
        yield return Many("speakers", page.Speakers.Select(speaker => new ExportedValue(
            $"{speaker.Name}{(speaker.Organisation is { } place ? $", {place}" : "")}{Dash(speaker.Talk)}",
            speaker.Name)));
        yield return Many("sponsors", page.Sponsors.Select(sponsor => new ExportedValue(
            sponsor.Name + (sponsor.Url is { } url ? $" ({url})" : ""), sponsor.Name)));
        yield return One("links.registration", page.Links.Registration);
        yield return One("links.video", page.Links.Video);
        yield return One("links.website", page.Links.Website);
        yield return Many("talks", page.Talks.Select(talk => new ExportedValue(
            $"{(talk.Offset is { } offset ? $"{offset} " : "")}{talk.Title}{Dash(string.Join(", ", talk.Speakers))}" +
            (talk.Takeaways.Count > 0 ? $" ({talk.Takeaways.Count} takeaways)" : ""),
            talk.Title)));
        yield return Many("replaces", page.Replaces.Select(id => new ExportedValue(id, id)));
        yield return One("replacedBy", page.ReplacedBy);
        yield return One("next.date", page.Next?.Date);
        yield return One("next.registration", page.Next?.Registration);
        yield return Many("next.speakers", (page.Next?.Speakers ?? []).Select(name => new ExportedValue(name, name)));
        yield return One("session.event", page.Session?.Event);
        yield return One("session.room", page.Session?.Room);
        yield return One("session.track", page.Session?.Track);
        yield return One("session.firstDay", page.Session?.FirstDay);
        yield return One("session.lastDay", page.Session?.LastDay);
        yield return One("uid", page.Uid);
        yield return Many("agenda.abstract", page.Agenda.Select(item => item.Abstract).OfType<string>().Select(Text));
        yield return Many("speakers.role", page.Speakers.Select(speaker => speaker.Role).OfType<string>()
            .Select(role => new ExportedValue(role, role)));
        yield return Many(
            "speakers.abstract", page.Speakers.Select(speaker => speaker.Abstract).OfType<string>().Select(Text));
        yield return One("links.picture", page.Links.Picture);
        yield return Many("description", page.Description is { } description ? [Text(description)] : []);
        yield return One("lastDate", page.LastDate);
        yield return One("published", page.Published);
        yield return One("shownFrom", page.ShownFrom);
        yield return One("shownUntil", page.ShownUntil);
        yield return One("recurrence", page.Recurrence);
        yield return Many("aliases", page.Aliases.Select(id => new ExportedValue(id, id)));
        yield return Many("externalIds", page.ExternalIds.Select(id => new ExportedValue(id, id)));
        yield return One("links.join", page.Links.Join);
        yield return One("links.cover", page.Links.Cover);
        yield return One("links.coverAlt", page.Links.CoverAlt);
    }

    private static (string, IReadOnlyList<ExportedValue>) One(string field, string? value) =>
        (field, value is null ? [] : [new ExportedValue(value, value)]);

    private static (string, IReadOnlyList<ExportedValue>) Many(string field, IEnumerable<ExportedValue> values) =>
        (field, [.. values]);

    /// <summary>The first line of a long text.</summary>
    private static ExportedValue Text(string markdown) =>
        markdown.Split('\n', 2)[0].Trim() is var line && line.Length <= MaxTextLength
            ? new(line, line)
            : new(string.Concat(line.AsSpan(0, MaxTextLength), "…"), line);

    private static string Hours(ExportedAgendaItem item) => (item.Start, item.End) switch
    {
        ({ } start, { } end) => $"{start}–{end} ",
        ({ } start, null) => $"{start} ",
        _ => "",
    };

    private static string Dash(string? text) => string.IsNullOrEmpty(text) ? "" : $" – {text}";
}

/// <summary>A value as it is printed, and the part of it that the document contains.</summary>
internal sealed record ExportedValue(string Text, string Name);
