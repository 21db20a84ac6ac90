using System.Net.Sockets;

using CommunityBot.Composition.Settings;
using CommunityBot.Hosting;

namespace CommunityBot.Composition;

/// <summary>Checks that the web chat's port is free before anything is started.</summary>
internal static class PortCheck
{
    public static SettingFault? Fault(BotSettings settings)
    {
        var port = settings.WebUrl.Port;
        try
        {
            using var listener = new TcpListener(settings.WebAddress, port);
            listener.Start();
            return null;
        }
        catch (SocketException exception)
        {
            var why = exception.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => $"port {port} is in use by another program",
                SocketError.AccessDenied => $"port {port} is reserved for the system",
                SocketError.AddressNotAvailable => $"{settings.WebAddress} is not an address of this machine",
                _ => $"cannot listen on {settings.WebUrl.OriginalString} ({exception.Message})",
            };
            return new SettingFault(
                "web.url", $"{why}; choose another, for example http://127.0.0.1:0, which picks a free port.");
        }
    }
}
