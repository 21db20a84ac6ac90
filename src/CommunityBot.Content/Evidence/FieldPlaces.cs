using System.Globalization;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime.Text;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Records the places of a page's values whose readers have recorded none, by searching for the value in the header,
/// then in the text. A field that needs no reader of its own (title, series, links, sponsors) is recorded only here.
/// </summary>
internal static class FieldPlaces
{
    /// <summary>Values of a header that are searched, so that a huge data file costs no more than a page.</summary>
    private const int MaximumValues = 2_000;

    /// <summary>Lines of the text that are searched.</summary>
    private const int MaximumLines = 10_000;

    /// <summary>Members of one list that are searched.</summary>
    private const int MaximumMembers = 100;

    public static void Record(Page page, Meetup meetup)
    {
        if (!page.Trace.IsOn)
        {
            return;
        }

        var search = new Search(page);
        RecordId(page, meetup);
        search.Add("title", meetup.Title, "the name of the file");
        search.Add("series", meetup.Series);
        if (meetup.Status is not MeetupStatus.Scheduled)
        {
            search.Add("status", meetup.Status.ToString().ToLowerInvariant(), "a word of the page");
        }

        AddTimes(search, meetup);
        search.Add("venue.name", meetup.Venue?.Name);
        search.Add("venue.address", meetup.Venue?.Address);
        if (meetup.Venue is { IsOnline: true })
        {
            RecordOnline(page);
        }

        search.AddAll("agenda", meetup.Agenda.Select(item => item.Title));
        search.AddAll("speakers", meetup.Speakers.Select(speaker => speaker.Name));
        search.AddAll("sponsors", meetup.Sponsors.Select(sponsor => sponsor.Name));
        search.Add("links.registration", meetup.Links.Registration?.OriginalString);
        search.Add("links.video", meetup.Links.Video?.OriginalString);
        search.Add("links.website", meetup.Links.Website?.OriginalString);
        search.AddAll("talks", meetup.Talks.Select(talk => talk.Title));
        search.Add("next.registration", meetup.Next?.Registration?.OriginalString);
        search.AddAll("next.speakers", meetup.Next?.Speakers ?? []);
        search.AddAll("replaces", meetup.Aliases.Select(alias => alias.Value));
        search.AddAll("aliases", meetup.Aliases.Select(alias => alias.Value));
        search.AddAll(
            "externalIds", meetup.ExternalIds.Select(id => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        search.Add("links.picture", meetup.Links.Picture?.OriginalString);
        search.Add("links.coverAlt", meetup.Links.Cover?.Alt);
        search.Add("description", meetup.Description?.Split('\n', 2)[0].Trim());
        if (meetup.Published is { } published)
        {
            search.Add(
                "published", LocalDatePattern.Iso.Format(published.InZone(meetup.When.Zone).Date), "the header");
        }
    }

    /// <summary>How certain a value is, by the place in the words of <see cref="FieldSource.Location"/>.</summary>
    public static Certainty CertaintyOf(string? location) => location switch
    {
        ['\'', ..] => Certainty.Stated,
        null or "the community" or "the place" => Certainty.Inferred,
        _ when location.Contains("name", StringComparison.Ordinal) => Certainty.Inferred,
        _ => Certainty.Recognised,
    };

    private static void AddTimes(Search search, Meetup meetup)
    {
        foreach (var origin in meetup.Origins)
        {
            var value = origin.Field switch
            {
                "date" when meetup.When.Date is { } day => LocalDatePattern.Iso.Format(day),
                "startTime" => meetup.When.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture),
                "timeZone" => meetup.When.Zone.Id,
                _ => null,
            };
            search.AddOrigin(origin.Field, value, origin.Location);
        }

        search.Add("endTime", meetup.When.EndsAt?.ToString("HH:mm", CultureInfo.InvariantCulture), "the text");
    }

    /// <summary>The last segment of the page's own address, else the file's name.</summary>
    private static void RecordId(Page page, Meetup meetup)
    {
        if (page.Header.Find([.. HeaderKeys.OwnAddress, "id", "uid"]) is
            { Value: HeaderValue.Scalar { Text: var address } } entry
            && address.Contains(meetup.Id.Value, StringComparison.OrdinalIgnoreCase))
        {
            page.Trace.Took("id", meetup.Id, $"'{entry.Key}' in the header", entry.Line, Certainty.Stated);
            return;
        }

        page.Trace.Took("id", meetup.Id, "the path of the file", line: null, Certainty.Inferred);
    }

    private static void RecordOnline(Page page)
    {
        if (page.Trace.HasTaken("venue") || page.Trace.HasTaken("venue.online"))
        {
            return;
        }

        var entry = page.Header.Find(HeaderKeys.Online);
        page.Trace.Took(
            "venue.online",
            "true",
            entry is null ? "the place or the text" : $"'{entry.Key}' in the header",
            entry?.Line,
            entry is null ? Certainty.Recognised : Certainty.Stated);
    }

    private sealed class Search
    {
        private readonly Page page;
        private readonly List<(string Key, string Text, int Line)> values = [];
        private readonly List<(string Text, int Line)> lines;
        private readonly List<(BodyLink Link, int Line)> links;

        public Search(Page page)
        {
            this.page = page;
            Collect(page.Header.Root, key: null);
            lines = [.. page.Body.Lines.Take(MaximumLines).Select(line => (line.Folded, line.Number))];
            links =
            [
                .. page.Body.Lines.Take(MaximumLines)
                    .SelectMany(line => line.Links.Select(link => (link, line.Number))),
            ];
        }

        public void AddAll(string field, IEnumerable<string> members)
        {
            var isTaken = page.Trace.HasTaken(field);
            foreach (var member in members.Take(MaximumMembers))
            {
                if (!isTaken)
                {
                    Take(field, member, otherwise: null);
                }
                else if (LineOf(WordFolding.Fold(member)) is { } line)
                {
                    page.Trace.Locate(field, member, line);
                }
            }
        }

        /// <param name="otherwise">The place of a value that is neither in the header nor in the text.</param>
        public void Add(string field, string? value, string? otherwise = null)
        {
            if (value is not null && !IsRecorded(field))
            {
                Take(field, value, otherwise);
            }
        }

        public void AddOrigin(string field, string? value, string? location)
        {
            if (value is null || page.Trace.HasTaken(field))
            {
                return;
            }

            var entry = location is ['\'', ..] && location.IndexOf('\'', 1) is > 1 and var end
                ? page.Header.Find(location[1..end])
                : null;
            page.Trace.Took(
                field,
                value,
                location ?? "the page",
                entry?.Line ?? LineIn(location),
                CertaintyOf(location));
        }

        private void Take(string field, string value, string? otherwise)
        {
            ReadingTime.Check();
            var wanted = WordFolding.Fold(value);
            if (InHeader(wanted, isWhole: true) is { } exact)
            {
                page.Trace.Took(field, value, PlaceOf(exact.Key, exact.Line), exact.Line, Certainty.Stated);
                return;
            }

            // A line of the agenda was not found in the title that has a word of it, so the text is searched first.
            var isMember = field is "agenda" or "speakers" or "sponsors" or "talks";
            if (!isMember && InHeader(wanted, isWhole: false) is { } part)
            {
                page.Trace.Took(field, value, PlaceOf(part.Key, part.Line), part.Line, Certainty.Stated);
                return;
            }

            if (LineOf(wanted) is { } found)
            {
                page.Trace.Took(field, value, "the text", found, Certainty.Recognised);
                return;
            }

            if (isMember && InHeader(wanted, isWhole: false) is { } within)
            {
                page.Trace.Took(field, value, PlaceOf(within.Key, within.Line), within.Line, Certainty.Stated);
                return;
            }

            foreach (var (link, line) in value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? links : [])
            {
                if (IsSame(link.Url, value))
                {
                    var from = link.Text.Length > 0 ? $"the link \"{link.Text}\"" : "a link in the text";
                    page.Trace.Took(field, value, from, line, Certainty.Recognised);
                    return;
                }
            }

            page.Trace.Took(field, value, otherwise ?? "the page as a whole", line: null, Certainty.Inferred);
        }

        /// <summary>The first line of the text with it; null if there is none.</summary>
        private int? LineOf(string wanted)
        {
            foreach (var (text, line) in lines)
            {
                if (wanted.Length > 2 && text.Contains(wanted, StringComparison.Ordinal))
                {
                    return line;
                }
            }

            return null;
        }

        /// <summary>Labelled lines and tables of the text are added to the header's keys.</summary>
        private string PlaceOf(string key, int line) =>
            page.Body.Blocks is [var first, ..] && !page.IsDataOnly && line >= first.Line
                ? $"the label '{key}'"
                : $"'{key}' in the header";

        private (string Key, int Line)? InHeader(string wanted, bool isWhole)
        {
            foreach (var (key, text, line) in values)
            {
                if (isWhole ? text == wanted : wanted.Length > 2 && text.Contains(wanted, StringComparison.Ordinal))
                {
                    return (key, line);
                }
            }

            return null;
        }

        /// <summary>Readers record "venue" for its parts, and "registration" for one of the links.</summary>
        private bool IsRecorded(string field) =>
            page.Trace.HasTaken(field) ||
            (field.Split('.') is [var group, var part] && group is "venue" or "links"
                && (page.Trace.HasTaken(group) || page.Trace.HasTaken(part)));

        /// <summary>Of "the agenda (line 19)" or "line 19".</summary>
        private static int? LineIn(string? location) =>
            location?.LastIndexOf("line ", StringComparison.Ordinal) is >= 0 and var at
            && int.TryParse(location.AsSpan(at + 5).TrimEnd(')'), CultureInfo.InvariantCulture, out var line)
                ? line
                : null;

        /// <summary>A player has another address than the page of the video, but the same id.</summary>
        private static bool IsSame(string url, string value) =>
            url.Contains(value, StringComparison.Ordinal) ||
            (value.LastIndexOfAny(['/', '=']) is var cut && value.Length - cut > 8 &&
                url.Contains(value[(cut + 1)..], StringComparison.Ordinal));

        private void Collect(HeaderValue value, string? key)
        {
            switch (value)
            {
                case HeaderValue.Scalar scalar when values.Count < MaximumValues && key is not null:
                    values.Add((key, WordFolding.Fold(scalar.Text), scalar.Line));
                    break;
                case HeaderValue.Sequence items:
                    foreach (var item in items.Values)
                    {
                        Collect(item, key);
                    }

                    break;
                case HeaderValue.Mapping map:
                    foreach (var entry in map.Entries)
                    {
                        Collect(entry.Value, key is null ? entry.Key : $"{key}.{entry.Key}");
                    }

                    break;
            }
        }
    }
}
