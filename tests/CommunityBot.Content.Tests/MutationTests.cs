using System.Diagnostics;
using System.Globalization;
using System.Text;

using CommunityBot.Testing;

namespace CommunityBot.Content.Tests;

/// <summary>
/// Fuzz tests with all available documents: reading must end in time and never fail with an internal error. The seed is
/// constant; COMMUNITYBOT_MUTANTS=50000 runs more mutants.
/// </summary>
public sealed class MutationTests
{
    private const int DefaultCount = 10_000;

    /// <summary>
    /// Far more than any document takes on a busy machine; a reader that loops or backtracks takes longer.
    /// </summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private static readonly string[] Fragments =
    [
        "---", "+++", "\n", "\r\n", "\t", "* ", "- 19:00 ", "| ", "[", "](", "{{<", "{%", "&a *a", "<", "<div>",
        "<table>", "\0", "\u200B", "\uD800", "\u00E2\u20AC\u2122",
        "2020-02-30", "99:99", "BEGIN:VEVENT\n", "END:VCALENDAR\n", "RRULE:FREQ=SECONDLY\n", "\"", "'", "`", "```",
        "> > > > ", "{\"a\":[", "]}", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;",
        "FREQ=DAILY;COUNT=999999999", "9999999999999999999", "-1", "~~", "**", "__", "Paul Jones, ", " by ", " from ",
        "!!binary ", "<<: *x", "#", "\\",
    ];

    [Fact]
    public void No_mutant_makes_the_reader_fail_or_time_out()
    {
        var seeds = Documents().Select(document => (document.Path, Bytes: Head(document.Bytes))).ToList();
        var count = int.TryParse(
            Environment.GetEnvironmentVariable("COMMUNITYBOT_MUTANTS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var requested) ? requested : DefaultCount;
        var random = new SplitMix64(20200529);
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);

        for (var i = 0; i < count; i++)
        {
            var (path, bytes) = seeds[random.Below(seeds.Count)];
            var mutant = Mutate(bytes, random, seeds);
            var clock = Stopwatch.StartNew();
            var reading = Reading.Of(mutant, path);
            ContentLibrary.Assemble([reading]);

            if (clock.Elapsed > TimeLimit)
            {
                failures.TryAdd($"slow: {path}", $"mutant {i} took {clock.Elapsed}");
            }

            foreach (var failed in reading.Problems.Where(problem => problem.Code == "reader-failed"))
            {
                failures.TryAdd(failed.Message, $"mutant {i} of {path}");
            }
        }

        Assert.True(
            failures.Count == 0, string.Join('\n', failures.Select(failure => $"{failure.Value}: {failure.Key}")));
    }

    [Fact]
    public void Every_available_document_is_read_in_time()
    {
        foreach (var (path, bytes) in Documents())
        {
            var clock = Stopwatch.StartNew();
            var reading = Reading.Of(bytes, path);

            Assert.DoesNotContain(reading.Problems, problem => problem.Code == "reader-failed");
            Assert.True(clock.Elapsed < TimeLimit, $"{path} took {clock.Elapsed}");
        }
    }

    /// <summary>The pages of this repository and everything next to it: pages, feeds and many other files.</summary>
    private static IEnumerable<(string Path, byte[] Bytes)> Documents() =>
        new[]
            {
                Path.Combine(Repository.Root, "content"),
                Path.Combine(Repository.Root, "tests", "corpus", "docs"),
                Repository.Shared,
            }
            .OfType<string>()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(
                StringComparer.Ordinal))
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))
            .Append(("feed.ics", Encoding.UTF8.GetBytes(Samples.Calendar)))
            .Append(("page.html", Encoding.UTF8.GetBytes(Samples.Html)));

    /// <summary>The beginning of a large document contains all its constructs.</summary>
    private static byte[] Head(byte[] bytes) => bytes.Length > 12_000 ? bytes[..12_000] : bytes;

    private static byte[] Mutate(byte[] bytes, SplitMix64 random, List<(string Path, byte[] Bytes)> seeds)
    {
        var mutant = bytes.ToList();
        for (var times = 1 + random.Below(6); times > 0; times--)
        {
            var at = random.Below(mutant.Count + 1);
            var length = Math.Min(random.Below(200), mutant.Count - at);
            switch (random.Below(7))
            {
                case 0:
                    mutant.RemoveRange(at, length);
                    break;
                case 1:
                    mutant.InsertRange(at, mutant.GetRange(at, length));
                    break;
                case 2:
                    mutant.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[random.Below(Fragments.Length)]));
                    break;
                case 3 when at < mutant.Count:
                    mutant[at] = (byte)random.Below(256);
                    break;
                case 4:
                    var fragment = Encoding.UTF8.GetBytes(Fragments[random.Below(Fragments.Length)]);
                    mutant.InsertRange(
                        at, Enumerable.Repeat(fragment, 1 + random.Below(300)).SelectMany(piece => piece));
                    break;
                case 5:
                    var other = seeds[random.Below(seeds.Count)].Bytes;
                    var from = random.Below(other.Length);
                    mutant.InsertRange(at, other.Skip(from).Take(random.Below(2_000)));
                    break;
                default:
                    mutant.RemoveRange(at, mutant.Count - at);
                    break;
            }
        }

        return [.. mutant];
    }
}
