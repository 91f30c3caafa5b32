using Devx.Providers.Contracts;
using Devx.Tui.State;

namespace Devx.Tui.Monitoring;

/// <summary>The providers whose programs are here, and those whose are not.</summary>
internal sealed record ProviderFindings(IReadOnlyList<Provider> Found, IReadOnlyList<MissingProvider> Missing);
