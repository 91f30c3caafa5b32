namespace Devx.Providers.Containers.Operations;

/// <summary>Plans a prune: one command for each kind, run one after another, and what each removes.</summary>
/// <param name="engine">The engine.</param>
internal sealed class PrunePlanner(EngineAccess engine)
{
    private const PruneScope Volumes = PruneScope.AnonymousVolumes | PruneScope.UnusedVolumes;
    private const PruneScope Images = PruneScope.DanglingImages | PruneScope.UnusedImages;

    /// <summary>Plans it.</summary>
    public async Task<EnginePlan> PlanAsync(PruneEngine operation, CancellationToken cancellationToken)
    {
        if (operation.Scope == PruneScope.None)
        {
            throw EngineRefusal.Bad("Nothing was chosen that could be removed.");
        }

        PruneSurvey survey = await PruneSurvey.ReadAsync(engine, operation.Scope, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Part> parts = await PartsAsync(survey, cancellationToken).ConfigureAwait(false);
        List<Part> chosen = [.. parts.Where(part => part.Losses.Count > 0 && part.Arguments.Count > 0)];
        return new EnginePlan(
            operation, [.. chosen.Select(part => engine.Step($"prune {part.Kind}", "", part.Arguments))], Notes(survey, parts, chosen))
        {
            Losses = [.. chosen.SelectMany(part => part.Losses)],
        };
    }

    private async Task<IReadOnlyList<Part>> PartsAsync(PruneSurvey survey, CancellationToken cancellationToken)
    {
        var losses = new PruneLosses(survey, engine.Dialect);
        var parts = new List<Part>();
        bool areAllImages = survey.Scope.HasFlag(PruneScope.UnusedImages), areAllVolumes = survey.Scope.HasFlag(PruneScope.UnusedVolumes);
        if (survey.Scope.HasFlag(PruneScope.Containers))
        {
            parts.Add(new Part("containers", ["container", "prune", "--force"], losses.Containers()));
        }

        if ((survey.Scope & Images) != 0)
        {
            parts.Add(new Part(
                "images", ["image", "prune", "--force", .. areAllImages ? ["--all"] : Array.Empty<string>()], losses.Images(areAllImages)));
        }

        if ((survey.Scope & Volumes) != 0)
        {
            parts.Add(await VolumesAsync(losses.Volumes(areAllVolumes), areAllVolumes, cancellationToken).ConfigureAwait(false));
        }

        if (survey.Scope.HasFlag(PruneScope.Networks))
        {
            parts.Add(new Part("networks", ["network", "prune", "--force"], losses.Networks()));
        }

        if (survey.Scope.HasFlag(PruneScope.BuildCache))
        {
            parts.Add(new Part("build cache", engine.Dialect.PruneBuildCache ?? [], losses.BuildCache()));
        }

        return parts;
    }

    private async Task<Part> VolumesAsync(IReadOnlyList<EngineLoss> losses, bool isAll, CancellationToken cancellationToken) => new(
        "volumes",
        losses.Count == 0 ? [] : await engine.Dialect.PruneVolumesAsync(
            engine, isAll, [.. losses.Select(loss => loss.Name)], cancellationToken).ConfigureAwait(false),
        losses);

    private IReadOnlyList<string> Notes(PruneSurvey survey, IReadOnlyList<Part> parts, IReadOnlyList<Part> chosen) =>
    [
        .. parts.Where(part => part.Losses.Count == 0).Select(part => $"No {part.Kind} to remove."),
        .. survey.Scope.HasFlag(PruneScope.BuildCache) && engine.Dialect.PruneBuildCache is null
            ? [$"{engine.Dialect.Name} keeps what builds leave as images; there is no other cache to remove."]
            : Array.Empty<string>(),
        .. chosen.Any(part => part.Kind == "images" && part.Losses.Count > 1)
            ? ["Images share layers, each counted with its image here: less than the sum may become free."]
            : Array.Empty<string>(),
        .. survey.HasSizes ? [] : new[] { "The engine takes too long to count what it would free." },
    ];

    private sealed record Part(string Kind, IReadOnlyList<string> Arguments, IReadOnlyList<EngineLoss> Losses);
}
