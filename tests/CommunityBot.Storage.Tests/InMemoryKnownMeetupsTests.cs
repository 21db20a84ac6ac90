using CommunityBot.Core.Identity;

namespace CommunityBot.Storage.Tests;

public sealed class InMemoryKnownMeetupsTests : KnownMeetupsContract
{
    protected override IKnownMeetups Known { get; } = new InMemoryKnownMeetups();
}
