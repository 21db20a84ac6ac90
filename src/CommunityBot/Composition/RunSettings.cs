using System.Security.Cryptography;
using System.Text;

using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;
using CommunityBot.Storage.Postgres;

namespace CommunityBot.Composition;

/// <summary>The settings and tokens of a running bot, and the faults of platforms that are off.</summary>
internal sealed record RunSettings(
    BotSettings Settings, Tokens Tokens, ProcessEnvironment Environment, IReadOnlyList<SettingFault> Faults)
{
    /// <summary>Changes with the settings file and with every variable, also in a comment.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>
    /// What changed that cannot be applied while running: the ledger must stay the same, and the address is in use.
    /// </summary>
    public IReadOnlyList<string> NeedRestart(RunSettings next) =>
    [
        .. Changed("storage.path", Settings.StoragePath, next.Settings.StoragePath),
        .. Changed("web.url", Settings.WebUrl.OriginalString, next.Settings.WebUrl.OriginalString),
        .. Changed(
            PostgresAddress.Variable,
            Environment.Variable(PostgresAddress.Variable),
            next.Environment.Variable(PostgresAddress.Variable)),
    ];

    /// <summary>The next settings with everything that needs a restart as it is now.</summary>
    public RunSettings Apply(RunSettings next) => next with
    {
        Settings = next.Settings with { StoragePath = Settings.StoragePath, WebUrl = Settings.WebUrl },
        Tokens = next.Tokens with
        {
            SharedStorage = Tokens.SharedStorage,

            // The token was checked for the address beside it: an open address must not lose its own.
            Web = Settings.WebUrl == next.Settings.WebUrl ? next.Tokens.Web : Tokens.Web,
        },
    };

    /// <summary>A hash, because the variables are secrets.</summary>
    /// <param name="text">The bytes of the settings file as they were read; empty without one.</param>
    public static string FingerprintOf(ReadOnlySpan<byte> text, ProcessEnvironment environment)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(text);
        foreach (var (name, value) in environment.Environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\0{name}\0{value}"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Changed(string name, string? before, string? after) =>
        before == after ? [] : [name];
}
