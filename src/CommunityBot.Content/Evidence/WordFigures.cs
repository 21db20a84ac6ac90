namespace CommunityBot.Content.Evidence;

/// <summary>How many words a text has, and how many of them are months, hours, years and days of a month.</summary>
internal ref struct WordFigures
{
    /// <summary>A longer text is one of many things anyway.</summary>
    private const int CountedWords = 1_000;

    public int Words { get; private set; }

    public int Months { get; private set; }

    public int Hours { get; private set; }

    public int Years { get; private set; }

    public int Days { get; private set; }

    public readonly bool IsFull => Words >= CountedWords;

    public void Add(string folded)
    {
        for (var at = 0; !IsFull && WeighedWord.Next(folded, ref at) is { Length: > 0 } word; Words++)
        {
            Months += word is WeighedWord.Month ? 1 : 0;
            Hours += word is WeighedWord.Hour ? 1 : 0;
            Years += word is WeighedWord.Year ? 1 : 0;
            Days += word is WeighedWord.Day ? 1 : 0;
        }
    }
}
