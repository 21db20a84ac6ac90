using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>Tests of the commands' names in every language, and of what is near to an unknown name.</summary>
public sealed class CommandNamesTests
{
    private static readonly CommandSpec[] Commands =
    [
        .. Abilities.Commands.Select(command => command.Spec).Where(spec => !spec.IsButtonOnly),
    ];

    [Theory]
    [InlineData("/agenda", "agenda")]
    [InlineData("AGENDA", "agenda")]
    [InlineData("/programm", "agenda")]
    [InlineData("Programme", "agenda")]
    [InlineData("nächstes-treffen", "next-meetup")]
    [InlineData("nachstes-treffen", "next-meetup")]
    [InlineData("naechstes-treffen", "next-meetup")]
    [InlineData("next meetup", "next-meetup")]
    [InlineData("erinnere-mich", "remind-me")]
    [InlineData("aide", "help")]
    [InlineData("orateur", "speaker")]
    public void A_command_has_a_name_in_every_language(string typed, string command) =>
        Assert.Equal(command, CommandNames.Find(Commands, typed)?.Name);

    [Fact]
    public void A_name_of_one_command_is_no_name_of_another() =>
        Assert.All(
            Commands.SelectMany(spec => spec.Translations.Select(translation => (spec, translation.Name))),
            pair => Assert.Same(pair.spec, CommandNames.Find(Commands, pair.Name)));

    [Theory]
    [InlineData("when", "next-meetup")]
    [InlineData("wann", "next-meetup")]
    [InlineData("quand", "next-meetup")]
    [InlineData("next", "next-meetup")]
    [InlineData("next-metup", "next-meetup")]
    [InlineData("agneda", "agenda")]
    [InlineData("agenda-tomorrow", "agenda")]
    [InlineData("program", "agenda")]
    [InlineData("redner", "speaker")]
    [InlineData("sprecher", "speaker")]
    [InlineData("intervenant", "speaker")]
    [InlineData("erinnern", "remind-me")]
    [InlineData("rappel", "remind-me")]
    [InlineData("hilf", "help")]
    public void The_nearest_command_is_found_by_the_words_people_use(string typed, string command) =>
        Assert.Equal(command, CommandNames.Nearest(Commands, typed)[0].Name);

    [Theory]
    [InlineData("wann", "takeaways")]
    [InlineData("wann", "recap")]
    [InlineData("program", "recap")]
    [InlineData("programmm", "recap")]
    public void A_command_that_is_not_near_is_not_offered(string typed, string command) =>
        Assert.DoesNotContain(CommandNames.Nearest(Commands, typed), spec => spec.Name == command);

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("")]
    [InlineData("🎉")]
    [InlineData("pizza")]
    public void Nothing_is_near_to_what_no_command_is_about(string typed) =>
        Assert.Empty(CommandNames.Nearest(Commands, typed));
}
