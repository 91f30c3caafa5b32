namespace Devx.Tui.State;

/// <summary>What a list can be ordered by.</summary>
internal enum SortColumn
{
    Name,
    State,
    Cpu,
    Memory,
    Disk,
    Uptime,
    Size,
    Created,
    UsedBy,
    Driver,
    Subnet,
}
