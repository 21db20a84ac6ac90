using System.Globalization;
using System.Numerics;
using System.Text;

using CommunityBot.Discord.Http;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Http;

/// <summary>
/// Tests signature verification with the examples of RFC 8032 and with signatures that must be rejected.
/// </summary>
public sealed class DiscordSignatureTests
{
    /// <summary>The order of the group. https://www.rfc-editor.org/rfc/rfc8032#section-5.1</summary>
    private static readonly BigInteger Order = BigInteger.Pow(2, 252)
        + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);

    /// <summary>
    /// Secret key, public key, message, signature. https://www.rfc-editor.org/rfc/rfc8032#section-7.1, tests 1 to 3 and
    /// SHA(abc).
    /// </summary>
    public static TheoryData<string, string, string, string> Examples { get; } = new()
    {
        {
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        },
        {
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        },
        {
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        },
        {
            "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
            "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
            "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
                + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
        },
    };

    /// <summary>
    /// Points of small order: the signature (neutral point, S = 0) satisfies the equation for all or many messages. The
    /// last two are non-canonical encodings, with y not reduced. https://eprint.iacr.org/2020/1244, table 3
    /// </summary>
    public static TheoryData<string> KeysOfSmallOrder { get; } =
    [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_RFC_8032_are_valid(string secret, string key, string message, string signature)
    {
        Assert.True(DiscordSignature.Verify(Bytes(key), Bytes(message), Bytes(signature)));

        // The other tests rely on the signer, so the same examples verify it.
        var signer = new TestSigner(Bytes(secret));
        Assert.Equal(key, Convert.ToHexStringLower(signer.PublicKey));
        Assert.Equal(signature, Convert.ToHexStringLower(signer.Sign(Bytes(message))));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Any_flipped_bit_is_rejected(string secret, string key, string message, string signature)
    {
        _ = secret;
        for (var bit = 0; bit < 64 * 8; bit++)
        {
            Assert.False(DiscordSignature.Verify(Bytes(key), Bytes(message), WithFlippedBit(signature, bit)));
        }

        for (var bit = 0; bit < 32 * 8; bit++)
        {
            Assert.False(DiscordSignature.Verify(WithFlippedBit(key, bit), Bytes(message), Bytes(signature)));
        }

        for (var bit = 0; bit < message.Length * 4; bit++)
        {
            Assert.False(DiscordSignature.Verify(Bytes(key), WithFlippedBit(message, bit), Bytes(signature)));
        }

        Assert.False(DiscordSignature.Verify(Bytes(key), [.. Bytes(message), 0], Bytes(signature)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_signature_with_an_unreduced_S_is_rejected(
        string secret, string key, string message, string signature)
    {
        _ = secret;
        var malleable = Bytes(signature);
        var s = new BigInteger(malleable.AsSpan(32), isUnsigned: true);
        for (s += Order; s.GetBitLength() <= 256; s += Order)
        {
            malleable.AsSpan(32).Clear();
            Assert.True(s.TryWriteBytes(malleable.AsSpan(32), out _, isUnsigned: true));

            Assert.False(DiscordSignature.Verify(Bytes(key), Bytes(message), malleable));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void A_key_of_the_wrong_length_is_rejected(int length)
    {
        var (_, _, message, signature) = Examples.ElementAt(1).Data;

        Assert.False(DiscordSignature.Verify(new byte[length], Bytes(message), Bytes(signature)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(128)]
    public void A_signature_of_the_wrong_length_is_rejected(int length)
    {
        var (_, key, message, signature) = Examples.ElementAt(1).Data;
        byte[] bytes = [.. Bytes(signature), .. new byte[64]];

        Assert.False(DiscordSignature.Verify(Bytes(key), Bytes(message), bytes.AsSpan(0, length)));
    }

    /// <summary>No point has y = 2, and y = 2^255 - 1 is not reduced.</summary>
    [Theory]
    [InlineData("0200000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public void A_key_that_is_not_a_point_is_rejected(string key)
    {
        var (_, _, message, signature) = Examples.ElementAt(1).Data;

        Assert.False(DiscordSignature.Verify(Bytes(key), Bytes(message), Bytes(signature)));
        Assert.False(DiscordSignature.Verify(Bytes(key), Bytes(message), new byte[64]));
    }

    [Theory]
    [MemberData(nameof(KeysOfSmallOrder))]
    public void A_key_of_small_order_is_rejected_although_the_signature_satisfies_the_equation(string key)
    {
        byte[] signature = [1, .. new byte[63]];

        for (byte message = 0; message < 64; message++)
        {
            Assert.False(DiscordSignature.Verify(Bytes(key), [message], signature));
        }
    }

    [Fact]
    public void Random_signatures_are_valid_until_a_bit_is_flipped()
    {
        var random = new Random(25519);
        for (var i = 0; i < 100; i++)
        {
            var seed = new byte[32];
            random.NextBytes(seed);
            var signer = new TestSigner(seed);
            var message = new byte[random.Next(200)];
            random.NextBytes(message);
            var signature = signer.Sign(message);

            Assert.True(DiscordSignature.Verify(signer.PublicKey, message, signature));
            signature[random.Next(64)] ^= (byte)(1 << random.Next(8));
            Assert.False(DiscordSignature.Verify(signer.PublicKey, message, signature));
        }
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(299, null)]
    [InlineData(-299, null)]
    [InlineData(301, "five minutes")]
    [InlineData(-301, "five minutes")]
    public void A_request_is_valid_for_five_minutes(int seconds, string? expected)
    {
        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var signer = new TestSigner(new byte[32]);
        var timestamp = $"{now.ToUnixTimeSeconds() + seconds}";

        var fault = DiscordSignature.FaultOf(
            signer.PublicKey, timestamp, signer.Sign(timestamp, "{}"), Encoding.UTF8.GetBytes("{}"), now);

        Assert.Equal(expected is null, fault is null);
        Assert.Contains(expected ?? "", fault ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("now", "00")]
    [InlineData("99999999999999999999", "zz")]
    [InlineData("999999999999999", "zz")]
    public void Missing_or_malformed_headers_are_rejected(string timestamp, string signature) =>
        Assert.NotNull(DiscordSignature.FaultOf(new byte[32], timestamp, signature, [], DateTimeOffset.UnixEpoch));

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    private static byte[] WithFlippedBit(string hex, int bit)
    {
        var bytes = Bytes(hex);
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return bytes;
    }
}
