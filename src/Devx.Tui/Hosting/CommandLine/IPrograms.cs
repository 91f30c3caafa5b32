namespace Devx.Tui.Hosting.CommandLine;

/// <summary>What the command line can start; each gives an exit code.</summary>
internal interface IPrograms
{
    /// <summary>Runs the dashboard to its end, on the calling thread.</summary>
    int Dashboard(DashboardRequest request);

    /// <summary>Prints the machines of all providers.</summary>
    Task<int> ListMachinesAsync(ListingRequest request, CancellationToken cancellationToken);

    /// <summary>Prints the providers.</summary>
    Task<int> ListProvidersAsync(ListingRequest request, CancellationToken cancellationToken);
}
