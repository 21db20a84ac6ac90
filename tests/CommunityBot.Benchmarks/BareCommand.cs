namespace CommunityBot.Benchmarks;

/// <summary>What a member does.</summary>
internal enum BareAct
{
    /// <summary>Sends a slash command.</summary>
    Command,

    /// <summary>Types the argument of a command and is offered completions; only Discord has this.</summary>
    Autocompletion,

    /// <summary>Presses the button of an answer.</summary>
    Button,
}

/// <summary>One act of a member.</summary>
/// <param name="Command">Without the slash; for a button the command that it invokes.</param>
/// <param name="Argument">Empty for none.</param>
/// <param name="Option">The name of the argument on Discord.</param>
internal sealed record BareCommand(
    string Command, string Argument = "", string Option = "meetup", BareAct Act = BareAct.Command)
{
    /// <summary>As a member sees it.</summary>
    public override string ToString() => Act switch
    {
        BareAct.Autocompletion => $"completions of /{Command} {Argument}",
        BareAct.Button => $"button /{Command}",
        _ => $"/{Command} {Argument}".TrimEnd(),
    };
}
