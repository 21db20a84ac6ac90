namespace CommunityBot.Tests.Architecture;

/// <summary>
/// Tests that every regular expression is compiled with the program. With these options the source generator writes
/// nothing but a constructor call, which costs the first command that needs it 20 ms in the native program.
/// </summary>
public sealed class GeneratedRegexTests
{
    private static readonly string[] NotGenerated =
        ["RegexOptions.NonBacktracking", "RegexOptions.RightToLeft", "new Regex("];

    [Fact]
    public void No_regular_expression_is_built_while_the_program_runs()
    {
        var files = SourceFile.CSharp("src");

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file.Path).Index()
            where NotGenerated.Any(words => line.Item.Contains(words, StringComparison.Ordinal))
            select $"{file.Name}:{line.Index + 1}: {line.Item.Trim()}");
    }
}
