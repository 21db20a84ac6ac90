using CommunityBot.Core.Commands;
using CommunityBot.Core.Wording;

namespace CommunityBot.Composition;

/// <summary>
/// The desk as platforms know it. The desk posts through the platforms and the platforms ask the desk, so one of the two
/// has to be looked up only when it is needed.
/// </summary>
internal sealed class DeskOnCall(Lazy<CommandDesk> desk) : ICommandDesk
{
    public IReadOnlyList<CommandSpec> Commands => desk.Value.Commands;

    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancellation) =>
        desk.Value.AnswerAsync(call, cancellation);

    public bool MayAsk(CommandCall call) => desk.Value.MayAsk(call);

    public Phrases PhrasesFor(CommandCall call) => desk.Value.PhrasesFor(call);

    public IReadOnlyList<Suggestion> Suggest(CommandCall call, string option, string typed) =>
        desk.Value.Suggest(call, option, typed);
}
