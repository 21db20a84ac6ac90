namespace CommunityBot.Core.Wording;

/// <summary>Texts of searches in one language.</summary>
public sealed record SearchPhrases
{
    /// <summary>0 the words, quoted.</summary>
    public required string TitleFormat { get; init; }

    /// <summary>0 the words, quoted.</summary>
    public required string NothingFoundFormat { get; init; }

    /// <summary>What can be asked for.</summary>
    public required string Hint { get; init; }

    /// <summary>Asked for without words.</summary>
    public required string Example { get; init; }

    /// <summary>Above hits that do not have all words.</summary>
    public required string SomeWords { get; init; }

    /// <summary>Of a menu.</summary>
    public required string OpenProgramme { get; init; }

    /// <summary>Where the words of a hit are, in brackets.</summary>
    public required string InDescription { get; init; }

    /// <summary>Where the words of a hit are, in brackets.</summary>
    public required string InRecap { get; init; }
}
