using CommunityBot.Testing;

namespace CommunityBot.Content.Tests;

public sealed class ProblemKindTests
{
    public static TheoryData<ProblemKind> All => [.. ProblemKind.All];

    [Theory, MemberData(nameof(All))]
    public void Every_code_is_documented_with_its_severity_and_examples(ProblemKind kind)
    {
        var documentation = File.ReadAllLines(Path.Combine(Repository.Root, "content", "README.md"));

        var row = Assert.Single(documentation, line => line.StartsWith($"| `{kind.Code}` |", StringComparison.Ordinal))
            .Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal(kind.Severity.ToString(), row[2], ignoreCase: true);
        Assert.All(row[3..5], example => Assert.NotEmpty(example));
    }
}
