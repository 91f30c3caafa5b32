namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>Leaves a script from wherever it is: the shell's <c>exit</c>.</summary>
internal sealed class GuestExitException(int code) : Exception
{
    /// <summary>The exit code.</summary>
    public int Code { get; } = code;
}
