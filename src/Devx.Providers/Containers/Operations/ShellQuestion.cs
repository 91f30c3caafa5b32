using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers.Operations;

/// <summary>Asks a container which shell its user has.</summary>
internal static class ShellQuestion
{
    private const string Mark = "devx-shell=";

    /// <summary>
    /// The user's number comes from the kernel and the line of <c>/etc/passwd</c> is read by the shell itself: a small image has neither
    /// <c>id</c> nor <c>getent</c>. A login shell that only says no is none.
    /// </summary>
    public const string Script =
        """
        user= shell=
        while read -r key value rest; do case $key in Uid:) user=$value;; esac; done </proc/self/status
        if [ -r /etc/passwd ]; then
        while IFS=: read -r name password id group comment home login; do [ "$id" = "$user" ] && shell=$login && break; done </etc/passwd
        fi
        case $shell in */nologin|*/false) shell=;; esac
        [ -n "$shell" ] && [ -x "$shell" ] || shell=$(command -v bash || command -v sh)
        echo "devx-shell=$shell"
        """;

    /// <summary>What engines say when there is no such program in the container; docker with exit code 126 or 127, on its output.</summary>
    private static readonly string[] NoProgram =
        ["executable file not found", "no such file or directory", "command that was not found"];

    /// <summary>The shell in the answer; null when the container has none.</summary>
    /// <exception cref="ProviderException">The question failed for another reason.</exception>
    public static string? Read(CommandResult result, IEngineCli cli)
    {
        string? answer = result.StandardOutput.Split('\n').Select(line => line.Trim())
            .LastOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal))?[Mark.Length..];
        return answer is { Length: > 0 } ? answer
            : result.IsSuccess || HasNoProgram(result) ? null
            : throw cli.Explain(result);
    }

    private static bool HasNoProgram(CommandResult result) =>
        NoProgram.Any(text => (result.StandardOutput + result.StandardError).Contains(text, StringComparison.OrdinalIgnoreCase));
}
