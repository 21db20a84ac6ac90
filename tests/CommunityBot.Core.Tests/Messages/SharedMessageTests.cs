using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Which answers may be shared with a channel.</summary>
public sealed class SharedMessageTests
{
    private static readonly Message Answer = new("Agenda: Clusters") { Title = "Agenda: Clusters" };

    [Theory]
    [InlineData("agenda", true)]
    [InlineData("recap", true)]
    [InlineData("search", true)]
    [InlineData("help", false)]
    [InlineData("my-reminders", false)]
    [InlineData("remind-me", false)]
    [InlineData("overview", false)]
    [InlineData("publish", false)]
    public void Only_what_everybody_may_read_is(string command, bool isPossible) =>
        Assert.Equal(isPossible, SharedMessage.IsPossible(SpecOf(command), Answer));

    [Fact]
    public void What_found_nothing_is_not() =>
        Assert.False(SharedMessage.IsPossible(SpecOf("agenda"), new Message("Nothing found.")));

    [Fact]
    public void A_command_that_does_not_exist_is_not() => Assert.False(SharedMessage.IsPossible(null, Answer));

    private static CommandSpec SpecOf(string name) =>
        Abilities.Commands.Select(command => command.Spec).Single(spec => spec.Name == name);
}
