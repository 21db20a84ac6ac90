using System.Text.Json.Serialization;

namespace CommunityBot.Export;

/// <summary>
/// One line of <c>export --format jsonl</c>: a public contract, documented in content/README.md. Unknown values are
/// null, never a guess.
/// </summary>
internal sealed record ExportedPage
{
    public required string Source { get; init; }

    public required string Kind { get; init; }

    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Series { get; init; }

    public required string Status { get; init; }

    public string? Date { get; init; }

    public string? StartTime { get; init; }

    public string? EndTime { get; init; }

    public required string TimeZone { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public ExportedVenue? Venue { get; init; }

    public required IReadOnlyList<ExportedAgendaItem> Agenda { get; init; }

    public required IReadOnlyList<ExportedSpeaker> Speakers { get; init; }

    public required IReadOnlyList<ExportedSponsor> Sponsors { get; init; }

    public required ExportedLinks Links { get; init; }

    public required IReadOnlyList<ExportedTalk> Talks { get; init; }

    public required IReadOnlyList<string> Replaces { get; init; }

    public string? ReplacedBy { get; init; }

    public ExportedNext? Next { get; init; }

    public ExportedSession? Session { get; init; }

    public required IReadOnlyList<ExportedOrigin> Origins { get; init; }

    public required IReadOnlyList<ExportedProblem> Problems { get; init; }

    public string? Uid { get; init; }

    /// <summary>In Markdown.</summary>
    public string? Description { get; init; }

    public string? LastDate { get; init; }

    public string? Published { get; init; }

    public string? ShownFrom { get; init; }

    public string? ShownUntil { get; init; }

    public string? Recurrence { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required IReadOnlyList<string> ExternalIds { get; init; }
}

internal sealed record ExportedVenue(string? Name, string? Address, bool Online);

/// <summary>The fields after the speakers are left out where they say nothing.</summary>
internal sealed record ExportedAgendaItem(string? Start, string? End, string Title, IReadOnlyList<string> Speakers)
{
    /// <summary>Only in an agenda of several days.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Date { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Room { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Track { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Abstract { get; init; }
}

internal sealed record ExportedSpeaker(
    string Name, string? Organisation, string? Bio, string? Talk, IReadOnlyList<string> Links, string? Role,
    string? Abstract);

internal sealed record ExportedSponsor(string Name, string? Url);

/// <param name="Join">Only where it is told at once: an export may be published.</param>
/// <param name="Cover">The whole address of the picture, where the community has a site.</param>
internal sealed record ExportedLinks(
    string? Registration, string? Video, string? Website, string? Picture, string? Join, string? Cover,
    string? CoverAlt);

internal sealed record ExportedTalk(
    string Title, IReadOnlyList<string> Speakers, string? Video, string? Offset, IReadOnlyList<string> Takeaways);

internal sealed record ExportedNext(string? Date, string? Registration, IReadOnlyList<string> Speakers);

internal sealed record ExportedSession(string? Event, string? Room, string? Track, string? FirstDay, string? LastDay);

internal sealed record ExportedOrigin(string Field, string Source, string? How);

internal sealed record ExportedProblem(string Severity, string Code, int Line, string Message, string Remedy);
