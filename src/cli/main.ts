import manifest from "../../package.json" with { type: "json" };
import { printable } from "../base/printable.ts";
import { Refusal } from "../base/refusal.ts";
import { parseArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { CommandFailure, EXIT, type ExitStatus, failureOf, obstacleLine } from "./failure.ts";
import { commandHelp, generalHelp, groupHelp } from "./help.ts";
import type { Io } from "./io.ts";

/** The version of the package. */
const VERSION: string = manifest.version;

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
  if (asksForHelp([first]) || first === "help") return help(first === "help" ? rest : [], io);
  const command = commandNamed(argv);
  if (command === undefined) return help(asksForHelp(rest) ? [first] : argv, io);
  if (asksForHelp(rest)) return help(argv, io);
  try {
    const invocation = parseArguments(command, argv.slice(wordsOf(command).length));
    return await (await command.load()).run(invocation, io);
  } catch (error) {
    return report(error, command, io);
  }
}

/** The command that a line begins with; its name may be of two words. */
function commandNamed(argv: readonly string[]): Command | undefined {
  return COMMANDS.find((command) => wordsOf(command).every((word, index) => word === argv[index]));
}

function wordsOf({ name }: Command): string[] {
  return name.split(" ");
}

/** Whether a word is the first of several commands' names. @example isGroup("inspection") // true */
function isGroup(word: string): boolean {
  return COMMANDS.some(({ name }) => name.startsWith(`${word} `));
}

function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end < 0 ? argv : argv.slice(0, end)).some((argument) => argument === "--help" || argument === "-h");
}

/** Help on a command, on a group of them, or in general; where there is no such command, which there are. */
function help(argv: readonly string[], io: Io): ExitStatus {
  const [first, second] = argv;
  const command = commandNamed(argv);
  if (command === undefined && first !== undefined && (second !== undefined || !isGroup(first))) {
    return unknownCommand(first, second, io);
  }
  io.stdout.write(command ? commandHelp(command) : first === undefined ? generalHelp() : groupHelp(first));
  return EXIT.done;
}

function unknownCommand(first: string, second: string | undefined, io: Io): ExitStatus {
  const group = isGroup(first) ? `${first} ` : "";
  const known = COMMANDS.map(({ name }) => name).filter((name) => name.startsWith(group));
  const name = group + (group === "" ? first : second);
  const kind = name.startsWith("-") ? "option" : "command";
  io.stderr.write(
    `longlist: unknown ${kind} ${printable(JSON.stringify(name))}. Commands: ${known.join(", ")}. See longlist ${group}--help.\n`,
  );
  return EXIT.usage;
}

function report(error: unknown, command: Command, io: Io): ExitStatus {
  const say = (text: string) => io.stderr.write(`longlist ${command.name}: ${printable(text)}\n`);
  const failure = error instanceof Refusal ? failureOf(error) : error;
  if (failure instanceof CommandFailure) {
    const options = command.options.map(({ name }) => name);
    const { message, remedy, findings, obstacles, status } = failure;
    io.stderr.write(findings);
    for (const obstacle of obstacles) say(obstacleLine(obstacle, options));
    if (findings === "" && obstacles.length === 0) say(`${message}. ${remedy}`);
    return status;
  }
  const fault = error instanceof Error ? error : new Error(String(error));
  say(`a fault in Longlist, please report it: ${fault.name}: ${fault.message} (LONGLIST_DEBUG=1 shows where)`);
  if (io.env.LONGLIST_DEBUG) io.stderr.write(`${fault.stack}\n`);
  return EXIT.fault;
}
