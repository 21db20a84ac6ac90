using CommunityBot.Content.Prose.Languages;
using CommunityBot.Testing;

namespace CommunityBot.Content.Tests.Prose.Languages;

/// <summary>Marks may only rule out what is not there: with them the same phrases are found as without.</summary>
public sealed class PhraseMarksTests
{
    private static readonly Vocabulary[] Languages =
        [EnglishVocabulary.Words, GermanVocabulary.Words, FrenchVocabulary.Words];

    [Fact]
    public void Finds_the_same_phrases_in_the_corpus_with_marks_as_without()
    {
        string[][] sets =
        [
            .. typeof(Vocabulary).GetProperties()
                .Where(property => property.PropertyType == typeof(string[]))
                .Select(property => Languages.SelectMany(words => (string[])property.GetValue(words)!).ToArray())
                .Where(words => words.Length > 0),
        ];
        PhraseIndex[] plain = [.. sets.Select(words => new PhraseIndex(words))];
        PhraseIndex[] marked = [.. sets.Select(words => new PhraseIndex(words))];
        _ = new PhraseMarks(marked);
        string[] texts =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/corpus/docs"), "*.md",
                    SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Take(40).SelectMany(File.ReadLines),
            .. sets.SelectMany(words => words).Select(word => $"(x) {word.TrimEnd('*')}er, {word.TrimEnd('*')}!"),
            // A text that is longer than those that are remembered.
            string.Join(' ', sets.SelectMany(words => words).Take(400)),
        ];
        var found = 0;

        foreach (var folded in texts.Select(WordFolding.Fold).Distinct())
        {
            for (var set = 0; set < sets.Length; set++)
            {
                var expected = plain[set].FindIn(folded);
                Assert.Equal(expected, marked[set].FindIn(folded));
                // Marks are made for a text that is asked for again.
                Assert.Equal(expected, marked[set].FindIn(folded));
                var from = folded.Length / 3;
                Assert.Equal(plain[set].FindIn(folded, from), marked[set].FindIn(folded, from));
                found += expected is null ? 0 : 1;
            }
        }

        Assert.True(found > 10_000, $"only {found} phrases were found");
    }

    [Theory]
    [InlineData("r")]
    [InlineData("re*")]
    [InlineData("r*")]
    [InlineData("@ home")]
    [InlineData("rust night")]
    [InlineData("rust ni*")]
    public void Finds_a_phrase_of_any_form(string phrase)
    {
        var set = new PhraseIndex([phrase]);
        _ = new PhraseMarks([new PhraseIndex(["other"]), set]);

        for (var time = 0; time < 3; time++)
        {
            Assert.True(set.OccurInFolded("(r) recent, @ home; rust nights and rust night!"));
            Assert.False(set.OccurInFolded("an other evening at home"));
        }
    }

    [Fact]
    public void Sets_that_share_a_bit_are_not_taken_for_each_other()
    {
        PhraseIndex[] sets =
            [.. Enumerable.Range(0, 300).Select(number => new PhraseIndex([$"word{number}", $"open{number}x*"]))];
        _ = new PhraseMarks(sets);

        for (var time = 0; time < 3; time++)
        {
            for (var number = 0; number < sets.Length; number++)
            {
                Assert.Equal(number == 7, sets[number].OccurInFolded("a word7 here"));
                Assert.Equal(number == 291, sets[number].OccurInFolded("an open291xy there"));
            }
        }
    }
}
