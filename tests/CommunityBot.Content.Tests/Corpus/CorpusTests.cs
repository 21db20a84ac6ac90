namespace CommunityBot.Content.Tests.Corpus;

/// <summary>
/// Reads our own corpus, in the styles of communities that the reader was not written for. Each constant is what holds
/// now; a change that reads more raises the floors and lowers the ceilings.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const int LeastDocuments = 60;

    /// <summary>The mean F1 of all fields.</summary>
    private const double MacroF1Floor = 0.91;

    /// <summary>The F1 of the weakest field.</summary>
    private const double FieldFloor = 0.78;

    /// <summary>Values that a document forbids.</summary>
    private const int TrapCeiling = 10;

    /// <summary>Documents without an event that would be announced.</summary>
    private const int WronglyAnnouncedCeiling = 2;

    /// <summary>Documents that cannot be read whole, about which organisers learn nothing.</summary>
    private const int WithoutProblemCeiling = 2;

    [Fact]
    public void Every_document_has_its_truth_and_every_truth_its_document()
    {
        Assert.True(CorpusFolder.Truths.Count >= LeastDocuments);
        Assert.Equal(
            CorpusFolder.Files.Order(StringComparer.Ordinal),
            CorpusFolder.Truths.Select(truth => truth.File).Order(StringComparer.Ordinal));
        Assert.All(CorpusFolder.Truths, truth => Assert.Empty(truth.UnknownKeys));
    }

    [Fact]
    public void Every_field_is_read_as_well_as_before()
    {
        var score = CorpusFolder.Score;
        output.WriteLine(score.ToString());

        Assert.True(score.MacroF1 >= MacroF1Floor, $"macro F1 {score.MacroF1:0.000} < {MacroF1Floor}\n{score}");
        Assert.All(score.F1, field => Assert.True(
            field.Value >= FieldFloor, $"{field.Key} {field.Value:0.000} < {FieldFloor}\n{score}"));
    }

    [Fact]
    public void No_wrong_fact_is_read_that_was_not_before()
    {
        var score = CorpusFolder.Score;

        Assert.True(score.Traps.Count <= TrapCeiling, Lines(score.Traps));
        Assert.True(score.WronglyAnnounced.Count <= WronglyAnnouncedCeiling, Lines(score.WronglyAnnounced));
        Assert.True(score.WithoutProblem.Count <= WithoutProblemCeiling, Lines(score.WithoutProblem));
        Assert.Empty(score.Failed);
    }

    private static string Lines(IReadOnlyList<string> entries) => $"{entries.Count}:\n{string.Join('\n', entries)}";
}
