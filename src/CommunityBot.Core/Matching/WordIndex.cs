using System.Runtime.InteropServices;

namespace CommunityBot.Core.Matching;

/// <summary>
/// An inverted index: the words of many entries, each with the entries and fields that have it. Built once, then only
/// read.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Bits of a posting that hold the field; the others hold the entry.</summary>
    private const int FieldBits = 3;

    /// <summary>Upper limit of what is remembered, against pages without end; later words are not found.</summary>
    private const int MaximumPostings = 4_000_000;

    /// <summary>Words that are read of one text, for the same reason.</summary>
    private const int MaximumWords = 600;

    /// <summary>Shortest word that also finds longer words which begin with it.</summary>
    private const int ShortestPrefix = 3;

    /// <summary>Shortest word that is also found within other words.</summary>
    private const int ShortestPart = 5;

    private readonly Dictionary<string, List<int>> postings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> inNames = new(StringComparer.Ordinal);
    private string[] sorted = [];
    private string[][] byLength = [];
    private int count;

    /// <summary>Adds a text to an entry.</summary>
    public void Add(int entry, SearchField field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        AddWords(entry, field, SearchText.Words(text));
        if (SearchText.WithoutUmlauts(text) is { } other)
        {
            AddWords(entry, field, SearchText.Words(other));
        }
    }

    /// <summary>Prepares the search; nothing is added after it.</summary>
    public void Complete()
    {
        sorted = [.. written.Order(StringComparer.Ordinal)];
        foreach (var word in sorted)
        {
            var stem = SearchText.Stem(word);
            ref var family = ref CollectionsMarshal.GetValueRefOrAddDefault(byStem, stem, out _);
            (family ??= []).Add(word);
        }

        byLength =
        [
            .. Enumerable.Range(0, (sorted.Length == 0 ? 0 : sorted.Max(word => word.Length)) + 1)
                .GroupJoin(
                    sorted.Where(inNames.Contains),
                    length => length,
                    word => word.Length,
                    (_, words) => words.ToArray()),
        ];
    }

    /// <summary>
    /// Words that the asked one means, each with how well it fits: the same word or another form of it, a word that
    /// begins with it, a word that contains it.
    /// </summary>
    public IEnumerable<(string Word, WordFit Fit)> Meanings(string asked)
    {
        var hasDigit = asked.Any(char.IsDigit);
        var same = new HashSet<string>(StringComparer.Ordinal);
        if (postings.ContainsKey(asked))
        {
            same.Add(asked);
            yield return (asked, WordFit.Same);
        }

        var stem = SearchText.Stem(asked);
        foreach (var word in byStem.GetValueOrDefault(stem) ?? [])
        {
            if (same.Add(word))
            {
                yield return (word, WordFit.Same);
            }
        }

        // 2020 does not begin 20201: numbers are whole.
        if (asked.Length < ShortestPrefix || (hasDigit && asked.All(char.IsDigit)))
        {
            yield break;
        }

        foreach (var beginning in stem == asked ? new[] { asked } : [asked, stem])
        {
            foreach (var word in BeginningWith(beginning))
            {
                if (same.Add(word))
                {
                    yield return (word, WordFit.Beginning);
                }
            }
        }

        if (asked.Length < ShortestPart)
        {
            yield break;
        }

        foreach (var word in sorted)
        {
            if (word.Length > asked.Length && word.Contains(asked, StringComparison.Ordinal) && same.Add(word))
            {
                yield return (word, WordFit.Part);
            }
        }
    }

    /// <summary>Words of names that differ from the asked one by as many typos as its length allows.</summary>
    public IEnumerable<string> Slips(string asked)
    {
        var most = Typos.Allowed(asked);
        if (most == 0)
        {
            yield break;
        }

        var distance = new EditDistance(asked);
        for (var length = asked.Length - most; length <= asked.Length + most && length < byLength.Length; length++)
        {
            foreach (var word in byLength[length])
            {
                if (distance.DistanceTo(word) <= most && Typos.IsPlausible(asked, word))
                {
                    yield return word;
                }
            }
        }
    }

    /// <summary>Calls back for each entry and field with the word.</summary>
    public void ForEach(string word, Action<int, SearchField> found)
    {
        foreach (var posting in postings.GetValueOrDefault(word) ?? [])
        {
            found(posting >> FieldBits, (SearchField)(posting & ((1 << FieldBits) - 1)));
        }
    }

    private void AddWords(int entry, SearchField field, string[] words)
    {
        var isName = field is not SearchField.Description;
        for (var index = 0; index < words.Length && index < MaximumWords; index++)
        {
            Add(words[index], entry, field);
            written.Add(words[index]);
            if (!isName)
            {
                continue;
            }

            inNames.Add(words[index]);

            // "multi mesh" is also written "multimesh".
            if (index > 0 && words[index - 1].Length > 1 && words[index].Length > 1)
            {
                Add(words[index - 1] + words[index], entry, field);
            }
        }
    }

    private void Add(string word, int entry, SearchField field)
    {
        var posting = (entry << FieldBits) | (int)field;
        ref var entries = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, word, out _);
        entries ??= [];
        if (count < MaximumPostings && !(entries.Count > 0 && entries[^1] == posting))
        {
            entries.Add(posting);
            count++;
        }
    }

    private IEnumerable<string> BeginningWith(string beginning)
    {
        var index = Array.BinarySearch(sorted, beginning, StringComparer.Ordinal);
        for (index = index < 0 ? ~index : index;
            index < sorted.Length && sorted[index].StartsWith(beginning, StringComparison.Ordinal);
            index++)
        {
            yield return sorted[index];
        }
    }
}

/// <summary>How well a word of a page fits an asked one, best first.</summary>
internal enum WordFit
{
    /// <summary>The same word, or another form of it.</summary>
    Same,

    Beginning,

    Part,

    Typo,
}
