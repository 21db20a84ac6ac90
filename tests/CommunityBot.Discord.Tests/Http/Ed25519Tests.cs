using System.Numerics;
using System.Text;

using CommunityBot.Discord.Http;

namespace CommunityBot.Discord.Tests.Http;

/// <summary>Both ways to check a signature, against the standard's own examples and against each other.</summary>
public sealed class Ed25519Tests
{
    /// <summary>https://www.rfc-editor.org/rfc/rfc8032#section-7.1, tests 1 to 3.</summary>
    public static TheoryData<string, string, string> Examples { get; } = new()
    {
        {
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_standards_examples_are_good(string key, string message, string signature) =>
        Assert.Equal(
            (true, true),
            Both(Convert.FromHexString(key), Convert.FromHexString(message), Convert.FromHexString(signature)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void One_bit_that_is_wrong_anywhere_is_seen(string key, string message, string signature)
    {
        foreach (var at in (int[])[0, 17, 31, 32, 50, 63])
        {
            var bent = Convert.FromHexString(signature);
            bent[at] ^= 4;
            Assert.Equal((false, false), Both(Convert.FromHexString(key), Convert.FromHexString(message), bent));
        }

        Assert.Equal(
            (false, false),
            Both(Convert.FromHexString(key), [.. Convert.FromHexString(message), 1], Convert.FromHexString(signature)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_signature_in_another_spelling_is_refused(string key, string message, string signature)
    {
        var spelled = Convert.FromHexString(signature);
        var s = new BigInteger(spelled.AsSpan(32), isUnsigned: true) + EdwardsPoint.Order;
        Assert.True(s.TryWriteBytes(spelled.AsSpan(32), out _, isUnsigned: true));

        Assert.Equal((false, false), Both(Convert.FromHexString(key), Convert.FromHexString(message), spelled));
    }

    [Fact]
    public void Both_ways_agree_on_many_keys_and_messages()
    {
        var dice = new Random(25519);
        for (var i = 0; i < 12; i++)
        {
            var seed = new byte[32];
            dice.NextBytes(seed);
            var signer = new TestSigner(seed);
            var message = new byte[dice.Next(200)];
            dice.NextBytes(message);
            var signature = signer.Sign(message);

            Assert.Equal((true, true), Both(signer.PublicKey, message, signature));
            signature[dice.Next(64)] ^= (byte)(1 << dice.Next(8));
            Assert.Equal((false, false), Both(signer.PublicKey, message, signature));
        }
    }

    [Fact]
    public void The_test_signer_makes_the_standards_own_signature()
    {
        var signer = new TestSigner(
            Convert.FromHexString("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        Assert.Equal(Examples.ElementAt(1).Data.Item1, Convert.ToHexStringLower(signer.PublicKey));
        Assert.Equal(Examples.ElementAt(1).Data.Item3, Convert.ToHexStringLower(signer.Sign([0x72])));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(299, null)]
    [InlineData(-299, null)]
    [InlineData(301, "five minutes")]
    [InlineData(-301, "five minutes")]
    public void A_request_is_good_for_five_minutes(int seconds, string? fault)
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var signer = new TestSigner(new byte[32]);
        var timestamp = $"{now.ToUnixTimeSeconds() + seconds}";

        var found = DiscordSignature.FaultOf(
            signer.PublicKey, timestamp, signer.Sign(timestamp, "{}"), Encoding.UTF8.GetBytes("{}"), now);

        Assert.Equal(fault is null, found is null);
        Assert.Contains(fault ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("now", "00")]
    [InlineData("99999999999999999999", "zz")]
    [InlineData("999999999999999", "zz")]
    public void Headers_that_are_missing_or_nonsense_are_a_fault(string timestamp, string signature) =>
        Assert.NotNull(DiscordSignature.FaultOf(new byte[32], timestamp, signature, [], DateTimeOffset.UnixEpoch));

    private static (bool Managed, bool Native) Both(byte[] key, byte[] message, byte[] signature)
    {
        var managed = ManagedEd25519.Verify(key, message, signature);
        return (managed, NativeEd25519.IsThere ? NativeEd25519.Verify(key, message, signature) : managed);
    }
}
