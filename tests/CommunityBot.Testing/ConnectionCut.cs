using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing;

/// <summary>Aborts a connection that may already have ended.</summary>
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
            // Kestrel throws either exception once the context has been released.
        }
    }
}
