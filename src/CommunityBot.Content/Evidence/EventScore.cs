namespace CommunityBot.Content.Evidence;

/// <summary>The scale on which the evidence for and against an event is weighed.</summary>
public static class EventScore
{
    /// <summary>The sum of weights from which a page is an event.</summary>
    public const int Threshold = 3;
}
