namespace CommunityBot.Content.Body;

/// <summary>Maps character indexes to line numbers of the document.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];
    private readonly int firstLine;

    public LineMap(string text, int firstLine)
    {
        this.firstLine = firstLine;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    public int LineAt(int index)
    {
        var found = starts.BinarySearch(index);
        return firstLine + (found >= 0 ? found : Math.Max(0, ~found - 1));
    }
}
