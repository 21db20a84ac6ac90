using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// The scheduled events of the fake guild. https://docs.discord.com/developers/resources/guild-scheduled-event
/// </summary>
public sealed class FakeCalendar(FakeDiscordSettings settings, Func<string> newId, Action changed)
{
    private const int External = 3;
    private const int MaxEvents = 100;

    private const int Scheduled = 1;
    private const int Active = 2;
    private const int Completed = 3;
    private const int Cancelled = 4;

    private readonly Lock gate = new();
    private readonly List<JsonObject> events = [];

    /// <summary>All events, as Discord would return them, oldest first.</summary>
    public IReadOnlyList<JsonObject> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events.Select(one => Now(one).DeepClone().AsObject())];
            }
        }
    }

    /// <summary>Scheduled and active events.</summary>
    public IReadOnlyList<JsonObject> Open => [.. Events.Where(IsOpen)];

    /// <summary>Changes an event as a person in the guild would.</summary>
    public void Change(string id, Action<JsonObject> change)
    {
        lock (gate)
        {
            change(events.Single(one => one["id"]!.GetValue<string>() == id));
        }
    }

    public void SetStatus(string id, int status) => Change(id, one => one["status"] = status);

    /// <summary>Deletes an event as a person in the guild would.</summary>
    public void Remove(string id)
    {
        lock (gate)
        {
            events.RemoveAll(one => one["id"]!.GetValue<string>() == id);
        }
    }

    internal FakeReply Answer(string method, string[] rest, JsonObject? body, bool mayCreate)
    {
        lock (gate)
        {
            var reply = (method, rest) switch
            {
                ("GET", []) => new FakeReply(
                    200, new JsonArray([.. events.Select(Now).Where(IsOpen).Select(one => one.DeepClone())])),
                ("POST" or "PATCH" or "DELETE", _) when !mayCreate =>
                    FakeReply.Error(403, 50013, "Missing Permissions"),
                ("POST", []) => Create(body),
                (_, [var id]) when Find(id) is { } found => Answer(method, found, body),
                (_, [_]) => FakeReply.Error(404, 10070, "Unknown Guild Scheduled Event"),
                _ => FakeReply.Error(404, 0, "404: Not Found"),
            };
            changed();
            return reply;
        }
    }

    private FakeReply Answer(string method, JsonObject found, JsonObject? body)
    {
        switch (method)
        {
            case "GET":
                return new FakeReply(200, found.DeepClone());
            case "DELETE":
                events.Remove(found);
                return FakeReply.NoContent;
            case "PATCH" when body is not null:
                return Change(found, body);
            default:
                return FakeReply.Error(405, 0, "405: Method Not Allowed");
        }
    }

    private FakeReply Create(JsonObject? body)
    {
        if (body is null)
        {
            return FakeReply.Error(400, 50109, "The request body contains invalid JSON.");
        }

        if (events.Select(Now).Count(IsOpen) >= MaxEvents)
        {
            return FakeReply.Error(400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
        }

        var mistakes = EventRules.MistakesIn(body, isNew: true, settings.Time.GetUtcNow());
        if (mistakes.Count > 0)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        var created = body.DeepClone().AsObject();
        created["id"] = newId();
        created["guild_id"] = settings.GuildId;
        created["creator_id"] = settings.BotUserId;
        created["channel_id"] = null;
        created["entity_id"] = null;
        created["image"] = null;
        created["status"] = Scheduled;
        events.Add(created);
        return new FakeReply(200, created.DeepClone());
    }

    private FakeReply Change(JsonObject found, JsonObject body)
    {
        var status = Now(found)["status"]!.GetValue<int>();
        if (status is Completed or Cancelled)
        {
            return FakeReply.Error(400, 180000, "Cannot update a finished event");
        }

        var mistakes = EventRules.MistakesIn(body, isNew: false, settings.Time.GetUtcNow());
        if (body["status"]?.GetValue<int>() is { } wanted
            && (status, wanted) is not ((Scheduled, Active or Cancelled) or (Active, Completed)))
        {
            mistakes = [.. mistakes, new ValidationError("status", "Cannot change the event to this status.")];
        }

        if (status == Active && body.ContainsKey("scheduled_start_time"))
        {
            mistakes = [
                .. mistakes,
                new ValidationError("scheduled_start_time", "Cannot change the start time of an active event.")
            ];
        }

        if (mistakes.Count > 0)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        foreach (var (name, value) in body)
        {
            found[name] = value?.DeepClone();
        }

        return new FakeReply(200, found.DeepClone());
    }

    private JsonObject? Find(string id) =>
        events.Select(Now).FirstOrDefault(one => one["id"]!.GetValue<string>() == id);

    private static bool IsOpen(JsonObject one) => one["status"]!.GetValue<int>() is Scheduled or Active;

    /// <summary>Events with an external location start and end automatically at their times.</summary>
    private JsonObject Now(JsonObject one)
    {
        if (one["entity_type"]!.GetValue<int>() == External && IsOpen(one))
        {
            var now = settings.Time.GetUtcNow();
            one["status"] = now >= At(one, "scheduled_end_time") ? Completed
                : now >= At(one, "scheduled_start_time") ? Active : one["status"]!.GetValue<int>();
        }

        return one;
    }

    private static DateTimeOffset At(JsonObject one, string name) =>
        DateTimeOffset.Parse(one[name]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
