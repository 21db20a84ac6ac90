using System.Collections.Immutable;

namespace CommunityBot.Content.Keys;

/// <summary>The keys that mean one field, in order of precedence.</summary>
internal sealed class KeyField
{
    private KeyField(ImmutableArray<KeyPattern> patterns) => Patterns = patterns;

    public ImmutableArray<KeyPattern> Patterns { get; }

    public static KeyField Of(params KeyPattern[] patterns) => new([.. patterns]);

    /// <summary>All keys of several fields, those of the first one first.</summary>
    public static KeyField AnyOf(params KeyField[] fields) => new([.. fields.SelectMany(field => field.Patterns)]);

    /// <summary>Only the keys whose values have one of these shapes.</summary>
    public KeyField With(params ValueShape[] shapes) =>
        new([.. Patterns.Where(pattern => shapes.Contains(pattern.Shape))]);

    /// <summary>The keys except those with exactly these words.</summary>
    public KeyField Without(KeyWords words) => new([.. Patterns.Where(pattern => pattern.Words != words)]);

    /// <summary>Whether a header whose keys have these words together can have the field.</summary>
    public bool MayBeIn(KeyWords all)
    {
        foreach (var pattern in Patterns)
        {
            if ((pattern.Words & ~all) == 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// Words and the shape that the value needs with them. All words have to be there, and no others: a deadline for
/// registering is not the end of the event. <see cref="KeyWords.Event"/> may always be added.
/// </summary>
internal readonly record struct KeyPattern(KeyWords Words, ValueShape Shape = ValueShape.Any)
{
    public static implicit operator KeyPattern(KeyWords words) => new(words);

    public static KeyPattern FromKeyWords(KeyWords words) => new(words);

    /// <param name="added">None, or Event.</param>
    public bool Fits(KeyedValue value, KeyWords added) =>
        value.Words == (Words | added) && Shape.Fits(value.Entry.Value);
}
