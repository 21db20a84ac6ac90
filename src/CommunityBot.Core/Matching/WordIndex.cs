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

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> byStem = new(StringComparer.Ordinal);

    /// <summary>By the id of a word: where it is, and whether it is written so, and in a name.</summary>
    private readonly List<Word> known = [];
    private string[] sorted = [];
    private string[] sortedNames = [];
    private string[][] byLength = [];
    private int count;

    /// <summary>Adds a text to entries.</summary>
    public void Add(SearchField field, string? text, params ReadOnlySpan<int> entries)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        AddWords(field, SearchText.Normalized(text), entries);
        if (SearchText.WithoutUmlauts(text) is { } other)
        {
            AddWords(field, SearchText.Normalized(other), entries);
        }
    }

    /// <summary>Prepares the search; nothing is added after it.</summary>
    public void Complete()
    {
        sorted = [.. ids.Where(word => known[word.Value].IsWritten).Select(word => word.Key)];
        Array.Sort(sorted, StringComparer.Ordinal);
        sortedNames = [.. sorted.Where(word => known[ids[word]].IsInName)];
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
                    sortedNames,
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
        if (ids.ContainsKey(asked))
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

        foreach (var word in sortedNames)
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
        if (!ids.TryGetValue(word, out var id))
        {
            return;
        }

        foreach (var posting in CollectionsMarshal.AsSpan(known[id].Postings))
        {
            found(posting >> FieldBits, (SearchField)(posting & ((1 << FieldBits) - 1)));
        }
    }

    private void AddWords(SearchField field, ReadOnlySpan<char> text, ReadOnlySpan<int> entries)
    {
        var isName = field is not SearchField.Description;
        var number = 0;
        var before = default(Range);
        foreach (var range in text.Split(' '))
        {
            var length = range.End.Value - range.Start.Value;
            if (length == 0 || ++number > MaximumWords)
            {
                continue;
            }

            var word = Add(text[range], field, entries);
            word.IsWritten = true;
            word.IsInName |= isName;

            // "multi mesh" is also written "multimesh".
            if (isName && number > 1 && length > 1 && text[before].Length > 1)
            {
                Add(string.Concat(text[before], text[range]), field, entries);
            }

            before = range;
        }
    }

    private Word Add(ReadOnlySpan<char> text, SearchField field, ReadOnlySpan<int> entries)
    {
        // Looked up without a string: most words of a page are known from others.
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(
            ids.GetAlternateLookup<ReadOnlySpan<char>>(), text, out var isKnown);
        if (!isKnown)
        {
            id = known.Count;
            known.Add(new Word());
        }

        var word = known[id];
        foreach (var entry in entries)
        {
            // A text repeats its words: the last postings are those of the same text.
            var posting = (entry << FieldBits) | (int)field;
            var last = CollectionsMarshal.AsSpan(word.Postings);
            if (count < MaximumPostings && !last[Math.Max(0, last.Length - entries.Length)..].Contains(posting))
            {
                word.Postings.Add(posting);
                count++;
            }
        }

        return word;
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

    private sealed class Word
    {
        /// <summary>Entry and field, see <see cref="FieldBits"/>.</summary>
        public List<int> Postings { get; } = [];

        /// <summary>False for two words that are only looked up as one.</summary>
        public bool IsWritten { get; set; }

        public bool IsInName { get; set; }
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
