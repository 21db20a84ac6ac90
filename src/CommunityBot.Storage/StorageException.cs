namespace CommunityBot.Storage;

/// <summary>The bot's memory cannot be used; the message says why and what to do, for a person.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
