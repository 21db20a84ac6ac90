namespace CommunityBot.Testing.FakeDiscord;

/// <summary>How the gateway misbehaves; all as it should be until a test says otherwise.</summary>
public sealed class FakeGatewayBehaviour
{
    public bool SaysHello { get; set; } = true;

    /// <summary>Asks for a reconnect as the very first thing, which the documentation allows.</summary>
    public bool ReconnectBeforeHello { get; set; }

    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>Reads everything and reacts to nothing: a server that is stopped but whose lines are open.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Answers every attempt to connect with HTTP 503.</summary>
    public bool RefusesConnections { get; set; }

    /// <summary>The same, only at the address for resuming.</summary>
    public bool RefusesResumeAddress { get; set; }

    /// <summary>Cuts the line of every resume: the client sees 1006 and no reason.</summary>
    public bool CutsResumes { get; set; }

    /// <summary>Closes every connection with this code right after hello.</summary>
    public int? CloseCodeAfterHello { get; set; }

    /// <summary>Closes every identify with this code.</summary>
    public int? IdentifyCloseCode { get; set; }

    /// <summary>READY without <c>application</c>, and without <c>resume_gateway_url</c>.</summary>
    public bool IsTerse { get; set; }
}
