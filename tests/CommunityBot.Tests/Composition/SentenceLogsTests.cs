using System.Runtime.CompilerServices;

using CommunityBot.Composition;
using CommunityBot.Testing;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Composition;

/// <summary>Tests how a log line describes an exception.</summary>
public sealed class SentenceLogsTests
{
    private const string Nested = "CommunityBot.Tests.Composition.SentenceLogsTests+Thrower";

    [Fact]
    public void An_exception_is_logged_with_the_innermost_type_of_the_bot_on_its_stack_trace() =>
        Assert.Equal(
            $"12:00:00Z warning: It failed. (FormatException: two lines, in {Nested})",
            LineOf(Record.Exception(() => Thrower.Throw("two\nlines ---> and a cause"))!));

    [Fact]
    public void Stack_frames_outside_the_bot_are_skipped() =>
        Assert.Equal(
            "12:00:00Z warning: It failed. (ArgumentNullException: Value cannot be null. (Parameter 'text'), in "
                + $"{Nested})",
            LineOf(Record.Exception(() => Thrower.ThrowFromTheRuntime(null))!));

    [Fact]
    public void A_generic_type_is_logged_without_its_type_arguments() =>
        Assert.Equal(
            $"12:00:00Z warning: It failed. (FormatException: why, in {Nested}`1)",
            LineOf(Record.Exception(() => Thrower<string>.Throw("why"))!));

    [Fact]
    public void An_exception_that_was_not_thrown_has_no_location() =>
        Assert.Equal("12:00:00Z warning: It failed. (FormatException: why)", LineOf(new FormatException("why")));

    private static string LineOf(Exception exception)
    {
        using var text = new StringWriter();
        var noon = new DateTimeOffset(2020, 5, 28, 12, 0, 0, TimeSpan.Zero);
        using var logs = new SentenceLogger(text, new ManualTime(noon));
        logs.CreateLogger("any").LogWarning(exception, "It failed.");
        return text.ToString().TrimEnd();
    }

    private static class Thrower
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Throw(string message) => throw new FormatException(message);

        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void ThrowFromTheRuntime(string? text) => ArgumentNullException.ThrowIfNull(text);
    }

    private static class Thrower<T>
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static void Throw(T message) => throw new FormatException($"{message}");
    }
}
