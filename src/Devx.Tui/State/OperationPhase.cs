namespace Devx.Tui.State;

/// <summary>Where an operation is.</summary>
internal enum OperationPhase
{
    /// <summary>Another one of the same machine comes first.</summary>
    Waiting,

    /// <summary>The present state is read and the commands are made.</summary>
    Planning,

    /// <summary>A command runs, or the result is read back.</summary>
    Running,

    /// <summary>It was asked to stop, or what it left is put right.</summary>
    Cancelling,

    /// <summary>It was done, and the state says so.</summary>
    Done,

    /// <summary>It was not done.</summary>
    Failed,

    /// <summary>The user called it off.</summary>
    Cancelled,
}
