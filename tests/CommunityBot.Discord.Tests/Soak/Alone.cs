namespace CommunityBot.Discord.Tests.Soak;

/// <summary>Tests that measure the memory of the process and therefore do not run in parallel with others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
