namespace Devx.Providers.Execution.Simulated.Model;

/// <summary>The registries that the simulated computer reaches, and what they have.</summary>
internal static class SimulatedRegistry
{
    /// <summary>Where a short name leads.</summary>
    public const string Hub = "docker.io";

    private const string Library = Hub + "/library/";

    private static readonly HashSet<string> Hosts =
        [Hub, "ghcr.io", "quay.io", "gcr.io", "mcr.microsoft.com", "public.ecr.aws", "registry.k8s.io", "registry.fedoraproject.org"];

    /// <summary>What the hub has; the other registries have all that is asked for.</summary>
    private static readonly HashSet<string> HubNames =
    [
        "library/alpine", "library/busybox", "library/caddy", "library/debian", "library/fedora", "library/golang", "library/haproxy",
        "library/hello-world", "library/httpd", "library/mariadb", "library/memcached", "library/mongo", "library/mysql", "library/nginx",
        "library/node", "library/postgres", "library/python", "library/rabbitmq", "library/redis", "library/registry", "library/ruby",
        "library/rust", "library/traefik", "library/ubuntu", "library/wordpress",
        "grafana/grafana", "mailhog/mailhog", "minio/minio", "prom/prometheus",
    ];

    /// <summary>The name with the registry and the tag that it stands for.</summary>
    public static string FullName(string name)
    {
        string tagged = name.LastIndexOf(':') > name.LastIndexOf('/') ? name : name + ":latest";
        string first = tagged.Split('/')[0];
        bool hasHost = first != tagged && (first == "localhost" || first.Contains('.', StringComparison.Ordinal));
        return hasHost ? tagged : tagged.Contains('/', StringComparison.Ordinal) ? $"{Hub}/{tagged}" : Library + tagged;
    }

    /// <summary>The name as docker keeps it: without the hub.</summary>
    public static string ShortName(string fullName) =>
        fullName.StartsWith(Library, StringComparison.Ordinal) ? fullName[Library.Length..]
        : fullName.StartsWith(Hub + "/", StringComparison.Ordinal) ? fullName[(Hub.Length + 1)..]
        : fullName;

    /// <summary>The host in a full name.</summary>
    public static string HostOf(string fullName) => fullName.Split('/')[0];

    /// <summary>True when somebody answers there.</summary>
    public static bool Answers(string fullName) => Hosts.Contains(HostOf(fullName));

    /// <summary>True when the registry has an image of that name.</summary>
    public static bool Has(string fullName) =>
        Answers(fullName) && (HostOf(fullName) != Hub || HubNames.Contains(fullName[(Hub.Length + 1)..fullName.LastIndexOf(':')]));

    /// <summary>The image that is fetched, under the name that the engine keeps.</summary>
    public static SimulatedImage Image(string fullName, string keptName, DateTimeOffset now)
    {
        string id = SimulatedId.Of("image", fullName);
        int colon = keptName.LastIndexOf(':');
        long size = 4_000_000L + (Convert.ToInt64(id[..4], 16) * 3_000);
        return new SimulatedImage(id, keptName[..colon], keptName[(colon + 1)..], size, now - TimeSpan.FromDays(9));
    }

    /// <summary>The ids of its layers.</summary>
    public static IReadOnlyList<string> Layers(SimulatedImage image) =>
        [.. Enumerable.Range(0, 2 + (image.Id[0] % 4)).Select(index => SimulatedId.Of(image.Id, $"layer {index}"))];
}
