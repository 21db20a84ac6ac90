using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Export;
using CommunityBot.WebConsole;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.PublicPages;

/// <summary>The meetups of a community as an Atom feed, those that changed last first. RFC 4287.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private const int MaxEntries = 50;

    public static string Write(Community community, PublicSite site, PublicEvents events, PublicCalendar calendar)
    {
        var entries = events.Events
            .Where(meetup => meetup.Kind is not MeetupKind.Series)
            .Select(meetup => (Meetup: meetup, Changed: calendar.ChangedAt(meetup)))
            .Where(entry => entry.Changed is not null)
            .OrderByDescending(entry => entry.Changed)
            .ThenByDescending(entry => entry.Meetup.When.EffectiveStart)
            .ThenBy(entry => entry.Meetup.Lineage.Name.Value, StringComparer.Ordinal)
            .Take(MaxEntries)
            .ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Text(text), new XmlWriterSettings { Indent = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, community.Phrases.Language);
            Element(xml, "id", site.Page.AbsoluteUri);
            Element(xml, "title", community.Name);
            Element(xml, "updated", InstantPattern.General.Format(
                entries.Count > 0 ? entries[0].Changed!.Value : Instant.FromUnixTimeSeconds(0)));
            Link(xml, "self", site.Atom, "application/atom+xml");
            Link(xml, "alternate", site.Page, "text/html");
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", community.Name);
            xml.WriteEndElement();
            foreach (var (meetup, changed) in entries)
            {
                Entry(xml, meetup, changed!.Value, community, site, events);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Entry(
        XmlWriter xml, Meetup meetup, Instant changed, Community community, PublicSite site, PublicEvents events)
    {
        var phrases = community.Phrases;
        var state = MeetupState.Of(meetup, events.Calendar, events.Now);
        var heading = meetup.HeadingIn(phrases);
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", $"urn:uuid:{IdOf(IcsCalendar.UidOf(community, meetup))}");
        Element(xml, "title", state.TitleLabel(phrases) is { } label ? phrases.Labelled(label, heading) : heading);
        Element(xml, "updated", InstantPattern.General.Format(changed));
        Link(xml, "alternate", site.PageOf(PublicSlug.Of(meetup)), "text/html");
        Element(xml, "summary", MeetupCard.Summary(meetup, phrases));
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(string.Concat(EventDescription.Of(meetup, state, phrases, events.Now)
            .Prepend(MeetupCard.Facts(meetup, phrases))
            .Select(WebRenderer.Render))));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    /// <summary>Without what XML 1.0 cannot contain, which the writer refuses.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
        .Select(rune => rune.ToString()));

    /// <summary>A UUID of version 8 (RFC 9562, 5.8), made of the UID, so that it stays the same for life.</summary>
    private static Guid IdOf(string uid)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(uid)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Declares the encoding in which the text is sent.</summary>
    private sealed class Utf8Text(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }
}
