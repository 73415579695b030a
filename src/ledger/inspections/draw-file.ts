import type { Queries } from "../../store/store.ts";
import { wrongState } from "../states.ts";
import { readInspectionFile } from "./inspection-file.ts";
import { readDraw } from "./read-draws.ts";
import type { InspectionFile, StoredDraw } from "./records.ts";

/** A draw, and the file of its inspection. */
export interface DrawFile {
  readonly file: InspectionFile;
  readonly stored: StoredDraw;
}

/**
 * A draw with everything on record of its inspection.
 *
 * @param number the draw that stands unless told
 * @throws LedgerRefusal `not-on-record`; `wrong-state` for the draw that stands, where none has been made
 */
export async function readDrawFile(queries: Queries, inspection: string, number?: number): Promise<DrawFile> {
  const file = await readInspectionFile(queries, inspection);
  if (number === undefined && file.draws.length === 0) throw wrongState(file.state, "draw.verify");
  return { file, stored: await readDraw(queries, inspection, number) };
}
