using System.Reflection;

using CommunityBot.Content;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Hosting;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Architecture;

/// <summary>
/// Tests that every ability is listed in one of the two Abilities.cs; an unlisted one would never be registered.
/// </summary>
public sealed class AbilitiesTests
{
    /// <summary>Every project in src, so that a project whose abilities are not listed is found too.</summary>
    private static readonly Assembly[] Ours =
        [.. ProjectReferenceTests.Projects.Keys.Select(project => Assembly.Load(project))];

    /// <summary>By design, only a new sort of ability is a new line here.</summary>
    [Theory]
    [InlineData(typeof(IBotCommand))]
    [InlineData(typeof(IAnnouncementKind))]
    [InlineData(typeof(IChangeKind))]
    [InlineData(typeof(ICommunityKind))]
    [InlineData(typeof(IContentFormat))]
    public void Every_ability_is_in_the_catalogue(Type ability)
    {
        var written = Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(ability));
        var listed = new ServiceCollection().AddAbilities()
            .Where(service => service.ServiceType == ability)
            .Select(service => service.ImplementationType ?? service.ImplementationInstance!.GetType())
            .Distinct();

        Assert.Equal(written.Select(type => type.Name).Order(), listed.Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_platform_is_in_the_catalogue()
    {
        var written = Ours.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPlatformModule)))
            .Select(type => type.Name);

        Assert.Equal(written.Order(), Abilities.Platforms.Select(platform => platform.GetType().Name).Order());
    }

    [Fact]
    public void Names_are_unique()
    {
        using var abilities = new ServiceCollection().AddAbilities().BuildServiceProvider();

        Assert.Distinct(abilities.GetServices<IBotCommand>().Select(command => command.Spec.Name));
        Assert.Distinct(Abilities.Names().Kinds);
        Assert.Distinct(Abilities.Platforms.Select(platform => platform.Name));
    }
}
