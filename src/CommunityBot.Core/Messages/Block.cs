namespace CommunityBot.Core.Messages;

/// <summary>One part of a message. Every platform can draw every case; none knows what a meetup is.</summary>
public abstract record Block
{
    private Block()
    {
    }

    public sealed record Heading(string Text) : Block;

    public sealed record Paragraph(RichText Text) : Block;

    public sealed record Bullets(IReadOnlyList<RichText> Items) : Block;

    /// <summary>Short labelled facts that may stand side by side.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Items) : Block;

    public sealed record Picture(Uri Address, string Alt) : Block;

    /// <summary>Small print.</summary>
    public sealed record Note(RichText Text) : Block;

    public sealed record Buttons(IReadOnlyList<Button> Items) : Block;

    /// <summary>
    /// One of several, where buttons would be too many: choosing one asks the command with its value. Where a platform
    /// has no menus, or not for so many, the options become buttons, or lines that say what to type.
    /// </summary>
    /// <param name="Prompt">What stands there until something is chosen: "Another meetup".</param>
    /// <param name="Options">At most 25 are shown.</param>
    public sealed record SelectMenu(string Prompt, string Command, IReadOnlyList<SelectOption> Options) : Block;
}

/// <summary>Something to choose.</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="Value">What the command is given, as free text.</param>
public sealed record SelectOption(string Label, string Value);

/// <summary>"When: Friday".</summary>
public sealed record Fact(string Label, RichText Value);

/// <summary>Something to press. The nested cases are all there are.</summary>
public abstract record Button(string Label)
{
    public sealed record Link(string Label, Uri Address) : Button(Label);

    /// <summary>
    /// Asks a command, with its one argument as free text; nothing else is needed to answer after a restart.
    /// </summary>
    public sealed record Invoke(string Label, string Command, string Argument) : Button(Label)
    {
        /// <summary>
        /// True for turning a page: pressed in an answer that only the asker sees, the new answer takes that one's
        /// place. Where a platform cannot do that, and in posts for everybody, it is an answer of its own.
        /// </summary>
        public bool ReplacesMessage { get; init; }
    }
}
