import { longDate } from "../../../base/words/dates.ts";
import type { Inspection, InspectionFile } from "../../../ledger/inspections/records.ts";
import { hasSample } from "../../../ledger/states.ts";
import { inspectionAddress, inspectionName } from "../inspections/facts.ts";

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

/** What the letters are called and when each can be written, in the order in which they are sent. */
export const LETTERS = {
  request: {
    title: "Ask the team for its list",
    due: "The list is due",
    isReady: ({ state }: InspectionFile) => state === "open",
    otherwise: "The list is locked: no other is asked for.",
  },
  findings: {
    title: "Ask the team to correct its list",
    due: "The corrected list is due",
    isReady: ({ state, submissions }: InspectionFile) =>
      state === "open" && (submissions.at(-1)?.findings.length ?? 0) > 0,
    otherwise: "There is no list with findings that the team could still correct.",
  },
  contribution: {
    title: "Invite the team to contribute to the seed",
    due: "Contribute to the seed",
    isReady: ({ freeze, rounds, state }: InspectionFile) =>
      freeze !== null && (state === "frozen" || hasSample(state)) && rounds.at(-1)?.contribution === null,
    otherwise: "The list is not locked yet, or the team has contributed.",
  },
  sample: {
    title: "Tell the team of the sample",
    due: "The cases are ready",
    isReady: ({ state }: InspectionFile) => hasSample(state),
    otherwise: "No sample has been drawn, or its cases are gone.",
  },
  result: {
    title: "Tell the team that the cases are judged",
    due: "",
    isReady: ({ state }: InspectionFile) => state === "judged",
    otherwise: "No judgement has come in yet.",
  },
} as const;

export type LetterId = keyof typeof LETTERS;
export const LETTER_IDS = Object.keys(LETTERS) as readonly LetterId[];

/** A letter's own page; that of the request is among what there is to do. */
export function letterAddress(file: Pick<InspectionFile, "id">, letter: LetterId): string {
  return letter === "request" ? `${inspectionAddress(file)}/request` : `${inspectionAddress(file)}/letters/${letter}`;
}

/** Whom it is to. */
export function addressed({ team }: Pick<InspectionFile, "team">): string {
  return team === null ? "To the youth offending team" : `To ${team}`;
}

/** By when, in a sentence; none where no day was named. */
export function byWhen({ by }: Pick<LetterFacts, "by">, what: string): string[] {
  return by === null ? [] : [`Please ${what} by ${longDate(by)}.`];
}

/** Where to sign in, and what the reader needs for it. */
export function whereToSignIn({ origin, file }: LetterFacts<Inspection>): string {
  return `Sign in with your key at ${origin}${inspectionAddress(file)}. If you have no key, ask us for one: it is never sent with a letter.`;
}

/** Whom to ask and what not to write, at the end of every letter. */
export function closing({ contact, file }: LetterFacts<Inspection>): string {
  const ask = contact === "" ? "Questions: answer this message." : `Questions: ${contact}.`;
  return `${ask} Never write a case reference, a child's name or a key into a message.\n\n${inspectionName(file)}`;
}
