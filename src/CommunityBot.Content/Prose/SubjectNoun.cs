using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Kind of a <see cref="SubjectNoun"/>.</summary>
internal enum SubjectKind
{
    /// <summary>There is no noun, only pronouns, adverbs and days.</summary>
    None,

    Event,

    Part,

    /// <summary>Day or hour.</summary>
    Date,

    /// <summary>A word that is none of the above.</summary>
    Unknown,
}

/// <summary>
/// The noun that a group of words is about. A preposition and what follows it qualify the noun before: "the talk at the
/// meetup" is a talk; of a compound, the last word counts: "the meetup's room", "the meetup room".
/// </summary>
/// <param name="Words">The words of its group, which may say that it is another one: "last month's meetup".</param>
internal readonly record struct SubjectNoun(SubjectKind Kind, string Text, IReadOnlyList<SentenceWord> Words)
{
    public static SubjectNoun Nothing { get; } = new(SubjectKind.None, string.Empty, []);

    public bool IsKnown => Kind is SubjectKind.Event or SubjectKind.Part or SubjectKind.Date;

    /// <param name="title">The words of the page's title, which name the meetup.</param>
    public static SubjectNoun Of(IReadOnlyList<SentenceWord> words, IReadOnlySet<string> title)
    {
        var first = Nothing;
        var qualifier = Nothing;
        foreach (var (group, isQualifier) in Groups(words))
        {
            var noun = InGroup(group, title);
            if (isQualifier)
            {
                qualifier = noun.IsKnown ? noun : qualifier;
            }
            else if (noun.IsKnown && (!first.IsKnown || noun.Kind is SubjectKind.Event && IsJoined(words, group)))
            {
                first = noun;
            }
            else if (first.Kind is SubjectKind.None)
            {
                first = noun;
            }
        }

        return first.Kind is SubjectKind.None && qualifier.Kind is not SubjectKind.None ? qualifier : first;
    }

    /// <summary>The kind of a single word; null for one that says nothing.</summary>
    public static SubjectKind? KindOf(SentenceWord word, IReadOnlySet<string> title)
    {
        var bare = word.Bare;
        return Lexicon.EventNouns.Contains(bare) ? SubjectKind.Event
            : Lexicon.PartNouns.Contains(bare) ? SubjectKind.Part
            : Lexicon.FormatNouns.Contains(bare) ? title.Contains(bare) ? SubjectKind.Event : SubjectKind.Part
            : Lexicon.DateNouns.Contains(bare) ? SubjectKind.Date
            : IsContent(word) ? SubjectKind.Unknown
            : null;
    }

    /// <summary>
    /// Groups begin at prepositions, and at verbs, after which a subject may follow: "Heute fällt das Treffen …".
    /// </summary>
    private static IEnumerable<(List<SentenceWord> Words, bool IsQualifier)> Groups(IReadOnlyList<SentenceWord> words)
    {
        var group = new List<SentenceWord>();
        var isQualifier = false;
        foreach (var word in words)
        {
            var isPreposition = Lexicon.Prepositions.Contains(word.Text);
            if (isPreposition || Lexicon.Verbs.Contains(word.Text) || Lexicon.And.Contains(word.Text))
            {
                if (group.Count > 0)
                {
                    yield return (group, isQualifier);
                    group = [];
                }

                isQualifier = isPreposition || (isQualifier && Lexicon.And.Contains(word.Text));
            }

            if (!isPreposition)
            {
                group.Add(word);
            }
        }

        if (group.Count > 0)
        {
            yield return (group, isQualifier);
        }
    }

    /// <summary>Whether a group continues the one before: "the pizza and the meetup".</summary>
    private static bool IsJoined(IReadOnlyList<SentenceWord> words, List<SentenceWord> group) =>
        Lexicon.And.Contains(group[0].Text) && !words.TakeWhile(word => word.Start < group[0].Start)
            .Any(word => Lexicon.Verbs.Contains(word.Text));

    private static SubjectNoun InGroup(List<SentenceWord> group, IReadOnlySet<string> title)
    {
        for (var at = group.Count - 1; at >= 0; at--)
        {
            var noun = new SubjectNoun(KindOf(group[at], title) ?? SubjectKind.None, group[at].Bare, group);
            if (noun.IsKnown)
            {
                return noun;
            }
        }

        var content = group.FindAll(IsContent);
        return content.Count == 0 ? Nothing
            : content.TrueForAll(word => title.Contains(word.Text) || title.Contains(word.Bare))
                ? new SubjectNoun(SubjectKind.Event, "the title", group)
            : new SubjectNoun(SubjectKind.Unknown, string.Join(' ', content.Select(word => word.Text)), group);
    }

    private static bool IsContent(SentenceWord word) => char.IsLetter(word.Text[0])
        && word.Text.Length > 1
        && !Lexicon.Determiners.Contains(word.Text)
        && !Lexicon.Verbs.Contains(word.Text)
        && !Lexicon.BeVerbs.Contains(word.Text)
        && !Lexicon.Adverbs.Contains(word.Text)
        && !Lexicon.Pronouns.Contains(word.Text)
        && !Lexicon.Organisers.Contains(word.Text)
        && !Lexicon.Prepositions.Contains(word.Text)
        && !Lexicon.ClauseStarts.Contains(word.Text)
        && !Lexicon.EarlierEvents.Contains(word.Text)
        && !Lexicon.OtherEvents.Contains(word.Text)
        && !Lexicon.Weekdays.ContainsKey(word.Bare)
        && !Lexicon.Months.ContainsKey(word.Bare)
        && !Lexicon.NoticeHeadings.IsMatch(word.Text);
}
