using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Tests.Communities;

public sealed class PublicSlugTests
{
    [Theory]
    [InlineData("connect-may-2020", "connect-may-2020")]
    [InlineData("2020-05-29_Clusters.in many", "2020-05-29-clusters-in-many")]
    [InlineData("Éric à l'École", "eric-a-l-ecole")]
    [InlineData("--a//b--", "a-b")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void A_name_is_readable(string name, string slug) => Assert.Equal(slug, PublicSlug.Of(name));

    [Theory]
    [InlineData("日本語の題名")]
    [InlineData("Straße")]
    [InlineData("")]
    [InlineData("\uD800")]
    [InlineData("…")]
    public void A_name_that_an_address_cannot_spell_has_a_mark_of_its_own(string name)
    {
        Assert.Matches("^[a-z0-9-]*[0-9a-f]{8}$", PublicSlug.Of(name));
        Assert.Equal(PublicSlug.Of(name), PublicSlug.Of(name));
        Assert.NotEqual(PublicSlug.Of(name), PublicSlug.Of(name + "語"));
    }

    [Theory]
    [InlineData("embed")]
    [InlineData("Subscribe")]
    public void No_meetup_has_the_address_of_another_page(string name) =>
        Assert.Matches("^[a-z]+-[0-9a-f]{8}$", PublicSlug.Of(name));

    [Fact]
    public void A_long_name_is_shortened_and_stays_different()
    {
        var name = new string('a', 100_000);

        Assert.InRange(PublicSlug.Of(name).Length, 1, 120);
        Assert.NotEqual(PublicSlug.Of(name), PublicSlug.Of(name + "b"));
    }
}
