using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CommunityBot.Composition;

/// <summary>
/// The libraries of the system that the native program loads while it runs. Without one of them the runtime would end
/// the process later, with a stack trace.
/// </summary>
internal static class SystemLibraries
{
    private const string WithoutIcu = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /// <summary>As the runtime looks: the newest version first, https://aka.ms/dotnet-missing-libicu.</summary>
    private static readonly IEnumerable<string> Icu =
        Enumerable.Range(50, 51).Reverse().Select(version => $"libicuuc.so.{version}").Append("libicuuc.so");

    private static readonly IEnumerable<string> OpenSsl = ["libssl.so.3", "libssl.so.1.1"];

    /// <summary>
    /// Writes a sentence for each library that is missing. Not as text: the encoding of the console needs ICU.
    /// </summary>
    /// <returns>False if one is missing.</returns>
    public static bool AreThere(Stream error)
    {
        // Otherwise the runtime has loaded or reported them itself.
        if (RuntimeFeature.IsDynamicCodeSupported || !OperatingSystem.IsLinux())
        {
            return true;
        }

        var needsIcu = Environment.GetEnvironmentVariable(WithoutIcu) is not ("1" or "true");
        string?[] missing =
        [
            needsIcu && !IsThere(Icu)
                ? "ICU (libicuuc) is missing, by which names are found without their accents: install the package " +
                    "libicu of your system.\n"
                : null,
            IsThere(OpenSsl)
                ? null
                : "OpenSSL 3 (libssl) is missing, without which no platform can be reached: install the package " +
                    "libssl3 or openssl-libs of your system.\n",
        ];
        foreach (var sentence in missing.OfType<string>())
        {
            error.Write(Encoding.UTF8.GetBytes(sentence));
        }

        return !missing.OfType<string>().Any();
    }

    /// <summary>The library stays loaded, because the runtime needs it in a moment.</summary>
    private static bool IsThere(IEnumerable<string> names) => names.Any(name => NativeLibrary.TryLoad(name, out _));
}
