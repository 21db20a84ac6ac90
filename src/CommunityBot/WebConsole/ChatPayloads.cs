using System.Text.Json.Serialization;

namespace CommunityBot.WebConsole;

/// <summary>The state sent to the page when it opens and after each change.</summary>
internal sealed record ChatState(
    IReadOnlyList<ChatCommunity> Communities,
    IReadOnlyList<ChatCommand> Commands,
    IReadOnlyList<ChatPlatformState> Platforms,
    IReadOnlyList<ChatNextPost> Next);

/// <param name="Language">A BCP 47 tag, of posts and answers.</param>
/// <param name="Remarks">The number of content problems, in a few words; empty if there are none.</param>
/// <param name="Delete">What the button of each post says that deletes it; null for a reader who may not.</param>
internal sealed record ChatCommunity(
    string Id, string Name, string TimeZone, string Language, IReadOnlyList<string> Announcements,
    IReadOnlyList<string> Organisers, string Remarks, string? Delete);

internal sealed record ChatCommand(string Usage, string Name, string Description, bool ForOrganisers);

/// <param name="State">"on", "off", "connecting" or "stopped".</param>
internal sealed record ChatPlatformState(string Name, string State, string? Reason);

/// <param name="Html">The time, as an HTML time element.</param>
internal sealed record ChatNextPost(string Html, string What, string Channel);

/// <param name="Delete">The command that deletes it, if its reader may.</param>
internal sealed record ChatMessage(string Id, string Channel, string At, string Html, string Delete);

internal sealed record ChatOpening(ChatState State, IReadOnlyList<ChatMessage> Messages);

internal sealed record ChatChange(string Id, string Html);

/// <param name="Fields">The values of a submitted form; null for a typed command.</param>
internal sealed record ChatQuestion(string? Channel, string? Text, IReadOnlyDictionary<string, string>? Fields);

internal sealed record ChatAnswer(string Html, string At, bool IsPrivate);

internal sealed record ChatTyping(string? Channel, string? Text);

/// <summary>A way to continue a typed line.</summary>
/// <param name="Text">The whole line with it.</param>
/// <param name="Label">Display text.</param>
/// <param name="Detail">What a command does; empty for an argument.</param>
/// <param name="IsWhole">True if nothing is left to type.</param>
internal sealed record ChatCompletion(string Text, string Label, string Detail, bool IsWhole);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ChatOpening))]
[JsonSerializable(typeof(ChatState))]
[JsonSerializable(typeof(ChatMessage))]
[JsonSerializable(typeof(ChatChange))]
[JsonSerializable(typeof(ChatQuestion))]
[JsonSerializable(typeof(ChatAnswer))]
[JsonSerializable(typeof(ChatTyping))]
[JsonSerializable(typeof(IReadOnlyList<ChatCompletion>))]
internal sealed partial class ChatJson : JsonSerializerContext;
