using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Hosting;
using CommunityBot.Repositories;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;

namespace CommunityBot.Cli;

/// <summary>
/// <c>doctor</c>: checks tokens, channels and permissions on each platform, and the repository for recaps, against the
/// settings. Changes nothing.
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
        if (context.ReadSettings(call, toleratesPlatforms: true) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var environment = context.Environment;
        var faults = new List<SettingFault>();
        var notes = new List<SettingFault>();
        var tokens = Tokens.Read(environment, settings, faults, notes);
        notes.Concat(context.AbsentContent).ToList().ForEach(environment.Error.WriteLine);
        if (faults.Exists(fault => fault.Platform is null))
        {
            faults.ForEach(environment.Error.WriteLine);
            return ExitCode.Usage;
        }

        var report = new DoctorReport(environment.Out);
        foreach (var platform in tokens.Platforms)
        {
            if (platform.Doctor is { } doctor)
            {
                report.Begin(platform.Name);
                await ExamineAsync(platform.Name, doctor, settings, tokens, report, cancellation);
            }
        }

        await ExamineRepositoriesAsync(settings, tokens, report, cancellation);
        await environment.Out.FlushAsync(cancellation);
        return report.HasFault || context.AbsentContent.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }

    private async Task ExamineRepositoriesAsync(
        BotSettings settings, Tokens tokens, DoctorReport report, CancellationToken cancellation)
    {
        var sites = settings.Communities.Select(each => each.RecapsRepository).OfType<RecapRepositorySettings>()
            .Distinct().ToList();
        if (sites.Count == 0)
        {
            return;
        }

        report.Begin("github");
        using var api = new GitHubApi(
            new GitHubAccount(settings.GitHubApiBaseUrl, tokens.GitHub), context.Environment.Time);
        foreach (var site in sites)
        {
            (await new RepositoryDoctor(api).ExamineAsync(site, cancellation)).ToList().ForEach(report.Add);
        }
    }

    private async Task ExamineAsync(
        string platform, IPlatformDoctor doctor, BotSettings settings, Tokens tokens, DoctorReport report,
        CancellationToken cancellation)
    {
        var request = new DoctorRequest(
            [.. settings.Communities.Select(each => each.Community)],
            context.Environment.Time,
            stop => ReadInstallationsAsync(platform, settings, tokens, report, stop))
        {
            MisnamedChannels =
            [
                .. settings.MisnamedChannels.Where(channel => channel.Platform == platform)
                    .Select(channel => channel.Id),
            ],
        };
        var diagnosis = await doctor.ExamineAsync(request, cancellation);
        foreach (var channel in request.MisnamedChannels)
        {
            report.Add(new DoctorFinding(
                Subject: null, FindingSeverity.Error, $"\"{platform}:{channel}\" in the settings is no channel id.",
                "Write the id of the channel; if the token is accepted, the channels that the bot can see are below."));
        }

        if (diagnosis.Findings is null)
        {
            ReportDisabled(report, platform, request.Communities);
        }

        foreach (var finding in diagnosis.Findings ?? [])
        {
            report.Add(finding);
        }

        if (diagnosis.Closing is { } closing)
        {
            report.Line(closing);
        }
    }

    /// <summary>
    /// The workspaces that have installed the app, from storage; null if storage cannot be read, which is reported.
    /// </summary>
    private static async Task<IReadOnlyList<Installation>?> ReadInstallationsAsync(
        string platform, BotSettings settings, Tokens tokens, DoctorReport report, CancellationToken cancellation)
    {
        try
        {
            await using SqlStore store = tokens.SharedStorage is { } shared
                ? PostgresStore.OpenExisting(shared)
                : SqliteStore.OpenExisting(settings.StoragePath);
            return await new InstallationTable(store).PeekAsync(platform, cancellation);
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
    private static void ReportDisabled(DoctorReport report, string platform, IReadOnlyList<Community> communities)
    {
        var variables = string.Join(
            " and ", Abilities.Platforms.First(module => module.Name == platform).TokenVariables);
        var channels = communities.ChannelsOn(platform);
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
