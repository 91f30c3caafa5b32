using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;

return new CommandLineApp(new Programs(Console.Out, Console.Error), Console.Out, Console.Error).Run(args);
