namespace CommunityBot.Content.Evidence;

/// <summary>Adds up evidence, and records each piece with its reason.</summary>
/// <param name="name">What is weighed: "kind" is the question whether the page is an event.</param>
internal sealed class Scale(ReadingTrace trace, string name = "kind")
{
    public int Sum { get; private set; }

    /// <param name="weight">Positive for the event (or recap), negative against it; 0 is not recorded.</param>
    /// <param name="reason">A clause: "the title names a day".</param>
    /// <param name="line">Null if it is about the whole page.</param>
    public void Add(int weight, string reason, int? line = null)
    {
        if (weight != 0)
        {
            Sum += weight;
            trace.Weighed(reason, weight, line, name);
        }
    }

    public void AddIf(bool holds, int weight, string reason, int? line = null) =>
        Add(holds ? weight : 0, reason, line);
}
