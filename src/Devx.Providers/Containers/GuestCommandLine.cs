using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Providers.Containers;

/// <summary>
/// Makes requests for a runtime's CLI that runs inside the machine: its words follow the command that leads into the guest.
/// </summary>
/// <param name="Guest">The way into the guest without a terminal.</param>
/// <param name="Terminal">The same with one.</param>
/// <param name="Program">The CLI there, with what it needs before its name.</param>
internal sealed record GuestCommandLine(CommandRequest Guest, CommandRequest Terminal, IReadOnlyList<string> Program)
{
    /// <summary>A way into a guest is an ssh connection, slower than a socket.</summary>
    public static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(15);

    private const string GuestAddress = "guest";

    /// <summary>The command line of an endpoint inside a guest; null for one that this host's own CLI reaches.</summary>
    public static GuestCommandLine? Of(RuntimeEndpoint endpoint, params IReadOnlyList<string> program) =>
        endpoint.Address != GuestAddress ? null
        : endpoint.Guest is { } guest ? new GuestCommandLine(guest, endpoint.GuestTerminal ?? guest, program)
        : throw new ArgumentException("An address in a guest needs a command that leads there.", nameof(endpoint));

    /// <summary>A request whose output is read by us.</summary>
    public CommandRequest Request(params IReadOnlyList<string> arguments) =>
        Guest with { Arguments = [.. Guest.Arguments, .. Program, .. arguments], Timeout = ReadTimeout };

    /// <summary>A request that gets a person's terminal.</summary>
    public CommandRequest Interactive(params IReadOnlyList<string> arguments) => Terminal with
    {
        Arguments = [.. Terminal.Arguments, .. Program, .. arguments],
        Timeout = Timeout.InfiniteTimeSpan,
        IsRoutine = false,
    };

    /// <summary>An answer in JSON without what the scripts of the guest's login shell printed before it.</summary>
    public static string WithoutGreeting(string answer)
    {
        for (int start = 0; start >= 0 && start < answer.Length; start = NextLine(answer, start))
        {
            if (answer[start] is '{' or '[')
            {
                return answer[start..];
            }
        }

        return answer;
    }

    private static int NextLine(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : -1;
}
