using System.Security.Cryptography;
using System.Text;

namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>Makes the ids of the simulated world: the same for the same words, so that nothing depends on chance.</summary>
internal static class SimulatedId
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(params ReadOnlySpan<string> words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))));
}
