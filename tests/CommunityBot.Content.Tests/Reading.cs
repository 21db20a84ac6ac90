using System.Text;

using CommunityBot.Content.Calendars;
using CommunityBot.Content.Conferences;
using CommunityBot.Content.Data;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Schedules;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Reads text as the host does, without files.</summary>
internal static class Reading
{
    public static DateTimeZone London { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static ContentLibrary Library { get; } = new(
    [
        new ICalendarFormat(new RecurrenceRules()),
        new FrabXmlFormat(),
        new FrabJsonFormat(),
        new PretalxFormat(),
        new SessionizeFormat(),
        new DataPageFormat(),
        new CsvFormat(),
        new ScriptDataFormat(),
        new UnreadFormat(),
        new HtmlPageFormat(),
        new AsciiDocFormat(),
        new SeriesPageFormat(new RecurrenceRules()),
        new SchedulePageFormat(),
        new PretalxPageFormat(),
        new RecapPageFormat(),
        new MarkdownPageFormat(),
    ]);

    public static ContentReadResult Of(string text, string path = "events/page.md", DateTimeZone? zone = null) =>
        Of(Encoding.UTF8.GetBytes(text), path, zone);

    public static ContentReadResult Of(byte[] bytes, string path = "events/page.md", DateTimeZone? zone = null) =>
        Library.Read(ContentDocument.Decode(path, bytes), new ReadingContext(zone ?? London));

    public static Meetup Page(string text, string path = "events/page.md") => Assert.Single(Of(text, path).Meetups);

    /// <summary>Reads all files of a folder as one community.</summary>
    public static LibraryReadResult Folder(string folder, DateTimeZone? zone = null) => ContentLibrary.Assemble(
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(file => Of(File.ReadAllBytes(file), Path.GetRelativePath(folder, file).Replace('\\', '/'), zone)),
    ]);
}
