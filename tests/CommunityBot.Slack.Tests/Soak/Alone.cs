namespace CommunityBot.Slack.Tests.Soak;

/// <summary>Tests that measure the memory of the process, and therefore run when no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
