import type { State } from "../../../ledger/access/states.ts";
import { type TagColour, tag } from "../../components/notices.ts";
import type { Markup } from "../../markup.ts";
import { STATE_NAMES } from "./texts.ts";

const COLOURS: Readonly<Record<State, TagColour>> = {
  open: "blue",
  frozen: "purple",
  drawn: "green",
  assigned: "teal",
  judged: "yellow",
  withdrawn: "grey",
  rated: "magenta",
  erased: "grey",
};

/** Where an inspection stands, in a word or two. */
export function stateTag(state: State): Markup {
  return tag(STATE_NAMES[state], COLOURS[state]);
}
