using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>The refusals that several plans have in common.</summary>
internal static class EngineRefusal
{
    private const string Refresh = "Refresh the list; it may have been removed.";

    /// <summary>There is nothing of that name any more.</summary>
    public static ProviderException Gone(string kind, string name) =>
        new(ProviderFailure.NotFound, $"There is no {kind} {name} any more.", Refresh);

    /// <summary>A value that the engine would refuse.</summary>
    public static ProviderException Bad(string message, string? remedy = null) => new(ProviderFailure.BadRequest, message, remedy);

    /// <summary>The name belongs to something else.</summary>
    public static ProviderException Taken(string kind, string name) =>
        new(ProviderFailure.AlreadyExists, $"There is a {kind} named {name} already.", "Choose another name.");

    /// <summary>It is in a state in which this cannot be done.</summary>
    public static ProviderException Wrong(string message, string? remedy = null) => new(ProviderFailure.WrongState, message, remedy);

    /// <summary>Names in a row, as a sentence has them.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
