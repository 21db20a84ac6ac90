using System.Text.RegularExpressions;

using CommunityBot.Testing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CommunityBot.Tests.Architecture;

/// <summary>Comments, messages and documents use plain technical English and the terms of the field.</summary>
public sealed partial class PlainEnglishTests
{
    /// <summary>Strings in these files are words that pages are read by, or sentences in another language.</summary>
    private static readonly string[] OtherLanguages = ["German", "French", "Vocabulary", "BodyDates"];

    [Fact]
    public void No_comment_uses_a_banned_word() =>
        Assert.Empty(SourceFile.CSharp("src", "tests").SelectMany(file => Banned(file, Comments)));

    [Fact]
    public void No_message_uses_a_banned_word() =>
        Assert.Empty(SourceFile.CSharp("src")
            .Where(file => !OtherLanguages.Any(word => file.Name.Contains(word, StringComparison.Ordinal)))
            .SelectMany(file => Banned(file, Strings)));

    [Fact]
    public void No_document_uses_a_banned_word()
    {
        var documents = SourceFile.All(".md", "src", "tests", "config", ".github")
            .Concat([new SourceFile("README.md", Path.Combine(Repository.Root, "README.md"))])
            .Concat([new SourceFile("content/README.md", Path.Combine(Repository.Root, "content", "README.md"))]);

        Assert.Empty(documents.SelectMany(document => Banned(document, File.ReadLines(document.Path).Index()
            .Select(line => (line.Index + 1, Quoted().Replace(line.Item, "")))
            .ToList())));
    }

    [Theory]
    [InlineData("A page tells of a meetup", "tells of")]
    [InlineData("Mended by hand", "Mended")]
    [InlineData("Whoever asks", "Whoever")]
    [InlineData("It still stands there", "stands")]
    [InlineData("An understandable standard", null)]
    public void The_rule_finds_whole_words_only(string text, string? found) =>
        Assert.Equal(found ?? "", BannedWords().Match(text).Value);

    /// <summary>The terms by which a maintainer searches for what the code does.</summary>
    [Theory]
    [InlineData("idempotent")]
    [InlineData("deduplicat")]
    [InlineData("dispatcher")]
    [InlineData("allowlist")]
    [InlineData("leader election")]
    [InlineData("fencing token")]
    [InlineData("lease")]
    [InlineData("at most once")]
    [InlineData("debounce")]
    [InlineData("cache")]
    [InlineData("exponential backoff")]
    [InlineData("rate limit bucket")]
    [InlineData("advisory lock")]
    [InlineData("deferred response")]
    public void The_term_of_the_trade_is_found_in_the_sources(string term) =>
        Assert.Contains(
            SourceFile.CSharp("src"),
            file => File.ReadAllText(file.Path).Contains(term, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_glossary_has_at_most_fifteen_words_and_each_is_used_in_the_sources()
    {
        var map = File.ReadAllText(Path.Combine(Repository.Root, "src", "README.md"));
        var words = GlossaryRow().Matches(map[map.IndexOf("## Glossary", StringComparison.Ordinal)..])
            .Select(row => row.Groups[1].Value)
            .TakeWhile(word => word is not "Hand-written")
            .Where(word => word is not ("Word" or "---"))
            .ToList();
        var sources = SourceFile.CSharp("src").Select(file => File.ReadAllText(file.Path)).ToList();

        Assert.InRange(words.Count, 5, 15);
        Assert.All(words, word => Assert.Contains(
            sources, source => source.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Banned(
        SourceFile file, Func<SyntaxNode, IEnumerable<(int Line, string Text)>> texts) =>
        Banned(file, texts(CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path)).GetRoot()));

    private static IEnumerable<string> Banned(SourceFile file, IEnumerable<(int Line, string Text)> texts) =>
        from text in texts
        from word in BannedWords().Matches(text.Text)
        select $"{file.Name}:{text.Line}: \"{word.Value}\"";

    private static IEnumerable<(int Line, string Text)> Comments(SyntaxNode root) =>
        from trivia in root.DescendantTrivia()
        where trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
            or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia
        from line in trivia.ToFullString().Split('\n').Index()
        select (LineOf(trivia.GetLocation()) + line.Index, Quoted().Replace(line.Item, ""));

    private static IEnumerable<(int Line, string Text)> Strings(SyntaxNode root) =>
        from token in root.DescendantTokens()
        where token.Kind() is SyntaxKind.StringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
        where !token.Parent!.Ancestors().OfType<AttributeSyntax>().Any()
        select (LineOf(token.GetLocation()), token.Text);

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    [GeneratedRegex(
        @"\b(tells? of|telling of|told of|mend(s|ed|ing)?|meanwhile|whither|whence|lack(s|ed|ing)?|of whom|"
        + @"who(m)?ever|stands?|stood|believe[sd]?|believing|gone by|heed(s|ed)?|in the midst|desks?|hangs? up)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex BannedWords();

    /// <summary>Examples of what people write, and code, are quoted.</summary>
    [GeneratedRegex("\"[^\"]*\"|“[^”]*”|`[^`]*`|<c>.*?</c>|cref=\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| ([\w-]+)", RegexOptions.Multiline)]
    private static partial Regex GlossaryRow();
}
