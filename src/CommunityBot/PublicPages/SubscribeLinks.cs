using CommunityBot.Core.Communities;

namespace CommunityBot.PublicPages;

/// <summary>The addresses at which calendar programs subscribe to a feed.</summary>
internal static class SubscribeLinks
{
    extension(Uri feed)
    {
        /// <summary>Opens the calendar of the device. https://en.wikipedia.org/wiki/Webcal</summary>
        public Uri Webcal => new UriBuilder(feed)
        {
            Scheme = "webcal",
            Port = feed.IsDefaultPort ? -1 : feed.Port,
        }.Uri;

        /// <summary>Google reads only the webcal form of the address.</summary>
        public Uri GoogleSubscription => new(
            $"https://calendar.google.com/calendar/r?cid={Uri.EscapeDataString(feed.Webcal.AbsoluteUri)}");

        public Uri OutlookSubscription(Community community) => new(
            $"https://outlook.live.com/calendar/0/addfromweb?url={Uri.EscapeDataString(feed.AbsoluteUri)}&" +
            $"name={Uri.EscapeDataString(community.Name)}");

        public Uri OfficeSubscription(Community community) => new(
            $"https://outlook.office.com/calendar/0/addfromweb?url={Uri.EscapeDataString(feed.AbsoluteUri)}&" +
            $"name={Uri.EscapeDataString(community.Name)}");
    }
}
