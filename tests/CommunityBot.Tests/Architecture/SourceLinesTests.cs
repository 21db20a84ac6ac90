namespace CommunityBot.Tests.Architecture;

/// <summary>Source lines fit side by side in a review: at most 120 columns, as .editorconfig says.</summary>
public sealed class SourceLinesTests
{
    private const int Columns = 120;

    [Fact]
    public void No_line_of_source_is_longer_than_120_columns()
    {
        var files = SourceFile.CSharp("src", "tests");

        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file.Path).Index()
            where line.Item.Length > Columns
            select $"{file.Name}:{line.Index + 1}: {line.Item.Length} columns");
    }
}
