using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Doctor;

/// <summary>The result of the doctor's checks.</summary>
/// <param name="InviteLink">
/// Adds the bot to a server with exactly the permissions it needs; null while the application id is unknown.
/// </param>
public sealed record DiscordDiagnosis(IReadOnlyList<DoctorFinding> Findings, string? InviteLink);
