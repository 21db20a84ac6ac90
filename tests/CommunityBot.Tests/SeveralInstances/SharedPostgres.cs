using CommunityBot.Testing.RealPostgres;

namespace CommunityBot.Tests.SeveralInstances;

/// <summary>Tests that share one PostgreSQL and run sequentially, because some of them interrupt it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPostgres : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
