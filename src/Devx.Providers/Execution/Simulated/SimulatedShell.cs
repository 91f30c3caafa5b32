namespace Devx.Providers.Execution.Simulated;

/// <summary>
/// What a person gets on a real terminal in place of a program in a simulated guest: a real <c>sh</c> that says so, answers a few
/// commands from its own memory, runs none, and ends with the exit code that was typed.
/// </summary>
public static class SimulatedShell
{
    /// <summary>
    /// The answers. The words come as arguments and are never read as a script; <c>ls</c> and the like know one folder and its files.
    /// </summary>
    private const string Answers =
        """
        answer() {
          case $1 in
            true) ;;
            false) return 1 ;;
            echo) shift; printf '%s\n' "$*" ;;
            pwd) printf '/\n' ;;
            whoami) printf 'root\n' ;;
            id) printf 'uid=0(root) gid=0(root) groups=0(root)\n' ;;
            hostname) printf 'simulated\n' ;;
            uname) printf 'Linux simulated 6.12.0 aarch64\n' ;;
            env) printf 'PATH=/usr/local/bin:/usr/bin:/bin\nHOME=/root\nTERM=%s\n' "$TERM" ;;
            ps) printf 'PID   USER     COMMAND\n    1 root     /entrypoint.sh run\n   49 root     sh\n' ;;
            ls) printf 'bin  etc  home  proc  root  tmp  usr  var\n' ;;
            df) printf 'Filesystem      Size  Used Avail Use%% Mounted on\noverlay          60G   31G   29G  52%% /\n' ;;
            cat)
              case $2 in
                /etc/os-release) printf 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.22.0\n' ;;
                '') ;;
                *) printf 'cat: %s: nothing is there in the simulation\n' "$2" >&2; return 1 ;;
              esac ;;
            help) printf 'cat df echo env exit hostname id ls ps pwd uname whoami\n' ;;
            *) printf '%s: not found in the simulation; help lists what is\n' "$1" >&2; return 127 ;;
          esac
        }
        """;

    // What is typed is split at its blanks by read; nothing is expanded.
    private const string Loop =
        """
        printf '%s\n' "$1"
        prompt=$2
        set -f
        while printf '%s' "$prompt"; IFS= read -r line; do
          case $line in
            exit) exit 0 ;;
            'exit '[0-9]|'exit '[0-9][0-9]|'exit '[0-9][0-9][0-9]) exit "${line#exit }" ;;
          esac
          set -- $line
          [ $# -eq 0 ] || answer "$@"
        done
        printf '\n'
        """;

    private const string OneCommand =
        """
        printf '%s\n' "$1"
        shift
        case $1 in
          exit) exit "${2:-0}" ;;
        esac
        answer "$@"
        """;

    /// <summary>The harmless command to give the terminal to instead of one that would open a session in a simulated guest.</summary>
    public static CommandRequest For(CommandRequest request) => Shell(request, $"{Answers}\n{Loop}", "simulated $ ");

    /// <summary>The same for a command that is run once.</summary>
    /// <param name="request">The command as it would be run.</param>
    /// <param name="words">What a person typed: the program in the guest and its arguments.</param>
    public static CommandRequest Once(CommandRequest request, IReadOnlyList<string> words) =>
        Shell(request, $"{Answers}\n{OneCommand}", [.. words]);

    /// <summary>What it says first; control characters in names are not passed on to the terminal.</summary>
    public static string Notice(CommandRequest request) => string.Concat(
        $"Simulated: nothing here is real. On a real computer this would be: {request}"
            .Select(letter => char.IsControl(letter) ? '·' : letter));

    private static CommandRequest Shell(CommandRequest request, string script, params IReadOnlyList<string> words) =>
        new("/bin/sh", ["-c", script, "sh", Notice(request), .. words])
        {
            Timeout = request.Timeout,
            IsRoutine = false,
        };
}
