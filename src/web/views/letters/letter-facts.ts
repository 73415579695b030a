import { isChangeable, TRANSITIONS } from "../../../ledger/access/states.ts";
import type { Inspection, InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { inspectionAddress } from "../inspections/addresses.ts";
import { inspectionName } from "../inspections/facts.ts";
import { IN_EVERY_LETTER, LETTER_NAMES } from "./texts.ts";

/** What letters to a team are written from: nothing that holds a case reference or a key is among it. */
export interface LetterFacts<F extends Inspection = InspectionFile> {
  readonly file: F;
  /** The address of the service, for example https://longlist.example */
  readonly origin: string;
  /** The day by which it is to be done, ISO 8601; null where none was named. */
  readonly by: string | null;
  /** Whom to ask, as it was typed; blank where nobody said. */
  readonly contact: string;
}

/** A letter as it is written. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** In the order in which they are sent. */
export const LETTER_IDS = ["request", "findings", "contribution", "sample", "result"] as const;
export type LetterId = (typeof LETTER_IDS)[number];

/** When each letter can be written. */
export const IS_READY: Readonly<Record<LetterId, (file: InspectionFile) => boolean>> = {
  request: ({ state }) => state === "open",
  findings: ({ state, submissions }) => state === "open" && (submissions.at(-1)?.findings.length ?? 0) > 0,
  contribution: ({ freeze, rounds, state }) =>
    freeze !== null && state in TRANSITIONS["seed.contribute"] && rounds.at(-1)?.contribution === null,
  sample: ({ state }) => isChangeable(state),
  result: ({ state }) => state === "rated",
};

/** Whether a letter has a day to name, by which the team does what it asks. */
export function hasDay(letter: LetterId): boolean {
  return LETTER_NAMES[letter].due !== "";
}

/** A letter's own page; that of the request is among what there is to do. */
export function letterAddress(file: Pick<InspectionFile, "id">, letter: LetterId): string {
  return letter === "request" ? `${inspectionAddress(file)}/request` : `${inspectionAddress(file)}/letters/${letter}`;
}

/** By when, in a sentence; none where no day was named. */
export function byWhen({ by }: Pick<LetterFacts, "by">, what: string): string[] {
  return by === null ? [] : [IN_EVERY_LETTER.byWhen(what, by)];
}

/** A letter of its paragraphs: to whom it is, then these, then whom to ask and what not to write. */
export function letterOf(
  { contact, file }: LetterFacts<Inspection>,
  subject: string,
  paragraphs: readonly string[],
): Letter {
  const closing = `${IN_EVERY_LETTER.ask(contact)} ${IN_EVERY_LETTER.neverWrite}`;
  return {
    subject,
    text: [IN_EVERY_LETTER.to(file.team), ...paragraphs, closing, inspectionName(file)].join("\n\n"),
  };
}

/** A heading with its lines beneath. */
export function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `- ${line}`)].join("\n");
}
