namespace Devx.Providers.Planning;

/// <summary>What puts right what a cancelled operation left behind.</summary>
internal enum CleanupNeed
{
    /// <summary>Nothing has to be done.</summary>
    Nothing,

    /// <summary>The machine hangs between down and up, or goes on booting unasked: it is stopped by force.</summary>
    Stop,

    /// <summary>The machine is half made: it is removed.</summary>
    Remove,
}
