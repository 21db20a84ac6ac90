using System.Text.RegularExpressions;

namespace CommunityBot.Core.Messages;

/// <summary>
/// The mark by which a page or calendar says in its title that the meetup is off: "CANCELLED: …", "[Abgesagt] …",
/// "Annulé : …", "… (postponed)". A post says so itself, in its own language.
/// </summary>
public static partial class StatusMark
{
    /// <summary>The title without its mark; unchanged if nothing else is left.</summary>
    public static string Without(string title)
    {
        var rest = After().Replace(Before().Replace(title, ""), "").Trim();
        return rest.Length > 0 ? rest : title;
    }

    [GeneratedRegex(
        @"^\s*(?:[\[(]\s*(?:" + Words + @")\s*[\])]\s*[:!–—-]*|[*~!]*\s*(?:" + Words + @")\s*[:!–—-]+)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"\s*(?:[\[(]\s*(?:" + Words + @")\s*[\])]|\s[–—-]\s*(?:" + Words + @"))[\s!.]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    private const string Words =
        "cancell?ed|postponed|rescheduled|abgesagt|verschoben|entfällt|fällt aus|annulée?|annulee?|reportée?|reportee?";
}
