using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

// A program for tests of runners. The first argument says what it does; nothing it does lasts longer than this.
TimeSpan longest = TimeSpan.FromSeconds(20);
string[] rest = args[1..];
return args[0] switch
{
    "describe" => Describe(rest),
    "exit" => Exit(int.Parse(rest[0]), rest[1..]),
    "signal" => SignalItself(int.Parse(rest[0])),
    "bytes" => WriteBytes(Convert.FromBase64String(rest[0])),
    "fill" => Fill(int.Parse(rest[0]), int.Parse(rest[1])),
    "lines" => PrintLines(int.Parse(rest[0])),
    "print-when" => PrintWhen(rest[0]),
    "wait" => Wait(isStubborn: false),
    "wait-stubborn" => Wait(isStubborn: true),
    "leave" => Leave(rest),
    "keep" => Keep(Environment.ProcessPath!, rest),
    "keep-apart" => Keep("setsid", [Environment.ProcessPath!, .. rest]),
    _ => throw new ArgumentException($"unknown mode {args[0]}"),
};

// All that a program sees of how it was started.
static int Describe(string[] arguments)
{
    string[] stat = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
    Console.Out.Write(JsonSerializer.Serialize(new
    {
        arguments,
        id = Environment.ProcessId,
        session = int.Parse(stat[3]),
        folder = Environment.CurrentDirectory,
        input = Console.In.ReadToEnd(),
        variables = Environment.GetEnvironmentVariables(),
    }));
    return 0;
}

static int Exit(int code, string[] errors)
{
    foreach (string error in errors)
    {
        Console.Error.WriteLine(error);
    }

    return code;
}

int SignalItself(int signal)
{
    _ = Native.Kill(Environment.ProcessId, signal);
    Thread.Sleep(longest);
    return 0;
}

static int WriteBytes(byte[] bytes)
{
    using Stream output = Console.OpenStandardOutput();
    output.Write(bytes);
    return 0;
}

static int Fill(int outputBytes, int errorBytes)
{
    Console.Out.Write(new string('o', outputBytes));
    Console.Error.Write(new string('e', errorBytes));
    return 0;
}

// Its process id, then so many numbered lines; without end for a negative count.
int PrintLines(int count)
{
    var start = Stopwatch.StartNew();
    try
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.WriteLine(Environment.ProcessId);
        for (int line = 0; line != count && start.Elapsed < longest; line++)
        {
            output.WriteLine(line);
        }

        return 0;
    }
    catch (IOException)
    {
        // Nobody reads any more.
        return 1;
    }
}

// A line at once, and one more when a file is there.
int PrintWhen(string file)
{
    Console.Out.WriteLine("first");
    var start = Stopwatch.StartNew();
    while (!File.Exists(file) && start.Elapsed < longest)
    {
        Thread.Sleep(5);
    }

    Console.Out.WriteLine("second");
    return 0;
}

// Says its process id and waits to be interrupted (exit code 7). The stubborn one is told, and stays.
int Wait(bool isStubborn)
{
    using var interrupted = new ManualResetEventSlim();
    void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        Console.Out.WriteLine(context.Signal);
        if (!isStubborn)
        {
            interrupted.Set();
        }
    }

    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
    Console.Out.WriteLine(Environment.ProcessId);
    interrupted.Wait(longest);
    return 7;
}

// Ends and leaves another program running, which has inherited the streams; prints its process id.
static int Leave(string[] mode)
{
    using Process child = Process.Start(Environment.ProcessPath!, mode);
    Console.Out.WriteLine($"left {child.Id}");
    return 0;
}

// Starts another program, and dies at the first interrupt whatever that program does.
static int Keep(string program, string[] mode)
{
    using Process child = Process.Start(program, mode);
    child.WaitForExit();
    return child.ExitCode;
}

internal static class Native
{
    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Kill(int processId, int signal);
}
