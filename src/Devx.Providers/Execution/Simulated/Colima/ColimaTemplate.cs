using Devx.Providers.Execution.Simulated.Cobra;

namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary><c>colima template --print</c>; without it an editor would open, and there is no terminal for one.</summary>
internal sealed class ColimaTemplate() : ColimaCommand(
    ["template", "tmpl", "tpl", "t"], "template [flags]", new FlagSet().Values("editor").Switches("print"))
{
    /// <inheritdoc/>
    public override bool NeedsLima => false;

    /// <inheritdoc/>
    public override Task<int> RunAsync(ColimaRun run, CancellationToken cancellationToken)
    {
        if (!run.Arguments.Has("print"))
        {
            return Task.FromResult(run.Log.Fatal("error editing template: no terminal"));
        }

        run.Process.WriteLine(run.Folders.Template);
        return Task.FromResult(0);
    }
}
