using CommunityBot.Testing;

namespace CommunityBot.Tests.Cli;

/// <summary>
/// Tests that every fact that a careful reader takes from the five seed documents is said by a command at a moment when
/// members ask for it, or is in <c>export</c>.
/// </summary>
public sealed class SeedFactsTests
{
    private const string BeforeApril = "2020-04-01T10:00:00Z";
    private const string BeforeMay = "2020-05-20T10:00:00Z";
    private const string AfterRecap = "2020-11-10T10:00:00Z";
    private const string BeforeConference = "2024-11-01T10:00:00Z";
    private const string DuringConference = "2024-11-12T20:00:00Z";

    /// <summary>Moment, question, and the facts of its answer.</summary>
    public static TheoryData<string, string, string[]> Answers => new()
    {
        // The evening in April, which became one in May.
        {
            BeforeApril, "/agenda connect-apr-2020",
            [
                "Kubernetes in Hybrid and Multi-Cloud Environments", "Postponed", "Friday 29 May 2020",
                "Wednesday 15 April 2020, 13:00–17:00 (Europe/London)", "The Hoxton", "Blackfriars Rd", "South Bank",
                "London SE1 8NY", "13:00  Arrive", "13:30  Introduction and Welcome",
                "14:00  Running Enterprise workloads", "Paul Jones", "14:45  TBC – Nick Perry", "15:30  Short Break",
                "15:45  'Unconference'", "16:30  Presenting back", "17:00  Drinks & networking",
            ]
        },
        { BeforeApril, "/next-meetup", ["Wednesday 15 April 2020", "Postponed", "Friday 29 May 2020"] },

        // The online afternoon in May.
        {
            BeforeMay, "/next-meetup",
            [
                "Kubernetes in Hybrid and Multi-Cloud Environments", "Fri 29 May 2020", "13:00–15:00",
                "Europe/London", "Online", "Paul Jones (Jetstack)", "Nick Perry (William Hill)", "second in a series",
                "hosted by Jetstack",
            ]
        },
        {
            BeforeMay, "/agenda",
            [
                "13:00–13:15  Welcome", "13:15–13:30  Share why", "13:30–14:10  Running Enterprise workloads",
                "14:10–14:50  Using hybrid Kubernetes and Istio", "14:50–15:00  Thank you", "15:00  Close",
            ]
        },
        {
            BeforeMay, "/agenda talk Running Enterprise workloads in Hybrid of connect-may-2020",
            ["13:30–14:10", "Paul Jones", "public cloud", "multi-mesh", "platform agnosticism"]
        },
        {
            BeforeMay, "/agenda talk Using hybrid Kubernetes and Istio of connect-may-2020",
            ["14:10–14:50", "Nick Perry", "US market", "AWS-first", "on-prem", "what the future holds"]
        },
        { BeforeMay, "/speaker paul jones", ["Jetstack", "Solutions Engineer", "Running Enterprise workloads"] },
        { BeforeMay, "/speaker nick perry", ["William Hill", "cloud platform architect", "last 10 years"] },

        // The recap of November, with the next date.
        {
            AfterRecap, "/recap",
            [
                "Cloud Native London November 2020", "Wednesday 4 November 2020", "London, UK", "online",
                "https://www.youtube.com/watch?v=52JXFb-GXPY", "Cheryl Hung", "VP Ecosystem at CNCF", "Megaport",
                "Sysdig", "Nutanix", "Jake Tame", "From Kubernetes Multi-Cloud to CaaS/FaaS", "35:45", "t=2145",
                "uniform application", "stateful containerized", "WAN-optimized", "Chris Kranz", "DevOps workflows",
                "1:00:55", "t=3655", "5 key workflows", "why security is important", "best practices",
                "Paul McGuinness", "Connecting Clouds", "1:49:17", "t=6557", "seamless connectivity", "hairpinning",
                "born in the cloud", "https://www.tecknuovo.com/", "https://humio.com/",
                "https://www.paloaltonetworks.com/", "https://sysdig.com/", "Wednesday 2 December 2020",
                "PA Consulting", "Nectar", "Red Sift", "https://www.meetup.com/Cloud-Native-London/events/271103330/",
            ]
        },
        {
            AfterRecap, "/next-meetup",
            ["Wednesday 2 December 2020", "PA Consulting", "Nectar", "Red Sift", "/events/271103330/"]
        },
        { AfterRecap, "/speaker jake tame", ["Nutanix", "From Kubernetes Multi-Cloud", "35:45", "WAN-optimized"] },
        { AfterRecap, "/speaker chris kranz", ["Sysdig", "DevOps workflows", "1:00:55", "5 key workflows"] },
        { AfterRecap, "/speaker paul mcguinness", ["Megaport", "Connecting Clouds", "1:49:17", "hairpinning"] },
        { AfterRecap, "/agenda november 2020", ["Jake Tame", "Chris Kranz", "Paul McGuinness", "1:49:17", "over"] },

        // The summer evening, whose page has no date.
        {
            BeforeMay, "/agenda kubernetes summer",
            [
                "date not announced yet", "18:30–19:00  Drinks", "19:00–19:30  Deployment pipelines",
                "19:30–19:40  Q&A", "20:00–21:00  Deep-dive on Kubernetes networking", "21:00  PUB", "Skills Matter",
                "Jetstack", "Charlotte Godley", "Tim Hockin",
            ]
        },
        {
            BeforeMay, "/agenda talk Deployment pipelines with Kubernetes of 003_6e60deb239a4e47a",
            ["Charlotte Godley", "19:00–19:30", "Gitlab CI", "human error", "operational trust"]
        },
        {
            BeforeMay, "/agenda talk Deep-dive on Kubernetes networking of 003_6e60deb239a4e47a",
            ["Tim Hockin", "20:00–21:00", "from the basics", "networking architecture"]
        },
        {
            BeforeMay, "/speaker charlotte godley",
            ["Platform Automation Engineer", "Ocado", "https://twitter.com/charwarz", "writes a blog"]
        },
        {
            BeforeMay, "/speaker tim hockin",
            [
                "Principal SW Engineer", "Google", "https://twitter.com/thockin", "founding members", "Borg and Omega",
                "BIOS",
            ]
        },

        // One session of a conference, without its title.
        {
            BeforeConference, "/next-meetup",
            [
                "A session of KubeCon + CloudNativeCon North America 2024",
                "Tuesday 12 November 2024 to Friday 15 November 2024", "Thu 14 Nov 2024", "14:30–15:05",
                "America/Denver", "Salt Palace | Level 1 | 155 BC", "Operations + Performance",
                "Ryan Zhang (Microsoft)", "Corentin Debains (Google)", "hundreds or more",
            ]
        },
        { DuringConference, "/next-meetup", ["Running now: KubeCon", "Thu 14 Nov 2024"] },
        { DuringConference, "/agenda", ["A session of KubeCon", "155 BC", "Ryan Zhang", "Corentin Debains"] },
        {
            BeforeConference, "/speaker ryan zhang",
            ["Principal Software Engineering Manager", "Microsoft", "Open Application Model", "A session of KubeCon"]
        },
        {
            BeforeConference, "/speaker corentin debains",
            ["Software Engineer", "Google", "GKE Fleet", "sig-multicluster"]
        },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task A_fact_is_told_when_members_ask_for_it(string now, string question, string[] facts)
    {
        var answer = await RunAsync("ask", question, "--now", now);

        Assert.Equal([], facts.Where(fact => !answer.Contains(fact, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What nobody asks in a chat: ids, pictures, publication, and all of a long text.</summary>
    [Theory]
    [InlineData(
        "000", "eventbrite:91594578851", "/events/connect-apr-2020/thumbnail.jpg", "connect-mar-2020", "2020-03-25")]
    [InlineData(
        "001", "eventbrite:91594578851", "/events/connect-may-2020/thumbnail.jpg", "connect-mar-2020", "2020-03-25")]
    [InlineData("002", "/images/CNL_2020-11-04.jpeg")]
    [InlineData("003", "2017-06-23")]
    [InlineData("004", "ClusterProfile", "Kueue", "ArgoCD")]
    public async Task Everything_else_is_exported(string source, params string[] facts)
    {
        var lines = (await RunAsync("export", "--format", "jsonl")).Split('\n');

        var page = Assert.Single(
            lines, line => line.StartsWith($"{{\"source\":\"{source}", StringComparison.Ordinal));
        Assert.Equal([], facts.Where(fact => !page.Contains(fact, StringComparison.Ordinal)));
    }

    private static async Task<string> RunAsync(params string[] words)
    {
        var seeds = Needs.Seeds();
        using var folder = new SettingsFolder();
        return (await CommandRun.InAsync(folder.Path, [.. words, "--content", seeds])).Out;
    }
}
