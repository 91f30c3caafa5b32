using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Devx.Providers.Execution.Simulated.Guest.Script;

namespace Devx.Providers.Execution.Simulated.Guest;

/// <summary>Runs a shell script in a guest.</summary>
/// <param name="session">Where it runs.</param>
/// <param name="positional">What <c>$0</c>, <c>$1</c>, … are.</param>
/// <param name="complaint">How the shell begins a complaint: <c>sh: 1</c>, <c>bash: line 1</c>.</param>
/// <param name="notFound">What it says of a program that is not there.</param>
internal sealed partial class GuestShell(GuestSession session, IReadOnlyList<string> positional, string complaint, string notFound)
{
    private const int SyntaxError = 2;

    private readonly Dictionary<string, string> _variables = new(
        positional.Select((word, index) => KeyValuePair.Create($"{index}", word)).Append(KeyValuePair.Create("?", "0")));

    /// <summary>Runs a script.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunAsync(string script, GuestOutput output, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(ShellParser.Parse(script), output, cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException exception)
        {
            output.Error($"{complaint}: {exception.Message}\n");
            return SyntaxError;
        }
        catch (GuestExitException exit)
        {
            return exit.Code;
        }
    }

    private async Task<int> RunAsync(ShellNode node, GuestOutput output, CancellationToken cancellationToken)
    {
        int code = node switch
        {
            SimpleCommand command => await RunSimpleAsync(command, output, cancellationToken).ConfigureAwait(false),
            Pipeline pipeline => await RunPipelineAsync(pipeline, output, cancellationToken).ConfigureAwait(false),
            Conditional conditional => await RunConditionalAsync(conditional, output, cancellationToken).ConfigureAwait(false),
            Sequence sequence => await RunSequenceAsync(sequence, output, cancellationToken).ConfigureAwait(false),
            ForLoop loop => await RunLoopAsync(loop, output, cancellationToken).ConfigureAwait(false),
            Choice choice => await RunChoiceAsync(choice, output, cancellationToken).ConfigureAwait(false),
            _ => throw new FormatException($"Syntax error: {node.GetType().Name} is not simulated"),
        };
        _variables["?"] = $"{code}";
        return code;
    }

    private async Task<int> RunSequenceAsync(Sequence sequence, GuestOutput output, CancellationToken cancellationToken)
    {
        int code = 0;
        foreach (ShellNode part in sequence.Parts)
        {
            code = await RunAsync(part, output, cancellationToken).ConfigureAwait(false);
        }

        return code;
    }

    private async Task<int> RunConditionalAsync(Conditional conditional, GuestOutput output, CancellationToken cancellationToken)
    {
        int code = await RunAsync(conditional.First, output, cancellationToken).ConfigureAwait(false);
        return code == 0 == conditional.OnSuccess
            ? await RunAsync(conditional.Second, output, cancellationToken).ConfigureAwait(false)
            : code;
    }

    private async Task<int> RunLoopAsync(ForLoop loop, GuestOutput output, CancellationToken cancellationToken)
    {
        int code = 0;
        foreach (string word in await Words(output, cancellationToken).ExpandAsync(loop.Words).ConfigureAwait(false))
        {
            _variables[loop.Variable] = word;
            code = await RunAsync(loop.Body, output, cancellationToken).ConfigureAwait(false);
        }

        return code;
    }

    private async Task<int> RunChoiceAsync(Choice choice, GuestOutput output, CancellationToken cancellationToken)
    {
        int code = await RunAsync(choice.Condition, output, cancellationToken).ConfigureAwait(false);
        return code == 0 ? await RunAsync(choice.Then, output, cancellationToken).ConfigureAwait(false)
            : choice.Else is { } otherwise ? await RunAsync(otherwise, output, cancellationToken).ConfigureAwait(false)
            : 0;
    }

    private async Task<int> RunPipelineAsync(Pipeline pipeline, GuestOutput output, CancellationToken cancellationToken)
    {
        string text = output.Input;
        int code = 0;
        for (int index = 0; index < pipeline.Commands.Count; index++)
        {
            var collected = new StringBuilder();
            bool isLast = index == pipeline.Commands.Count - 1;
            GuestOutput part = output with { Input = text, Out = isLast ? output.Out : piece => collected.Append(piece) };
            code = await RunAsync(pipeline.Commands[index], part, cancellationToken).ConfigureAwait(false);
            text = collected.ToString();
        }

        return code;
    }

    private async Task<int> RunSimpleAsync(SimpleCommand command, GuestOutput output, CancellationToken cancellationToken)
    {
        int assigned = command.Words.TakeWhile(word => Assignment().IsMatch(word)).Count();
        foreach (string word in await Words(output, cancellationToken).ExpandAsync(command.Words.Take(assigned)).ConfigureAwait(false))
        {
            string[] parts = word.Split('=', 2);
            _variables[parts[0]] = parts[1];
        }

        return assigned == command.Words.Count
            ? 0
            : await RunProgramAsync(command, [.. command.Words.Skip(assigned)], output, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> RunProgramAsync(
        SimpleCommand command, IReadOnlyList<string> raw, GuestOutput output, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> words = await Words(output, cancellationToken).ExpandAsync(raw).ConfigureAwait(false);
        if (words[0] == "exit")
        {
            string code = words.Count > 1 ? words[1] : _variables["?"];
            bool isNumber = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            throw new GuestExitException(isNumber ? number : SyntaxError);
        }

        return await session.RunAsync(
            words[0] == "exec" ? [.. words.Skip(1)] : words, Redirect(command, output), $"{complaint}: {{0}}: {notFound}",
                cancellationToken)
            .ConfigureAwait(false);
    }

    private static GuestOutput Redirect(SimpleCommand command, GuestOutput output)
    {
        foreach (string redirect in command.Redirects)
        {
            output = redirect switch
            {
                "2>&1" => output with { Error = output.Out },
                ">&2" => output with { Out = output.Error },
                "2>/dev/null" => output with { Error = Nothing },
                // Files in a guest are not kept.
                _ => output with { Out = Nothing },
            };
        }

        return output;
    }

    private ShellWords Words(GuestOutput output, CancellationToken cancellationToken) =>
        new(_variables, [.. positional.Skip(1)], async script =>
    {
        var collected = new StringBuilder();
        await new GuestShell(session, positional, complaint, notFound)
            .RunAsync(script, output with { Out = text => collected.Append(text) }, cancellationToken)
            .ConfigureAwait(false);
        return collected.ToString();
    });

    private static void Nothing(string text)
    {
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*=")]
    private static partial Regex Assignment();
}
