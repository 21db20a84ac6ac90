using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Storage.Tests.Postgres;

/// <summary>
/// The collection of tests that share one PostgreSQL and run sequentially, because some of them stop it.
/// </summary>
[CollectionDefinition(Name)]
public sealed class SharedPostgres : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
