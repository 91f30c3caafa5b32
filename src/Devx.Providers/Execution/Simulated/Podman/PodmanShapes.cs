using System.Text.Json.Nodes;

namespace Devx.Providers.Execution.Simulated.Podman;

/// <summary>Large answers of podman 5.8.6 as they were recorded; what belongs to one engine or container is filled in.</summary>
internal static class PodmanShapes
{
    private const string InfoText =
        """
        {
          "host": {"arch": "amd64", "buildahVersion": "1.39.3", "cgroupManager": "systemd", "cgroupVersion": "v2",
            "cgroupControllers": ["cpu", "memory", "pids"], "conmon": {"package": "conmon_2.1.12-4_amd64",
            "path": "/usr/bin/conmon", "version": "conmon version 2.1.12, commit: unknown"}, "cpus": 2,
            "cpuUtilization": {"userPercent": 24.23, "systemPercent": 47.73, "idlePercent": 28.04}, "databaseBackend": "sqlite",
            "distribution": {"distribution": "debian", "version": "13", "codename": "trixie"}, "eventLogger": "journald",
            "freeLocks": 2048, "hostname": "localhost", "idMappings": {"gidmap": [{"container_id": 0, "host_id": 1000,
            "size": 1}, {"container_id": 1, "host_id": 100000, "size": 1000000}], "uidmap": [{"container_id": 0,
            "host_id": 1000, "size": 1}, {"container_id": 1, "host_id": 100000, "size": 1000000}]},
            "kernel": "6.12.117+deb13-cloud-amd64", "logDriver": "journald", "memFree": 1359122432, "memTotal": 1541599232,
            "networkBackend": "netavark", "networkBackendInfo": {"backend": "netavark", "version": "netavark 1.14.0",
            "package": "netavark_1.14.0-2_amd64", "path": "/usr/lib/podman/netavark", "dns": {"version": "aardvark-dns 1.14.0",
            "package": "aardvark-dns_1.14.0-3_amd64", "path": "/usr/lib/podman/aardvark-dns"}}, "ociRuntime": {"name": "crun",
            "package": "crun_1.21-1_amd64", "path": "/usr/bin/crun", "version": "crun version 1.21"}, "os": "linux",
            "remoteSocket": {"path": "unix:///run/user/1000/podman/podman.sock", "exists": true}, "rootlessNetworkCmd": "pasta",
            "serviceIsRemote": true, "security": {"apparmorEnabled": false,
            "capabilities": "CAP_CHOWN,CAP_DAC_OVERRIDE,CAP_FOWNER,CAP_KILL,CAP_NET_BIND_SERVICE,CAP_SETGID,CAP_SETUID",
            "rootless": true, "seccompEnabled": true, "seccompProfilePath": "/usr/share/containers/seccomp.json",
            "selinuxEnabled": false}, "slirp4netns": {"executable": "", "package": "", "version": ""},
            "pasta": {"executable": "/usr/bin/pasta", "package": "passt_0.0~git20250503.587980c-2+deb13u1_amd64",
            "version": ""}, "swapFree": 0, "swapTotal": 0, "uptime": "0h 1m 54.00s", "variant": "",
            "linkmode": "dynamic"},
          "store": {"containerStore": {"number": 0, "paused": 0, "running": 0, "stopped": 0}, "graphDriverName": "overlay",
            "graphOptions": {}, "graphRoot": "/home/core/.local/share/containers/storage", "graphRootAllocated": 12694896640,
            "graphRootUsed": 359522304, "graphStatus": {"Backing Filesystem": "extfs", "Native Overlay Diff": "true",
            "Supports d_type": "true", "Supports shifting": "false", "Supports volatile": "true", "Using metacopy": "false"},
            "imageCopyTmpDir": "/var/tmp", "imageStore": {"number": 0}, "runRoot": "/run/user/1000/containers",
            "volumePath": "/home/core/.local/share/containers/storage/volumes", "transientStore": false}, "registries": {},
          "plugins": {"volume": ["local"], "network": ["bridge", "macvlan", "ipvlan"], "log": ["k8s-file", "none",
            "passthrough", "journald"], "authorization": null}, "version": null, "Client": null
        }
        """;

