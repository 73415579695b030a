import { wrapped } from "../base/words/wrapped.ts";
import type { Command, Option } from "./command.ts";
import { COMMANDS, SECTIONS } from "./commands.ts";

const STATUSES = [
  ["0", "done"],
  ["1", "findings in a list block it"],
  ["2", "wrong usage: an argument, a file or a request that cannot be met"],
  ["3", "a receipt, its records or an audit trail do not verify"],
  ["70", "a fault of Longlist's own"],
] as const;

const WIDTH = 100;

/** What `longlist --help` prints. */
export function generalHelp(): string {
  return [
    "Longlist draws a fair, balanced, reproducible sample of cases from a youth offending team's long list.",
    "",
    "Usage: longlist COMMAND [ARGUMENTS] [OPTIONS]",
    "",
    ...SECTIONS.flatMap(({ title, commands }) => [`${title}:`, ...summaries(commands), ""]),
    "Examples:",
    "  longlist template --inspection-date 2026-11-02 > template.csv",
    "  longlist check list.csv --inspection-date 2026-11-02",
    "  longlist draw list.csv --inspection-date 2026-11-02 --out leeds",
    "  longlist verify leeds/receipt.json list.csv",
    "  longlist inspection create --inspection-date 2026-11-02 --team Leeds",
    "",
    "Exit status:",
    ...definitions(STATUSES),
    "",
    "Data goes to standard output, messages to standard error.",
    "More: longlist COMMAND --help; longlist --version.",
    "",
  ].join("\n");
}

/** What `longlist GROUP` prints, for commands whose names begin with one word. */
export function groupHelp(group: string): string {
  const commands = COMMANDS.filter(({ name }) => name.startsWith(`${group} `));
  return [
    `Usage: longlist ${group} COMMAND [ARGUMENTS] [OPTIONS]`,
    "",
    "Commands:",
    ...summaries(commands),
    "",
    `More: longlist ${group} COMMAND --help.`,
    "",
  ].join("\n");
}

/** What `longlist COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const required = command.options.filter((option) => option.required).map(optionText);
  const usage = [`longlist ${command.name}`, ...command.arguments, ...required, "[OPTIONS]"];
  return [
    `Usage: ${usage.join(" ")}`,
    "",
    ...command.about.map((paragraph) => wrapped(paragraph, WIDTH).join("\n")),
    "",
    "Options:",
    ...definitions([
      ...command.options.map((option) => [optionText(option), optionAbout(option)] as const),
      ["--help", "Show this."],
    ]),
    "",
    ...(command.settings ? ["In the environment:", ...definitions(Object.entries(command.settings)), ""] : []),
    "Examples:",
    ...command.examples.map(({ line, does }) => `  ${line}\n      ${does}`),
    "",
    ...wrapped(`Exit status: ${STATUSES.map(([status, meaning]) => `${status} ${meaning}`).join("; ")}.`, WIDTH),
    "",
  ].join("\n");
}

/** Commands with their summaries, which begin in one column whichever commands are listed together. */
function summaries(commands: readonly Command[]): string[] {
  const longest = Math.max(...COMMANDS.map(({ name }) => name.length));
  return definitions(commands.map(({ name, summary }) => [name.padEnd(longest), summary]));
}

function optionText({ name, takes }: Option): string {
  return takes === null ? `--${name}` : `--${name} ${takes}`;
}

function optionAbout({ about, required, repeats }: Option): string {
  const remarks = [...(required ? ["needed"] : []), ...(repeats ? ["may be given again"] : [])];
  return remarks.length === 0 ? about : `${about} (${remarks.join(", ")})`;
}

function definitions(entries: readonly (readonly [term: string, meaning: string])[]): string[] {
  const indent = Math.max(...entries.map(([term]) => term.length)) + 4;
  return entries.map(([term, meaning]) => {
    const lines = wrapped(meaning, WIDTH - indent);
    return `  ${term.padEnd(indent - 2)}${lines.join(`\n${" ".repeat(indent)}`)}`;
  });
}
