using System.Diagnostics;
using System.Text;

namespace CommunityBot.Testing.RealPostgres;

/// <summary>
/// A server process that ends with the tests even if they are killed: a shell beside it reads its standard input from
/// this process and stops the server when the input ends.
/// </summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string WatchdogScript =
        "\"$@\" </dev/null & server=$!; cat >/dev/null; kill -QUIT $server; wait $server";

    private readonly Process shell;
    private readonly Task reading;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PostgresProcess(Process shell)
    {
        this.shell = shell;
        reading = ReadAsync();
    }

    /// <summary>Completes when the server accepts connections.</summary>
    public static async Task<PostgresProcess> StartAsync(PostgresBinaries binaries, params string[] arguments)
    {
        var command = binaries.Command(
            "/bin/sh", ["-c", WatchdogScript, "sh", Path.Combine(binaries.Folder, "postgres"), .. arguments]);
        command.RedirectStandardInput = true;
        command.RedirectStandardError = true;
        var server = new PostgresProcess(Process.Start(command)!);
        await server.ready.Task.WaitAsync(Waiting.Limit);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync().WaitAsync(Waiting.Limit);
        await reading.WaitAsync(Waiting.Limit);
        shell.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await shell.StandardError.ReadLineAsync() is { } line)
        {
            log.AppendLine(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }

        ready.TrySetException(new InvalidOperationException($"PostgreSQL did not start: {log}"));
    }
}
