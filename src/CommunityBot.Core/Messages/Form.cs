using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>
/// A modal form (Discord's modal, Slack's view, an HTML form in the web chat). Submitting it invokes the command with
/// the value of each field as an option. A platform that cannot open it shows the reply instead, so the reply has to
/// explain the alternative.
/// </summary>
/// <param name="Title">At most 24 characters are shown on every platform.</param>
/// <param name="Command">The command that is invoked on submission.</param>
/// <param name="Argument">Free text of the invocation on submission; platforms preserve at least 80 characters.</param>
/// <param name="Fields">One to five.</param>
public sealed record Form(string Title, string Command, string Argument, IReadOnlyList<FormField> Fields)
{
    /// <summary>Label of the submit button, on platforms that allow one.</summary>
    public string SubmitLabel { get; init; } = Phrases.English.Send;

    /// <summary>Label of the cancel button, on platforms that allow one.</summary>
    public string CancelLabel { get; init; } = Phrases.English.Cancel;
}

/// <summary>A text field of a form.</summary>
/// <param name="Name">Option name of the submitted value: lower case with hyphens, at most 32 characters.</param>
/// <param name="Label">At most 45 characters are shown on every platform.</param>
public sealed record FormField(string Name, string Label)
{
    /// <summary>True for a multi-line field.</summary>
    public bool IsMultiline { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Initial value; empty for none.</summary>
    public string InitialValue { get; init; } = "";

    /// <summary>Placeholder text; at most 100 characters.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>Maximum length in characters, at most 3000 on every platform.</summary>
    public int MaxLength { get; init; } = 1000;
}
