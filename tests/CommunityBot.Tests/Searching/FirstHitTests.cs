using System.Globalization;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Calendars;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;

using Microsoft.Extensions.DependencyInjection;

using NodaTime.Text;

namespace CommunityBot.Tests.Searching;

/// <summary>
/// The questions of <c>questions.txt</c>, which were written before the search: the first line of the answer has to be
/// what was meant.
/// </summary>
public sealed class FirstHitTests
{
    private const double Floor = 0.9;

    private static readonly SearchCommand Search = new();

    private static readonly IServiceProvider Formats = new ServiceCollection()
        .AddSingleton<IRecurrenceRules, RecurrenceRules>()
        .AddAbilities()
        .BuildServiceProvider();

    [Fact]
    public void The_first_hit_is_right_for_the_pages_of_the_repository()
    {
        var folders = Folders().Where(folder => !folder.Path.StartsWith("shared/", StringComparison.Ordinal)).ToList();

        AssertRate(folders, atLeast: 90);
    }

    [Fact]
    public void The_first_hit_is_right_for_the_seeds_and_the_corpus()
    {
        var shared = Folders().Where(folder => folder.Path.StartsWith("shared/", StringComparison.Ordinal)).ToList();
        Assert.SkipWhen(
            Repository.Seeds is null || Repository.Corpus is null,
            "Folder ../shared not found: the documents that most questions are about.");

        AssertRate(shared, atLeast: 150);
    }

    private static void AssertRate(List<Folder> folders, int atLeast)
    {
        var wrong = folders.SelectMany(Wrong).ToList();
        var asked = folders.Sum(folder => folder.Questions.Count);
        var rate = 1 - ((double)wrong.Count / asked);

        Assert.True(asked >= atLeast, $"There are only {asked} questions.");
        Assert.True(
            rate >= Floor,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rate:P1} of {asked} first hits are right.\n{string.Join('\n', wrong)}"));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rate:P1} of {asked} first hits are right.\n{string.Join('\n', wrong)}"));
    }

    /// <summary>A line for each question whose first hit is another.</summary>
    private static IEnumerable<string> Wrong(Folder folder)
    {
        var calendar = Read(folder.Path);
        foreach (var (expected, question) in folder.Questions)
        {
            var reply = Search.Answer(new CommandRequest(
                new CommandInvocation("search", new("local", "member"), new("local", "announcements"))
                {
                    Text = question
                },
                Sample.Community, calendar, folder.Now)).Reply;
            if (!expected.Split(" or ").Any(one => IsFirst(one, reply)))
            {
                var line = reply.Blocks.OfType<Block.Bullets>().FirstOrDefault()?.Items[0];
                yield return
                    $"{folder.Path}: {question} -> {(line is null ? reply.Summary : PlainTextRenderer.Text(line))}, " +
                    $"not {expected}";
            }
        }
    }

    private static bool IsFirst(string expected, Message reply)
    {
        if (reply.Blocks.OfType<Block.Bullets>().FirstOrDefault() is not { Items: [var first, ..] })
        {
            return false;
        }

        var line = NormalizedText.Of(PlainTextRenderer.Text(first));
        if (expected.StartsWith('@'))
        {
            return line.StartsWith(NormalizedText.Of(expected), StringComparison.Ordinal);
        }

        // An occurrence of a series has the id of the series in front of its day.
        var (id, title) = expected.Split(" > ") is [var page, var words] ? (page, words) : (expected, "");
        return line.Contains(NormalizedText.Of(title), StringComparison.Ordinal)
            && reply.Blocks.OfType<Block.SelectMenu>().First().Options[0].Value
                .StartsWith(id, StringComparison.Ordinal);
    }

    private static MeetupCalendar Read(string path)
    {
        var isShared = path.StartsWith("shared/", StringComparison.Ordinal);
        var full = Path.Combine(isShared ? Path.Combine(Repository.Root, "..") : Repository.Root, path);
        return new CommunityContent(
                new CommunitySettings(Sample.Community, [new ContentSource(full, path)]),
                new ContentLibrary(Formats.GetServices<IContentFormat>()),
                TimeProvider.System)
            .Read(CancellationToken.None).Reading.Calendar;
    }

    private static List<Folder> Folders()
    {
        var folders = new List<Folder>();
        foreach (var line in File.ReadLines(
            Path.Combine(Repository.Root, "tests", "CommunityBot.Tests", "Searching", "questions.txt")))
        {
            if (line.StartsWith('['))
            {
                var end = line.IndexOf(']', StringComparison.Ordinal);
                folders.Add(new Folder(
                    line[1..end], InstantPattern.General.Parse(line[(end + 1)..].Trim()).Value, []));
            }
            else if (!line.StartsWith('#') && line.Split(" | ") is [var expected, var question])
            {
                folders[^1].Questions.Add((expected, question));
            }
        }

        return folders;
    }

    private sealed record Folder(string Path, NodaTime.Instant Now, List<(string Expected, string Question)> Questions);
}
