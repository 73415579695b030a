import type { Queries } from "../../store/store.ts";
import { LedgerRefusal, notOnRecord } from "../ledger-refusal.ts";
import type { Act } from "./who-may-do-what.ts";

/**
 * Where an inspection stands: its list can be submitted again (`open`), is fixed (`frozen`), has been drawn from
 * (`drawn`), the cases of the draw that stands are with inspectors (`assigned`), judgements of them have come in
 * (`judged`), their ratings are closed (`rated`), it was called off before its list was frozen (`withdrawn`), or its case data has been deleted (`erased`).
 */
export const STATES = ["open", "frozen", "drawn", "assigned", "judged", "rated", "withdrawn", "erased"] as const;
export type State = (typeof STATES)[number];

/** Every act that depends on the state: the states it is done in, each with the state it leads to. */
export const TRANSITIONS = {
  "inspection.change": { open: "open" },
  "inspection.withdraw": { open: "withdrawn" },
  "record.publish": {
    open: "open",
    frozen: "frozen",
    drawn: "drawn",
    assigned: "assigned",
    judged: "judged",
    rated: "rated",
  },
  "list.submit": { open: "open" },
  "inspection.freeze": { open: "frozen" },
  "seed.contribute": { frozen: "frozen", drawn: "drawn", assigned: "assigned", judged: "judged" },
  "sample.draw": { frozen: "drawn", drawn: "drawn", assigned: "drawn", judged: "drawn" },
  "case.replace": { drawn: "drawn", assigned: "assigned", judged: "judged" },
  "assignment.make": { drawn: "assigned", assigned: "assigned", judged: "judged" },
  "assignment.change": { assigned: "assigned", judged: "judged" },
  "judgements.submit": { assigned: "judged", judged: "judged" },
  "ratings.decide": { judged: "judged" },
  "ratings.close": { judged: "rated" },
  "ratings.reopen": { rated: "judged" },
  "draw.verify": { drawn: "drawn", assigned: "assigned", judged: "judged", rated: "rated" },
  "inspection.erase": {
    open: "erased",
    frozen: "erased",
    drawn: "erased",
    assigned: "erased",
    judged: "erased",
    rated: "erased",
  },
} as const satisfies Partial<Record<Act, Partial<Record<State, State>>>>;

const ASSIGNED: readonly State[] = ["assigned", "judged", "rated"];

/** Whether the cases are with inspectors. @example isAssigned("judged") // true */
export function isAssigned(state: State): boolean {
  return ASSIGNED.includes(state);
}

/** Whether there are judgements of the draw that stands. @example isJudged("rated") // true */
export function isJudged(state: State): boolean {
  return state === "judged" || state === "rated";
}

/** Whether cases of the sample can still be replaced and given to others. @example isChangeable("rated") // false */
export function isChangeable(state: State): boolean {
  return state in TRANSITIONS["case.replace"];
}

/** Whether there is a sample whose case data is there. @example hasSample("assigned") // true */
export function hasSample(state: State): boolean {
  return state in TRANSITIONS["draw.verify"];
}

/** Whether there is no case data any more. @example isOver("withdrawn") // true */
export function isOver(state: State): boolean {
  return !(state in TRANSITIONS["inspection.erase"]);
}
export type StatefulAct = keyof typeof TRANSITIONS;

const FIXED =
  "The list was frozen so that no one could change it knowing the seed. Create another inspection for another list.";
const KEPT =
  "Its team, date and rules were frozen with the list. Create another inspection, and tell an administrator if this one is not needed.";
const CLOSED = "The ratings are closed. Where something must be put right, open them again, saying why.";

const OVER = {
  withdrawn: "It was called off, and what came in has been deleted. Create another inspection.",
  erased: "Its case data has been deleted; only the record of what was done remains. Create another inspection.",
};
const BEFORE_SAMPLE = { open: "Freeze the list and draw first.", frozen: "Draw the sample first." };
const BEFORE_ASSIGNMENT = { ...BEFORE_SAMPLE, drawn: "Assign the cases first." };
const BEFORE_JUDGEMENTS = { ...BEFORE_ASSIGNMENT, assigned: "Send the judgements first." };

/**
 * What to do instead, for each act in each state that it is not done in. Programs are told it beside the state, so it says
 * frozen as the state does, where pages say locked.
 */
