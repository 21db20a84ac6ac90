using CommunityBot.Content.Body;

namespace CommunityBot.Content.Prose;

/// <summary>The full name with which a line begins in bold or as a link.</summary>
internal static class MarkedName
{
    private const int Shortest = 4;

    /// <summary>Null if the line begins otherwise, or with something else.</summary>
    public static SpeakerIntroduction? AtStart(BodyLine line)
    {
        var linked = line.Links is [{ IsImage: false, Start: 0 } link, ..] ? link.Text.Length : 0;
        var lead = Math.Max(line.BoldLead, linked);
        return lead >= Shortest && lead <= line.Text.Length && PersonNames.Clean(line.Text[..lead]) is var name
            && PersonNames.IsFullName(name)
            ? new SpeakerIntroduction(name)
            : null;
    }
}
