using System.Globalization;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Core.Problems;

using FsCheck;
using FsCheck.Fluent;

using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Parsing;

using TomlynTable = Tomlyn.Model.TomlTable;

namespace CommunityBot.Content.Tests.FrontMatter;

/// <summary>
/// Property tests that compare our TOML reader with Tomlyn on random documents. The seed is fixed; set
/// COMMUNITYBOT_TOML=100000 to test more documents.
/// </summary>
public sealed class TomlOracleTests
{
    private const int DefaultDocuments = 500;

    private static int Documents =>
        int.TryParse(
            Environment.GetEnvironmentVariable("COMMUNITYBOT_TOML"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count)
            ? count : DefaultDocuments;

    [Fact]
    public void Valid_documents_have_the_same_keys_and_values() => ForAll(hasTables: true, CheckValid);

    [Fact]
    public void A_missing_bracket_is_reported_and_loses_no_other_key() => ForAll(hasTables: false, sample =>
    {
        for (var i = 0; i < sample.BracketCount; i++)
        {
            var (text, changed) = sample.WithoutBracket(i);
            CheckMutant(sample, text, changed);
        }
    });

    [Fact]
    public void A_repeated_line_is_reported_and_loses_no_other_key() => ForAll(hasTables: false, sample =>
    {
        for (var i = 0; i < sample.LineCount; i++)
        {
            var (text, changed) = sample.WithLineRepeated(i);
            CheckMutant(sample, text, changed);
        }
    });

    private static void ForAll(bool hasTables, Action<TomlSample> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Documents).WithStartSize(5).WithEndSize(120).WithReplay(20300102, 3),
        Prop.ForAll(
            Gen.ListOf(Gen.Choose(0, 100_000)).ToArbitrary(),
            numbers => property(new TomlSample([.. numbers], hasTables))));

    private static void CheckValid(TomlSample sample)
    {
        var (ours, problems) = Read(sample.Text);

        Assert.True(TryTomlyn(sample.Text, out var theirs, out var error), $"{error}\n{sample}");
        Assert.True(problems.Count == 0, $"{string.Join('\n', problems)}\n{sample}");
        AssertSame(ours, theirs, sample.Text);
    }

    private static void CheckMutant(TomlSample sample, string text, TomlSample.Statement changed)
    {
        var (ours, problems) = Read(text);
        if (TryTomlyn(text, out var theirs, out var error))
        {
            Assert.True(problems.Count == 0, $"{string.Join('\n', problems)}\n{text}");
            AssertSame(ours, theirs, text);
        }
        else
        {
            Assert.True(problems.Count > 0, $"Not reported: {error}\n{text}");
        }

        // All values outside the changed statement are preserved.
        var before = Values(Read(sample.Text).Value, changed.Key);
        var after = Values(ours, changed.Key).ToHashSet(StringComparer.Ordinal);
        var lost = before.FirstOrDefault(value => !after.Contains(value));
        Assert.True(lost is null, $"Lost: {lost}\n{text}\n--- before ---\n{sample.Text}");
    }

    private static (HeaderValue.Mapping Value, IReadOnlyList<ContentProblem> Problems) Read(string text)
    {
        var report = new ProblemReport("page.md");
        return (TomlHeader.Read(text, 1, report), report.Problems);
    }

    private static bool TryTomlyn(string text, out TomlynTable theirs, out string? error)
    {
        // The serializer silently uses the last of two equal keys; only this parser reports duplicates.
        var syntax = SyntaxParser.Parse(text, "page.md", validate: true);
        if (syntax.HasErrors)
        {
            (theirs, error) = ([], syntax.Diagnostics.First().ToString());
            return false;
        }

        (theirs, error) = (TomlSerializer.Deserialize<TomlynTable>(text)!, null);
        return true;
    }

    /// <summary>
    /// Every value with its key path. Array indexes are omitted, because a repeated line shifts them.
    /// </summary>
    private static IEnumerable<string> Values(HeaderValue value, string? without, string path = "") => value switch
    {
        HeaderValue.Mapping map => map.Entries.Where(entry => entry.Key != without)
            .SelectMany(entry => Values(entry.Value, without, $"{path}/{entry.Key}")),
        HeaderValue.Sequence items => items.Values.SelectMany(item => Values(item, without, path)),
        HeaderValue.Scalar scalar => [$"{path}={scalar.Text}"],
        _ => [],
    };

    private static void AssertSame(HeaderValue ours, object? theirs, string text)
    {
        switch (theirs)
        {
            case TomlynTable table:
                var map = Assert.IsType<HeaderValue.Mapping>(ours);
                Assert.Equal(
                    table.Keys.Order(StringComparer.Ordinal),
                    map.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal));
                foreach (var entry in map.Entries)
                {
                    AssertSame(entry.Value, table[entry.Key], text);
                }

                break;

            case TomlTableArray or TomlArray:
                var items = Assert.IsType<HeaderValue.Sequence>(ours).Values;
                var others = ((System.Collections.IEnumerable)theirs).Cast<object?>().ToList();
                Assert.True(items.Count == others.Count, text);
                foreach (var (item, other) in items.Zip(others))
                {
                    AssertSame(item, other, text);
                }

                break;

            default:
                var typed = Assert.IsType<HeaderValue.Scalar>(ours).Text;
                Assert.True(IsSame(typed, theirs), $"Ours: '{typed}', theirs: '{theirs}'\n{text}");
                break;
        }
    }

    /// <summary>True if our text, parsed as the type that Tomlyn found, has the same value.</summary>
    private static bool IsSame(string typed, object? theirs)
    {
        var number = typed.Replace("_", "", StringComparison.Ordinal).TrimStart('+');
        return theirs switch
        {
            string text => typed == text,
            bool flag => typed == (flag ? "true" : "false"),
            long whole => whole == (number.Length < 2 ? Decimal(number) : number[..2] switch
            {
                "0x" => Convert.ToInt64(number[2..], 16),
                "0o" => Convert.ToInt64(number[2..], 8),
                "0b" => Convert.ToInt64(number[2..], 2),
                _ => Decimal(number),
            }),
            double real => real.Equals(number switch
            {
                "inf" => double.PositiveInfinity,
                "-inf" => double.NegativeInfinity,
                "nan" => double.NaN,
                _ => double.Parse(number, CultureInfo.InvariantCulture),
            }),
            TomlDateTime { Kind: TomlDateTimeKind.LocalTime } time =>
                TimeSpan.Parse(typed, CultureInfo.InvariantCulture) == time.DateTime.TimeOfDay,
            TomlDateTime { Kind: TomlDateTimeKind.LocalDate or TomlDateTimeKind.LocalDateTime } local =>
                DateTime.Parse(typed, CultureInfo.InvariantCulture) == local.DateTime.DateTime,
            TomlDateTime moment =>
                DateTimeOffset.Parse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) ==
                    moment.DateTime,
            _ => false,
        };
    }

    private static long Decimal(string number) => long.Parse(number, CultureInfo.InvariantCulture);
}
