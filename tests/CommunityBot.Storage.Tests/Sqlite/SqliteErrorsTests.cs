using CommunityBot.Storage.Sqlite;

using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Tests.Sqlite;

/// <summary>What ends by itself is tried again; what needs somebody is not.</summary>
public sealed class SqliteErrorsTests
{
    [Theory]
    [InlineData(13, 13, true, true, "is full. Make room")]
    [InlineData(5, 5, true, false, "is locked by another program")]
    [InlineData(10, 778, true, false, "as it was")]
    [InlineData(10, 522, false, false, "as it was")]
    [InlineData(11, 11, false, false, "as it was")]
    [InlineData(26, 26, false, false, "as it was")]
    public void Errors_of_the_database_are_told_apart(
        int code, int extended, bool isTemporary, bool isDiskFull, string text) => AssertDescribed(
        new SqliteException("failed", code, extended), isTemporary, isDiskFull, text);

    [Theory]
    [InlineData(28, true, "is full. Make room")]
    [InlineData(122, true, "is full. Make room")]
    [InlineData(5, false, "as it was")]
    public void A_full_disk_is_recognised_by_the_errors_of_files(int error, bool isDiskFull, string text) =>
        AssertDescribed(new IOException("failed", error), isDiskFull, isDiskFull, text);

    private static void AssertDescribed(Exception exception, bool isTemporary, bool isDiskFull, string text)
    {
        var described = SqliteErrors.Describe(exception, "/storage", "as it was");

        Assert.Equal((isTemporary, isDiskFull), (described.IsTemporary, described.IsDiskFull));
        Assert.Contains(text, described.Message, StringComparison.Ordinal);
    }
}
