using System.Data.Common;

namespace CommunityBot.Storage;

/// <summary>Runs statements with named parameters on one connection of a <see cref="SqlStore"/>.</summary>
internal sealed class SqlSession(
    Func<string, (string Name, object? Value)[], DbCommand> command, CancellationToken cancellation)
{
    /// <returns>The number of changed rows.</returns>
    public async Task<int> ExecuteAsync(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var statement = command(sql, parameters);
        return await statement.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql, Func<DbDataReader, T> read, params (string Name, object? Value)[] parameters)
    {
        await using var select = command(sql, parameters);
        await using var reader = await select.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
