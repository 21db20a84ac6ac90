using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// HTTP handler for feeds: no proxy, no cookies, no automatic redirects, and only public addresses unless the host is
/// on the allowlist. It connects to the address that was checked, which prevents DNS rebinding.
/// </summary>
internal sealed class FeedHttpHandler : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly IReadOnlySet<string> allowedHosts;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve;
    private readonly HttpMessageInvoker invoker;

    /// <param name="resolve">Resolves host names; null uses the system's resolver.</param>
    /// <param name="certificates">Validates certificates; null uses the system's rules.</param>
    public FeedHttpHandler(
        IReadOnlySet<string> allowedHosts,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null,
        RemoteCertificateValidationCallback? certificates = null)
    {
        this.allowedHosts = allowedHosts;
        this.resolve = resolve ?? Dns.GetHostAddressesAsync;
        invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = Idle,
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = certificates },
            ConnectCallback = ConnectAsync,
        });
    }

    /// <summary>Completes with the headers; the body is read from the response.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        invoker.SendAsync(request, cancellation);

    public void Dispose() => invoker.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellation);
        if (!allowedHosts.Contains(host) && addresses.Any(address => !PublicAddress.IsPublic(address)))
        {
            throw new ForbiddenHostException(host);
        }

        SocketException? last = null;
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException exception)
            {
                socket.Dispose();
                last = exception;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }
}

/// <summary>A host resolves to an address that is not public and is not on the allowlist.</summary>
internal sealed class ForbiddenHostException(string host) : IOException($"{host} is not public")
{
    public string Host => host;
}
