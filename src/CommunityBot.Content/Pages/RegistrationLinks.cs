using System.Buffers;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>Recognises URLs of services for events, of forms, and of what is not for coming to an event.</summary>
internal static class RegistrationLinks
{
    /// <summary>
    /// Hosts with the path of an event. A host that ends with a dot is the beginning of a name, for services in several
    /// countries or with servers of their organisers.
    /// </summary>
    private static readonly (string Host, string Path)[] Services =
    [
        ("meetup.com", "/events/"), ("eventbrite.", "/e/"), ("eventbrite.", "/event/"), ("lu.ma", "/"),
        ("luma.com", "/"), ("ti.to", "/"), ("tito.io", "/"),
        ("attendee.io", "/"), ("attending.io", "/"), ("pretix.", "/"), ("xing.com", "/events/"),
        ("xing-events.com", "/"), ("skillsmatter.com", "/meetups/"),
        ("connpass.com", "/event/"), ("doorkeeper.jp", "/events/"), ("eventil.com", "/events/"),
        ("guild.host", "/events/"), ("bevy.com", "/events/"), ("community.dev", "/events/"),
        ("community.cncf.io", "/events/"), ("gdg.community.dev", "/events/"), ("lanyrd.com", "/2"),
        ("ruby.social", "/events/"), ("weezevent.com", "/"), ("heylo.com", "/events/"), ("heylo.co", "/events/"),
        ("billetto.", "/e/"), ("billetto.", "/events/"),
        ("helloasso.com", "/evenements/"), ("billetweb.fr", "/"), ("humanitix.com", "/"), ("buytickets.at", "/"),
        ("tickettailor.com", "/events/"), ("skillsmatter.com", "/event/"), ("skillsmatter.com", "/events/"),
        ("splashthat.com", "/"), ("universe.com", "/events/"), ("nvite.com", "/"),
        ("yesplan.be", "/"), ("zoom.us", "/webinar/register"), ("zoom.us", "/meeting/register"),
        ("app.guestoo.de", "/"), ("rausgegangen.de", "/events/"),
        ("eventcreate.com", "/"), ("mobilizon.", "/events/"), ("gettogether.community", "/events/"),
        ("facebook.com", "/events/"), ("fb.me", "/e/"), ("linkedin.com", "/events/"), ("calagator.org", "/events/"),
        ("dev.events", "/"), ("kommunity.com", "/events/"), ("gath.io", "/"), ("partiful.com", "/e/"),
        ("jugevents.org", "/event/"),
        ("eventyay.com", "/e/"), ("sympla.com.br", "/evento"), ("eventfrog.", "/"), ("konfhub.com", "/"),
        ("hopin.com", "/events/"), ("events.teams.microsoft.com", "/event"), ("indico.", "/e"),
        ("townscript.com", "/e/"), ("allevents.in", "/"), ("eventzilla.net", "/e/"),
    ];

    /// <summary>Forms are for anything; only the words beside the link say what for.</summary>
    private static readonly (string Host, string Path)[] Forms =
    [
        ("docs.google.com", "/forms/"), ("forms.gle", "/"), ("typeform.com", "/"), ("tally.so", "/"),
        ("forms.office.com", "/"), ("forms.microsoft.com", "/"),
        ("forms.cloud.microsoft", "/"), ("jotform.com", "/"), ("framaforms.org", "/"), ("airtable.com", "/"),
        ("forms.zoho.com", "/"), ("doodle.com", "/"), ("framadate.org", "/"), ("nuudel.digitalcourage.de", "/"),
        ("terminplaner.dfn.de", "/"), ("cryptpad.fr", "/form/"), ("surveymonkey.com", "/"),
    ];

    /// <summary>Services and paths at which talks are proposed.</summary>
    private static readonly string[] TalkHosts = ["papercall.io", "sessionize.com"];

    private static readonly string[] TalkPaths =
    [
        "cfp", "cfs", "call-for-", "callfor", "submit-a-talk", "submit-talk", "talk-proposal", "propose",
        "code-of-conduct", "newsletter", "survey", "appel-a-", "vortrag-einreichen",
    ];

