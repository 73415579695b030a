import type { Queries } from "../../store/store.ts";
import { stateOf } from "../states.ts";
import { readDraws } from "./read-draws.ts";
import { readErasure } from "./read-erasure.ts";
import { readFreeze } from "./read-freeze.ts";
import { readInspection } from "./read-inspections.ts";
import { readReplacements } from "./read-replacements.ts";
import { readSubmissions } from "./read-submissions.ts";
import type { InspectionFile } from "./records.ts";
import { readRounds } from "./rounds.ts";

/**
 * Everything on record of an inspection but its receipts.
 *
 * @throws LedgerRefusal `not-on-record`
 */
export async function readInspectionFile(queries: Queries, id: string): Promise<InspectionFile> {
  const state = await stateOf(queries, id);
  const rounds = await readRounds(queries, id);
  return {
    ...(await readInspection(queries, id)),
    state,
    submissions: await readSubmissions(queries, id),
    freeze: rounds.length > 0 ? await readFreeze(queries, id) : null,
    rounds,
    draws: await readDraws(queries, id),
    replacements: await readReplacements(queries, id),
    erasure: await readErasure(queries, id),
  };
}
