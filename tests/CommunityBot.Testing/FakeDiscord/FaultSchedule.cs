namespace CommunityBot.Testing.FakeDiscord;

/// <summary>The faults to inject into matching requests.</summary>
public sealed class FaultSchedule
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];

    /// <summary>
    /// Injects the fault into the next <paramref name="times"/> requests with that method whose path contains the text.
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
