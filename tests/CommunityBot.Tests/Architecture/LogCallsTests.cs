using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CommunityBot.Tests.Architecture;

/// <summary>No log call is given a secret, a member or the text of a message, at any level.</summary>
public sealed class LogCallsTests
{
    private static readonly string[] PrivateTypes =
    [
        "Secret", "Message", "CommandUser", "CommandInvocation", "Takeaway", "PersonalReminder", "Tokens",
        "JsonElement",
    ];

    private static readonly string[] PrivateNames =
    [
        "text", "body", "content", "payload", "token", "secret", "password", "user", "member", "author", "username",
        "title", "subject", "query", "url", "address",
    ];

    [Fact]
    public void No_log_message_has_a_private_argument()
    {
        var calls = Methods().ToList();

        Assert.True(calls.Count > 30, $"Only {calls.Count} log messages were found.");
        Assert.Empty(calls
            .SelectMany(method => method.Node.ParameterList.Parameters.Select(each => (method.File, Parameter: each)))
            .Where(each => IsPrivate(each.Parameter.Type!.ToString(), each.Parameter.Identifier.Text))
            .Select(each => $"{each.File}: {each.Parameter}"));
    }

    /// <summary>Otherwise the first rule would miss it.</summary>
    [Fact]
    public void Every_log_message_is_declared() => Assert.Empty(
        from file in SourceFile.CSharp("src")
        from call in Root(file).DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax
        {
            Name.Identifier.Text: "LogTrace" or "LogDebug" or "LogInformation" or "LogWarning" or "LogError" or
                "LogCritical"
        }
        select $"{file.Name}: {call}");

    [Theory]
    [InlineData("string", "body", true)]
    [InlineData("Secret?", "key", true)]
    [InlineData("string", "reason", false)]
    [InlineData("PostKey", "key", false)]
    public void The_rule_finds_types_and_names(string type, string name, bool isPrivate) =>
        Assert.Equal(isPrivate, IsPrivate(type, name));

    private static bool IsPrivate(string type, string name) =>
        PrivateTypes.Contains(type.TrimEnd('?')) || PrivateNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string File, MethodDeclarationSyntax Node)> Methods() =>
        from file in SourceFile.CSharp("src")
        from method in Root(file).DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists
            .SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString() == "LoggerMessage")
        select (file.Name, method);

    private static SyntaxNode Root(SourceFile file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path)).GetRoot();
}
