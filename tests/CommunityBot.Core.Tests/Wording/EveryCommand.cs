using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Tests.Wording;

/// <summary>Every command that the core has; a new one is asked by the tests without a word here.</summary>
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
