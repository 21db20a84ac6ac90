using System.Globalization;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs all words of the beginning of a document, with those of its title and its place, for a report: "introduced"
/// and "Folien" say a little for one, "join" and "angular" a little against it. The weights are those of a logistic
/// regression over documents whose kind was read by hand, without words of few communities (decision 90).
/// </summary>
internal static class ReportWords
{
    /// <summary>From here on a document is a report, if nothing else says that it is something else.</summary>
    public const int Threshold = 50;

    /// <summary>Below this, a document is no report whatever it is called.</summary>
    public const int Doubtful = -230;

    /// <summary>Words of the text that are examined; a report is recognisable by its beginning.</summary>
    private const int ExaminedWords = 220;

    /// <summary>Fewer words of a text say too little.</summary>
    private const int MinimumWords = 30;

    /// <summary>Words in which a document says what it is.</summary>
    private const int FirstWords = 45;

    private static readonly Lazy<Table> Weights = new(Table.Read);

    /// <param name="places">The names of the nearest folders and of the file.</param>
    /// <param name="folded">The folded text without header and markup.</param>
    /// <param name="facts">What other evidence found, by its names in the table.</param>
    /// <returns>
    /// The natural logarithm of the odds that it is a report, times 100; null if the text is too short to say.
    /// </returns>
    public static int? Weigh(
        PageHead head, IEnumerable<string> places, string folded, IEnumerable<string> facts)
    {
        var table = Weights.Value;
        var sum = new Counter(table, stackalloc bool[table.Count]);
        foreach (var fact in facts)
        {
            sum.AddFact(fact);
        }

        foreach (var key in head.Keys)
        {
            sum.Add("key", key);
        }

        sum.AddWords("title", WordFolding.Fold(head.Title));
        foreach (var label in head.Labels)
        {
            sum.AddWords("label", WordFolding.Fold(label));
        }

        foreach (var name in places)
        {
            sum.AddWords("path", WordFolding.Fold(name.Replace('_', ' ')));
        }

        var examined = sum.AddText(WordFolding.Fold(head.Summary), 0);
        return sum.AddText(folded, examined) < MinimumWords ? null : sum.Sum;
    }

    /// <summary>The weight of each word by its place.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, Dictionary<string, (int Index, int Weight)>> places =
            new(StringComparer.Ordinal);

        public int Start { get; private set; }

        public int Count { get; private set; }

        public Dictionary<string, (int Index, int Weight)>.AlternateLookup<ReadOnlySpan<char>> In(string place) =>
            places[place].GetAlternateLookup<ReadOnlySpan<char>>();

        public static Table Read()
        {
            using var stream = typeof(ReportWords).Assembly.GetManifestResourceStream("report-words.txt")
                ?? throw new InvalidOperationException("The weights of words are no part of the program.");
            using var reader = new StreamReader(stream);
            var table = new Table();
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
    }

    /// <summary>Adds up the weights of words; each counts once in each place.</summary>
    private ref struct Counter(Table table, Span<bool> isCounted)
    {
        private readonly Span<bool> isCounted = isCounted;

        public int Sum { get; private set; } = table.Start;

        public void Add(string place, scoped ReadOnlySpan<char> word) => Add(table.In(place), word);

        /// <exception cref="KeyNotFoundException">The table has no weight for it, which is a fault of the program.
        /// </exception>
        public void AddFact(string fact) => Sum += table.In("fact")[fact].Weight;

        public void AddWords(string place, string folded)
        {
            var weights = table.In(place);
            for (var at = 0; Next(folded, ref at) is { Length: > 0 } word;)
            {
                Add(weights, word);
            }
        }

        /// <returns>The words that were examined so far.</returns>
        public int AddText(string folded, int examined)
        {
            var (words, first) = (table.In("word"), table.In("first"));
            for (var at = 0; examined < ExaminedWords && Next(folded, ref at) is { Length: > 0 } word; examined++)
            {
                Add(words, word);
                if (examined < FirstWords)
                {
                    Add(first, word);
                }
            }

            return examined;
        }

        private void Add(
            Dictionary<string, (int Index, int Weight)>.AlternateLookup<ReadOnlySpan<char>> weights,
            scoped ReadOnlySpan<char> word)
        {
            if (weights.TryGetValue(word, out var found) && !isCounted[found.Index])
            {
                isCounted[found.Index] = true;
                Sum += found.Weight;
            }
        }

        /// <summary>The next word, or the sign for days, months and numbers; empty at the end.</summary>
        private static ReadOnlySpan<char> Next(string folded, ref int at)
        {
            while (at < folded.Length && !char.IsLetter(folded[at]) && !char.IsAsciiDigit(folded[at]))
            {
                at++;
            }

            var start = at;
            if (at == folded.Length)
            {
                return [];
            }

            var isNumber = char.IsAsciiDigit(folded[at]);
            while (at < folded.Length && (IsPart(folded[at], isNumber)
                || ((isNumber ? folded[at] is ':' or '.' : folded[at] == '\'')
                    && at + 1 < folded.Length && IsPart(folded[at + 1], isNumber))))
            {
                at++;
            }

            var word = folded.AsSpan(start, at - start);
            if (isNumber)
            {
                return word.Contains(':') ? "<hour>"
                    : word is ['1', '9', _, _] or ['2', '0', _, _] ? "<year>" : "<number>";
            }

            return Lexicon.Months.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) ? "<month>"
                : Lexicon.Weekdays.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word) ? "<day>" : word;
        }

        private static bool IsPart(char letter, bool isNumber) =>
            isNumber ? char.IsAsciiDigit(letter) : char.IsLetter(letter);
    }
}
