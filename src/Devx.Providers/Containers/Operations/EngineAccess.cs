using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>What plans are made from: how to ask the engine, what it can tell, and how its CLI differs from the others.</summary>
/// <param name="Cli">The command line.</param>
/// <param name="Runtime">What reads the engine.</param>
/// <param name="Dialect">The differences.</param>
internal sealed record EngineAccess(IEngineCli Cli, IContainerRuntime Runtime, EngineDialect Dialect)
{
    /// <summary>Engines print and take this many digits of an id; a longer one says no more.</summary>
    private const int ShortIdLength = 12;

    /// <summary>A change that takes longer is stuck. What depends on a registry or on a program in a container has no such limit.</summary>
    private static readonly TimeSpan StepTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The beginning of an id, which is enough for every engine.</summary>
    public static string ShortId(string id) => id.Length > ShortIdLength ? id[..ShortIdLength] : id;

    /// <summary>A step that the engine does by itself.</summary>
    public EngineStep Step(string title, string target, params IReadOnlyList<string> arguments) =>
        new(title, target, Cli.Request(arguments) with { IsRoutine = false, Timeout = StepTimeout });

    /// <summary>A step that takes as long as something outside the engine does.</summary>
    public EngineStep OpenStep(string title, string target, params IReadOnlyList<string> arguments)
    {
        EngineStep step = Step(title, target, arguments);
        return step with { Command = step.Command with { Timeout = Timeout.InfiniteTimeSpan } };
    }
}
