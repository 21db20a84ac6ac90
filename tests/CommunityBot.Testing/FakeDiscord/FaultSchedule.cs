namespace CommunityBot.Testing.FakeDiscord;

/// <summary>Which requests go wrong, in which way and how often.</summary>
public sealed class FaultSchedule
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];

    /// <summary>
    /// The next <paramref name="times"/> requests of that method whose path contains the text go wrong.
    /// </summary>
    public void Add(string method, string pathPart, FakeFault fault, int times = 1)
    {
        lock (gate)
        {
            entries.Add(new Entry(method, pathPart, fault) { Left = times });
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            entries.Clear();
        }
    }

    internal FakeFault? Take(FakeRequest request)
    {
        lock (gate)
        {
            if (entries.Find(entry => entry.Left > 0 && request.Is(entry.Method, entry.PathPart)) is not { } found)
            {
                return null;
            }

            found.Left--;
            return found.Fault;
        }
    }

    private sealed record Entry(string Method, string PathPart, FakeFault Fault)
    {
        public int Left { get; set; }
    }
}
