using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>Tests that members are understood who do not know the commands' names.</summary>
public sealed class SentenceReaderTests
{
    private static readonly CommandSpec[] Commands =
    [
        .. Abilities.Commands.Select(command => command.Spec).Where(spec => !spec.IsButtonOnly),
    ];

    [Theory]
    [InlineData("agenda tomorrow", "agenda", "tomorrow")]
    [InlineData("next meetup", "next-meetup", "")]
    [InlineData("Next meetup?", "next-meetup", "")]
    [InlineData("/agenda kubernetes", "agenda", "kubernetes")]
    [InlineData("when is the next meetup?", "next-meetup", "")]
    [InlineData("where do we meet next", "next-meetup", "")]
    [InlineData("what's the agenda for tomorrow?", "agenda", "tomorrow")]
    [InlineData("what is on tomorrow?", "agenda", "tomorrow")]
    [InlineData("show me the programme of the Kubernetes evening, please", "agenda", "Kubernetes evening")]
    [InlineData("when is the evening about clusters?", "agenda", "evening about clusters")]
    [InlineData("who speaks at the next meetup?", "speaker", "")]
    [InlineData("when does Anna Example speak?", "speaker", "Anna Example")]
    [InlineData("who is from Example Labs?", "speaker", "Example Labs")]
    [InlineData("remind me of the next meetup", "remind-me", "")]
    [InlineData("please remind me about clusters", "remind-me", "clusters")]
    [InlineData("agneda tomorrow", "agenda", "tomorrow")]
    [InlineData("help", "help", "")]
    [InlineData("hello", "help", "")]
    [InlineData("can you help me with the agenda", "agenda", "")]
    [InlineData("Programm morgen", "agenda", "morgen")]
    [InlineData("nächstes Treffen", "next-meetup", "")]
    [InlineData("naechstes-treffen", "next-meetup", "")]
    [InlineData("Wann ist das nächste Treffen?", "next-meetup", "")]
    [InlineData("wer spricht morgen?", "speaker", "morgen")]
    [InlineData("Wer spricht beim nächsten Treffen?", "speaker", "")]
    [InlineData("Erinnere mich an das nächste Treffen", "remind-me", "")]
    [InlineData("hilfe", "help", "")]
    [InlineData("prochaine rencontre", "next-meetup", "")]
    [InlineData("C'est quand, la prochaine rencontre ?", "next-meetup", "")]
    [InlineData("programme demain", "agenda", "demain")]
    [InlineData("montre-moi l'agenda d'avril", "agenda", "d'avril")]
    [InlineData("qui parle à la prochaine rencontre ?", "speaker", "")]
    [InlineData("rappelle-moi la prochaine rencontre", "remind-me", "")]
    [InlineData("/wann", "wann", "")]
    [InlineData("takeaways It is the network. Always.", "takeaways", "It is the network. Always.")]
    public void A_sentence_means_a_command(string sentence, string command, string argument) =>
        Assert.Equal(new SentenceCommand(command, argument), SentenceReader.Read(sentence, Commands));

    [Theory]
    [InlineData("")]
    [InlineData("   ?  ")]
    [InlineData("kubernetes")]
    [InlineData("thank you so much")]
    [InlineData("das war ein schöner Abend")]
    [InlineData("merci beaucoup")]
    public void Nothing_is_made_up_where_no_command_is_meant(string sentence) =>
        Assert.Null(SentenceReader.Read(sentence, Commands));

    [Fact]
    public void Every_example_of_the_short_help_is_understood_as_what_it_says() =>
        Assert.All(Core.Wording.Phrases.All, phrases => Assert.Equal(
            [
                "next-meetup", "agenda", "speaker", "remind-me",
            ],
            phrases.Asking.Examples.Select(example => SentenceReader.Read(example, Commands)?.Name)));

    [Fact]
    public void A_very_long_text_is_read_in_bounded_time_and_means_no_command() =>
        Assert.Null(SentenceReader.Read(string.Join(' ', Enumerable.Repeat("clusters when", 20_000)), Commands));
}
