using System.Text.RegularExpressions;

namespace Devx.Providers.Execution.Recording;

/// <summary>Hides passwords and tokens in a command that is kept or shown.</summary>
public static partial class SecretMask
{
    private const string Mask = "***";

    /// <summary>The command with the values hidden whose names look like secrets: in arguments, addresses and variables.</summary>
    public static CommandRequest Apply(CommandRequest request) => request with
    {
        Arguments = [.. request.Arguments.Select((argument, index) =>
            index > 0 && IsSecretOption(request.Arguments[index - 1]) ? Mask : HideIn(argument))],
        Environment = request.Environment.ToDictionary(
            pair => pair.Key, pair => pair.Value is not null && IsSecret(pair.Key) ? Mask : pair.Value),
    };

    /// <summary>The value of a variable as it can be shown: hidden when its name is like a secret's, no password in an address.</summary>
    public static string Value(string name, string value) => value.Length > 0 && IsSecret(name) ? Mask : HideIn(value);

    // Finds NAME=VALUE behind any option: --env=NAME=VALUE, -eNAME=VALUE, --set env.NAME=VALUE.
    private static string HideIn(string argument)
    {
        int equals = argument.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return AddressPassword().Replace(argument, "$1" + Mask);
        }

        string name = argument[..equals];
        return name + '=' + (IsSecret(name) ? Mask : HideIn(argument[(equals + 1)..]));
    }

    // The value follows as an argument of its own; --password-stdin has none.
    private static bool IsSecretOption(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && SecretOption().IsMatch(argument);

    private static bool IsSecret(string name) => SecretName().IsMatch(name);

    [GeneratedRegex("(password|passwd|passphrase|secret|token|credential|apikey)|(^|[_.-])(key|pass|pwd|auth)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("^--[a-z-]*(password|passwd|passphrase|secret|token)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretOption();

    [GeneratedRegex("(://[^/@:\\s]*:)[^/@\\s]+(?=@)")]
    private static partial Regex AddressPassword();
}