    private const string InspectText =
        """
        {
          "Id": null, "Created": null, "Path": null, "Args": null, "State": null, "Image": null, "ImageDigest": null,
          "ImageName": null, "Rootfs": "", "Pod": null, "ResolvConfPath": null, "HostnamePath": null, "HostsPath": null,
          "StaticDir": null, "OCIConfigPath": null, "OCIRuntime": "crun", "ConmonPidFile": null, "PidFile": null,
          "Name": null, "RestartCount": 0, "Driver": "overlay", "MountLabel": "", "ProcessLabel": "", "AppArmorProfile": "",
          "EffectiveCaps": ["CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_FOWNER", "CAP_FSETID", "CAP_KILL", "CAP_NET_BIND_SERVICE",
            "CAP_SETFCAP", "CAP_SETGID", "CAP_SETPCAP", "CAP_SETUID", "CAP_SYS_CHROOT"],
          "BoundingCaps": ["CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_FOWNER", "CAP_FSETID", "CAP_KILL", "CAP_NET_BIND_SERVICE",
            "CAP_SETFCAP", "CAP_SETGID", "CAP_SETPCAP", "CAP_SETUID", "CAP_SYS_CHROOT"], "ExecIDs": [], "GraphDriver": null,
          "Mounts": null, "Dependencies": [], "NetworkSettings": null, "Namespace": "", "IsInfra": false, "IsService": false,
          "KubeExitCodePropagation": "invalid", "lockNumber": 0, "Config": null,
          "HostConfig": {"Binds": ["data:/data:rw,rprivate,nosuid,nodev,rbind"], "CgroupManager": "systemd",
            "CgroupMode": "private", "ContainerIDFile": "", "LogConfig": {"Type": "journald", "Config": null, "Path": "",
            "Tag": "", "Size": "0B"}, "NetworkMode": "bridge", "PortBindings": {"80/tcp": [{"HostIp": "0.0.0.0",
            "HostPort": "8080"}]}, "RestartPolicy": {"Name": "no", "MaximumRetryCount": 0}, "AutoRemove": false,
            "AutoRemoveImage": false, "Annotations": {"io.container.manager": "libpod",
            "org.opencontainers.image.stopSignal": "15", "org.systemd.property.KillSignal": "15",
            "org.systemd.property.TimeoutStopUSec": "uint64 10000000"}, "VolumeDriver": "", "VolumesFrom": null, "CapAdd": [],
            "CapDrop": [], "Dns": [], "DnsOptions": [], "DnsSearch": [], "ExtraHosts": [], "HostsFile": "", "GroupAdd": [],
            "IpcMode": "shareable", "Cgroup": "", "Cgroups": "default", "Links": null, "OomScoreAdj": 0, "PidMode": "private",
            "Privileged": false, "PublishAllPorts": false, "ReadonlyRootfs": false, "SecurityOpt": [], "Tmpfs": {},
            "UTSMode": "private", "UsernsMode": "", "ShmSize": 65536000, "Runtime": "oci", "ConsoleSize": [0, 0],
            "Isolation": "", "CpuShares": 0, "Memory": 0, "NanoCpus": 0, "CgroupParent": "user.slice", "BlkioWeight": 0,
            "BlkioWeightDevice": null, "BlkioDeviceReadBps": null, "BlkioDeviceWriteBps": null, "BlkioDeviceReadIOps": null,
            "BlkioDeviceWriteIOps": null, "CpuPeriod": 0, "CpuQuota": 0, "CpuRealtimePeriod": 0, "CpuRealtimeRuntime": 0,
            "CpusetCpus": "", "CpusetMems": "", "Devices": [], "DiskQuota": 0, "KernelMemory": 0, "MemoryReservation": 0,
            "MemorySwap": 0, "MemorySwappiness": 0, "OomKillDisable": false, "PidsLimit": 0,
            "Ulimits": [{"Name": "RLIMIT_NOFILE", "Soft": 524288, "Hard": 524288}, {"Name": "RLIMIT_NPROC", "Soft": 5842,
            "Hard": 5842}], "CpuCount": 0, "CpuPercent": 0, "IOMaximumIOps": 0, "IOMaximumBandwidth": 0, "CgroupConf": null},
          "UseImageHosts": false, "UseImageHostname": false
        }
        """;

    private const string ConfigText =
        """
        {
          "Hostname": null, "Domainname": "", "User": "", "AttachStdin": false, "AttachStdout": false, "AttachStderr": false,
          "Tty": false, "OpenStdin": false, "StdinOnce": false, "Env": null, "Cmd": null, "Image": null, "Volumes": null,
          "WorkingDir": "/", "Entrypoint": [], "OnBuild": null, "Labels": null,
          "Annotations": {"io.container.manager": "libpod", "org.opencontainers.image.stopSignal": "15",
            "org.systemd.property.KillSignal": "15", "org.systemd.property.TimeoutStopUSec": "uint64 10000000"},
          "StopSignal": "SIGTERM", "Healthcheck": {}, "HealthcheckOnFailureAction": "none", "HealthLogDestination": "local",
          "HealthcheckMaxLogCount": 5, "HealthcheckMaxLogSize": 500, "CreateCommand": null, "Umask": "0022", "Timeout": 0,
          "StopTimeout": 10, "Passwd": true, "sdNotifyMode": "container", "ExposedPorts": null
        }
        """;

    /// <summary><c>podman info</c> of an engine.</summary>
    public static JsonObject Info() => Parse(InfoText);

    /// <summary><c>podman inspect</c> of a container.</summary>
    public static JsonObject Inspect() => Parse(InspectText);

    /// <summary>The part <c>Config</c> of it.</summary>
    public static JsonObject Config() => Parse(ConfigText);

    private static JsonObject Parse(string text) => (JsonObject?)JsonNode.Parse(text) ?? [];
}
