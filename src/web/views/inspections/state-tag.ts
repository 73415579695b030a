import type { State } from "../../../ledger/states.ts";
import { type TagColour, tag } from "../../components/notices.ts";
import type { Markup } from "../../markup.ts";

const STATES: Readonly<Record<State, readonly [text: string, colour: TagColour]>> = {
  open: ["Open", "blue"],
  frozen: ["List locked", "purple"],
  drawn: ["Drawn", "green"],
  assigned: ["Assigned", "teal"],
  judged: ["Being judged", "yellow"],
  withdrawn: ["Withdrawn", "grey"],
  rated: ["Rated", "magenta"],
  erased: ["Erased", "grey"],
};

/** @example stateName("frozen") // "List locked" */
export function stateName(state: State): string {
  return STATES[state][0];
}

/** Where an inspection stands, in a word or two. */
export function stateTag(state: State): Markup {
  return tag(...STATES[state]);
}
