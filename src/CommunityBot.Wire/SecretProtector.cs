using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Wire;

/// <summary>
/// Encrypts secrets for storage with AES-256-GCM under a key from the environment. The place is authenticated, so a
/// secret sealed for one place cannot be opened for another.
/// </summary>
public sealed class SecretProtector
{
    /// <summary>Distinguishes this format from later ones.</summary>
    private const string Version = "1.";

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] key;

    private SecretProtector(byte[] key) => this.key = key;

    /// <summary>Null when the text is not 32 bytes in base64, as written by <c>openssl rand -base64 32</c>.</summary>
    public static SecretProtector? Read(string base64)
    {
        var bytes = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(base64.Trim(), bytes, out var length) && length == KeyBytes
            ? new SecretProtector(bytes[..KeyBytes])
            : null;
    }

    /// <param name="place">The place the secret belongs to: "slack T0000000001".</param>
    public string Seal(Secret secret, string place)
    {
        var plaintext = Encoding.UTF8.GetBytes(secret.Reveal());
        var ciphertext = new byte[NonceBytes + plaintext.Length + TagBytes];
        var nonce = ciphertext.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(
            nonce, plaintext, ciphertext.AsSpan(NonceBytes, plaintext.Length),
            ciphertext.AsSpan(NonceBytes + plaintext.Length),
            Encoding.UTF8.GetBytes(place));
        CryptographicOperations.ZeroMemory(plaintext);
        return Version + Convert.ToBase64String(ciphertext);
    }

    /// <summary>Null when it was sealed with another key or for another place, or was tampered with.</summary>
    public Secret? Open(string seal, string place)
    {
        if (!seal.StartsWith(Version, StringComparison.Ordinal))
        {
            return null;
        }

        var ciphertext = new byte[seal.Length];
        if (!Convert.TryFromBase64String(seal[Version.Length..], ciphertext, out var length)
            || length < NonceBytes + TagBytes)
        {
            return null;
        }

        var plaintext = new byte[length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(key, TagBytes);
            cipher.Decrypt(
                ciphertext.AsSpan(0, NonceBytes),
                ciphertext.AsSpan(NonceBytes, plaintext.Length),
                ciphertext.AsSpan(NonceBytes + plaintext.Length, TagBytes),
                plaintext,
                Encoding.UTF8.GetBytes(place));
            return new Secret(Encoding.UTF8.GetString(plaintext));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    public override string ToString() => "(key)";
}
