using Devx.Providers.Contracts;

namespace Devx.Tui.Operations;

/// <summary>Finds a provider by its name.</summary>
internal interface IProviderFinder
{
    /// <summary>The provider; null when it is not on this computer.</summary>
    Provider? Get(string name);
}
