namespace Devx.Providers.Execution.Simulated;

/// <summary>
/// What a person gets on a real terminal in place of a shell in a simulated guest: a real <c>sh</c> that says so, runs nothing, and
/// ends with the exit code that was typed.
/// </summary>
public static class SimulatedShell
{
    // The words come as $1 and $2: nothing that was typed or named is ever read as a script.
    private const string Script =
        """
        printf '%s\n' "$1"
        while printf '%s' "$2"; IFS= read -r line; do
          case $line in
            exit) exit 0 ;;
            'exit '[0-9]|'exit '[0-9][0-9]|'exit '[0-9][0-9][0-9]) exit "${line#exit }" ;;
            '') ;;
            *) printf 'nothing is run here: %s\n' "$line" ;;
          esac
        done
        printf '\n'
        """;

    /// <summary>The harmless command to give the terminal to instead of one that would log in to a simulated guest.</summary>
    public static CommandRequest For(CommandRequest request) => new("/bin/sh", "-c", Script, "sh", Notice(request), "simulated $ ")
    {
        Timeout = request.Timeout,
        IsRoutine = false,
    };

    /// <summary>What it says first; control characters in names are not passed on to the terminal.</summary>
    public static string Notice(CommandRequest request) => string.Concat(
        $"Simulated: nothing here is real, type exit to come back. On a real computer this would be: {request}"
            .Select(letter => char.IsControl(letter) ? '·' : letter));
}
