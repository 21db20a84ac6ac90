namespace CommunityBot.Core.Wording;

/// <summary>Texts about programmes in English.</summary>
internal static class EnglishProgrammePhrases
{
    public static ProgrammePhrases Value { get; } = new()
    {
        Day = "Day",
        AllDays = "All days",
        RoomOrTrack = "Room or track",
        AllRooms = "All rooms",
        AboutTalks = "About the talks",
        NothingNow = "Nothing is running right now.",
        Now = "Now",
        Then = "Next",
        AllTimesFormat = "All times are {0}.",
        UntilFormat = "until {0}",
        NothingOnRoom = "nothing right now",
        NoAbstract = "The page says nothing more about this talk.",
        WholeProgramme = "Whole programme",
        PartOf = "Part of",
    };
}
