namespace Devx.Providers.Containers;

/// <summary>Templates for docker's lists. Clients before 23 print the word of <c>--format json</c> itself.</summary>
internal static class DockerFormats
{
    /// <summary>All of an object as one line of JSON.</summary>
    public const string Json = "{{json .}}";

    /// <summary>A container without its size, for clients that always ask the engine for it (before 23).</summary>
    public const string JsonWithoutSize =
        "{\"ID\":{{json .ID}},\"Names\":{{json .Names}},\"Image\":{{json .Image}},\"State\":{{json .State}},\"Status\":{{json .Status}},"
        + "\"Ports\":{{json .Ports}},\"Labels\":{{json .Labels}},\"CreatedAt\":{{json .CreatedAt}},\"Command\":{{json .Command}},"
        + "\"Mounts\":{{json .Mounts}},\"Networks\":{{json .Networks}}}";
}
