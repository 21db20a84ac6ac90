namespace CommunityBot.Core.Announcements;

/// <summary>Receives the events of announcement runs as they happen, also of work that outlasts its run.</summary>
public interface IRunListener
{
    void OnOutcome(PostKey key, PostResult result);

    /// <summary>Work that outlasted its run failed, for example because the storage is unavailable.</summary>
    void OnFailure(PostKey key, Exception exception);
}
