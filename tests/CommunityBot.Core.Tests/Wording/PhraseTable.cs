using System.Reflection;

using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Tests.Wording;

/// <summary>
/// All phrases of a language by name, found by reflection at any depth, so that new ones are tested automatically.
/// </summary>
internal static class PhraseTable
{
    public static IReadOnlyDictionary<string, string> Of(Phrases phrases) =>
        Entries("", phrases).ToDictionary(entry => entry.Name, entry => entry.Text);

    /// <summary>A pseudo-language, English in full-width letters, so that any other English text is detected.</summary>
    public static Phrases FullWidth() => (Phrases)Widened(Phrases.English);

    public static string Widened(string text)
    {
        var depth = 0;
        return string.Concat(text.Select(letter =>
        {
            depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            return depth == 0 && char.IsAsciiLetter(letter) ? (char)(letter + 0xFEE0) : letter;
        }));
    }

    private static IEnumerable<(string Name, string Text)> Entries(string path, object table) =>
        Phrase(table).SelectMany(property => property.GetValue(table) switch
        {
            string text => [(path + property.Name, text)],
            IReadOnlyList<string> texts => texts.Select((text, index) => ($"{path}{property.Name}[{index}]", text)),
            IReadOnlyDictionary<string, string> texts =>
                texts.Select(text => ($"{path}{property.Name}[{text.Key}]", text.Value)),
            Func<int, string> text => [($"{path}{property.Name}(1)", text(1)), ($"{path}{property.Name}(7)", text(7))],
            Func<string, string> text => [($"{path}{property.Name}(X)", text("X"))],
            { } nested => Entries($"{path}{property.Name}.", nested),
            null => [],
        });

    private static object Widened(object table)
    {
        var copy = table.GetType().GetMethod("<Clone>$")!.Invoke(table, null)!;
        foreach (var property in Phrase(table))
        {
            property.SetValue(copy, property.GetValue(table) switch
            {
                string text => Widened(text),
                IReadOnlyList<string> texts => texts.Select(Widened).ToList(),
                IReadOnlyDictionary<string, string> texts =>
                    texts.ToDictionary(text => text.Key, text => Widened(text.Value)),
                Func<int, string> text => (Func<int, string>)(number => Widened(text(number))),
                Func<string, string> text => (Func<string, string>)(name => Widened(text(name))),
                var nested => Widened(nested!),
            });
        }

        return copy;
    }

    private static IEnumerable<PropertyInfo> Phrase(object table) => table.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && property.Name != nameof(Phrases.Language));
}
