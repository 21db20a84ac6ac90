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
}

/// <summary>"When: Friday".</summary>
public sealed record Fact(string Label, RichText Value);

/// <summary>Something to press. The nested cases are all there are.</summary>
public abstract record Button(string Label)
{
    public sealed record Visit(string Label, Uri Address) : Button(Label);

    /// <summary>Asks a command, with its one argument as free text; nothing else is needed to answer after a restart.</summary>
    public sealed record Ask(string Label, string Command, string Argument) : Button(Label);
}
