using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>
/// The server side of the Web API: checks tokens, content types and faults, then calls the method.
/// https://docs.slack.dev/apis/web-api
/// </summary>
internal sealed class FakeSlackWebApi(FakeSlack slack)
{
    private readonly FakeSlackMethods methods = new(slack);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FakeSlackFault>> faults = new();

    public void Fail(string method, FakeSlackFault fault, int times)
    {
        var queue = faults.GetOrAdd(method, _ => new());
        for (var time = 0; time < times; time++)
        {
            queue.Enqueue(fault);
        }
    }

    public async Task AnswerAsync(HttpContext context, string method)
    {
        var body = await BodyAsync(context);
        slack.Calls.Enqueue(new(method, context.Request.ContentType ?? "", body, slack.Time.GetUtcNow())
        {
            TeamId = slack.Teams.Of(TokenOf(context, body))?.Id,
        });
        slack.Changed();
        var fault = NextFault(method);
        if (await BreakBeforeAsync(context, fault))
        {
            return;
        }

        var answer = Answer(context, method, body);
        if (context.Request.ContentType is "application/json")
        {
            answer["warning"] = "missing_charset";
            slack.Violations.Enqueue($"{method} was called with JSON without a charset.");
        }

        context.Response.Headers["X-OAuth-Scopes"] = string.Join(',', slack.Scopes);
        slack.Changed();
        switch (fault)
        {
            case FakeSlackFault.ResponseLost:
                context.Abort();
                return;
            case FakeSlackFault.ErrorAfterEffect(var code):
                answer = Error(code);
                break;
        }

        await WriteAsync(context, answer);
    }

    private JsonObject Answer(HttpContext context, string method, string body)
    {
        if (method is "oauth.v2.access")
        {
            return Arguments(context, body) is { } said
                ? slack.Teams.Redeem(context, said)
                : Error("invalid_post_type");
        }

        return TokenError(context, method, body) is { } refused ? Error(refused)
            : Arguments(context, body) is { } arguments
                ? methods.Call(method, arguments, slack.Teams.Of(TokenOf(context, body)) ?? slack.Teams.Home)
                : Error("invalid_post_type");
    }

    public FakeSlackFault? NextFault(string method) =>
        faults.TryGetValue(method, out var queue) && queue.TryDequeue(out var fault) ? fault : null;

    public static async Task<string> BodyAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    public static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            // The caller returns an error for null.
            return null;
        }
    }

    public static async Task WriteAsync(HttpContext context, JsonObject answer, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    public static JsonObject Error(string code, params IReadOnlyList<string> messages)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = code };
        if (messages.Count > 0)
        {
            answer["response_metadata"] = new JsonObject
            {
                ["messages"] = new JsonArray([.. messages.Select(message => JsonValue.Create(message))]),
            };
        }

        return answer;
    }

    /// <summary>True if the fault has replaced the response and the call must have no effect.</summary>
    public static async Task<bool> BreakBeforeAsync(HttpContext context, FakeSlackFault? fault)
    {
        switch (fault)
        {
            case FakeSlackFault.Held(var until):
                await until;
                return false;
            case FakeSlackFault.RateLimited(var seconds):
                if (seconds is { } wait)
                {
                    context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
                }

                await WriteAsync(context, Error("ratelimited"), 429);
                return true;
            case FakeSlackFault.Status(var code):
                context.Response.StatusCode = code;
                await context.Response.WriteAsync("<html><body>upstream trouble</body></html>");
                return true;
            case FakeSlackFault.Error(var code):
                await WriteAsync(context, Error(code));
                return true;
            case FakeSlackFault.StatusWithError(var trouble, var code):
                await WriteAsync(context, Error(code), trouble);
                return true;
            case FakeSlackFault.Cut:
                context.Abort();
                return true;
            case FakeSlackFault.RawBody(var words):
                await context.Response.WriteAsync(words);
                return true;
            case FakeSlackFault.NotJson:
                await context.Response.WriteAsync("not what you asked for");
                return true;
            case FakeSlackFault.NoResponse:
                var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                using (context.RequestAborted.Register(() => gone.TrySetResult()))
                {
                    await gone.Task;
                }

                return true;
            default:
                return false;
        }
    }

    private string? TokenError(HttpContext context, string method, string body)
    {
        var token = TokenOf(context, body);
        var team = slack.Teams.Of(token);
        return (method is "apps.connections.open", token is FakeSlack.AppToken, team) switch
        {
            _ when token.Length == 0 => "not_authed",
            (false, _, { } left) when left.IsRevoked(token) => "account_inactive",
            (true, true, _) or (false, _, { }) when slack.TokensAreValid => null,
            (true, true, _) => "token_revoked",
            (false, _, { }) => "token_revoked",
            (true, _, { }) or (false, true, _) => "not_allowed_token_type",
            _ => "invalid_auth",
        };
    }

    private static string TokenOf(HttpContext context, string body)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? header["Bearer ".Length..].Trim()
            : Form(context, body)?["token"]?.GetValue<string>() ?? "";
    }

    /// <summary>Null for a content type that Slack does not accept.</summary>
    private static JsonObject? Arguments(HttpContext context, string body)
    {
        var type = context.Request.ContentType ?? "";
        return type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            ? Parse(body)
            : Form(context, body);
    }

    private static JsonObject? Form(HttpContext context, string body)
    {
        var type = context.Request.ContentType ?? "";
        var text = type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? body
            : HttpMethods.IsGet(context.Request.Method) || body.Length == 0 ? context.Request.QueryString.Value ?? ""
            : null;
        if (text is null)
        {
            return null;
        }

        var form = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(text))
        {
            // Structured arguments are JSON inside the form.
            var value = values.ToString();
            form[name] = name is "blocks" or "metadata" or "view" ? ParseAny(value) : JsonValue.Create(value);
        }

        return form;
    }

    private static JsonNode? ParseAny(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            // The method returns an error for text where it expects JSON.
            return JsonValue.Create(json);
        }
    }
}
