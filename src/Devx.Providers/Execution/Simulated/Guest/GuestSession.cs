using System.Globalization;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>Runs commands in a guest, as ssh does: program and arguments, what they print, their exit code.</summary>
/// <param name="process">The program on the host from which it is done.</param>
/// <param name="guest">The guest.</param>
internal sealed class GuestSession(SimulatedProcess process, GuestSystem guest)
{
    /// <summary>The exit code of a shell that does not find a program.</summary>
    public const int NotFound = 127;

    private static readonly IReadOnlyDictionary<string, GuestCommand> Commands = GuestCommands.All;

    /// <summary>The guest.</summary>
    public GuestSystem Guest { get; } = guest;

    /// <summary>The program on the host from which it is done.</summary>
    public SimulatedProcess Process { get; } = process;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => Process.Now;

    /// <summary>Runs a command and prints what it prints. No command is a login shell, which ends at once: nobody types.</summary>
    /// <returns>Its exit code.</returns>
    public Task<int> RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) => words.Count == 0
        ? Task.FromResult(0)
        : RunAsync(
            words, new GuestOutput(Process.Write, Process.WriteError), "/bin/bash: line 1: {0}: command not found", cancellationToken);

    /// <summary>Runs a command.</summary>
    /// <param name="words">Program and arguments.</param>
    /// <param name="output">Where it prints.</param>
    /// <param name="notFound">What the shell says of a program that is not there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<int> RunAsync(
        IReadOnlyList<string> words, GuestOutput output, string notFound, CancellationToken cancellationToken)
    {
        string name = words[0][(words[0].LastIndexOf('/') + 1)..];
        string[] arguments = [.. words.Skip(1)];
        switch (name)
        {
            case "sh" or "bash":
                return await RunShellAsync(name, arguments, output, cancellationToken).ConfigureAwait(false);
            case "sudo":
                return await RunAsRootAsync(arguments, output, cancellationToken).ConfigureAwait(false);
            case "command":
                return Locate(arguments, output);
        }

        if (Commands.TryGetValue(name, out GuestCommand? command))
        {
            return command(this, arguments, output);
        }

        if (GuestEngines.Find(Guest, name) is { } engine)
        {
            return await engine.RunAsync(this, arguments, output, cancellationToken).ConfigureAwait(false);
        }

        output.Error(string.Format(CultureInfo.InvariantCulture, notFound, words[0]) + "\n");
        return NotFound;
    }

    private Task<int> RunShellAsync(string shell, string[] arguments, GuestOutput output, CancellationToken cancellationToken)
    {
        int at = Array.FindIndex(arguments, argument => argument.StartsWith('-') && argument.EndsWith('c'));
        if (at < 0 || at + 1 >= arguments.Length)
        {
            return Task.FromResult(0); // it reads its commands from a stream that is at its end
        }

        string[] rest = arguments[(at + 2)..];
        (string complaint, string notFound) = shell == "bash" ? ("bash: line 1", "command not found") : ("sh: 1", "not found");
        return new GuestShell(this, rest.Length > 0 ? rest : [shell], complaint, notFound)
            .RunAsync(arguments[at + 1], output, cancellationToken);
    }

    private Task<int> RunAsRootAsync(string[] arguments, GuestOutput output, CancellationToken cancellationToken)
    {
        string[] words = [.. arguments.SkipWhile(argument => argument.StartsWith('-'))];
        var root = new GuestSession(Process, Guest with { IsRoot = true, User = "root", UserId = 0, Home = "/root" });
        return words.Length == 0 ? Task.FromResult(0) : root.RunAsync(words, output, "sudo: {0}: command not found", cancellationToken);
    }

    private int Locate(string[] arguments, GuestOutput output)
    {
        string name = arguments.LastOrDefault(argument => !argument.StartsWith('-')) ?? "";
        bool isThere = Commands.ContainsKey(name) || GuestEngines.Find(Guest, name) is not null || name is "sh" or "bash" or "sudo";
        if (isThere)
        {
            output.Out($"{(GuestEngines.Find(Guest, name) is null ? "/usr/bin" : "/usr/local/bin")}/{name}\n");
        }

        return isThere ? 0 : NotFound;
    }
}
