using System.Collections.Frozen;

using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>Looks up time zones by IANA name, by city or country, and by abbreviation.</summary>
internal static class TimeZoneNames
{
    private static readonly IDateTimeZoneProvider Tzdb = DateTimeZoneProviders.Tzdb;

    /// <summary>IANA time zones with their cities and regions.</summary>
    private static readonly (string Zone, string[] Places)[] Table =
    [
        ("Europe/London", [
            "london", "manchester", "bristol", "edinburgh", "glasgow", "leeds", "birmingham", "cambridge", "oxford",
            "brighton", "cardiff", "belfast", "liverpool", "sheffield", "nottingham", "newcastle upon tyne", "reading",
            "southampton", "united kingdom", "england", "scotland", "uk"
        ]),
        ("Europe/Dublin", ["dublin", "cork", "galway", "limerick", "ireland"]),
        ("Europe/Lisbon", ["lisbon", "lisboa", "porto", "coimbra", "braga", "portugal"]),
        ("Europe/Paris", [
            "paris", "lyon", "marseille", "toulouse", "bordeaux", "lille", "nantes", "strasbourg", "rennes", "grenoble",
            "montpellier", "nice", "clermont-ferrand", "tours", "france"
        ]),
        ("Europe/Brussels", ["brussels", "bruxelles", "antwerp", "ghent", "gent", "leuven", "liege", "belgium"]),
        ("Europe/Amsterdam", [
            "amsterdam", "rotterdam", "utrecht", "eindhoven", "the hague", "den haag", "groningen", "delft",
            "netherlands"
        ]),
        ("Europe/Berlin", [
            "berlin", "munich", "münchen", "hamburg", "cologne", "köln", "frankfurt", "stuttgart", "düsseldorf",
            "leipzig", "dresden", "hannover", "nürnberg", "nuremberg", "karlsruhe", "bremen", "dortmund", "essen",
            "bonn", "mannheim", "freiburg", "augsburg", "münster", "aachen", "kassel", "magdeburg", "jena", "erfurt",
            "rostock", "kiel", "darmstadt", "heidelberg", "ulm", "regensburg", "würzburg", "paderborn", "bielefeld",
            "garching", "potsdam", "germany", "deutschland"
        ]),
        (
            "Europe/Zurich",
            ["zurich", "zürich", "geneva", "genève", "bern", "basel", "lausanne", "luzern", "switzerland", "schweiz"]),
        ("Europe/Vienna", ["vienna", "wien", "graz", "linz", "salzburg", "innsbruck", "austria", "österreich"]),
        ("Europe/Rome", [
            "rome", "roma", "milan", "milano", "turin", "torino", "bologna", "florence", "firenze", "naples", "napoli",
            "italy", "italia"
        ]),
        ("Europe/Madrid", [
            "madrid", "barcelona", "valencia", "seville", "sevilla", "bilbao", "malaga", "zaragoza", "spain", "españa"
        ]),
        ("Europe/Copenhagen", ["copenhagen", "københavn", "aarhus", "odense", "denmark"]),
        ("Europe/Oslo", ["oslo", "bergen", "trondheim", "stavanger", "norway"]),
        ("Europe/Stockholm", ["stockholm", "gothenburg", "göteborg", "malmö", "sweden"]),
        ("Europe/Helsinki", ["helsinki", "tampere", "turku", "oulu", "espoo", "finland"]),
        ("Europe/Tallinn", ["tallinn", "tartu", "estonia"]),
        ("Europe/Riga", ["riga", "latvia"]),
        ("Europe/Vilnius", ["vilnius", "kaunas", "lithuania"]),
        ("Europe/Warsaw", [
            "warsaw", "warszawa", "krakow", "kraków", "wroclaw", "wrocław", "gdansk", "gdańsk", "poznan", "poznań",
            "katowice", "lodz", "łódź", "poland"
        ]),
        ("Europe/Prague", ["prague", "praha", "brno", "ostrava", "czech republic", "czechia"]),
        ("Europe/Bratislava", ["bratislava", "kosice", "slovakia"]),
        ("Europe/Budapest", ["budapest", "hungary"]),
        ("Europe/Ljubljana", ["ljubljana", "maribor", "slovenia"]),
        ("Europe/Zagreb", ["zagreb", "split", "osijek", "croatia"]),
        ("Europe/Belgrade", ["belgrade", "novi sad", "serbia"]),
        ("Europe/Bucharest", ["bucharest", "bucurești", "cluj-napoca", "cluj", "iasi", "timisoara", "romania"]),
        ("Europe/Sofia", ["sofia", "plovdiv", "varna", "bulgaria"]),
        ("Europe/Athens", ["athens", "thessaloniki", "heraklion", "patras", "crete", "greece"]),
        ("Europe/Istanbul", ["istanbul", "ankara", "izmir", "turkey"]),
        ("Europe/Kyiv", ["kyiv", "kiev", "lviv", "kharkiv", "odesa", "ukraine"]),
        ("Europe/Moscow", ["moscow", "saint petersburg", "st. petersburg"]),
        ("Asia/Jerusalem", ["tel aviv", "jerusalem", "haifa", "israel"]),
        ("Asia/Dubai", ["dubai", "abu dhabi"]),
        ("Asia/Kolkata", [
            "bangalore", "bengaluru", "mumbai", "delhi", "new delhi", "pune", "hyderabad", "chennai", "kolkata",
            "ahmedabad", "kochi", "india"
        ]),
        ("Asia/Singapore", ["singapore"]),
        ("Asia/Kuala_Lumpur", ["kuala lumpur", "penang", "malaysia"]),
        ("Asia/Jakarta", ["jakarta", "bandung"]),
        ("Asia/Bangkok", ["bangkok", "chiang mai", "thailand"]),
        ("Asia/Ho_Chi_Minh", ["ho chi minh city", "hanoi", "vietnam"]),
        ("Asia/Manila", ["manila", "cebu", "philippines"]),
        ("Asia/Hong_Kong", ["hong kong"]),
        ("Asia/Taipei", ["taipei", "taiwan"]),
        ("Asia/Shanghai", ["shanghai", "beijing", "shenzhen", "hangzhou"]),
        ("Asia/Seoul", ["seoul", "busan", "korea"]),
        ("Asia/Tokyo", ["tokyo", "osaka", "kyoto", "fukuoka", "nagoya", "japan"]),
        ("Australia/Sydney", ["sydney", "canberra"]),
        ("Australia/Melbourne", ["melbourne"]),
        ("Australia/Brisbane", ["brisbane", "gold coast"]),
        ("Australia/Adelaide", ["adelaide"]),
        ("Australia/Perth", ["perth"]),
        ("Pacific/Auckland", ["auckland", "wellington", "christchurch", "dunedin", "new zealand"]),
        ("Africa/Johannesburg", ["johannesburg", "cape town", "pretoria", "durban", "south africa"]),
        ("Africa/Nairobi", ["nairobi", "kenya"]),
        ("Africa/Lagos", ["lagos", "abuja", "nigeria"]),
        ("Africa/Cairo", ["cairo", "alexandria, egypt"]),
        (
            "America/Sao_Paulo",
            ["são paulo", "rio de janeiro", "belo horizonte", "porto alegre", "curitiba", "florianópolis", "brasília"]),
        ("America/Argentina/Buenos_Aires", ["buenos aires", "argentina"]),
        ("America/Santiago", ["santiago de chile", "chile"]),
        ("America/Bogota", ["bogotá", "medellín", "colombia"]),
        ("America/Lima", ["lima", "peru"]),
        ("America/Mexico_City", ["mexico city", "ciudad de méxico", "guadalajara", "monterrey"]),
        ("America/New_York", [
            "new york", "nyc", "brooklyn", "manhattan", "boston", "cambridge, ma", "washington, dc", "washington dc",
            "philadelphia", "pittsburgh", "atlanta", "miami", "orlando", "tampa", "charlotte", "raleigh", "durham, nc",
            "baltimore", "cleveland", "columbus", "cincinnati", "burlington, vt", "vermont", "buffalo", "rochester, ny",
            "providence, ri", "richmond, va", "greenville, sc", "norfolk, va"
        ]),
        ("America/Detroit", ["detroit", "ann arbor", "grand rapids"]),
        ("America/Indiana/Indianapolis", ["indianapolis"]),
        (
            "America/Toronto",
            ["toronto", "ottawa", "montreal", "montréal", "quebec", "québec", "waterloo, on", "hamilton, on"]),
        ("America/Halifax", ["halifax"]),
        ("America/Chicago", [
            "chicago", "milwaukee", "madison, wi", "minneapolis", "st. louis", "saint louis", "kansas city", "omaha",
            "dallas", "houston", "austin", "san antonio", "new orleans", "nashville", "memphis", "des moines",
            "oklahoma city", "tulsa"
        ]),
        ("America/Winnipeg", ["winnipeg"]),
        (
            "America/Denver",
            ["denver", "boulder", "salt lake city", "albuquerque", "colorado springs", "fort collins", "salt palace"]),
        ("America/Boise", ["boise"]),
        ("America/Edmonton", ["calgary", "edmonton"]),
        ("America/Phoenix", ["phoenix", "tucson", "scottsdale"]),
        ("America/Los_Angeles", [
            "los angeles", "san francisco", "seattle", "portland, or", "san diego", "san jose, ca", "oakland",
            "berkeley", "palo alto", "mountain view", "sacramento", "las vegas", "santa clara", "santa monica",
            "bellevue, wa"
        ]),
        ("America/Vancouver", ["vancouver", "victoria, bc"]),
        ("Pacific/Honolulu", ["honolulu", "hawaii"]),
    ];

