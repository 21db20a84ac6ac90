using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing;

/// <summary>Cutting a line that may have ended by itself meanwhile.</summary>
internal static class ConnectionCut
{
    public static void Cut(this HttpContext context)
    {
        try
        {
            context.Abort();
        }
        catch (Exception exception) when (exception is ObjectDisposedException or NullReferenceException)
        {
            // A context that was given back has lost its features, and Kestrel says so with either.
        }
    }
}
