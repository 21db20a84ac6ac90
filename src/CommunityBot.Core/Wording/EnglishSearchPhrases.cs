namespace CommunityBot.Core.Wording;

/// <summary>Texts of searches in English.</summary>
internal static class EnglishSearchPhrases
{
    public static SearchPhrases Value { get; } = new()
    {
        TitleFormat = "Search: {0}",
        NothingFoundFormat = "Nothing matches {0}.",
        Hint = "Ask for a title, a talk, a topic, a speaker, an organisation, a place, a day or a month.",
        Example = "What are you looking for?",
        SomeWords = "Nothing has all the words. These have some of them:",
        OpenProgramme = "Open a programme",
        InDescription = "in the description",
        InRecap = "recap",
    };
}
