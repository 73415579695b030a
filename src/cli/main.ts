import { Refusal } from "../sampling/refusal.ts";
import { parseArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { CommandFailure, EXIT, type ExitStatus, obstacleLine, statusOfRefusal } from "./failure.ts";
import { commandHelp, generalHelp } from "./help.ts";
import type { Io } from "./io.ts";
import { printable } from "./render/printable.ts";
import { VERSION } from "./version.ts";

/**
 * Runs one command line.
 *
 * @param argv what follows the program's name
 * @returns the exit status, see {@link EXIT}
 * @example await main(["--version"], io) // 0
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitStatus> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    io.stderr.write(generalHelp());
    return EXIT.usage;
  }
  if (first === "--version") {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  if (asksForHelp([first]) || first === "help") return help(first === "help" ? rest[0] : undefined, io);
  const command = commandNamed(first);
  if (command === undefined) return unknownCommand(first, io);
  if (asksForHelp(rest)) return help(command.name, io);
  try {
    const invocation = parseArguments(command, rest);
    return await (await command.load()).run(invocation, io);
  } catch (error) {
    return report(error, command, io);
  }
}

function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).some((argument) => argument === "--help" || argument === "-h");
}

function help(name: string | undefined, io: Io): ExitStatus {
  if (name === undefined) {
    io.stdout.write(generalHelp());
    return EXIT.done;
  }
  const command = commandNamed(name);
  if (command === undefined) return unknownCommand(name, io);
  io.stdout.write(commandHelp(command));
  return EXIT.done;
}

function unknownCommand(name: string, io: Io): ExitStatus {
  const known = COMMANDS.map((command) => command.name).join(", ");
  const kind = name.startsWith("-") ? "option" : "command";
  io.stderr.write(
    `longlist: unknown ${kind} ${printable(JSON.stringify(name))}. Commands: ${known}. See longlist --help.\n`,
  );
  return EXIT.usage;
}

function report(error: unknown, command: Command, io: Io): ExitStatus {
  const say = (text: string) => io.stderr.write(`longlist ${command.name}: ${printable(text)}\n`);
  if (error instanceof CommandFailure) {
    say(`${error.message}. ${error.remedy}`);
    return error.status;
  }
  if (error instanceof Refusal) {
    const options = command.options.map(({ name }) => name);
    for (const obstacle of error.obstacles) say(obstacleLine(obstacle, options));
    return statusOfRefusal(error.code);
  }
  const fault = error instanceof Error ? error : new Error(String(error));
  say(`a fault in Longlist, please report it: ${fault.name}: ${fault.message} (LONGLIST_DEBUG=1 shows where)`);
  if (io.env.LONGLIST_DEBUG) io.stderr.write(`${fault.stack}\n`);
  return EXIT.fault;
}
