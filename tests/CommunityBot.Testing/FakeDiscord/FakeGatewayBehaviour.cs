namespace CommunityBot.Testing.FakeDiscord;

/// <summary>Faults of the gateway; by default it behaves correctly.</summary>
public sealed class FakeGatewayBehaviour
{
    public bool SendsHello { get; set; } = true;

    /// <summary>Sends Reconnect (op 7) before Hello, which the documentation allows.</summary>
    public bool ReconnectBeforeHello { get; set; }

    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>
    /// Reads all messages and reacts to none, like a suspended server whose connections are still open.
    /// </summary>
    public bool IsFrozen { get; set; }

    /// <summary>Refuses every connection with HTTP 503.</summary>
    public bool RefusesConnections { get; set; }

    /// <summary>Refuses only connections to the resume URL with HTTP 503.</summary>
    public bool RefusesResumeAddress { get; set; }

    /// <summary>Aborts the connection of every resume: the client sees 1006 and no reason.</summary>
    public bool CutsResumes { get; set; }

    /// <summary>Accepts resumes and does not respond to them.</summary>
    public bool IgnoresResumes { get; set; }

    /// <summary>Accepts identifies and does not respond to them.</summary>
    public bool IgnoresIdentifies { get; set; }

    /// <summary>Closes every connection with this code right after Hello.</summary>
    public int? CloseCodeAfterHello { get; set; }

    /// <summary>Closes every connection that identifies with this code.</summary>
    public int? IdentifyCloseCode { get; set; }

    /// <summary>READY without <c>application</c> and <c>resume_gateway_url</c>.</summary>
    public bool OmitsOptionalFields { get; set; }
}
