using Devx.Providers.Execution;

namespace Devx.Providers.Tests.Real;

/// <summary>A volume or network of this test alone, removed at the end.</summary>
internal sealed class RealObject : IAsyncDisposable
{
    private readonly HostAccess _host;
    private readonly string _program;
    private readonly string _kind;

    private RealObject(HostAccess host, string program, string kind) =>
        (_host, _program, _kind, Name) = (host, program, kind, $"devx-test-{Guid.NewGuid():N}");

    public string Name { get; }

    public static async Task<RealObject> CreateAsync(HostAccess host, string program, string kind)
    {
        var made = new RealObject(host, program, kind);
        await RealEngine.RunAsync(host, program, kind, "create", made.Name);
        return made;
    }

    public async ValueTask DisposeAsync() =>
        await _host.Runner.RunAsync(new CommandRequest(_program, _kind, "rm", Name), CancellationToken.None);
}