const REMEDIES: {
  readonly [A in StatefulAct]: Readonly<Record<Exclude<State, keyof (typeof TRANSITIONS)[A]>, string>>;
} = {
  "inspection.change": { frozen: KEPT, drawn: KEPT, assigned: KEPT, judged: KEPT, rated: KEPT, ...OVER },
  "inspection.withdraw": {
    frozen: KEPT,
    drawn: KEPT,
    assigned: KEPT,
    judged: KEPT,
    rated: KEPT,
    ...OVER,
    withdrawn: "It is called off already.",
  },
  "record.publish": OVER,
  "list.submit": { frozen: FIXED, drawn: FIXED, assigned: FIXED, judged: FIXED, rated: FIXED, ...OVER },
  "inspection.freeze": {
    frozen: "It is frozen already; draw the sample next.",
    drawn: FIXED,
    assigned: FIXED,
    judged: FIXED,
    rated: FIXED,
    ...OVER,
  },
  "seed.contribute": {
    open: "Wait until the coordinator has frozen the list.",
    rated: "The ratings are closed, and nothing is drawn; wait until they are opened again.",
    ...OVER,
  },
  "sample.draw": { open: "Submit a list and freeze it first.", rated: CLOSED, ...OVER },
  "case.replace": { ...BEFORE_SAMPLE, rated: CLOSED, ...OVER },
  "assignment.make": { ...BEFORE_SAMPLE, rated: CLOSED, ...OVER },
  "assignment.change": { ...BEFORE_ASSIGNMENT, rated: CLOSED, ...OVER },
  "judgements.submit": { ...BEFORE_ASSIGNMENT, rated: CLOSED, ...OVER },
  "ratings.decide": { ...BEFORE_JUDGEMENTS, rated: CLOSED, ...OVER },
  "ratings.close": { ...BEFORE_JUDGEMENTS, rated: "They are closed already.", ...OVER },
  "ratings.reopen": { ...BEFORE_JUDGEMENTS, judged: "The ratings are open; judge, and let the panel decide.", ...OVER },
  "draw.verify": { ...BEFORE_SAMPLE, ...OVER },
  "inspection.erase": { withdrawn: "What came in was deleted with it.", erased: "Nothing is left to delete." },
};

/**
 * Holds an inspection's row until the transaction ends, so that whoever else acts on it waits, and lets the act pass.
 *
 * @throws LedgerRefusal `not-on-record`; `wrong-state`, saying what to do
 */
export async function enterState(queries: Queries, inspection: string, act: StatefulAct): Promise<State> {
  // Weaker than "for update": a key that is made for the inspection meanwhile, and refers to its row, does not wait.
  const [row] = await queries.query("select id from inspection where id = $1 for no key update", [inspection]);
  if (!row) throw notOnRecord("inspection");
  // A statement of its own: one that had waited for the row would still see the rest as it was before.
  const state = await stateOf(queries, inspection);
  if (state in TRANSITIONS[act]) return state;
  throw wrongState(state, act);
}

/** What an act is refused with in a state that it is not done in. @param state one that is not in its transitions */
export function wrongState(state: State, act: StatefulAct): LedgerRefusal {
  return new LedgerRefusal("wrong-state", {
    place: "inspection",
    message: `the inspection is ${state}`,
    remedy: (REMEDIES[act] as Readonly<Partial<Record<State, string>>>)[state]!,
  });
}

/** Where an inspection stands, told by what is on record of it. */
export async function stateOf(queries: Queries, inspection: string): Promise<State> {
  const [row] = await queries.query<{ state: State }>(`select ${STATE} from inspection i where id = $1`, [inspection]);
  if (!row) throw notOnRecord("inspection");
  return row.state;
}

/** The number of the draw that stands of an inspection `i`. */
export const STANDING_DRAW = "(select max(number) from draw where draw.inspection = i.id)";

/** Of what was done last with the ratings of the draw that stands of an inspection `i`; null where nothing was. */
export const lastOfRatings = (column: "cause" | "number" | "at::text") => `(
    select ${column} from rating where rating.inspection = i.id
      and rating.draw = ${STANDING_DRAW} order by number desc limit 1
  )`;

/** Whether the ratings of an inspection `i` are closed. */
export const IS_CLOSED = `${lastOfRatings("cause")} = 'closed'`;

/** The state of an inspection `i`, for a select list. */
export const STATE = `case
  when exists (select from withdrawal where withdrawal.inspection = i.id) then 'withdrawn'
  when exists (select from erasure where erasure.inspection = i.id) then 'erased'
  when ${IS_CLOSED} then 'rated'
  when exists (
    select from judgement where judgement.inspection = i.id
      and judgement.draw = ${STANDING_DRAW}
  ) then 'judged'
  when exists (
    select from assignment where assignment.inspection = i.id
      and assignment.draw = ${STANDING_DRAW}
  ) then 'assigned'
  when exists (select from draw where draw.inspection = i.id) then 'drawn'
  when exists (select from frozen where frozen.inspection = i.id) then 'frozen'
  else 'open' end as state`;
