using Devx.Providers.Contracts;
using Devx.Providers.Execution;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>All there is to tell of one command for scripts, in whatever form it is then told.</summary>
/// <param name="End">How it ended.</param>
/// <param name="ExitCode">What devx-tui exits with.</param>
internal sealed record ScriptOutcome(ScriptEnd End, int ExitCode)
{
    /// <summary>The commands that would be run; empty when they were run, for then there is a record of each.</summary>
    public IReadOnlyList<CommandRequest> Planned { get; init; } = [];

    /// <summary>What the user should know, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The machine that was looked at.</summary>
    public MachineInfo? Facts { get; init; }

    /// <summary>What a program printed that was run for its output, as it came.</summary>
    public string? Output { get; init; }

    /// <summary>What it complained about.</summary>
    public string? Errors { get; init; }

    /// <summary>What went wrong; more than one where several providers were asked.</summary>
    public IReadOnlyList<ScriptProblem> Problems { get; init; } = [];

    public static ScriptOutcome Done { get; } = new(ScriptEnd.Done, ExitCodes.Done);

    public static ScriptOutcome Failed(params IReadOnlyList<ScriptProblem> problems) =>
        new(ScriptEnd.Failed, problems[0].ExitCode) { Problems = problems };

    public static ScriptOutcome Shown(IReadOnlyList<CommandRequest> planned) =>
        new(ScriptEnd.Planned, ExitCodes.Done) { Planned = planned };
}
