using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Testing;

namespace Devx.Providers.Tests.Simulated.Lima;

/// <summary>Each recorded command of limactl 2.2.0-rc.0 that the simulation supports answers as it was recorded.</summary>
public sealed class LimaConformanceTests
{
    private const int Recorded = 208;

    public static TheoryData<string> Names => [.. LimaRecordings.Answered.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_as_recorded(string name)
    {
        RecordedCommand command = LimaRecordings.Answered.Single(command => command.Name == name);
        Recording recording = Recording.Load($"lima-2.2.0-rc.0/{name}");
        using SimulatedComputer computer = RecordedLima.With(command.Machines);
        string[] arguments = command.Arguments?.Split(' ') ?? [.. recording.Arguments.Skip(1).Select(WithTemplate)];

        CommandResult result =
            await SimulatedHost.Create(computer).Runner.RunAsync(new CommandRequest("limactl", arguments), CancellationToken.None);

        if (command.IsStory)
        {
            Story.Check(recording, result);
        }
        else
        {
            Conformance.Check(recording, result, Story.Plain);
            Assert.Equal(Lines(recording.StandardOutput), Lines(result.StandardOutput));
        }
    }

    [Fact]
    public void Every_recording_is_answered_or_excused()
    {
        int[] answered = [.. LimaRecordings.Answered.Select(command => command.Number)];

        Assert.Equal(answered.Length, answered.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, Recorded), answered.Concat(LimaRecordings.NotAnswered.Keys).Order());
    }

    // The recorded templates were files of the host.
    private static string WithTemplate(string argument) => argument switch
    {
        "/home/dev/yaml/empty.yaml" => "template:alpine",
        "/home/dev/yaml/debian.yaml" => "template:docker",
        _ => argument,
    };

    // One instance a line; the one object of info may be longer or shorter.
    private static int Lines(string text) => text.StartsWith("{\n", StringComparison.Ordinal) ? 1 : text.Count(letter => letter == '\n');
}
