using System.Buffers;
using System.Text;
using System.Text.Json;
using Devx.Providers.Execution.Simulated.Cobra;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary><c>limactl info</c>: what lima can do on this host, as one JSON object.</summary>
internal sealed class LimaInfo() : LimaCommand(["info"], new FlagSet())
{
    private const string Share = "/opt/homebrew/share/lima";

    /// <inheritdoc/>
    public override (int Least, int Most) WordCount => (0, 0);

    /// <inheritdoc/>
    public override Task<int> RunAsync(LimaRun run, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, IndentSize = 4 }))
        {
            json.WriteStartObject();
            Write(json, run);
            json.WriteEndObject();
        }

        run.Process.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
        return Task.FromResult(0);
    }

    private static void Write(Utf8JsonWriter json, LimaRun run)
    {
        HostPlatform host = run.Computer.Platform;
        IReadOnlyList<string> drivers = LimaDrivers.Of(host);
        string architecture = host.Architecture == "arm64" ? "aarch64" : host.Architecture;
        json.WriteString("version", LimaVersion.Number);
        WriteTemplates(json);
        json.WriteStartObject("defaultTemplate");
        var machine = new LimaInstance(run.Home, DefaultMachine(run, drivers[0], architecture), host);
        new LimaConfigJson(machine) { IsTemplate = true }.Write(json);
        json.WriteEndObject();
        json.WriteString("limaHome", run.Home.Directory);
        WriteList(json, "vmTypes", drivers);
        WriteLocations(json, "vmTypesEx", drivers.Select(driver => (driver, "internal")));
        WriteLocations(json, "guestAgents", [(architecture, $"{Share}/lima-guestagent.Linux-{architecture}.gz")]);
        WriteList(json, "shellEnvBlock", ["BASH*"]);
        json.WriteString("hostOS", host.System == HostSystem.MacOs ? "darwin" : "linux");
        json.WriteString("hostArch", architecture);
        json.WriteString("identityFile", $"{run.Home.Directory}/_config/user");
        json.WriteNull("plugins");
        json.WriteNull("libexecPaths");
        WriteList(json, "sharePaths", [Share]);
    }

    private static void WriteTemplates(Utf8JsonWriter json)
    {
        json.WriteStartArray("templates");
        foreach (string name in LimaTemplateNames.All)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("location", $"{Share}/templates/{name}.yaml");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLocations(Utf8JsonWriter json, string name, IEnumerable<(string Name, string Location)> entries)
    {
        json.WriteStartObject(name);
        foreach ((string key, string location) in entries)
        {
            json.WriteStartObject(key);
            json.WriteString("location", location);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static SimulatedMachine DefaultMachine(LimaRun run, string driver, string architecture) => new()
    {
        Provider = "lima",
        Name = "default",
        VmType = driver,
        Architecture = architecture,
        CreatedAt = run.Process.Now,
        CpuCount = Math.Min(4, run.Computer.Platform.CpuCount),
        Memory = Math.Min(4L << 30, run.Computer.Memory / 2),
        Disk = 100L << 30,
    };
}
