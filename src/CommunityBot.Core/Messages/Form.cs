using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Questions in a window of their own, with room to write (Discord's modal, Slack's view, a form on our own page). What
/// is filled in comes back as a call of the command, each field under its name among the options. A platform that
/// cannot open a window shows the reply that the form came with, which therefore says how to do without.
/// </summary>
/// <param name="Title">At most 24 characters are shown everywhere.</param>
/// <param name="Command">Whose call the answer is.</param>
/// <param name="Argument">Comes back as the call's free text; at most 80 characters survive everywhere.</param>
/// <param name="Fields">One to five.</param>
public sealed record Form(string Title, string Command, string Argument, IReadOnlyList<FormField> Fields)
{
    /// <summary>On the button that sends what was filled in, where the platform asks for a word.</summary>
    public string Send { get; init; } = Phrases.English.Send;

    /// <summary>On the button that leaves without sending.</summary>
    public string Cancel { get; init; } = Phrases.English.Cancel;
}

/// <summary>One question of a form, answered in text.</summary>
/// <param name="Name">Under which the answer comes back: lower case with hyphens, at most 32 characters.</param>
/// <param name="Label">At most 45 characters are shown everywhere.</param>
public sealed record FormField(string Name, string Label)
{
    /// <summary>True for several lines.</summary>
    public bool IsLong { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>What stands there already; empty for nothing.</summary>
    public string Value { get; init; } = "";

    /// <summary>An example in grey; at most 100 characters.</summary>
    public string Example { get; init; } = "";

    /// <summary>In characters; at most 3000 everywhere.</summary>
    public int Longest { get; init; } = 1000;
}
