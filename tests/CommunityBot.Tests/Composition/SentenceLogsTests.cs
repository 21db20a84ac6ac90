using System.Runtime.CompilerServices;
using System.Text.Json;

using CommunityBot.Composition;
using CommunityBot.Testing;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Composition;

/// <summary>Tests what a line of the log says.</summary>
public sealed class SentenceLogsTests
{
    private const string Nested = "CommunityBot.Tests.Composition.SentenceLogsTests+Thrower";

    [Fact]
    public void An_exception_is_logged_with_the_innermost_type_of_the_bot_on_its_stack_trace() =>
        Assert.Equal(
            $"2020-05-28T12:00:00Z warning: any: It failed. (FormatException: two lines, in {Nested})",
            LineOf(Record.Exception(() => Thrower.Throw("two\nlines ---> and a cause"))!));

    [Fact]
    public void Stack_frames_outside_the_bot_are_skipped() =>
        Assert.Equal(
            "2020-05-28T12:00:00Z warning: any: It failed. (ArgumentNullException: Value cannot be null. " +
            $"(Parameter 'text'), in {Nested})",
            LineOf(Record.Exception(() => Thrower.ThrowFromTheRuntime(null))!));

    [Fact]
    public void A_generic_type_is_logged_without_its_type_arguments() =>
        Assert.Equal(
            $"2020-05-28T12:00:00Z warning: any: It failed. (FormatException: why, in {Nested}`1)",
            LineOf(Record.Exception(() => Thrower<string>.Throw("why"))!));

    [Fact]
    public void An_exception_that_was_not_thrown_has_no_location() =>
        Assert.Equal(
            "2020-05-28T12:00:00Z warning: any: It failed. (FormatException: why)",
            LineOf(new FormatException("why")));

    [Theory]
    [InlineData(LogLevel.Debug, "debug")]
    [InlineData(LogLevel.Information, "info")]
    [InlineData(LogLevel.Warning, "warning")]
    [InlineData(LogLevel.Error, "error")]
    public void Each_line_has_date_level_and_category(LogLevel level, string name)
    {
        var line = Written(isJson: false, "CommunityBot.Delivery.StorageWatch", log => log.Log(level, "It\nwas so."));

        Assert.Equal($"2020-05-28T12:00:00Z {name}: Delivery.StorageWatch: It was so.", line);
    }

    [Fact]
    public void The_slow_body_of_a_stranger_is_no_line() => Assert.Empty(Written(
        isJson: false,
        "Microsoft.AspNetCore.Server.Kestrel",
        log => log.Log(
            LogLevel.Error, new EventId(33, "RequestBodyDrainTimedOut"), "", null, (_, _) => "It timed out.")));

    [Fact]
    public void As_json_each_line_is_one_object()
    {
        var line = Written(
            isJson: true,
            "CommunityBot.Delivery.StorageWatch",
            log => log.LogError(new FormatException("two\nlines"), "It \"failed\"\u001b[31m."));

        using var json = JsonDocument.Parse(line);
        Assert.Equal(
            ["time", "level", "category", "message", "exception"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("2020-05-28T12:00:00Z", json.RootElement.GetProperty("time").GetString());
        Assert.Equal("error", json.RootElement.GetProperty("level").GetString());
        Assert.Equal("Delivery.StorageWatch", json.RootElement.GetProperty("category").GetString());
        Assert.Equal("It \"failed\"\uFFFD[31m.", json.RootElement.GetProperty("message").GetString());
        Assert.Equal("FormatException: two lines", json.RootElement.GetProperty("exception").GetString());
        Assert.DoesNotContain('\n', line);
    }

    private static string LineOf(Exception exception) =>
        Written(isJson: false, "any", log => log.LogWarning(exception, "It failed."));

    private static string Written(bool isJson, string category, Action<ILogger> write)
    {
        using var text = new StringWriter();
        var noon = new DateTimeOffset(2020, 5, 28, 12, 0, 0, TimeSpan.Zero);
        using var logs = new SentenceLogger(text, new ManualTime(noon), isJson);
        write(logs.CreateLogger(category));
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
