namespace CommunityBot.Core.Wording;

/// <summary>Texts in one language about a programme of several days and rooms, and about its talks.</summary>
public sealed record ProgrammePhrases
{
    /// <summary>Of a menu: the days of a programme.</summary>
    public required string Day { get; init; }

    public required string AllDays { get; init; }

    /// <summary>Of a menu.</summary>
    public required string RoomOrTrack { get; init; }

    public required string AllRooms { get; init; }

    /// <summary>Of a menu: the abstracts of talks.</summary>
    public required string AboutTalks { get; init; }

    /// <summary>When no meetup is running.</summary>
    public required string NothingNow { get; init; }

    /// <summary>What is on, before its title.</summary>
    public required string Now { get; init; }

    /// <summary>What follows, before its title.</summary>
    public required string Then { get; init; }

    /// <summary>0 an hour.</summary>
    public required string UntilFormat { get; init; }

    /// <summary>0 whose time it is, as <see cref="Phrases.CityTime"/> says.</summary>
    public required string AllTimesFormat { get; init; }

    /// <summary>Of a room.</summary>
    public required string NothingOnRoom { get; init; }

    /// <summary>Of a talk.</summary>
    public required string NoAbstract { get; init; }

    /// <summary>Of a button.</summary>
    public required string WholeProgramme { get; init; }

    /// <summary>Label of the meetup of a talk.</summary>
    public required string PartOf { get; init; }
}
