using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;

#pragma warning disable RS0030 // before and after the screen the terminal is an ordinary output
TextWriter output = Console.Out;
TextWriter error = Console.Error;
#pragma warning restore RS0030

return new CommandLineApp(new Programs(output, error), output, error).Run(args);
