using System.Net;
using System.Net.Sockets;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// Whether an address is public according to IANA's special-purpose registries
/// (https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry). Prevents server-side
/// request forgery: a feed cannot reach this machine, its network, or a cloud's metadata service.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",

            // Exceptions within 2000::/3; all other IPv6 addresses are refused without a list.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>NAT64 addresses (RFC 6052), which are as public as the IPv4 address they contain.</summary>
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (address.AddressFamily is AddressFamily.InterNetworkV6)
        {
            return Nat64.Contains(address)
                ? IsPublic(new IPAddress(address.GetAddressBytes()[12..]))
                : GlobalUnicast.Contains(address) && !NotPublic.Any(network => network.Contains(address));
        }

        return address.AddressFamily is AddressFamily.InterNetwork
            && !NotPublic.Any(network => network.Contains(address));
    }
}
