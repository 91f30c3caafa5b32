using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;

#pragma warning disable RS0030 // the one place that hands out the program's own output
return new CommandLineApp(new Programs(Console.Out, Console.Error), Console.Out, Console.Error).Run(args);
