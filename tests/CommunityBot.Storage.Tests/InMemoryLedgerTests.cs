using CommunityBot.Core.Announcements;

namespace CommunityBot.Storage.Tests;

public sealed class InMemoryLedgerTests : LedgerContract
{
    protected override ILedger Ledger { get; } = new InMemoryLedger();
}
