using CommunityBot.Core.Commands;
using CommunityBot.Core.Matching;

namespace CommunityBot.WebConsole;

/// <summary>
/// Completes a typed line: first the name of a command, in any language, then its argument by what the command itself
/// suggests.
/// </summary>
internal sealed class CommandCompletion(ICommandDispatcher dispatcher)
{
    private const int Begun = 0;
    private const int Contained = 1;
    private const int BegunForeign = 2;
    private const int NoMatch = 3;

    /// <summary>Fewer letters begin many names.</summary>
    private const int MinForeign = 3;

    /// <param name="line">What was typed so far, up to the cursor.</param>
    public IReadOnlyList<ChatCompletion> Of(string line, CommandUser user, CommandContext context)
    {
        if (!line.StartsWith('/'))
        {
            return [];
        }

        var end = line.IndexOf(' ', StringComparison.Ordinal);
        return end < 0
            ? Names(line[1..], user, context)
            : Arguments(line[1..end], line[(end + 1)..].TrimStart(), user, context);
    }

    /// <summary>
    /// Names that begin with the text before those that contain it. A name in another language than the community's and
    /// English comes last, and only to who has begun to type it.
    /// </summary>
    private List<ChatCompletion> Names(string typed, CommandUser user, CommandContext context)
    {
        var language = dispatcher.PhrasesFor(new CommandInvocation("", user, context)).Language;
        var wanted = NormalizedText.Of(typed);
        return
        [
            .. from spec in dispatcher.Commands
               where dispatcher.IsAllowed(new CommandInvocation(spec.Name, user, context))
               let own = spec.Translations.FirstOrDefault(each => each.Language == language)
               let name = new[] { own?.Name ?? spec.Name, spec.Name }
                   .Select(name => (Name: name, Rank: Rank(name, wanted)))
                   .Concat(spec.Translations.Select(each => (each.Name, Rank: ForeignRank(each.Name, wanted))))
                   .MinBy(each => each.Rank)
               where name.Rank < NoMatch
               orderby name.Rank
               select new ChatCompletion(
                   spec.Options.Count > 0 ? $"/{name.Name} " : $"/{name.Name}",
                   $"/{name.Name}{string.Concat(spec.Options.Select(option =>
                       option.IsRequired ? $" {option.Name}" : $" [{option.Name}]"))}",
                   own?.Description ?? spec.Description,
                   IsWhole: spec.Options.Count == 0),
        ];
    }

    private static int Rank(string name, string wanted) => CommandNames.SpellingsOf(name).Min(spelling =>
        spelling.StartsWith(wanted, StringComparison.Ordinal) ? Begun
        : spelling.Contains(wanted, StringComparison.Ordinal) ? Contained
        : NoMatch);

    private static int ForeignRank(string name, string wanted) =>
        wanted.Length >= MinForeign && Rank(name, wanted) == Begun ? BegunForeign : NoMatch;

    private List<ChatCompletion> Arguments(string name, string typed, CommandUser user, CommandContext context) =>
        CommandNames.Find(dispatcher.Commands, name) is { Options: [var first, ..] } spec
            ? [.. dispatcher
                .Suggest(new CommandInvocation(spec.Name, user, context) { Text = typed }, first.Name, typed)
                .Select(each => new ChatCompletion($"/{name} {each.Value}", each.Label, "", IsWhole: true))]
            : [];
}
