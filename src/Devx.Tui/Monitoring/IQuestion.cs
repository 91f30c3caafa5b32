namespace Devx.Tui.Monitoring;

/// <summary>Something that is asked again and again, and whose answers become part of the snapshot.</summary>
internal interface IQuestion
{
    /// <summary>What is asked about, for the log.</summary>
    string Subject { get; }

    /// <summary>Asks; the answer is an action that publishes it.</summary>
    Task<Action> AskAsync(CancellationToken cancellationToken);

    /// <summary>There is no answer yet, and it has been a while.</summary>
    void OnSlow();

    /// <summary>It could not be asked.</summary>
    void OnFailed(Exception exception);
}
