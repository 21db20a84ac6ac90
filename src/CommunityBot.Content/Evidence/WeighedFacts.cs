using System.Globalization;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Collects what a document has, by the names that the facts have in a table of <see cref="WordWeights"/>.
/// </summary>
internal sealed class WeighedFacts
{
    private readonly List<string> names = [];

    public IReadOnlyList<string> Names => names;

    public void Add(string name) => names.Add(name);

    public void AddIf(bool holds, string name)
    {
        if (holds)
        {
            names.Add(name);
        }
    }

    /// <summary>"links>=11" and "links>=31" for 40 links: the weights of the steps add up.</summary>
    public void AddSteps(string name, int value, params ReadOnlySpan<int> steps)
    {
        foreach (var step in steps)
        {
            if (value >= step)
            {
                names.Add(string.Create(CultureInfo.InvariantCulture, $"{name}>={step}"));
            }
        }
    }
}
