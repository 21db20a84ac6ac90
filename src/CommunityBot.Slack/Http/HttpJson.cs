using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Http;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class HttpJson : JsonSerializerContext;
