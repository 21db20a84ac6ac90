using System.Text;

using CommunityBot.Testing;

namespace CommunityBot.Tests;

/// <summary>A text writer whose output can be awaited.</summary>
internal sealed class AwaitedText : TextWriter
{
    private readonly StringBuilder text = new();
    private readonly List<(string Wanted, TaskCompletionSource Seen)> waiting = [];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (text)
        {
            text.Append(value);
            var all = text.ToString();
            foreach (var (_, seen) in waiting.Where(wait => all.Contains(wait.Wanted, StringComparison.Ordinal)))
            {
                seen.TrySetResult();
            }
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    public Task WaitForAsync(string wanted)
    {
        lock (text)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((wanted, seen));
            if (text.ToString().Contains(wanted, StringComparison.Ordinal))
            {
                seen.TrySetResult();
            }

            return seen.Task.WaitAsync(Waiting.Limit);
        }
    }

    public override string ToString()
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
