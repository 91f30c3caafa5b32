namespace Devx.Tui.Commands;

/// <summary>What kind of thing a command does.</summary>
internal enum CommandGroup
{
    /// <summary>Shows something; small letters.</summary>
    Look,

    /// <summary>Changes something; capital letters.</summary>
    Act,

    /// <summary>Moves the cursor or the keys to another place.</summary>
    Move,

    /// <summary>Finds things, and goes in and out.</summary>
    Find,
}
