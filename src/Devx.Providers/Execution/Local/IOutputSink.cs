namespace Devx.Providers.Execution.Local;

/// <summary>Takes what one stream of a program prints.</summary>
internal interface IOutputSink
{
    /// <summary>Takes the next bytes; the program waits meanwhile.</summary>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Nothing more will come.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
