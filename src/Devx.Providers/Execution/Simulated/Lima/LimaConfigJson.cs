using System.Text.Json;
using Devx.Providers.Execution.Simulated.Go;
using Devx.Providers.Execution.Simulated.Model;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>Writes the lima.yaml of an instance with all its defaults, as <c>list --json</c> has it under <c>config</c>.</summary>
internal sealed class LimaConfigJson(LimaInstance instance)
{
    private const string Archive =
        $"https://github.com/containerd/nerdctl/releases/download/v{LimaVersion.Nerdctl}/nerdctl-full-{LimaVersion.Nerdctl}-linux-";

    private static readonly (string Architecture, string Suffix)[] Archives = [("x86_64", "amd64"), ("aarch64", "arm64")];

    /// <summary>True for a template: what is chosen only for an instance (driver, image, mounts) is not in it.</summary>
    public bool IsTemplate { get; init; }

    private LimaGuest Guest { get; } = LimaGuest.Of(instance.Host);

    private SimulatedMachine Machine => instance.Machine;

    /// <summary>Writes the object's members.</summary>
    public void Write(Utf8JsonWriter json)
    {
        bool hasBase = !instance.IsOfColima && !instance.Template.IsOwn;
        if (hasBase)
        {
            json.WriteString("minimumLimaVersion", "2.0.0");
        }

        if (!IsTemplate)
        {
            json.WriteString("vmType", Machine.VmType);
        }

        json.WriteString("os", "Linux");
        json.WriteString("arch", Machine.Architecture);
        if (!IsTemplate)
        {
            WriteImages(json);
        }

        json.WriteNumber("cpus", Machine.CpuCount);
        json.WriteString("memory", Machine.Properties.GetValueOrDefault(LimaChanges.MemoryText) ?? GoSize.Binary(Machine.Memory));
        json.WriteString("disk", GoSize.Binary(instance.RootDisk));
        if (hasBase && !IsTemplate)
        {
            WriteMounts(json);
        }

        if (instance.IsOfColima)
        {
            json.WriteString("mountType", Machine.VmType == "vz" ? "virtiofs" : "reverse-sshfs");
        }

        json.WriteBoolean("mountInotify", false);
        WriteSsh(json);
        WriteObject(json, "firmware", () => json.WriteBoolean("legacyBIOS", false));
        WriteObject(json, "audio", () => { json.WriteString("device", ""); json.WriteString("interface", ""); });
        WriteObject(json, "video", () => json.WriteString("display", "none"));
        json.WriteBoolean("upgradePackages", false);
        WriteContainerd(json);
        json.WriteString("guestInstallPrefix", "/usr/local");
        WritePortForwards(json);
        if (instance.MessageTemplate is { } message)
        {
            json.WriteString("message", message);
        }

        WriteObject(json, "hostResolver", () => { json.WriteBoolean("enabled", true); json.WriteBoolean("ipv6", false); });
        json.WriteBoolean("propagateProxyEnv", true);
        WriteObject(json, "caCerts", () => json.WriteBoolean("removeDefaults", false));
        json.WriteBoolean("plain", false);
        json.WriteString("timezone", "Etc/UTC");
        json.WriteBoolean("nestedVirtualization", false);
        WriteUser(json);
        json.WriteBoolean("tpm", false);
    }

    private void WriteImages(Utf8JsonWriter json)
    {
        json.WriteStartArray("images");
        json.WriteStartObject();
        json.WriteString("location", instance.ImageLocation);
        json.WriteString("arch", Machine.Architecture);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteMounts(Utf8JsonWriter json)
    {
        json.WriteStartArray("mounts");
        json.WriteStartObject();
        json.WriteString("location", instance.Host.HomeDirectory);
        json.WriteString("mountPoint", instance.Host.HomeDirectory);
        json.WriteBoolean("writable", false);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSsh(Utf8JsonWriter json) => WriteObject(json, "ssh", () =>
    {
        json.WriteNumber("localPort", 0);
        json.WriteBoolean("loadDotSSHPubKeys", false);
        json.WriteBoolean("forwardAgent", false);
        json.WriteBoolean("forwardX11", false);
        json.WriteBoolean("forwardX11Trusted", false);
    });

    private void WriteContainerd(Utf8JsonWriter json) => WriteObject(json, "containerd", () =>
    {
        json.WriteBoolean("system", instance.ContainerdMode.Contains("system", StringComparison.Ordinal));
        json.WriteBoolean("user", instance.ContainerdMode.Contains("user", StringComparison.Ordinal));
        json.WriteStartArray("archives");
        foreach ((string architecture, string suffix) in Archives)
        {
            json.WriteStartObject();
            json.WriteString("location", $"{Archive}{suffix}.tar.gz");
            json.WriteString("arch", architecture);
            json.WriteString("digest", "sha256:" + SimulatedId.Of("nerdctl-full", suffix));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private void WritePortForwards(Utf8JsonWriter json)
    {
        IReadOnlyList<(string Guest, string Host)> sockets = instance.Sockets;
        if (sockets.Count == 0)
        {
            return;
        }

        json.WriteStartArray("portForwards");
        foreach ((string guest, string host) in sockets)
        {
            json.WriteStartObject();
            json.WriteBoolean("guestIPMustBeZero", false);
            json.WriteString("guestIP", "127.0.0.1");
            WriteRange(json, "guestPortRange", 1, 65535);
            json.WriteString("guestSocket", guest);
            json.WriteString("hostIP", "127.0.0.1");
            WriteRange(json, "hostPortRange", 0, 0);
            json.WriteString("hostSocket", host);
            json.WriteString("proto", "any");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteUser(Utf8JsonWriter json) => WriteObject(json, "user", () =>
    {
        json.WriteString("name", Guest.User);
        json.WriteString("comment", "");
        json.WriteString("home", Guest.Home);
        json.WriteString("shell", "/bin/bash");
        json.WriteNumber("uid", Guest.UserId);
        json.WriteBoolean("passwordlessSudo", true);
    });

    private static void WriteRange(Utf8JsonWriter json, string name, int first, int last)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(first);
        json.WriteNumberValue(last);
        json.WriteEndArray();
    }

    private static void WriteObject(Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }
}
