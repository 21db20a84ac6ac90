using CommunityBot.Cli;
using CommunityBot.Composition;

namespace CommunityBot.Tests;

/// <summary>One run of the program with arguments, as from a shell.</summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    public static Task<CommandRun> InAsync(string folder, params string[] words) =>
        InAsync(folder, new Dictionary<string, string>(), words);

    public static Task<CommandRun> InAsync(
        string folder, IReadOnlyDictionary<string, string> environment, params string[] words) =>
        TypingAsync("", folder, environment, words);

    /// <summary>With answers on standard input.</summary>
    public static async Task<CommandRun> TypingAsync(
        string input, string folder, IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(words, new ProcessEnvironment
        {
            In = new StringReader(input),
            Out = output,
            Error = error,
            CurrentFolder = folder,
            ProgramFolder = folder,
            Environment = environment,
        });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
