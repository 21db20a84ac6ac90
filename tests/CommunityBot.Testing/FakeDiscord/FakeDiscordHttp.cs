using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeDiscord;

/// <content>HTTP requests: validation against Discord's specifications, fault injection, response.</content>
public sealed partial class FakeDiscord
{
    private async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith(ApiPath + "/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return;
        }

        var (body, isReadable, files) = await BodyOfAsync(context.Request);
        var request = new FakeRequest(
            context.Request.Method, path[(ApiPath.Length + 1)..], context.Request.QueryString.Value ?? "", body,
            Settings.Time.GetUtcNow())
        {
            Files = files,
            Authorization = context.Request.Headers.Authorization.ToString(),
            UserAgent = context.Request.Headers.UserAgent.ToString(),
        };
        requests.Enqueue(request);
        commandsWereRead |= request.Path.Contains("/commands", StringComparison.Ordinal);
        foreach (var mistake in request.Body is null ? [] : DiscordSpecs.Here?.MistakesIn(request) ?? [])
        {
            specViolations.Enqueue(
                $"{request.Method} {request.Path}: {mistake.Path} {mistake.Message} in {request.Body?.ToJsonString()}");
        }

        Changed();
        await ServeAsync(context, request, isReadable);
        Changed();
    }

    private async Task ServeAsync(HttpContext context, FakeRequest request, bool isReadable)
    {
        var fault = Faults.Take(request);
        if (fault is FakeFault.Held held)
        {
            await held.Until.WaitAsync(lifetime.Token);
        }

        var reply = fault switch
        {
            FakeFault.DisconnectBefore or FakeFault.Html => null,
            FakeFault.Status status => FakeReply.Error(status.Code, status.ErrorCode, status.Message),
            FakeFault.RateLimited too => TooMany(TimeSpan.FromSeconds(too.RetryAfterSeconds), too.Scope),
            _ => Judge(request, isReadable),
        };
        Changed();
        switch (fault)
        {
            case FakeFault.DisconnectBefore or FakeFault.DisconnectAfter:
                context.Abort();
                return;
            case FakeFault.SilentAfter:
                using (var end = CancellationTokenSource.CreateLinkedTokenSource(
                    context.RequestAborted, lifetime.Token))
                {
                    await new TaskCompletionSource().Task
                        .WaitAsync(end.Token)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                return;
            case FakeFault.Html page:
                request.Status = page.Code;
                context.Response.StatusCode = page.Code;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>Access denied</body></html>");
                return;
            case FakeFault.StatusAfter status:
                reply = FakeReply.Error(status.Code, 0, "injected fault");
                break;
        }

        request.Status = reply!.Status;
        await WriteAsync(context.Response, reply);
    }

    private FakeReply Judge(FakeRequest request, bool isReadable)
    {
        if (request.UserAgent is not { } agent || !agent.StartsWith("DiscordBot (http", StringComparison.Ordinal))
        {
            return FakeReply.Error(403, 40333, "internal network error");
        }

        var (headers, retryAfter) = RateLimits.Take(request);
        var reply = retryAfter is { } wait ? TooMany(wait, "user")
            : isReadable ? rest.Answer(request)
            : FakeReply.Error(400, 50109, "The request body contains invalid JSON.");
        return reply with { Headers = reply.Headers.Concat(headers).DistinctBy(header => header.Key).ToDictionary() };
    }

    private static FakeReply TooMany(TimeSpan wait, string scope) =>
        new(429, new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
            ["global"] = scope == "global",
        })
        {
            Headers = new Dictionary<string, string>
            {
                ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture),
                ["X-RateLimit-Scope"] = scope,
                ["X-RateLimit-Global"] = scope == "global" ? "true" : "false",
            },
        };

    private static async Task<(JsonNode? Body, bool IsReadable, IReadOnlyList<FakeFile> Files)> BodyOfAsync(
        HttpRequest request)
    {
        if (FakeUpload.IsIn(request))
        {
            return await FakeUpload.ReadAsync(request) is var (json, files) ? (json, true, files) : (null, false, []);
        }

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        if (text.Length == 0)
        {
            return (null, true, []);
        }

        try
        {
            return (
                JsonNode.Parse(text),
                request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true,
                []);
        }
        catch (JsonException)
        {
            return (null, false, []);
        }
    }

    private static async Task WriteAsync(HttpResponse response, FakeReply reply)
    {
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        if (reply.Body is { } body)
        {
            response.ContentType = "application/json";
            await response.WriteAsync(body.ToJsonString());
        }
    }
}
