namespace CommunityBot.Hosting;

/// <summary>Collects errors and warnings while the settings are read.</summary>
public sealed class SettingsReport
{
    /// <summary>The names of the platforms' tokens, as a phrase for messages.</summary>
    public string TokenVariables { get; init; } = "";

    /// <summary>Errors, which prevent the bot from starting.</summary>
    public List<SettingFault> Faults { get; } = [];

    /// <summary>Warnings, such as a renamed key.</summary>
    public List<SettingFault> Notes { get; } = [];

    /// <summary>Content that is not there: the bot waits for it, and only checks of the settings report it.</summary>
    public List<SettingFault> Missing { get; } = [];

    /// <summary>Every key that was looked for, whether it is present or not; null does not collect them.</summary>
    public List<SettingRead>? Reads { get; init; }
}
