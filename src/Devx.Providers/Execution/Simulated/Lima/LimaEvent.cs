using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>Something that a host agent reports of its instance.</summary>
/// <param name="At">When.</param>
/// <param name="Port">The port of ssh on the host.</param>
/// <param name="IsRunning">True when the guest has come up.</param>
/// <param name="IsExiting">True when it goes down.</param>
internal sealed record LimaEvent(DateTimeOffset At, int Port, bool IsRunning = false, bool IsExiting = false)
{
    /// <summary>The virtual machine has begun to boot.</summary>
    public static LimaEvent Booting(LimaInstance instance, DateTimeOffset at) => new(at, instance.Machine.SshPort);

    /// <summary>The guest is up.</summary>
    public static LimaEvent Running(LimaInstance instance, DateTimeOffset at) => new(at, instance.Machine.SshPort, IsRunning: true);

    /// <summary>The instance goes down.</summary>
    public static LimaEvent Exiting(DateTimeOffset at) => new(at, 0, IsExiting: true);

    /// <summary>The event as the host agent writes it to its log.</summary>
    public string ToJson() => Write(json => WriteEvent(json));

    /// <summary>The event as <c>limactl watch --json</c> prints it.</summary>
    public string ToJson(string instance) => Write(json =>
    {
        json.WriteString("instance", instance);
        json.WriteStartObject("event");
        WriteEvent(json);
        json.WriteEndObject();
    });

    /// <summary>
    /// The event as <c>limactl watch</c> prints it, without a line end; more than one line when it says more than one thing.
    /// </summary>
    public IEnumerable<string> ToText(string instance)
    {
        string start = $"{At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {instance} | ";
        if (IsRunning)
        {
            yield return start + "running";
        }

        if (IsExiting)
        {
            yield return start + "exiting";
        }

        if (Port != 0)
        {
            yield return start + $"ssh available on port {Port.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private void WriteEvent(Utf8JsonWriter json)
    {
        json.WriteString("time", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("status");
        if (IsRunning)
        {
            json.WriteBoolean("running", true);
        }

        if (IsExiting)
        {
            json.WriteBoolean("exiting", true);
        }

        if (Port != 0)
        {
            json.WriteNumber("sshLocalPort", Port);
        }

        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
