namespace CommunityBot.Composition.Settings;

/// <summary>Collects errors and warnings while the settings are read.</summary>
internal sealed class SettingsReport
{
    /// <summary>Errors, which prevent the bot from starting.</summary>
    public List<SettingFault> Faults { get; } = [];

    /// <summary>Warnings, such as a renamed key.</summary>
    public List<SettingFault> Notes { get; } = [];
}
