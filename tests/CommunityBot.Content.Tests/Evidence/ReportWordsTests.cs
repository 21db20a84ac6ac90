using CommunityBot.Content.Evidence;
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

    /// <summary>The title makes it a report, and neither a sentence that looks ahead nor a key takes it back.</summary>
    [Fact]
    public void An_invitation_that_is_called_a_recap_is_none()
    {
        const string Title = "Parsers: a recap of ten years";

        Assert.NotEqual(MeetupKind.Recap, KindOf(
            Title,
            "Parsers have a long journey behind them. Anna Example is the host of a class about a framework for "
            + "communication between containers in the cloud. It is the annual issue of our monthly meetings, and the "
            + "speakers show live how fast it is. The location is on the second floor, central and with parking, near "
            + "the bar. Let's meet there: bring a laptop, come early, feel at home, and make sure to RSVP."));
        Assert.Equal(MeetupKind.Recap, KindOf(Title, Report));
    }

    [Fact]
    public void A_few_words_say_too_little() =>
        Assert.NotEqual(MeetupKind.Recap, KindOf("Parsers and a lot of cake", Report[..Report.IndexOf('.')]));

    /// <summary>Words of one community, and words that occur once, would be learnt by heart.</summary>
    [Fact]
    public void Each_counts_once_and_only_with_a_weight()
    {
        var head = PageHead.Of("# Parsers\n");
        var text = string.Join(' ', Enumerable.Repeat("exampleword", 40));

        var plain = ReportWords.Weigh(head, [], text, []);

        Assert.Equal(plain, ReportWords.Weigh(head, [], text + " exampleword", []));
        Assert.Equal(
            ReportWords.Weigh(head, [], text + " showed", []),
            ReportWords.Weigh(head, [], text + " showed showed", []));
        Assert.True(ReportWords.Weigh(head, [], text + " showed", []) > plain);
        Assert.True(ReportWords.Weigh(head, [], text, ["headings-of-minutes"]) > plain);
        Assert.Throws<KeyNotFoundException>(() => ReportWords.Weigh(head, [], text, ["a fact without a weight"]));
    }

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
