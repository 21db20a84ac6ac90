using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>Recognises URLs of registration systems.</summary>
internal static class RegistrationLinks
{
    private static readonly (string Host, string Path)[] Hosts =
    [
        ("meetup.com", "/events/"), ("eventbrite.", "/e/"), ("eventbrite.", "/event/"), ("lu.ma", "/"),
        ("luma.com", "/"), ("ti.to", "/"), ("tito.io", "/"),
        ("attendee.io", "/"), ("attending.io", "/"), ("pretix.eu", "/"), ("xing.com", "/events/"),
        ("xing-events.com", "/"), ("skillsmatter.com", "/meetups/"),
        ("connpass.com", "/event/"), ("doorkeeper.jp", "/events/"), ("eventil.com", "/events/"),
        ("guild.host", "/events/"), ("bevy.com", "/events/"),
        ("community.cncf.io", "/events/"), ("gdg.community.dev", "/events/"), ("lanyrd.com", "/2"),
        ("ruby.social", "/events/"), ("weezevent.com", "/"),
        ("helloasso.com", "/evenements/"), ("billetweb.fr", "/"), ("humanitix.com", "/"), ("buytickets.at", "/"),
        ("tickettailor.com", "/events/"), ("skillsmatter.com", "/event/"), ("skillsmatter.com", "/events/"),
        ("mobilizon.fr", "/events/"), ("splashthat.com", "/"), ("universe.com", "/events/"), ("nvite.com", "/"),
        ("yesplan.be", "/"), ("zoom.us", "/webinar/register"), ("zoom.us", "/meeting/register"),
        ("docs.google.com", "/forms/"), ("forms.gle", "/"), ("app.guestoo.de", "/"), ("rausgegangen.de", "/events/"),
        ("eventcreate.com", "/"), ("mobilizon.", "/events/"), ("gettogether.community", "/events/"),
        ("facebook.com", "/events/"), ("linkedin.com", "/events/"), ("calagator.org", "/events/"), ("dev.events", "/"),
        ("kommunity.com", "/events/"),
    ];

    public static bool IsSignUp(BodyLink link) =>
        !link.IsImage && WebAddress.Read(link.Url) is { } uri && IsRegistrationLink(uri);

    public static bool IsRegistrationLink(Uri uri)
    {
        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        return Array.Exists(Hosts, place =>
            (host.EndsWith(place.Host, StringComparison.OrdinalIgnoreCase)
                || (place.Host.EndsWith('.') && host.StartsWith(place.Host, StringComparison.OrdinalIgnoreCase))) &&
            uri.AbsolutePath.Contains(place.Path, StringComparison.OrdinalIgnoreCase) && uri.AbsolutePath.Length > 1);
    }

    /// <summary>Social networks, which are used only if no other registration link is found.</summary>
    public static bool IsSecondary(Uri uri) =>
        uri.Host.EndsWith("facebook.com", StringComparison.OrdinalIgnoreCase)
            || uri.Host.EndsWith("lanyrd.com", StringComparison.OrdinalIgnoreCase)
            || uri.Host.EndsWith("linkedin.com", StringComparison.OrdinalIgnoreCase);
}
