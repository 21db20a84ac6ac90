using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord;
using CommunityBot.Discord.Doctor;
using CommunityBot.Slack;
using CommunityBot.Slack.Doctor;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;

using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Cli;

/// <summary>
/// <c>doctor</c>: checks tokens, channels and permissions on each platform against the settings. Read-only.
/// </summary>
internal sealed class DoctorVerb
{
    private readonly CliContext context;

    public DoctorVerb(CliContext context)
    {
        this.context = context;
        Command = new Command(
            "doctor",
            "Check tokens, channels and permissions, and print the invite link; exit with 1 if there is a fault");
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (context.ReadSettings(call) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var environment = context.Environment;
        var faults = new List<SettingFault>();
        var tokens = Tokens.Read(environment, settings, faults);
        if (faults.Count > 0)
        {
            faults.ForEach(environment.Error.WriteLine);
            return ExitCode.Usage;
        }

        var report = new DoctorReport(environment.Out);
        await ExamineDiscordAsync(settings, tokens, report, cancellation);
        await ExamineSlackAsync(settings, tokens, report, cancellation);
        await environment.Out.FlushAsync(cancellation);
        return report.HasFault ? ExitCode.Findings : ExitCode.Success;
    }

    private async Task ExamineDiscordAsync(
        BotSettings settings, Tokens tokens, DoctorReport report, CancellationToken cancellation)
    {
        report.Begin("discord");
        var requirements = PlatformRequirements.OnDiscord(settings);
        if (tokens.Discord is not { } token)
        {
            ReportDisabled(report, DiscordPlatform.PlatformName, Tokens.DiscordVariable, settings);
            report.Line($"Invite link: {DiscordManifest.InviteLink("APPLICATION_ID", requirements)}");
            return;
        }

        var diagnosis = await DiscordDoctor.ExamineAsync(
            settings.Discord, token, requirements, context.Environment.Time,
            NullLoggerFactory.Instance, cancellation);
        foreach (var finding in diagnosis.Findings)
        {
            report.Add(finding);
        }

        if (diagnosis.InviteLink is { } link)
        {
            report.Line($"Invite link: {link}");
        }
    }

    private async Task ExamineSlackAsync(
        BotSettings settings, Tokens tokens, DoctorReport report, CancellationToken cancellation)
    {
        report.Begin(SlackPlatform.PlatformName);
        if (tokens is { SlackBot: null, SlackInstalling: null })
        {
            ReportDisabled(
                report,
                SlackPlatform.PlatformName,
                $"{Tokens.SlackBotVariable} and {Tokens.SlackAppVariable}",
                settings);
            return;
        }

        var installed = await ReadInstallationsAsync(settings, tokens, report, cancellation);
        var findings = await SlackDoctor.ExamineAsync(
            PlatformRequirements.OnSlack(settings, tokens, installed), context.Environment.Time, cancellation);
        foreach (var finding in findings)
        {
            report.Add(finding);
        }
    }

    /// <summary>
    /// The workspaces that have installed the app, from storage; null if storage cannot be read, which is reported.
    /// </summary>
    private static async Task<IReadOnlyList<Installation>?> ReadInstallationsAsync(
        BotSettings settings, Tokens tokens, DoctorReport report, CancellationToken cancellation)
    {
        try
        {
            await using SqlStore store = tokens.SharedStorage is { } shared
                ? PostgresStore.OpenExisting(shared)
                : SqliteStore.OpenExisting(settings.StoragePath);
            return await new InstallationTable(store).PeekAsync(SlackPlatform.PlatformName, cancellation);
        }
        catch (StorageException exception)
        {
            report.Add(new DoctorFinding(
                "workspaces",
                FindingSeverity.Error,
                exception.Message,
                "Restore the storage; without it, installed workspaces cannot be checked."));
            return null;
        }
    }

    /// <summary>A missing token is a fault only if the settings have channels on the platform.</summary>
    private static void ReportDisabled(DoctorReport report, string platform, string variables, BotSettings settings)
    {
        var channels = PlatformRequirements.Channels(settings, platform);
        if (channels.Count == 0)
        {
            report.Add(new DoctorFinding(
                variables, FindingSeverity.Off, "not set; the settings have no channel there."));
            return;
        }

        report.Add(new DoctorFinding(
            variables,
            FindingSeverity.Error,
            $"not set, but the settings name " +
            $"{string.Join(", ", channels.Select(channel => $"{platform}:{channel}"))}.",
            "Set it in the environment (README.md, Connect it), or remove the channels from the settings."));
    }
}
