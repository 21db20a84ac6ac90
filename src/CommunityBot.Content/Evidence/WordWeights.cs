using System.Globalization;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weights of a logistic regression for words, by the place of each (title, text, …), and for facts. They are made
/// outside of the program and are a file of it: sections in brackets, and lines with a word and its weight, which is
/// the natural logarithm of its odds times 100.
/// </summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, Dictionary<string, (int Index, int Weight)>> places =
        new(StringComparer.Ordinal);

    private WordWeights()
    {
    }

    /// <summary>The sum where nothing is known.</summary>
    public int Start { get; private set; }

    public int Count { get; private set; }

    private Dictionary<string, (int Index, int Weight)>.AlternateLookup<ReadOnlySpan<char>> In(string place) =>
        places[place].GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="InvalidOperationException">The file is no part of the program.</exception>
    public static WordWeights Read(string resource)
    {
        using var stream = typeof(WordWeights).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is no part of the program.");
        using var reader = new StreamReader(stream);
        var table = new WordWeights();
        var place = new Dictionary<string, (int Index, int Weight)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (line is ['[', .. var name, ']'])
            {
                place = new(StringComparer.Ordinal);
                table.places.Add(name, place);
                continue;
            }

            var space = line.LastIndexOf(' ');
            var weight = int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
            if (table.places.Count == 0)
            {
                table.Start = weight;
                continue;
            }

            place.Add(line[..space], (table.Count++, weight));
        }

        return table;
    }

    /// <summary>Adds up the weights of words; each counts once in each place.</summary>
    /// <param name="isCounted">As many as there are weights, all false.</param>
    public ref struct Counter(WordWeights weights, Span<bool> isCounted)
    {
        private readonly Span<bool> isCounted = isCounted;

        public int Sum { get; private set; } = weights.Start;

        public void Add(string place, scoped ReadOnlySpan<char> word) => Add(weights.In(place), word);

        /// <exception cref="KeyNotFoundException">The table has no weight for it, which is a fault of the program.
        /// </exception>
        public void AddFact(string fact) => Sum += weights.In("fact")[fact].Weight;

        public void AddWords(string place, string folded)
        {
            var known = weights.In(place);
            for (var at = 0; WeighedWord.Next(folded, ref at) is { Length: > 0 } word;)
            {
                Add(known, word);
            }
        }

        /// <param name="examined">The words before this text, which count as well.</param>
        /// <param name="limit">Words that are examined at most.</param>
        /// <returns>The words that were examined so far.</returns>
        public int AddText(string folded, int examined, int limit)
        {
            var words = weights.In("word");
            for (var at = 0; examined < limit && WeighedWord.Next(folded, ref at) is { Length: > 0 } word; examined++)
            {
                Add(words, word);
            }

            return examined;
        }

        /// <summary>As <see cref="AddText"/>, where the first words have weights of their own.</summary>
        /// <param name="examined">The words before this text, which count as well.</param>
        /// <param name="limit">Words that are examined at most.</param>
        public void AddFirst(string folded, int examined, int limit)
        {
            var words = weights.In("first");
            for (var at = 0; examined < limit && WeighedWord.Next(folded, ref at) is { Length: > 0 } word; examined++)
            {
                Add(words, word);
            }
        }

        private void Add(
            Dictionary<string, (int Index, int Weight)>.AlternateLookup<ReadOnlySpan<char>> known,
            scoped ReadOnlySpan<char> word)
        {
            if (known.TryGetValue(word, out var found) && !isCounted[found.Index])
            {
                isCounted[found.Index] = true;
                Sum += found.Weight;
            }
        }
    }
}
