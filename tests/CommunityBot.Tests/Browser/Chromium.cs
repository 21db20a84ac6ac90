using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Browser;

/// <summary>
/// A real browser with one page, controlled through DevTools. https://chromedevtools.github.io/devtools-protocol/
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly TemporaryFolder profile = new();
    private readonly ClientWebSocket socket = new();
    private Process process = null!;
    private string? session;
    private int sent;

    public static async Task<Chromium> OpenAsync(Uri address, bool isDark = false, int width = 1200, int height = 800)
    {
        var browser = new Chromium();
        var arguments = new List<string>
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            "--lang=en-GB", "--remote-debugging-port=0",
            $"--user-data-dir={browser.profile.Path}", $"--window-size={width},{height}", "about:blank",
        };
        browser.process = Process.Start(new ProcessStartInfo(Needs.Chromium(), arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["TZ"] = "Asia/Tokyo", ["LANG"] = "en_GB.UTF-8" },
        })!;
        var listening = await browser.ListeningAsync().WaitAsync(Waiting.Limit);
        await browser.socket.ConnectAsync(listening, CancellationToken.None);
        var target = await browser.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        var attached = await browser.SendAsync("Target.attachToTarget",
            new() { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true });
        browser.session = (string)attached["sessionId"]!;
        await browser.SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(
                new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }),
        });
        await browser.SendAsync("Page.enable", []);
        await browser.SendAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri });
        await browser.UntilAsync("document.readyState === 'complete' && location.href !== 'about:blank'");
        return browser;
    }

    /// <summary>Gives the page the size of a window, or of a phone's screen.</summary>
    public async Task ResizeAsync(int width, int height)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new()
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = 1,
            ["mobile"] = width < 500,
        });
        await SettleAsync();
    }

    /// <summary>Sets the colour scheme that the reader prefers, without motion.</summary>
    public async Task PreferAsync(bool isDark)
    {
        await SendAsync("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new JsonArray(
                new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" },
                new JsonObject { ["name"] = "prefers-reduced-motion", ["value"] = "reduce" }),
        });
        await SettleAsync();
    }

    public async Task GoToAsync(Uri address)
    {
        await SendAsync("Page.navigate", new() { ["url"] = address.AbsoluteUri });
        await UntilAsync(
            $"document.readyState === 'complete' && location.href === {JsonSerializer.Serialize(address.AbsoluteUri)}");
    }

    /// <summary>Evaluates an expression in the page.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate",
            new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true });
        return answer["exceptionDetails"] is { } mistake
            ? throw new InvalidOperationException(mistake.ToJsonString())
            : answer["result"]?["value"]?.DeepClone();
    }

    /// <summary>Waits, in the page, until an expression is true.</summary>
    public Task UntilAsync(string expression) => EvaluateAsync(
        $$"""
        new Promise((resolve, reject) => {
          const look = () => { try { if ({{expression}}) resolve(true); } catch (mistake) { reject(mistake); } };
          new MutationObserver(look).observe(
            document, { subtree: true, childList: true, attributes: true, characterData: true });
          addEventListener("load", look);
          document.addEventListener("readystatechange", look);
          look();
        })
        """).WaitAsync(Waiting.Limit);

    public async Task TypeAsync(string text)
    {
        await SendAsync("Input.insertText", new() { ["text"] = text });
    }

    public Task PressEnterAsync() => PressAsync("Enter");

    /// <summary>Presses a key that writes nothing, or Enter.</summary>
    /// <param name="key">As in <c>KeyboardEvent.key</c>: "ArrowUp".</param>
    public async Task PressAsync(string key)
    {
        var code = key switch
        {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowUp" => 38,
            "ArrowDown" => 40,
            _ => throw new ArgumentException($"The code of {key} is not known here.", nameof(key)),
        };
        foreach (var type in key is "Enter" ? new[] { "rawKeyDown", "char", "keyUp" } : ["rawKeyDown", "keyUp"])
        {
            var press = new JsonObject
            {
                ["type"] = type,
                ["key"] = key,
                ["code"] = key,
                ["windowsVirtualKeyCode"] = code
            };
            if (type is "char")
            {
                press["text"] = "\r";
            }

            await SendAsync("Input.dispatchKeyEvent", press);
        }
    }

    /// <param name="isWhole">Also what is below the screen.</param>
    public async Task<byte[]> PictureAsync(bool isWhole = false) =>
        Convert.FromBase64String(
            (string)(await SendAsync("Page.captureScreenshot", new()
            {
                ["format"] = "png",
                ["captureBeyondViewport"] = isWhole,
            }))["data"]!);

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        socket.Dispose();
        profile.Dispose();
    }

    /// <summary>Completes when the page has been laid out and painted.</summary>
    private Task<JsonNode?> SettleAsync() => EvaluateAsync(
        "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");

    private async Task<Uri> ListeningAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("DevTools listening on ", StringComparison.Ordinal))
            {
                return new Uri(line["DevTools listening on ".Length..]);
            }
        }

        throw new InvalidOperationException("The browser ended before it listened.");
    }

    private async Task<JsonNode> SendAsync(string method, JsonObject parameters)
    {
        var id = ++sent;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            call["sessionId"] = session;
        }

        await socket.SendAsync(
            Encoding.UTF8.GetBytes(call.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None);
        while (true)
        {
            var answer = await ReadAsync().WaitAsync(Waiting.Limit);
            if ((int?)answer["id"] == id)
            {
                return answer["error"] is { } refused
                    ? throw new InvalidOperationException($"{method}: {refused.ToJsonString()}")
                    : answer["result"]!;
            }
        }
    }

    private async Task<JsonNode> ReadAsync()
    {
        using var message = new MemoryStream();
        var part = new byte[64 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(part, CancellationToken.None);
            message.Write(part, 0, read.Count);
            if (read.EndOfMessage)
            {
                return JsonNode.Parse(JsonDocument.Parse(message.ToArray()).RootElement.GetRawText())!;
            }
        }
    }
}
