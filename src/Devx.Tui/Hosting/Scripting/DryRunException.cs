using Devx.Providers.Execution;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>A command was reached that would change something, or that somebody wants run.</summary>
internal sealed class DryRunException(CommandRequest request) : Exception("This is a dry run.")
{
    public CommandRequest Request => request;
}
