using CommunityBot.Core.Announcements;

namespace CommunityBot.Core.Tests;

/// <summary>Planners with the kinds that the bot has.</summary>
internal static class Planners
{
    public static Planner Full { get; } = new(Abilities.Kinds, Abilities.ChangeKinds, Abilities.CommunityKinds);

    /// <summary>Without posts for organisers.</summary>
    public static Planner ForMembers { get; } = new(
        Abilities.Kinds.Where(kind => !kind.Traits.IsForOrganisers), Abilities.ChangeKinds, Abilities.CommunityKinds);
}
