using System.Text.Json.Nodes;

namespace Devx.Providers.Execution.Simulated.Docker;

/// <summary>Large answers of docker 28.5.2 as they were recorded; what belongs to one engine or container is filled in.</summary>
internal static class DockerShapes
{
    private const string InfoText =
        """
        {
          "ID": "b721cfe1-65a5-4a19-9d58-bdd00cc4d72e", "Containers": 0, "ContainersRunning": 0, "ContainersPaused": 0,
          "ContainersStopped": 0, "Images": 0, "Driver": "overlay2",
          "DriverStatus": [["Backing Filesystem", "extfs"], ["Supports d_type", "true"], ["Using metacopy", "false"],
            ["Native Overlay Diff", "true"], ["userxattr", "false"]],
          "Plugins": {"Volume": ["local"], "Network": ["bridge", "host", "ipvlan", "macvlan", "null", "overlay"],
            "Authorization": null, "Log": ["awslogs", "fluentd", "gelf", "journald", "json-file", "local", "splunk", "syslog"]},
          "MemoryLimit": true, "SwapLimit": true, "KernelMemoryTCP": true, "CpuCfsPeriod": true, "CpuCfsQuota": true,
          "CPUShares": true, "CPUSet": true, "PidsLimit": true, "IPv4Forwarding": true, "Debug": false, "NFd": 25,
          "OomKillDisable": true, "NGoroutines": 49, "SystemTime": "2026-11-23T15:55:16.870296132Z",
          "LoggingDriver": "json-file", "CgroupDriver": "cgroupfs", "CgroupVersion": "1", "NEventsListener": 0,
          "KernelVersion": "6.18.44-fc-v657", "OperatingSystem": "Debian GNU/Linux forky/sid", "OSVersion": "",
          "OSType": "linux", "Architecture": "x86_64", "IndexServerAddress": "https://index.docker.io/v1/",
          "RegistryConfig": {"IndexConfigs": {"docker.io": {"Mirrors": [], "Name": "docker.io", "Official": true,
            "Secure": true}}, "InsecureRegistryCIDRs": ["::1/128", "127.0.0.0/8"], "Mirrors": null}, "NCPU": 2,
          "MemTotal": 25276510208, "GenericResources": null, "DockerRootDir": "/var/lib/docker", "HttpProxy": "",
          "HttpsProxy": "", "NoProxy": "", "Name": "vm", "Labels": [], "ExperimentalBuild": true,
          "ServerVersion": "28.5.2+dfsg4",
          "Runtimes": {"io.containerd.runc.v2": {"path": "runc", "status": {"org.opencontainers.runtime-spec.features": "{}"}},
            "runc": {"path": "runc", "status": {"org.opencontainers.runtime-spec.features": "{}"}}}, "DefaultRuntime": "runc",
          "Swarm": {"NodeID": "", "NodeAddr": "", "LocalNodeState": "inactive", "ControlAvailable": false, "Error": "",
            "RemoteManagers": null}, "LiveRestoreEnabled": false, "Isolation": "", "InitBinary": "docker-init",
          "ContainerdCommit": {"ID": ""}, "RuncCommit": {"ID": "1.3.6+ds1-1"}, "InitCommit": {"ID": ""},
          "SecurityOptions": ["name=seccomp,profile=builtin"], "FirewallBackend": {"Driver": "iptables"},
          "CDISpecDirs": ["/etc/cdi", "/var/run/cdi"],
          "Containerd": {"Address": "/var/run/docker/containerd/containerd.sock", "Namespaces": {"Containers": "moby",
            "Plugins": "plugins.moby"}}, "Warnings": null, "ClientInfo": null
        }
        """;

