using Microsoft.AspNetCore.Connections;

namespace CommunityBot.WebConsole;

/// <summary>
/// Ends requests whose body is broken, too slow or never arrives whole. Anyone can send them, so they are no errors of
/// the bot; the web server would log each as one.
/// </summary>
internal sealed partial class BrokenRequests(ILogger<BrokenRequests> log)
{
    public async Task InvokeAsync(HttpContext call, RequestDelegate next)
    {
        try
        {
            await next(call);
        }
        catch (BadHttpRequestException fault)
        {
            LogBroken(call.Request.Method, fault.StatusCode);
            if (!call.Response.HasStarted)
            {
                call.Response.StatusCode = fault.StatusCode;
            }
        }
        catch (Exception fault) when (
            fault is ConnectionResetException or ConnectionAbortedException ||
            (fault is IOException or OperationCanceledException && call.RequestAborted.IsCancellationRequested))
        {
            LogLeft(call.Request.Method);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A {Method} request was broken or too slow ({Status}).")]
    private partial void LogBroken(string method, int status);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The sender of a {Method} request went away.")]
    private partial void LogLeft(string method);
}
