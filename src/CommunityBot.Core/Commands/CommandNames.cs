using System.Runtime.CompilerServices;

using CommunityBot.Core.Matching;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Finds commands by what people type: the name in any language, in any case, with or without accents; else the nearest
/// by names and by the words people use for them.
/// </summary>
public static class CommandNames
{
    private const int MaxNearest = 3;

    private static readonly ConditionalWeakTable<CommandSpec, string[]> Normalized = [];

    /// <summary>The command with that name in any language; null if there is none.</summary>
    /// <param name="typed">With or without the slash: "/agenda", "Programm", "naechstes-treffen".</param>
    public static CommandSpec? Find(IEnumerable<CommandSpec> commands, string typed)
    {
        var name = typed.Trim().TrimStart('/');
        if (name.Length is 0 or > 64)
        {
            return null;
        }

        return commands.FirstOrDefault(spec => string.Equals(spec.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? FindNormalized(commands, NormalizedText.Of(name));
    }

    private static CommandSpec? FindNormalized(IEnumerable<CommandSpec> commands, string normalized) =>
        commands.FirstOrDefault(spec => !spec.IsButtonOnly && Normalized.GetValue(spec, NamesOf).Contains(normalized));

    /// <summary>The commands that somebody may have meant, best first; none if nothing is near.</summary>
    internal static IReadOnlyList<CommandSpec> Nearest(IReadOnlyList<CommandSpec> commands, string typed)
    {
        var finder = new NameFinder<CommandSpec>(
            commands, spec => [.. Normalized.GetValue(spec, NamesOf), .. CommandVocabulary.Of(spec.Name).All]);
        var name = typed.TrimStart('/');
        return
        [
            .. name.Split('-', '_', ' ').Prepend(name)
                .Select(words => finder.Find(words))
                .FirstOrDefault(found => found.Count > 0, [])
                .Take(MaxNearest),
        ];
    }

    /// <summary>The command's names in every language, normalized, also as typed without umlauts.</summary>
    internal static string[] NamesOf(CommandSpec spec) =>
    [
        .. spec.Translations.Select(translation => translation.Name)
            .Prepend(spec.Name)
            .SelectMany(SpellingsOf)
            .Distinct(),
    ];

    /// <summary>A name as people type it, normalized: "nachstes treffen" and "naechstes treffen".</summary>
    public static IEnumerable<string> SpellingsOf(string name) =>
        new[] { name, SearchText.WithoutUmlauts(name) ?? name }.Select(NormalizedText.Of).Distinct();
}