    private const string NoInfoText =
        """
        {
          "ID": "", "Containers": 0, "ContainersRunning": 0, "ContainersPaused": 0, "ContainersStopped": 0, "Images": 0,
          "Driver": "", "DriverStatus": null,
          "Plugins": {"Volume": null, "Network": null, "Authorization": null, "Log": null}, "MemoryLimit": false,
          "SwapLimit": false, "CpuCfsPeriod": false, "CpuCfsQuota": false, "CPUShares": false, "CPUSet": false,
          "PidsLimit": false, "IPv4Forwarding": false, "Debug": false, "NFd": 0, "OomKillDisable": false, "NGoroutines": 0,
          "SystemTime": "", "LoggingDriver": "", "CgroupDriver": "", "NEventsListener": 0, "KernelVersion": "",
          "OperatingSystem": "", "OSVersion": "", "OSType": "", "Architecture": "", "IndexServerAddress": "",
          "RegistryConfig": null, "NCPU": 0, "MemTotal": 0, "GenericResources": null, "DockerRootDir": "", "HttpProxy": "",
          "HttpsProxy": "", "NoProxy": "", "Name": "", "Labels": null, "ExperimentalBuild": false, "ServerVersion": "",
          "Runtimes": null, "DefaultRuntime": "",
          "Swarm": {"NodeID": "", "NodeAddr": "", "LocalNodeState": "", "ControlAvailable": false, "Error": "",
            "RemoteManagers": null}, "LiveRestoreEnabled": false, "Isolation": "", "InitBinary": "",
          "ContainerdCommit": {"ID": ""}, "RuncCommit": {"ID": ""}, "InitCommit": {"ID": ""}, "SecurityOptions": null,
          "CDISpecDirs": null, "Warnings": null, "ClientInfo": null
        }
        """;

    private const string InspectText =
        """
        {
          "Id": null, "Created": null, "Path": null, "Args": null, "State": null, "Image": null, "ResolvConfPath": null,
          "HostnamePath": null, "HostsPath": null, "LogPath": null, "Name": null, "RestartCount": 0, "Driver": "overlay2",
          "Platform": "linux", "MountLabel": "", "ProcessLabel": "", "AppArmorProfile": "", "ExecIDs": null,
          "HostConfig": {"Binds": ["data:/data"], "ContainerIDFile": "", "LogConfig": {"Type": "json-file", "Config": {}},
            "NetworkMode": "shop", "PortBindings": {"80/tcp": [{"HostIp": "", "HostPort": "8080"}]},
            "RestartPolicy": {"Name": "no", "MaximumRetryCount": 0}, "AutoRemove": false, "VolumeDriver": "",
            "VolumesFrom": null, "ConsoleSize": [0, 0], "CapAdd": null, "CapDrop": null, "CgroupnsMode": "host", "Dns": [],
            "DnsOptions": [], "DnsSearch": [], "ExtraHosts": null, "GroupAdd": null, "IpcMode": "private", "Cgroup": "",
            "Links": null, "OomScoreAdj": 0, "PidMode": "", "Privileged": false, "PublishAllPorts": false,
            "ReadonlyRootfs": false, "SecurityOpt": null, "UTSMode": "", "UsernsMode": "", "ShmSize": 67108864,
            "Runtime": "runc", "Isolation": "", "CpuShares": 0, "Memory": 0, "NanoCpus": 0, "CgroupParent": "",
            "BlkioWeight": 0, "BlkioWeightDevice": [], "BlkioDeviceReadBps": [], "BlkioDeviceWriteBps": [],
            "BlkioDeviceReadIOps": [], "BlkioDeviceWriteIOps": [], "CpuPeriod": 0, "CpuQuota": 0, "CpuRealtimePeriod": 0,
            "CpuRealtimeRuntime": 0, "CpusetCpus": "", "CpusetMems": "", "Devices": [], "DeviceCgroupRules": null,
            "DeviceRequests": null, "MemoryReservation": 0, "MemorySwap": 0, "MemorySwappiness": null, "OomKillDisable": false,
            "PidsLimit": null, "Ulimits": [], "CpuCount": 0, "CpuPercent": 0, "IOMaximumIOps": 0, "IOMaximumBandwidth": 0,
            "MaskedPaths": ["/proc/asound", "/proc/acpi", "/proc/interrupts", "/proc/kcore", "/proc/keys",
            "/proc/latency_stats", "/proc/timer_list", "/proc/timer_stats", "/proc/sched_debug", "/proc/scsi", "/sys/firmware",
            "/sys/devices/virtual/powercap"], "ReadonlyPaths": ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys",
            "/proc/sysrq-trigger"]}, "GraphDriver": null, "Mounts": null, "Config": null, "NetworkSettings": null
        }
        """;

    /// <summary><c>docker info</c> of an engine.</summary>
    public static JsonObject Info() => Parse(InfoText);

    /// <summary><c>docker info</c> when no engine answers.</summary>
    public static JsonObject NoInfo() => Parse(NoInfoText);

    /// <summary><c>docker inspect</c> of a container.</summary>
    public static JsonObject Inspect() => Parse(InspectText);

    private static JsonObject Parse(string text) => (JsonObject?)JsonNode.Parse(text) ?? [];
}
