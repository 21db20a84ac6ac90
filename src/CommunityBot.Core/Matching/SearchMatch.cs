namespace CommunityBot.Core.Matching;

/// <summary>How an entry fits what was asked, without the time, which only the request knows.</summary>
/// <param name="Missing">How many of the asked words it does not have.</param>
/// <param name="Rank">See <see cref="RankOf"/>; of the word that fits worst.</param>
/// <param name="Field">Where that word is.</param>
/// <param name="IsTogether">
/// True if the words are in one place, and not some in one talk and others in another.
/// </param>
/// <param name="IsWholeName">True if its name, and not only a part of it, was asked for.</param>
internal sealed record SearchMatch(
    SearchEntry Entry, int Missing, int Rank, SearchField Field, bool IsTogether, bool IsWholeName)
{
    /// <summary>The rank of every match with a typo is higher than that of any other.</summary>
    private const int Step = 3;

    /// <summary>
    /// The worst rank at which a match is telling: in a title, a talk, an organisation, a topic or a place.
    /// </summary>
    public const int Telling = 4;

    /// <summary>True if the words are only found with typos.</summary>
    public bool HasTypos => Rank >= RankOf(SearchField.Name, WordFit.Typo);

    /// <summary>
    /// 0 for the same word in a title. A word that only begins like the asked one in a title is worth as much as the
    /// word itself in a topic: "java" finds a talk on Java before an evening on JavaScript.
    /// </summary>
    public static int RankOf(SearchField field, WordFit fit) => ((int)fit * Step) + (int)field;
}
