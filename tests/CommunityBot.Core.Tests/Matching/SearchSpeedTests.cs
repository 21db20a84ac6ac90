using System.Diagnostics;
using System.Globalization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Matching;

/// <summary>
/// The cost of searching: bounds with room for a busy machine; the measured times are in the output.
/// </summary>
public sealed class SearchSpeedTests
{
    private static readonly Instant Now = Instant.FromUtc(2024, 6, 1, 12, 0);

    [Fact]
    public void A_thousand_meetups_are_indexed_at_once_and_searched_in_no_time()
    {
        _ = SearchIndex.Of(Calendar(100, seed: 1));
        var calendar = Calendar(1000, seed: 2);
        var watch = Stopwatch.StartNew();
        var index = SearchIndex.Of(calendar);
        var built = watch.Elapsed;
        Assert.Same(index, SearchIndex.Of(calendar));

        string[] questions =
            ["word17", "wort", "anna 12", "november", "tomorrow", "seldom wrod", "zzzzzzz", "wordsalad"];
        var times = new List<TimeSpan>();
        for (var round = 0; round < 20; round++)
        {
            foreach (var question in questions)
            {
                watch.Restart();
                _ = new MeetupSearch(calendar, Now, Sample.London).Meetups(question);
                times.Add(watch.Elapsed);
            }
        }

        var median = times.Order().ElementAt(times.Count / 2);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Built in {built.TotalMilliseconds:F1} ms, asked in {median.TotalMilliseconds:F3} ms (median), " +
            $"{times.Max().TotalMilliseconds:F3} ms (maximum)."));
        Assert.True(built < TimeSpan.FromSeconds(10), $"The index took {built}.");
        Assert.True(median < TimeSpan.FromMilliseconds(50), $"A question took {median}.");
    }

    private static MeetupCalendar Calendar(int count, int seed)
    {
        var random = new Random(seed);
        return new MeetupCalendar([.. Enumerable.Range(0, count).Select(number =>
        {
            var talks = Enumerable.Range(0, 3).Select(_ => Text(random, 6)).ToList();
            return Sample.Meetup with
            {
                Id = new($"evening-{number}"),
                Title = Text(random, 5),
                When = Sample.Meetup.When with { Date = new LocalDate(2015, 1, 1).PlusDays(number * 4) },
                Description = Text(random, 120),
                Agenda = [.. talks.Select((talk, place) => new AgendaItem(talk)
                {
                    Start = new(18 + place, 0), Speakers = [$"Anna {number % 97}"], Abstract = Text(random, 80),
                })],
                Speakers =
                [
                    new Speaker($"Anna {number % 97}") { Organisation = Text(random, 1), Bio = Text(random, 40) },
                ],
            };
        })]);
    }

    /// <summary>Some words are frequent, most are rare, as in language.</summary>
    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ =>
        random.Next(3) == 0 ? $"word{random.Next(40)}" : Word(random.Next(random.Next(1, 12_000)))));

    private static string Word(int number)
    {
        var word = "w";
        for (var left = number; left > 0; left /= 17)
        {
            word += "abcdefghijklmnopq"[left % 17];
        }

        return word + "ort";
    }
}
