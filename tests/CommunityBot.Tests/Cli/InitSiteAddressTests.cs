namespace CommunityBot.Tests.Cli;

/// <summary><c>init</c> writes the address of the site where the site itself states it.</summary>
public sealed class InitSiteAddressTests
{
    [Theory]
    [InlineData("hugo.toml", "title = 'A'\nbaseURL = 'https://rust.example'\n", "https://rust.example/")]
    [InlineData("hugo.yaml", "baseURL: https://rust.example/club/ # ours\n", "https://rust.example/club/")]
    [InlineData("hugo.json", "{ \"title\": \"A\", \"baseURL\": \"https://rust.example/\" }", "https://rust.example/")]
    [InlineData("config/_default/hugo.toml", "baseurl = \"https://rust.example/\"\n", "https://rust.example/")]
    [InlineData("_config.yml", "url: \"https://rust.example\"\nbaseurl: \"/club\"\n", "https://rust.example/club/")]
    [InlineData("_config.yml", "baseurl: ''\nurl: https://rust.example\n", "https://rust.example/")]
    [InlineData("mkdocs.yml", "site_name: A\nsite_url: https://rust.example/club/\n", "https://rust.example/club/")]
    [InlineData("pelicanconf.py", "SITEURL = 'https://rust.example'\n", "https://rust.example/")]
    [InlineData("docusaurus.config.js",
        "module.exports = {\n  // url: 'https://old.example',\n  url: 'https://rust.example', baseUrl: '/club/',\n};\n",
        "https://rust.example/club/")]
    [InlineData("astro.config.mjs",
        "export default defineConfig({ site: 'https://rust.example', base: '/club' });\n",
        "https://rust.example/club/")]
    [InlineData("astro.config.mjs", "export default defineConfig({\n  site: \"https://rust.example\",\n});\n",
        "https://rust.example/")]
    [InlineData("gatsby-config.js", "module.exports = {\n siteMetadata: {\n  siteUrl: `https://rust.example`\n }\n};",
        "https://rust.example/")]
    public async Task The_address_of_the_generators_configuration_is_written(string file, string config, string address)
    {
        var written = await InitAsync(site => site.Write(file, config));

        Assert.Contains($"\n      \"site\": \"{address}\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/_data/site.json",
        "{\n  \"author\": {\n    \"url\": \"https://person.example\"\n  },\n  \"url\": \"https://rust.example\"\n}")]
    [InlineData("_data/metadata.js", "export default {\n\turl: \"https://rust.example/\",\n}")]
    public async Task The_data_of_an_Eleventy_site_state_it(string file, string data)
    {
        var written = await InitAsync(site =>
        {
            site.Write("eleventy.config.js", "export default function (config) {}\n");
            site.Write(file, data);
        });

        Assert.Contains("\n      \"site\": \"https://rust.example/\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_domain_of_a_site_that_states_only_that_is_its_address()
    {
        var written = await InitAsync(site =>
        {
            site.Write("_config.yml", "title: A\nurl: \"\" # like http://example.com\n");
            site.Write("CNAME", "rust.example\n");
        });

        Assert.Contains("\n      \"site\": \"https://rust.example/\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hugo.toml", "baseURL = 'https://example.org/'\n")]
    [InlineData("hugo.toml", "baseURL = '/'\n")]
    [InlineData("_config.yml", "title: A\nauthor:\n  url: https://person.example\n# url: https://old.example\n")]
    [InlineData("_config.yml", "url: http://localhost:4000\n")]
    [InlineData("astro.config.mjs", "export default defineConfig({ site: process.env.URL });\n")]
    [InlineData("docusaurus.config.js", "module.exports = { url: 'https://your-docusaurus-site.example.com' };\n")]
    public async Task A_site_that_does_not_state_it_gets_a_comment_to_fill_in(string file, string config)
    {
        var written = await InitAsync(site => site.Write(file, config));

        Assert.Contains("\n      // \"site\": \"https://meetup.example/\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\n      \"site\"", written, StringComparison.Ordinal);
    }

    /// <summary>The settings that are written for a site, which are valid.</summary>
    private static async Task<string> InitAsync(Action<SettingsFolder> write)
    {
        using var site = new SettingsFolder();
        var target = Path.Combine(site.Path, "config/communitybot.json");
        File.Delete(target);
        write(site);

        Assert.Equal(0, (await CommandRun.InAsync(site.Path, "init", "--yes")).Code);
        Assert.Equal(0, (await CommandRun.InAsync(site.Path, "check-settings")).Code);
        return await File.ReadAllTextAsync(target);
    }
}
