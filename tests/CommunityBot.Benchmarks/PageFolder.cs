using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>
/// A folder of pages like those that communities publish: three kinds of front matter, agendas, speakers, some prose.
/// </summary>
internal sealed class PageFolder : IDisposable
{
    private readonly DateOnly first;

    /// <param name="first">The date of the first page; each further page is a day later. By default many years
    /// ago.</param>
    public PageFolder(int count, DateOnly? first = null)
    {
        this.first = first ?? new DateOnly(2005, 1, 5);
        for (var number = 0; number < count; number++)
        {
            File.WriteAllText(FileOf(number), Text(number, "Evening"));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("communitybot-pages-").FullName;

    public void Change(int number) => File.WriteAllText(FileOf(number), Text(number, "Changed evening"));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string FileOf(int number) => System.IO.Path.Combine(Path, $"evening-{number:00000}.md");

    private string Text(int number, string title)
    {
        var date = first.AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var header = (number % 3) switch
        {
            0 => $"---\ntitle: \"{title} {number}\"\nevent_date: {date}\nstart_time: \"18:30\"\nend_time: " +
                "\"21:00\"\nlocation: Town Hall, 1 High Street, London\n---\n",
            1 => $"+++\ntitle = \"{title} {number}\"\nevent_date = \"{date}\"\nstart_time = \"18:30\"\n[venue]\nname " +
                "= \"Town Hall\"\naddress = \"1 High Street, London\"\n+++\n",
            _ => $"---\nlayout: event\ntitle: {title} {number}\ndate: {date} 18:30:00 +0000\nonline: true\n---\n",
        };
        return header + $"""

            We meet again, for two talks and time for questions. This is evening number {number} of ours.

            ## Agenda

            * 18:30 - 19:00: Doors open
            * 19:00 - 19:40: 'How we run things, part {number}' by Speaker One, Example Works
            * 19:40 - 20:20: 'What broke and why' by Speaker Two, Sample Industries
            * 20:20 - 21:00: Time for each other

            ## Speakers

            **Speaker One**

            Speaker One runs things at Example Works and has done so for {number % 20} years, most of them at night.

            **Speaker Two**

            Speaker Two writes about what breaks, and keeps what was learnt.

            Thanks to [Example Works](https://example.org/) for the room.

            """;
    }
}
