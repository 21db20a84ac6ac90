using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Distinguishes rooms, tracks and items for everybody by their names.</summary>
internal static class AgendaPlaces
{
    private const int LongestName = 60;

    /// <summary>"Main Hall", "Raum 2", "Salle bleue".</summary>
    public static bool IsRoom(string name) => name.Length < LongestName && Lexicon.RoomWords.OccurIn(name);

    /// <summary>"Track A", "Strang 2", "Parcours débutant".</summary>
    public static bool IsTrack(string name) => name.Length < LongestName && Lexicon.TrackWords.OccurIn(name);

    /// <summary>Breaks and meals are for everybody, in whatever column they are written.</summary>
    public static bool IsForAll(string title) =>
        title.Length < LongestName && Token.Tokenize(title) is { Count: > 0 } words
        && words.TrueForAll(word => word.Kind != TokenKind.Word || Lexicon.NotNames.Contains(word.Text)
            || Lexicon.And.Contains(word.Text));
}