    /// <summary>Time zone abbreviations with the most likely zone and the UTC offset in hours.</summary>
    private static readonly FrozenDictionary<string, (string Zone, double Hours)> Abbreviations =
        new Dictionary<string, (string, double)>(StringComparer.Ordinal)
        {
            ["utc"] = ("Etc/UTC", 0),
            ["gmt"] = ("Europe/London", 0),
            ["bst"] = ("Europe/London", 1),
            ["cet"] = ("Europe/Berlin", 1),
            ["cest"] = ("Europe/Berlin", 2),
            ["mez"] = ("Europe/Berlin", 1),
            ["mesz"] = ("Europe/Berlin", 2),
            ["eet"] = ("Europe/Athens", 2),
            ["eest"] = ("Europe/Athens", 3),
            ["wet"] = ("Europe/Lisbon", 0),
            ["west"] = ("Europe/Lisbon", 1),
            ["est"] = ("America/New_York", -5),
            ["edt"] = ("America/New_York", -4),
            ["cst"] = ("America/Chicago", -6),
            ["cdt"] = ("America/Chicago", -5),
            ["mst"] = ("America/Denver", -7),
            ["mdt"] = ("America/Denver", -6),
            ["pst"] = ("America/Los_Angeles", -8),
            ["pdt"] = ("America/Los_Angeles", -7),
            ["jst"] = ("Asia/Tokyo", 9),
            ["kst"] = ("Asia/Seoul", 9),
            ["sgt"] = ("Asia/Singapore", 8),
            ["hkt"] = ("Asia/Hong_Kong", 8),
            ["aest"] = ("Australia/Sydney", 10),
            ["aedt"] = ("Australia/Sydney", 11),
            ["nzst"] = ("Pacific/Auckland", 12),
            ["nzdt"] = ("Pacific/Auckland", 13),
            ["sast"] = ("Africa/Johannesburg", 2),
            ["brt"] = ("America/Sao_Paulo", -3),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly PhraseIndex Places = new(
        Table.SelectMany(row => row.Places).Select(place => place.Replace('-', ' ')));

    private static readonly FrozenDictionary<string, string> ByPlace = Table
        .SelectMany(row => row.Places.Select(place => (Place: WordFolding.Fold(place).Replace('-', ' '), row.Zone)))
        .DistinctBy(pair => pair.Place)
        .ToFrozenDictionary(pair => pair.Place, pair => pair.Zone, StringComparer.Ordinal);

    /// <summary>The zone with an IANA name such as "Europe/London"; null if there is none.</summary>
    public static DateTimeZone? FromIanaName(string name) => Tzdb.GetZoneOrNull(name.Trim());

    /// <summary>The zone of the last known city or country in an address; null if there is none.</summary>
    public static DateTimeZone? FromPlace(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        var folded = WordFolding.Fold(address).Replace('-', ' ');
        string? last = null;
        for (var found = Places.FindIn(folded); found is { } at; found = Places.FindIn(folded, at.End))
        {
            if (!IsNameOfHouse(folded, at.End))
            {
                last = folded[at.Start..at.End];
            }
        }

        return last is null ? null : Tzdb[ByPlace[last]];
    }

    /// <summary>"Example Sydney Hotel", "12 London Road": a house or street called after a city.</summary>
    private static bool IsNameOfHouse(string folded, int end)
    {
        var rest = folded.AsSpan(end);
        if (rest is not [' ', ..])
        {
            return false;
        }

        var word = rest[1..];
        var length = word.IndexOfAnyExceptInRange('a', 'z');
        var next = (length < 0 ? word : word[..length]).ToString();
        return Lexicon.Streets.Contains(next) || CalledAfterCities.Contains(next);
    }

    private static readonly HashSet<string> CalledAfterCities =
        ["hotel", "pub", "bar", "inn", "arms", "tavern", "restaurant", "cafe", "room", "suite"];

    /// <summary>The zone and offset of an abbreviation; null if it is unknown.</summary>
    public static (DateTimeZone Zone, Offset Offset)? FromAbbreviation(string word) =>
        Abbreviations.TryGetValue(WordFolding.Fold(word), out var meant)
            ? (Tzdb[meant.Zone], Offset.FromSeconds((int)(meant.Hours * 3600)))
            : null;
}
