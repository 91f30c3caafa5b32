using Devx.Providers.Execution;
using Devx.Providers.Execution.Simulated;
using Devx.Testing;

namespace Devx.Providers.Tests.Simulated.Colima;

/// <summary>Each recorded command of colima 0.10.3 that the simulation supports answers as it was recorded.</summary>
public sealed class ColimaConformanceTests
{
    private const int Recorded = 102;

    public static TheoryData<string> Names => [.. ColimaRecordings.Answered.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answers_as_recorded(string name)
    {
        RecordedCommand command = ColimaRecordings.Answered.Single(command => command.Name == name);
        Recording recording = Recording.Load($"colima-0.10.3/{name}");
        using SimulatedComputer computer = RecordedColima.With(command.Machines);
        string[] arguments = command.Arguments?.Split(' ') ?? [.. recording.Arguments.Skip(1)];

        CommandResult result =
            await SimulatedHost.Create(computer).Runner.RunAsync(new CommandRequest("colima", arguments), CancellationToken.None);

        if (command.IsStory)
        {
            Story.Check(recording, result);
        }
        else
        {
            Conformance.Check(recording, result, Story.Plain);
            Assert.Equal(recording.StandardOutput.Count(letter => letter == '\n'), result.StandardOutput.Count(letter => letter == '\n'));
        }
    }

    [Fact]
    public void Every_recording_is_answered_or_excused()
    {
        int[] answered = [.. ColimaRecordings.Answered.Select(command => command.Number)];

        Assert.Equal(answered.Length, answered.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, Recorded), answered.Concat(ColimaRecordings.NotAnswered.Keys).Order());
    }
}
