using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>Writes an instance as <c>limactl list</c> does, one JSON object a line.</summary>
internal static class LimaInstanceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object, without a line end.</summary>
    public static string Write(LimaInstance instance) => Write(json => WriteMembers(json, instance));

    /// <summary>The instance's lima.yaml: JSON is YAML too.</summary>
    public static string WriteConfig(LimaInstance instance) => Write(json => new LimaConfigJson(instance).Write(json));

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteMembers(Utf8JsonWriter json, LimaInstance instance)
    {
        bool isReadable = instance.ConfigurationError is null;
        json.WriteString("name", instance.Name);
        json.WriteString("hostname", instance.Hostname);
        json.WriteString("status", instance.Status);
        json.WriteString("dir", instance.Directory);
        json.WriteString("vmType", isReadable ? instance.Machine.VmType : "");
        json.WriteString("arch", isReadable ? instance.Machine.Architecture : "");
        if (isReadable)
        {
            WriteSettings(json, instance);
        }

        if (instance.Error is not null)
        {
            // Go's error values have no fields: the array is empty although there is an error.
            json.WriteStartArray("errors");
            json.WriteEndArray();
        }

        if (isReadable)
        {
            json.WriteStartObject("config");
            new LimaConfigJson(instance).Write(json);
            json.WriteEndObject();
            json.WriteString("sshAddress", "127.0.0.1");
        }

        json.WriteBoolean("protected", instance.IsProtected);
        json.WriteString("limaVersion", isReadable ? LimaVersion.Number : "");
        WriteHost(json, instance);
    }

    private static void WriteSettings(Utf8JsonWriter json, LimaInstance instance)
    {
        json.WriteNumber("cpus", instance.Machine.CpuCount);
        json.WriteNumber("memory", instance.Machine.Memory);
        json.WriteNumber("disk", instance.RootDisk);
        if (instance.IsOfColima)
        {
            WriteColima(json, instance);
        }

        if (instance.Message is { } message)
        {
            json.WriteString("message", message.TrimEnd());
        }

        WriteNumber(json, "sshLocalPort", instance.Machine.SshPort);
        json.WriteString("sshConfigFile", instance.SshConfigFile);
        WriteNumber(json, "hostAgentPID", instance.HostAgentPid ?? 0);
        WriteNumber(json, "driverPID", instance.DriverPid ?? 0);
    }

    private static void WriteColima(Utf8JsonWriter json, LimaInstance instance)
    {
        json.WriteStartArray("additionalDisks");
        json.WriteStartObject();
        json.WriteString("name", instance.Name);
        json.WriteBoolean("format", false);
        json.WriteString("fsType", "ext4");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("network");
        json.WriteStartObject();
        json.WriteString("lima", "user-v2");
        json.WriteString("macAddress", "52:55:55:9e:a1:21");
        json.WriteString("interface", "lima0");
        json.WriteNumber("metric", 100);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteHost(Utf8JsonWriter json, LimaInstance instance)
    {
        json.WriteString("HostOS", instance.Host.System == HostSystem.MacOs ? "darwin" : "linux");
        json.WriteString("HostArch", instance.Host.Architecture == "arm64" ? "aarch64" : instance.Host.Architecture);
        json.WriteString("LimaHome", instance.Home.Directory);
        json.WriteString("IdentityFile", $"{instance.Home.Directory}/_config/user");
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long value)
    {
        if (value != 0)
        {
            json.WriteNumber(name, value);
        }
    }
}
