using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Tests;

/// <summary>AsciiDoc, tables and unread formats take time in proportion to their length, and never throw.</summary>
public sealed class HostileTextTests
{
    private const int Size = 400_000;

    public static TheoryData<string, string> Documents => new()
    {
        { "links that never end", "= A\n\n" + Many("https://a[") },
        { "links that end once", "= A\n\n" + Many("link:a[") + "]" },
        { "references that never end", "= A\n\n" + Many("<<a ") },
        { "references to attributes", "= A\n:a: b\n\n" + Many("{a}{") },
        { "bold marks", "= A\n\n" + Many("*a *") },
        { "attributes", "= A\n" + Many(":a: b\n") },
        { "one cell of many lines", "= A\n\n|===\n|a\n" + Many("text\n") },
        { "rows", "= A\n\n|===\n" + Many("|a |b\n") },
        { "a table that is not closed", "= A\n\n" + Many("|===\n|a\n\n") },
        { "nested lists", "= A\n\n" + Many("* a\n** b\n*** c\n") },
        { "an open quote", "title,date\n\"" + Many("a,b\n") },
        { "many columns", "title,date," + Many("a,") + "\n" + Many("1,") },
        { "many rows", "title;date\n" + Many("a;2030-01-02\n") },
        { "many talks of one day", "title;date;speaker\n" + Talks(9_000) },
        { "JSON lines", Many("{\"date\":\"2030-01-02\"}\n") },
        { "EDN", "[" + Many("{:date \"2030-01-02\"}\n") + "]" },
        { "XML without events", "<?xml version=\"1.0\"?>" + Many("<x/>") },
        { "Org mode", "#+TITLE: A\n" + Many("* 2030-01-02\n") },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reading_is_linear_and_does_not_fail(string kind, string text)
    {
        var began = TimeOfThread();
        var context = new ReadingContext(Reading.London) { IsExplaining = true };

        var reading = Reading.Library.Read(
            ContentDocument.Decode("events/a.txt", Encoding.UTF8.GetBytes(text)), context);

        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "reader-failed");
        Assert.True(TimeOfThread() - began < TimeSpan.FromSeconds(20), $"{kind} takes too long.");
    }

    /// <summary>
    /// Processor time that this thread has used, so that a busy machine does not matter; elsewhere than on Linux, the
    /// time of day.
    /// </summary>
    private static TimeSpan TimeOfThread()
    {
        const string usage = "/proc/thread-self/schedstat";
        return OperatingSystem.IsLinux() && File.Exists(usage)
            ? TimeSpan.FromMicroseconds(
                long.Parse(File.ReadAllText(usage).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000)
            : Stopwatch.GetElapsedTime(0);
    }

    [Fact]
    public void Cut_documents_do_not_fail()
    {
        string[] samples =
        [
            "= A\nB <c@d>\nv1\n:e: f\n\n|===\n|a |b\n\n|18:30 |\"C\" by Anna Example\n|===\n",
            "= A\n\nimage::x[y]\n<<z>>\nT:: u\n",
            "title,date\n\"a \"\"b\"\"\",2030-01-02\n", "[{:a \"2030-01-02\"}]", "#+TITLE: A\n2030-01-02\n",
            "<?xml version=\"1.0\"?><event date=\"2030-01-02\"/>", "{\"a\":\"2030-01-02\"}\n{\"b\":1}\n",
        ];
        foreach (var sample in samples)
        {
            for (var length = 0; length <= sample.Length; length++)
            {
                Assert.DoesNotContain(
                    Reading.Of(sample[..length]).Problems, problem => problem.Code == "reader-failed");
                Assert.DoesNotContain(
                    Reading.Of(sample[length..]).Problems, problem => problem.Code == "reader-failed");
            }
        }
    }

    private static string Talks(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => $"Talk {number};2030-01-02;Anna Example\n"));

    private static string Many(string part) => string.Concat(Enumerable.Repeat(part, Size / part.Length));
}
