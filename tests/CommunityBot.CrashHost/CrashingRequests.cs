namespace CommunityBot.CrashHost;

/// <summary>Requests to GitHub whose process may be killed before and after each.</summary>
internal sealed class CrashingRequests(CrashPoint crashPoint) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        crashPoint.At("requesting");
        var response = await base.SendAsync(request, cancellationToken);
        crashPoint.At("requested");
        return response;
    }
}
