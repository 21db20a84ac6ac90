using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>A layout element of a message, independent of the platform; every renderer supports every case.</summary>
public abstract record Block
{
    private Block()
    {
    }

    public sealed record Heading(string Text) : Block;

    public sealed record Paragraph(RichText Text) : Block;

    public sealed record Bullets(IReadOnlyList<RichText> Items) : Block;

    /// <summary>Text of several lines that a person copies as it is, such as a page to save.</summary>
    public sealed record Preformatted(string Text) : Block;

    /// <summary>A file to save. A place that takes no files shows its text.</summary>
    public sealed record File(Attachment Attachment) : Block
    {
        /// <summary>Language of what a platform adds about the file.</summary>
        public Phrases Phrases { get; init; } = Phrases.English;
    }

    /// <summary>Short labelled values; platforms may lay them out side by side.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Items) : Block;

    public sealed record Picture(Uri Address, string Alt) : Block;

    /// <summary>
    /// A picture whose bytes go with the message, where the platform shows such files in a message that can be edited;
    /// elsewhere its text.
    /// </summary>
    /// <param name="Shown">A stored one.</param>
    /// <param name="Caption">What it shows, and whose it is.</param>
    public sealed record Photo(Photos.Photo Shown, string Caption) : Block
    {
        /// <summary>Null until the message is sent (<see cref="PhotoBlocks"/>).</summary>
        public ReadOnlyMemory<byte>? Bytes { get; init; }
    }

    /// <summary>Secondary text in small print.</summary>
    public sealed record Note(RichText Text) : Block;

    public sealed record Buttons(IReadOnlyList<Button> Items) : Block;

    /// <summary>
    /// A select menu: choosing an option invokes the command with the option's value. On platforms without select
    /// menus, or with a lower limit, options become buttons or lines with the command to type.
    /// </summary>
    /// <param name="Prompt">Placeholder until an option is selected: "Another meetup".</param>
    /// <param name="Options">At most 25 are shown.</param>
    public sealed record SelectMenu(string Prompt, string Command, IReadOnlyList<SelectOption> Options) : Block;
}

/// <summary>An option of a select menu.</summary>
/// <param name="Label">Display text.</param>
/// <param name="Value">Passed to the command as free text.</param>
public sealed record SelectOption(string Label, string Value);

/// <summary>A label and its value: "When: Friday".</summary>
public sealed record Fact(string Label, RichText Value);

/// <summary>A button of a message. The nested cases are exhaustive.</summary>
public abstract record Button(string Label)
{
    public sealed record Link(string Label, Uri Address) : Button(Label);

    /// <summary>
    /// Invokes a command with one argument as free text. The button carries all state, so it works after a restart.
    /// </summary>
    public sealed record Invoke(string Label, string Command, string Argument) : Button(Label)
    {
        /// <summary>
        /// True for paging: in an ephemeral answer, the new answer replaces the message. Where the platform cannot
        /// replace it, and in public posts, the new answer is a separate message.
        /// </summary>
        public bool ReplacesMessage { get; init; }

        /// <summary>
        /// True for a button that only organisers can use, in an answer for everybody: it is left out when the answer
        /// is shared in a channel (<see cref="SharedMessage"/>).
        /// </summary>
        public bool IsForOrganisers { get; init; }
    }
}
