using System.Runtime.InteropServices;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// Parts that are equal on several pages of a calendar, as one object: three in five pages with a venue have that of
/// another page, and one in four with speakers has the same ones.
/// </summary>
internal sealed class SharedParts
{
    private readonly Dictionary<Venue, Venue> venues = [];
    private readonly Dictionary<IReadOnlyList<Speaker>, IReadOnlyList<Speaker>> speakers = new(SameElements<Speaker>());
    private readonly Dictionary<IReadOnlyList<string>, IReadOnlyList<string>> names = new(SameElements<string>());

    /// <summary>The first that is equal.</summary>
    public Venue? Of(Venue? venue) => venue is null ? null : First(venues, venue);

    /// <inheritdoc cref="Of(Venue?)"/>
    public IReadOnlyList<Speaker> Of(IReadOnlyList<Speaker> list) => list.Count == 0 ? list : First(speakers, list);

    /// <inheritdoc cref="Of(Venue?)"/>
    public IReadOnlyList<string> Of(IReadOnlyList<string> list) => list.Count == 0 ? list : First(names, list);

    private static T First<T>(Dictionary<T, T> known, T part)
        where T : class
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(known, part, out _);
        return first ??= part;
    }

    private static EqualityComparer<IReadOnlyList<T>> SameElements<T>()
        where T : notnull =>
        EqualityComparer<IReadOnlyList<T>>.Create(
            (left, right) => ReferenceEquals(left, right) || left!.SequenceEqual(right!), HashOf);

    /// <summary>Of all elements: the pages of a host begin with the same name.</summary>
    private static int HashOf<T>(IReadOnlyList<T> list)
    {
        var hash = default(HashCode);
        foreach (var element in list)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }
}