    private static readonly SearchValues<string> ServiceHosts =
        SearchValues.Create([.. Services.Select(place => place.Host)], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> FormHosts =
        SearchValues.Create([.. Forms.Select(place => place.Host)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Hosts of which only an event is meant; anything else there is the page of a group or person.</summary>
    private static readonly string[] GroupHosts =
    [
        "meetup.com", "eventbrite.", "facebook.com", "guild.host", "linkedin.com", "lu.ma", "luma.com", "mobilizon.",
        "gettogether.community", "heylo.com", "kommunity.com",
    ];

    /// <summary>An event of a service, or a form.</summary>
    public static bool IsRegistrationLink(Uri uri) => IsEventOfService(uri) || IsForm(uri);

    public static bool IsSignUp(BodyLink link) =>
        !link.IsImage && WebAddress.Read(link.Url) is { } uri && IsRegistrationLink(uri);

    /// <summary>An event of a service: the path goes on after that of all events.</summary>
    public static bool IsEventOfService(Uri uri)
    {
        var host = HostOf(uri);
        var path = uri.AbsolutePath;
        return path.Length > 1 && host.AsSpan().ContainsAny(ServiceHosts)
            && !path.EndsWith(".ics", StringComparison.OrdinalIgnoreCase)
            && (IsOldAddressOfFacebook(uri, host) || Array.Exists(
                Services,
                place => IsAt(host, place.Host)
                    && path.IndexOf(place.Path, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                    && path.AsSpan(at + place.Path.Length).Trim('/').Length > 0));
    }

    /// <summary>"facebook.com/event.php?eid=1234", as events had until 2012.</summary>
    private static bool IsOldAddressOfFacebook(Uri uri, string host) =>
        IsAt(host, "facebook.com") && uri.AbsolutePath is "/event.php"
        && uri.Query.Contains("eid=", StringComparison.Ordinal);

    /// <summary>
    /// "example.eventbrite.co.uk" is one event or all those of an organiser, which only the words beside it decide.
    /// </summary>
    private static bool IsHostOfOrganiser(string host)
    {
        var at = host.IndexOf(".eventbrite.", StringComparison.OrdinalIgnoreCase);
        return at > 0 && host[..at] is not ("help" or "blog" or "support" or "api" or "img");
    }

    public static bool IsOfOrganiser(Uri uri) => IsHostOfOrganiser(HostOf(uri));

    /// <summary>
    /// A thread of a forum that runs Discourse, in which communities let members reply that they come.
    /// </summary>
    public static bool IsThread(Uri uri) =>
        uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["t", { Length: > 3 }, { Length: > 0 } id]
            && id.All(char.IsAsciiDigit);

    public static bool IsForm(Uri uri)
    {
        var host = HostOf(uri);
        return IsHostOfOrganiser(host)
            || (uri.AbsolutePath.Length > 1 && host.AsSpan().ContainsAny(FormHosts) && Array.Exists(
                Forms,
                place => IsAt(host, place.Host)
                    && uri.AbsolutePath.Contains(place.Path, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Social networks, which are used only if no other registration link is found.</summary>
    public static bool IsSecondary(Uri uri) =>
        IsAt(HostOf(uri), "facebook.com") || IsAt(HostOf(uri), "lanyrd.com") || IsAt(HostOf(uri), "linkedin.com");

    /// <summary>
    /// Whether the address is the front page of a site of a project: "https://example.github.io/group/". Nobody signs
    /// up there for one evening.
    /// </summary>
    public static bool IsFrontPage(Uri address) =>
        (address.Host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase)
            || address.Host.EndsWith(".gitlab.io", StringComparison.OrdinalIgnoreCase)
            || address.Host.EndsWith(".netlify.app", StringComparison.OrdinalIgnoreCase))
        && address.Segments.Length <= 2 && address.Query.Length == 0 && !address.AbsolutePath.Contains('.');

    /// <summary>The page of a group at a service for events: "meetup.com/example".</summary>
    public static bool IsGroupPage(Uri uri)
    {
        var host = HostOf(uri);
        return Array.Exists(GroupHosts, service => IsAt(host, service)) && !IsEventOfService(uri) &&
            !IsHostOfOrganiser(host);
    }

    /// <summary>A call for talks, a survey, a newsletter or a code of conduct, as its address says.</summary>
    public static bool IsForTalks(Uri uri)
    {
        var host = HostOf(uri);
        return Array.Exists(TalkHosts, service => IsAt(host, service)) ||
            (!IsEventOfService(uri) && Array.Exists(TalkPaths, words => HasWords(uri.AbsolutePath, words)));
    }

    /// <summary>At the start of a word, and a whole word if short, because ids of forms are random letters.</summary>
    private static bool HasWords(string path, string words)
    {
        var at = path.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        var end = at + words.Length;
        return at > 0 && !char.IsLetterOrDigit(path[at - 1]) &&
            (words.Length > 3 || end == path.Length || !char.IsLetterOrDigit(path[end]));
    }

    private static string HostOf(Uri uri) =>
        uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;

    /// <summary>"example.eventbrite.co.uk", "pretix.example", "secure.meetup.com", but not "notmeetup.com".</summary>
    private static bool IsAt(string host, string service)
    {
        var at = host.IndexOf(service, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || host[at - 1] == '.') &&
            (service.EndsWith('.') || at + service.Length == host.Length);
    }
}
