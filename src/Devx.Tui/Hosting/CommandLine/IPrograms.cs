namespace Devx.Tui.Hosting.CommandLine;

/// <summary>What the command line can start; each gives an exit code.</summary>
internal interface IPrograms
{
    /// <summary>Runs the dashboard to its end, on the calling thread.</summary>
    int Dashboard(DashboardRequest request);

    /// <summary>Writes what puts right a terminal that another program left in disorder.</summary>
    int FixTerminal();

    /// <summary>Prints the machines of all providers.</summary>
    Task<int> ListMachinesAsync(ListingRequest request);

    /// <summary>Prints the providers.</summary>
    Task<int> ListProvidersAsync(ListingRequest request);

    /// <summary>Does something with a machine.</summary>
    Task<int> OperateAsync(OperationRequest request);

    /// <summary>Stops the machines of one provider, or of all.</summary>
    Task<int> StopAllAsync(StopAllRequest request);

    /// <summary>Prints what is known of a machine.</summary>
    Task<int> InspectAsync(InspectRequest request);

    /// <summary>Runs a program in a machine.</summary>
    Task<int> SshAsync(ArgumentsRequest request);

    /// <summary>Runs the command line of a machine's container engine without a terminal.</summary>
    Task<int> ExecAsync(ArgumentsRequest request);

    /// <summary>Runs the command line of a machine's container engine on the caller's terminal.</summary>
    Task<int> RunAsync(ArgumentsRequest request);
}
