using System.Globalization;
using System.Net;
using System.Net.Sockets;

using Npgsql;

using Xunit;

namespace CommunityBot.Testing.RealPostgres;

/// <summary>
/// A real PostgreSQL for one test collection: created in a temporary folder on first use, on a free loopback port, and
/// deleted with the tests. Tests are skipped with a reason where PostgreSQL is not installed.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "communitybot";

    /// <summary>The password of a server that exists only during its tests.</summary>
    public const string Password = "only; for 'tests'";

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly int port = FreePort();
    private TemporaryFolder? folder;
    private PostgresProcess? running;
    private int databases;

    /// <summary>Creates a database for the caller.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (PostgresBinaries.Find() is not { } binaries)
            {
                Assert.Skip(PostgresBinaries.WhyMissing);
                return "";
            }

            if (folder is null)
            {
                folder = new TemporaryFolder();
                await InitialiseAsync(binaries);
                running = await StartAsync(binaries);
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"test_{++databases}");
            await using var connection = new NpgsqlConnection($"{Address("postgres")};Pooling=false");
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync();
            return Address(name);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Stops the server as a crash would, without notifying clients.</summary>
    public async Task CrashAsync()
    {
        await running!.DisposeAsync();
        running = null;
    }

    /// <summary>Starts the server again with the same data.</summary>
    public async Task RestartAsync() => running = await StartAsync(PostgresBinaries.Find()!);

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }

        folder?.Dispose();
        turn.Dispose();
    }

    private string Address(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = port,
        Database = database,
        Username = User,
        Password = Password,
    }.ConnectionString;

    private string DataFolder => Path.Combine(folder!.Path, "data");

    private async Task InitialiseAsync(PostgresBinaries binaries)
    {
        var passwordFile = Path.Combine(folder!.Path, "password");
        await File.WriteAllTextAsync(passwordFile, Password);
        await binaries.ChangeOwnerAsync(folder.Path);
        await binaries.RunAsync(
            "initdb", "-D", DataFolder, "-U", User, "--auth=scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8",
            "--locale=C", "--no-sync");
    }

    private Task<PostgresProcess> StartAsync(PostgresBinaries binaries) => PostgresProcess.StartAsync(
        binaries,
        "-D", DataFolder,
        "-c", $"port={port.ToString(CultureInfo.InvariantCulture)}",
        "-c", "listen_addresses=127.0.0.1",
        "-c", $"unix_socket_directories={folder!.Path}",

        // Durability after a power failure is not needed in tests.
        "-c", "fsync=off");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
