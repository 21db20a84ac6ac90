using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Texts whose words together are those of a report, though no sentence decides; and others.</summary>
public sealed class ReportWordsTests
{
    private const string Report =
        "Twenty people found their way to the library. Anna Example opened with a tour of grammars, Ben Example "
        + "followed with his notes on recovery after an error, and the discussion went on until the library closed. "
        + "Many asked for the slides, which are linked below. A big thank you to the library for the room and for the "
        + "coffee, and to all volunteers who cleaned up.";

    private static MeetupKind KindOf(string title, string text) => Reading.Page(
        $"---\nlayout: post\ntitle: \"{title}\"\ndate: 2031-10-27\ncategories: meetups\n---\n\n{text}\n",
        "_posts/2031-10-27-post.md").Kind;

    [Fact]
    public void Together_they_make_a_report() =>
        Assert.Equal(MeetupKind.Recap, KindOf("Parsers and a lot of cake", Report));

    [Fact]
    public void A_document_that_is_neither_filed_nor_about_a_gathering_is_none() =>
        Assert.NotEqual(
            MeetupKind.Recap, Reading.Page($"# Parsers and a lot of cake\n\n{Report}\n", "docs/parsers.md").Kind);

    [Fact]
    public void A_few_words_say_too_little() =>
        Assert.NotEqual(MeetupKind.Recap, KindOf("Parsers and a lot of cake", Report[..Report.IndexOf('.')]));

    [Theory]
    [InlineData(
        "How parsers recover",
        "A parser that stops at the first error helps nobody. This article explains how we added recovery to ours: the "
        + "tokens that follow an error are skipped until one of a small set is found, and the tree keeps a node for "
        + "what was skipped. We measured it on a thousand files, and it was twice as fast as before.")]
    [InlineData(
        "New chairs for the library",
        "Last week the library bought new chairs for the reading room. They were paid for by a donation, and we are "
        + "very grateful. The old ones were given to a school nearby. If you want to help us with the tables, please "
        + "write to the board. We also painted the walls. Opening hours have not changed.")]
    [InlineData(
        "Parsers and a lot of cake",
        "On Thursday we meet again in the library. Anna Example will open with a tour of grammars, and Ben Example "
        + "will follow with his notes on recovery after an error. There is room for thirty people, so please register "
        + "below. Coffee and cake are provided by the library, and everybody who is interested is welcome.")]
    [InlineData(
        "Neue Stühle",
        "Letzte Woche hat die Bibliothek neue Stühle für den Lesesaal gekauft. Sie wurden durch eine Spende bezahlt. "
        + "Die alten wurden an eine Schule verschenkt. Wer uns bei den Tischen helfen will, schreibt bitte an den "
        + "Vorstand. Außerdem haben wir die Wände gestrichen, und die Öffnungszeiten bleiben, wie sie sind.")]
    public void Articles_news_and_invitations_are_none(string title, string text) =>
        Assert.NotEqual(MeetupKind.Recap, KindOf(title, text));
}
