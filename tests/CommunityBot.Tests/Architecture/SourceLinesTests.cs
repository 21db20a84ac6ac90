namespace CommunityBot.Tests.Architecture;

/// <summary>Tests that no source line exceeds 120 columns, the limit set in .editorconfig.</summary>
public sealed class SourceLinesTests
{
    private const int MaxColumns = 120;

    [Fact]
    public void No_line_of_source_is_longer_than_120_columns()
    {
        var files = SourceFile.CSharp("src", "tests");

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file.Path).Index()
            where line.Item.Length > MaxColumns
            select $"{file.Name}:{line.Index + 1}: {line.Item.Length} columns");
    }
}
