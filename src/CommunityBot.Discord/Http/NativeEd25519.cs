using System.Runtime.InteropServices;

namespace CommunityBot.Discord.Http;

/// <summary>
/// Checks Ed25519 signatures with the OpenSSL that .NET itself needs on Linux; .NET 10 has no such type of its own.
/// https://docs.openssl.org/3.0/man7/EVP_SIGNATURE-ED25519/
/// </summary>
internal static class NativeEd25519
{
    private const string Library = "libcrypto.so.3";
    private const int Ed25519 = 1087;

    /// <summary>False where there is no OpenSSL 3.</summary>
    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, out _);

    public static bool Verify(byte[] publicKey, byte[] message, byte[] signature)
    {
        var key = EVP_PKEY_new_raw_public_key(Ed25519, 0, publicKey, (nuint)publicKey.Length);
        var context = EVP_MD_CTX_new();
        try
        {
            return key != 0 && context != 0
                && EVP_DigestVerifyInit(context, 0, 0, 0, key) == 1
                && EVP_DigestVerify(context, signature, (nuint)signature.Length, message, (nuint)message.Length) == 1;
        }
        finally
        {
            EVP_MD_CTX_free(context);
            EVP_PKEY_free(key);
        }
    }

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint EVP_PKEY_new_raw_public_key(int type, nint engine, byte[] key, nuint length);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint EVP_MD_CTX_new();

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EVP_DigestVerifyInit(nint context, nint keyContext, nint digest, nint engine, nint key);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int EVP_DigestVerify(
        nint context, byte[] signature, nuint signatureLength, byte[] message, nuint messageLength);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void EVP_MD_CTX_free(nint context);

    [DllImport(Library)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void EVP_PKEY_free(nint key);
}
