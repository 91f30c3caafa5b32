using Devx.Providers.Containers.Catalog;

namespace Devx.Providers.Containers.Operations;

/// <summary>Plans a new container.</summary>
/// <param name="engine">The engine.</param>
internal sealed class RunPlanner(EngineAccess engine)
{
    /// <summary>Plans it.</summary>
    public async Task<EnginePlan> PlanAsync(RunContainer operation, CancellationToken cancellationToken)
    {
        RunOptions options = operation.Options;
        RunRules.Check(options);
        if (options.Name is { } name
            && (await engine.Runtime.ListContainersAsync(cancellationToken).ConfigureAwait(false)).Any(container => container.Name == name))
        {
            throw EngineRefusal.Taken("container", name);
        }

        IReadOnlyList<ImageInfo> images = await engine.Runtime.Catalog.ListImagesAsync(cancellationToken).ConfigureAwait(false);
        string target = options.Name ?? options.Image;
        return new EnginePlan(
            operation, [engine.OpenStep($"run {target}", target, RunArguments.Of(options, "--detach"))],
            ImageRemoval.Find(images, options.Image) is null ? [$"{options.Image} is not here: it will be pulled."] : []);
    }
}
