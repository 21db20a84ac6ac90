using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// Whether Discord accepts the bot token. While it is refused, the platform is off; requests are sent all the same,
/// because a success shows that it is accepted again.
/// </summary>
internal sealed class TokenHealth
{
    private int isRefused;

    /// <summary>Raised when a refused token is accepted again.</summary>
    public event Action? Accepted;

    /// <summary>Null while the token is accepted.</summary>
    public PlatformStatus.Stopped? Refusal { get; private set; }

    /// <summary>Records the status of a response to a request that carried the token.</summary>
    public void Update(int status)
    {
        switch (status)
        {
            case 401:
                Refuse();
                break;
            case >= 200 and < 300:
                Accept();
                break;
        }
    }

    public void Refuse()
    {
        var (reason, remedy) = GatewayCloseCode.AuthenticationFailed.Explanation;
        Refusal = new PlatformStatus.Stopped(reason, remedy);
        Interlocked.Exchange(ref isRefused, 1);
    }

    public void Accept()
    {
        Refusal = null;
        if (Interlocked.Exchange(ref isRefused, 0) == 1)
        {
            Accepted?.Invoke();
        }
    }
}
