using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Tests.Wording;

/// <summary>All commands of the core, found by reflection, so that new ones are tested automatically.</summary>
internal static class EveryCommand
{
    public static IReadOnlyList<IBotCommand> All { get; } =
    [
        .. typeof(IBotCommand).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBotCommand)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (IBotCommand)Activator.CreateInstance(type)!),
    ];
}
