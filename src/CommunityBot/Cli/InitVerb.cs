using System.CommandLine;
using System.Text;
using System.Text.Json;

using CommunityBot.Composition.Sites;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary>
/// <c>init</c>: writes the settings for a cloned site after four questions, whose answers it finds by looking.
/// </summary>
internal sealed class InitVerb
{
    private const string Target = "config/communitybot.json";

    private readonly CliContext context;

    private readonly Argument<string> site = new("site")
    {
        Description = "The folder of the site",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string?> name = new("--name") { Description = "The community's name", HelpName = "NAME" };

    private readonly Option<string?> zone = new("--time-zone")
    {
        Description = "The IANA time zone of pages that name none",
        HelpName = "ZONE",
    };

    private readonly Option<string?> language = new("--language")
    {
        Description = "The language of posts and answers: en, de or fr",
        HelpName = "LANGUAGE",
    };

    private readonly Option<string?> pages = new("--pages")
    {
        Description = "The folder with the pages, relative to the site",
        HelpName = "FOLDER",
    };

    private readonly Option<bool> yes = new("--yes") { Description = "Accept what was found without questions" };

    public InitVerb(CliContext context)
    {
        this.context = context;
        Command = new Command("init", $"Write {Target} for a site; an existing file is never overwritten")
        {
            site, name, zone, language, pages, yes,
        };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        var environment = context.Environment;
        var folder = Path.GetFullPath(Path.Combine(environment.CurrentFolder, call.GetRequiredValue(site)));
        var target = call.GetValue(context.Config) is { } file
            ? Path.GetFullPath(Path.Combine(environment.CurrentFolder, file))
            : Path.Combine(folder, Target);
        if (!Directory.Exists(folder))
        {
            return await RefuseAsync($"{folder} is not a folder; name the folder of the site.");
        }

        if (Path.Exists(target))
        {
            return await RefuseAsync($"{target} exists and is not overwritten; edit it, or set --config FILE.");
        }

        var facts = SiteFacts.Read(folder);
        await environment.Error.WriteLineAsync($"Site generator: {facts.Generator.Name}.");
        if (facts.Home is { } home)
        {
            await environment.Error.WriteLineAsync($"Address of the site: {home}");
        }

        var chosen = new Answers(
            await AskAsync(call, name, "Name of the community", facts.Name, _ => null, cancellation),
            await AskAsync(call, pages, "Folder with the event pages", facts.ContentFolder,
                text => Path.Exists(Path.Combine(folder, text)) ? null : "There is no such folder.", cancellation),
            await AskAsync(call, zone, "Time zone", facts.Zone ?? MachineZone, ZoneFault, cancellation),
            await AskAsync(call, language, "Language (en, de, fr)", facts.Language ?? "en",
                text => Phrases.For(text) is null ? "The bot speaks en, de and fr." : null, cancellation));
        if (chosen is not ({ } called, { } from, { } where, { } spoken))
        {
            return ExitCode.Usage;
        }

        var content = Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.GetFullPath(Path.Combine(folder, from)))
            .Replace('\\', '/');
        return await WriteAsync(target, Settings(called, where, spoken, facts.Home, content), cancellation);
    }

    private async Task<int> WriteAsync(string target, string text, CancellationToken cancellation)
    {
        // Written beside it and then renamed: half a file would be refused by the next try, which never overwrites.
        var unfinished = target + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllTextAsync(unfinished, text, new UTF8Encoding(false), cancellation);
            File.Move(unfinished, target, overwrite: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync($"{target} cannot be written ({exception.Message}).");
        }

        var shown = Path.GetRelativePath(context.Environment.CurrentFolder, target).Replace('\\', '/');
        var option = shown == Target ? "" : $" --config {shown}";
        var program = context.Environment.Program;
        await context.Environment.Out.WriteLineAsync(
            $"Wrote {shown}. Next:\n  {program} check{option}\n  {program} run{option}");
        await context.Environment.Out.FlushAsync(cancellation);
        return ExitCode.Success;
    }

    /// <summary>The option, the typed answer or the default; null after an invalid one has been reported.</summary>
    private async Task<string?> AskAsync(
        ParseResult call, Option<string?> option, string question, string suggestion, Func<string, string?> faultOf,
        CancellationToken cancellation)
    {
        var (input, error) = (context.Environment.In, context.Environment.Error);
        var given = call.GetValue(option);
        if (given is not null || call.GetValue(yes))
        {
            if (faultOf(given ?? suggestion) is not { } fault)
            {
                return given ?? suggestion;
            }

            await RefuseAsync($"{option.Name}: {fault}");
            return null;
        }

        while (true)
        {
            await error.WriteAsync($"{question} [{suggestion}]: ");
            var line = await input.ReadLineAsync(cancellation);
            var answer = string.IsNullOrWhiteSpace(line) ? suggestion : line.Trim();
            if (faultOf(answer) is not { } fault)
            {
                return answer;
            }

            await error.WriteLineAsync(fault);
            if (line is null)
            {
                return null;
            }
        }
    }

    private string MachineZone =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(context.Environment.Time.LocalTimeZone.Id)?.Id ?? "Etc/UTC";

    private static string? ZoneFault(string text) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is null
        ? "This is not an IANA time zone; write it like Europe/London."
        : null;

    private async Task<int> RefuseAsync(string sentence)
    {
        await context.Environment.Error.WriteLineAsync(sentence);
        return ExitCode.Usage;
    }

    private static string Settings(string name, string zone, string language, Uri? home, string content)
    {
        var abilities = Abilities.Names();
        var (platform, defaults) = (abilities.BuiltIn.Name, abilities.BuiltIn.Defaults!);
        return $$"""
        {
          // Every setting is described in config/README.md of the bot. Tokens are not in this file. They come from the
          // environment, or from a file .env beside this one: {{abilities.TokenVariables}}.
          "communities": [
            {
              // Posts are recorded under this id: do not change it later.
              "id": {{Quoted(IdOf(name))}},
              "name": {{Quoted(name)}},
              "timeZone": {{Quoted(zone)}},
              "language": {{Quoted(language)}},
              // The address of the site: titles link to its pages, and their pictures are shown.
              {{(home is null ? "// " : "")}}"site": {{Quoted(home?.AbsoluteUri ?? "https://meetup.example/")}},
              "content": [{{Quoted(content)}}],
              "channels": {
                // Once you have a token, add channels of other platforms, like "{{abilities.ChannelExample}}".
                "announcements": ["{{platform}}:{{defaults.AnnouncementChannel}}"],
                "organisers": ["{{platform}}:{{defaults.OrganiserChannel}}"]
              },
              "organisers": ["{{platform}}:{{defaults.Organiser}}"]
            }
          ]
        }

        """;
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(
        text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string IdOf(string name)
    {
        var words = new string([.. NormalizedText.Of(name).Select(
            letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 ? string.Join('-', words) : "our-community";
    }

    private sealed record Answers(string? Name, string? Pages, string? Zone, string? Language);
}
