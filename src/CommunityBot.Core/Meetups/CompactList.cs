namespace CommunityBot.Core.Meetups;

/// <summary>Lists of a meetup are stored in their size, and all that are empty are one.</summary>
internal static class CompactList
{
    /// <summary>The same elements, never to be changed; the list itself where it has nothing to spare.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> list) => list switch
    {
        T[] or { Count: 1 } and not List<T> => list,
        { Count: 0 } => [],
        _ => list.ToArray(),
    };
}
