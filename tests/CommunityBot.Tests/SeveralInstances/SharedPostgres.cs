using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Tests.SeveralInstances;

/// <summary>The tests that share one PostgreSQL, one after the other: some of them take it away for a while.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPostgres : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
