using Devx.Tui.State;

namespace Devx.Tui.Presentation;

/// <summary>Says how old what is shown is, where it is not of now.</summary>
internal static class Ages
{
    /// <summary>True when the provider's machines are those of an earlier answer.</summary>
    public static bool IsOld(ProviderSnapshot provider) =>
        provider.Health is ProviderHealth.NoAnswer or ProviderHealth.Failing || (provider.IsRemembered && provider.Machines.Count > 0);

    /// <summary>True while a picture shows seconds: of an old answer, or of an operation.</summary>
    public static bool IsAging(AppSnapshot snapshot) =>
        snapshot.Providers.Any(IsOld) || snapshot.Operations.Any(operation => operation.IsActive);

    /// <summary><c>old 14s</c>; <c>old</c> when nobody knows since when.</summary>
    public static string Of(DateTimeOffset? answeredAt, DateTimeOffset now) =>
        answeredAt is { } at ? $"old {Durations.Short(now - at)}" : "old";
}
