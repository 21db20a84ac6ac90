using System.Net;

using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// Downloads attachments from Discord's CDN, whose addresses are signed and expire within a day. Sends no token, and
/// follows no redirect. https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
/// </summary>
internal sealed class AttachmentDownload : IDisposable
{
    private const string CdnHost = "cdn.discordapp.com";

    /// <summary>Headers and body.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;
    private readonly Uri apiBaseUrl;
    private readonly TimeProvider time;

    public AttachmentDownload(DiscordAccount account, TimeProvider time)
    {
        (apiBaseUrl, this.time) = (account.Settings.ApiBaseUrl, time);
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent.Of(account));
    }

    public async Task<FileDownload> GetAsync(Uri address, int maxBytes, CancellationToken cancellation)
    {
        if (!IsAllowed(address))
        {
            return new FileDownload.Refused($"{address.Host} is not where Discord stores files");
        }

        using var timeout = new CancellationTokenSource(Timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var response = await http.GetAsync(
                address, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await BoundedBody.ReadAsync(response, maxBytes, linked.Token) is { } bytes
                    ? new FileDownload.Downloaded(bytes)
                    : new FileDownload.TooLarge(),

                // An expired or unsigned address is answered like one whose file was deleted.
                HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Gone =>
                    new FileDownload.Gone(),
                var status => new FileDownload.Failed($"Discord returned HTTP status {(int)status}"),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new FileDownload.Failed(timeout.IsCancellationRequested
                ? $"Discord did not send the file within {Timeout.TotalSeconds:0} seconds"
                : exception.Message);
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>The CDN; where the settings name another API, its own server as well.</summary>
    private bool IsAllowed(Uri address) =>
        (address.Scheme is "https" && address.IsDefaultPort && address.Host == CdnHost)
        || (apiBaseUrl.Host != new DiscordSettings().ApiBaseUrl.Host
            && Uri.Compare(
                address, apiBaseUrl, UriComponents.SchemeAndServer, UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase) == 0);
}
