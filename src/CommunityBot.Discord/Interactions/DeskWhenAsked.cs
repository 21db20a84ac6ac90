using CommunityBot.Core.Commands;
using CommunityBot.Core.Wording;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// The desk, looked up when somebody asks something: it posts through platforms and platforms ask it, so neither can
/// wait
/// for the other to be made.
/// </summary>
internal sealed class DeskWhenAsked(Func<ICommandDesk> find) : ICommandDesk
{
    private readonly Lazy<ICommandDesk> desk = new(find);

    public IReadOnlyList<CommandSpec> Commands => desk.Value.Commands;

    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancellation) =>
        desk.Value.AnswerAsync(call, cancellation);

    public bool MayAsk(CommandCall call) => desk.Value.MayAsk(call);

    public Phrases PhrasesFor(CommandCall call) => desk.Value.PhrasesFor(call);

    public IReadOnlyList<Suggestion> Suggest(CommandCall call, string option, string typed) =>
        desk.Value.Suggest(call, option, typed);
}
