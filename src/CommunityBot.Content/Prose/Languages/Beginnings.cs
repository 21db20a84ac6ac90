namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// Tells by the first three letters whether one of many texts may begin at a place; a collision only costs a closer
/// look.
/// </summary>
internal sealed class Beginnings
{
    /// <summary>One bit for each form.</summary>
    private readonly ulong[] bits = new ulong[(1 << 13) / 64];

    /// <param name="text">Folded; not empty.</param>
    public void Add(string text)
    {
        // What follows a shorter text can be any letter.
        for (var second = 0; second < (text.Length > 1 ? 1 : 32); second++)
        {
            for (var third = 0; third < (text.Length > 2 ? 1 : 32); third++)
            {
                var form = Form(text[0], text.Length > 1 ? text[1] : second, text.Length > 2 ? text[2] : third);
                bits[form >> 6] |= 1UL << (form & 63);
            }
        }
    }

    public bool MayBeAt(string folded, int at)
    {
        var form = at + 2 < folded.Length
            ? Form(folded[at], folded[at + 1], folded[at + 2])
            : Form(folded[at], at + 1 < folded.Length ? folded[at + 1] : 0, 0);
        return (bits[form >> 6] >> (form & 63) & 1) != 0;
    }

    /// <summary>Thirteen bits: letters that differ in case only are alike, and the places of letters overlap.</summary>
    private static int Form(int first, int second, int third) =>
        (first & 31) << 8 ^ (second & 31) << 4 ^ (third & 31);
}
