using System.Runtime.CompilerServices;

using CommunityBot.Core.Matching;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Reads a command from a sentence to the bot: "agenda tomorrow", "when is the next meetup?", "wer spricht morgen?".
/// Recognizes the commands' names and words in every language, and words with a typo where nothing else is found.
/// </summary>
public static class SentenceReader
{
    /// <summary>Longer questions are not about a meetup's name.</summary>
    private const int MaxArgumentWords = 8;

    private const int MaxNameWords = 3;

    /// <summary>The rest of a long text is not read.</summary>
    private const int MaxTokens = 60;

    private static readonly HashSet<string> Fillers = [.. CommandVocabulary.Fillers.SelectMany(Spellings)];

    private static readonly ConditionalWeakTable<IReadOnlyList<CommandSpec>, SentenceVocabulary> Vocabularies = [];

    /// <summary>The command and its argument; null when no command is meant.</summary>
    /// <param name="text">Plain text without the mention of the bot.</param>
    /// <param name="commands">All commands that people can type.</param>
    public static SentenceCommand? Read(string text, IReadOnlyList<CommandSpec> commands)
    {
        var tokens = Tokens(text);
        if (tokens.Count == 0)
        {
            return null;
        }

        var vocabulary = Vocabularies.GetValue(commands, all => new SentenceVocabulary(all));
        var named = Named(text.Trim(), tokens, commands);
        if (named is not null && (text.TrimStart()[0] == '/' || TakesText(commands, named) || named.Text.Length == 0))
        {
            return named;
        }

        if (text.TrimStart()[0] == '/')
        {
            // Answered with the nearest commands.
            return new SentenceCommand(tokens[0].Text.TrimStart('/'), text[tokens[0].End..].Trim());
        }

        return Meant(tokens, vocabulary) ?? named;
    }

    /// <summary>A sentence that begins with a command's name; the rest is its argument.</summary>
    private static SentenceCommand? Named(
        string text, List<SentenceToken> tokens, IReadOnlyList<CommandSpec> commands)
    {
        for (var count = Math.Min(MaxNameWords, tokens.Count); count > 0; count--)
        {
            var name = string.Join(' ', tokens.Take(count).Select(token => token.Text));
            if (CommandNames.Find(commands, name) is { } spec)
            {
                // What organisers write is kept as written: it may be a sentence to quote.
                return new SentenceCommand(spec.Name, spec.ForOrganisers
                    ? text[tokens[count - 1].End..].Trim()
                    : Argument(tokens.Skip(count)));
            }
        }

        return null;
    }

    private static SentenceCommand? Meant(List<SentenceToken> tokens, SentenceVocabulary vocabulary)
    {
        var words = tokens.Select(token => vocabulary.WordsOf(token).ToList()).ToList();
        if (words.SelectMany(each => each).All(word => word.Certainty < WordCertainty.Subject)
            && tokens.Index().FirstOrDefault(token => !IsFiller(token.Item)) is (var first, { } mistyped)
            && words[first].Count == 0)
        {
            // A typo is looked for only in the word that should say what the sentence is about.
            words[first] = [.. vocabulary.MistypedSubjects(mistyped)];
        }

        var best = words.SelectMany(each => each).OrderByDescending(word => word.Certainty).FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        var command = best.Command;
        var rest = tokens.Where((_, index) => words[index].All(word => !IsAbout(word, command.Name))).ToList();
        var argument = Argument(rest);
        if (command.Options.Count == 0 && argument.Length > 0 && best.Certainty == WordCertainty.Question)
        {
            // "When is the evening about clusters?" is about that evening, not about the next one.
            command = vocabulary.Agenda ?? command;
        }

        return argument.Split(' ').Length > MaxArgumentWords ? null
            : new SentenceCommand(command.Name, command.Options.Count == 0 ? "" : argument);
    }

    /// <summary>A day belongs to the argument, although it hints at a command.</summary>
    private static bool IsAbout(SentenceWord word, string command) =>
        word.Command.Name == command && !(command == "agenda" && word.Certainty == WordCertainty.Hint);

    private static bool TakesText(IReadOnlyList<CommandSpec> commands, SentenceCommand command) =>
        commands.Any(spec => spec.Name == command.Name && spec.Options.Count > 0);

    /// <summary>The words without the fillers at the beginning and the end.</summary>
    private static string Argument(IEnumerable<SentenceToken> tokens)
    {
        var rest = tokens.SkipWhile(IsFiller).ToList();
        var end = rest.FindLastIndex(token => !IsFiller(token));
        return string.Join(' ', rest.Take(end + 1).Select(token => token.Text));
    }

    private static bool IsFiller(SentenceToken token) =>
        token.Normalized.Length == 0 || Fillers.Contains(token.Normalized)
            || token.Normalized.Split(' ').All(Fillers.Contains);

    internal static IEnumerable<string> Spellings(string word) =>
        new[] { NormalizedText.Of(word), NormalizedText.Of(SearchText.WithoutUmlauts(word) ?? word) }.Distinct();

    private static List<SentenceToken> Tokens(string text)
    {
        var tokens = new List<SentenceToken>();
        var trimmed = text.Trim();
        for (var at = 0; at < trimmed.Length && tokens.Count < MaxTokens;)
        {
            var end = at;
            while (end < trimmed.Length && !char.IsWhiteSpace(trimmed[end]))
            {
                end++;
            }

            var word = trimmed[at..end].Trim('?', '!', '.', ',', ';', ':', '"', '“', '”', '„', '«', '»', '(', ')');
            if (word.Length > 0)
            {
                tokens.Add(new SentenceToken(word, NormalizedText.Of(word), end));
            }

            at = end + 1;
        }

        return tokens;
    }
}

/// <summary>A command that a sentence means.</summary>
/// <param name="Name">The command's own name; an unknown name where somebody typed one with a slash.</param>
/// <param name="Text">Its argument; empty if there is none.</param>
public sealed record SentenceCommand(string Name, string Text);
