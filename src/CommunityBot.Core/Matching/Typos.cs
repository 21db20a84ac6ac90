namespace CommunityBot.Core.Matching;

/// <summary>
/// How many typos are allowed: the bound depends on the length, so that a short word stays what it is.
/// </summary>
internal static class Typos
{
    /// <summary>One in a short word, two in a long one, none in numbers.</summary>
    public static int Allowed(string word) =>
        word.Length < 3 || word.Any(char.IsDigit) ? 0 : word.Length >= 8 ? 2 : 1;

    /// <summary>
    /// Of a whole name without its spaces: one in five letters. Names are asked for in one piece, so a short first name
    /// may have a typo if the rest makes up for it.
    /// </summary>
    public static int AllowedInName(string name) => name.Any(char.IsDigit) ? 0 : Math.Min(3, name.Length / 5);

    /// <summary>
    /// False for short words with different beginnings, which are different words: "kim" is not "tim". Of three letters
    /// only a fourth may be forgotten: "ana" is "anna", but not "ann".
    /// </summary>
    public static bool IsPlausible(string asked, string word) =>
        asked.Length >= 6 || (asked[0] == word[0] && (asked.Length > 3 || word.Length > 3));
}
