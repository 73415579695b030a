import { parseArgs } from "node:util";
import type { Command, Invocation, Option } from "./command.ts";
import { CommandFailure } from "./failure.ts";

type Parsed = { positionals: string[]; values: Record<string, string | boolean | (string | boolean)[] | undefined> };

/**
 * Parses what follows a command's name.
 *
 * @throws CommandFailure for an unknown or incomplete option, one given twice, and a missing or surplus argument
 * @example parseArguments(explain, ["receipt.json", "A1"]).positionals // ["receipt.json", "A1"]
 */
export function parseArguments(command: Command, argv: readonly string[]): Invocation {
  const { positionals, values } = parse(command, argv);
  for (const option of command.options) checkOption(option, values[option.name], command);
  checkPositionals(command, expected(command, values), positionals);
  const all = (name: string) => [values[name] ?? []].flat().map(String);
  return {
    positionals,
    value: (name) => all(name)[0],
    values: all,
    given: (name) => values[name] !== undefined,
  };
}

function parse(command: Command, argv: readonly string[]): Parsed {
  try {
    return parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: true,
      // All may repeat for the parser, so that one given twice is told instead of overruled.
      options: Object.fromEntries(
        command.options.map(({ name, takes }) => [
          name,
          { type: takes === null ? "boolean" : "string", multiple: true } as const,
        ]),
      ),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [first = ""] = error.message.split(/\.\s/);
    throw usageFailure(first.replaceAll("\n", " "), command);
  }
}

/** What stands for a file or a folder. */
const PLACE = /^(?:DIR|FILE)/;

function checkOption({ name, takes, required, repeats }: Option, value: unknown, command: Command): void {
  const times = Array.isArray(value) ? value.length : 0;
  if (required && times === 0) throw usageFailure(`--${name} ${takes} is missing`, command);
  if (!repeats && takes !== null && times > 1) throw usageFailure(`--${name} is given ${times} times`, command);
  // As where a script's variable is not set: what is written would land wherever the command was called.
  if (PLACE.test(takes ?? "") && Array.isArray(value) && value.includes(""))
    throw usageFailure(`--${name} ${takes} is empty`, command);
}

/** The arguments but for those that an option was given instead of. */
function expected({ arguments: all, options }: Command, values: Parsed["values"]): readonly string[] {
  return all.filter((one) => !options.some(({ name, insteadOf }) => insteadOf === one && values[name] !== undefined));
}

function checkPositionals(command: Command, names: readonly string[], positionals: readonly string[]): void {
  const several = names.at(-1)?.endsWith("...") ?? false;
  const missing = names[positionals.length];
  if (missing !== undefined) throw usageFailure(`${missing.replace("...", "")} is missing`, command);
  const surplus = positionals[names.length];
  if (surplus !== undefined && !several) throw usageFailure(`unexpected argument ${JSON.stringify(surplus)}`, command);
}

function usageFailure(message: string, { name }: Command): CommandFailure {
  return new CommandFailure(message, `See longlist ${name} --help.`);
}
