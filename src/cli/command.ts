import type { ExitStatus } from "./failure.ts";
import type { Io } from "./io.ts";

/** An option as data: parsing, help and error messages come from it. */
export interface Option {
  readonly name: string;
  /** What its value is called in help; null for a switch. */
  readonly takes: string | null;
  readonly about: string;
  readonly required?: boolean;
  readonly repeats?: boolean;
  /** The argument that is left out where this is given. */
  readonly insteadOf?: string;
}

/** A command as data. Its code is loaded only when it runs, so that help and usage errors are quick. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What the command does, for its help: paragraphs of any length. */
  readonly about: readonly string[];
  /** Names of the arguments in order; the last takes several where it ends in dots. */
  readonly arguments: readonly string[];
  readonly options: readonly Option[];
  /** What is read from the environment besides, where it is more than options name: each variable and what it means. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  readonly load: () => Promise<CommandModule>;
}

/** What a command's file gives. */
export interface CommandModule {
  /** @throws CommandFailure or Refusal, which `main` turns into messages and exit statuses */
  readonly run: (invocation: Invocation, io: Io) => Promise<ExitStatus>;
}

/** A command line that was parsed and found complete. */
export interface Invocation {
  readonly positionals: readonly string[];
  /** The value of an option; undefined where it was not given. */
  readonly value: (option: string) => string | undefined;
  /** All values of an option that repeats, in order. */
  readonly values: (option: string) => readonly string[];
  /** Whether a switch was given. */
  readonly given: (option: string) => boolean;
}
