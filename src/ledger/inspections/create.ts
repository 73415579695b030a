import { canonicalJson, digestOf } from "../../sampling/canonical.ts";
import type { InspectionRequest } from "../../sampling/inspection-plan.ts";
import type { Caller } from "../caller.ts";
import { writeDocument } from "../case-documents.ts";
import { givenText } from "../given-text.ts";
import { newId } from "../ids.ts";
import { type LedgerParts, randomHex } from "../parts.ts";
import { perform } from "../perform.ts";
import { readInspection } from "./read-inspections.ts";
import type { Inspection } from "./records.ts";

/** An inspection as `inspectionRequest` checked it; exclusions come with the list, when it is frozen. */
export type NewInspection = Omit<InspectionRequest, "exclusions">;

const SALT_BITS = 128;

/** Opens an inspection. */
export function createInspection(parts: LedgerParts, caller: Caller, asked: NewInspection): Promise<Inspection> {
  return perform(parts, caller, {
    act: "inspection.create",
    async work(queries, moment) {
      const team = asked.team === null ? null : givenText("team", asked.team);
      const at = await moment.at();
      const id = newId(parts);
      await queries.query(
        `insert into inspection (id, team, inspection_date, specification, overrides, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          team,
          asked.inspectionDate,
          canonicalJson(asked.specification),
          canonicalJson(asked.overrides),
          at,
          caller.who,
        ],
      );
      await writeDocument(queries, id, "salt", 1, randomHex(parts, SALT_BITS));
      const details = {
        inspectionDate: asked.inspectionDate,
        specification: asked.specification.id,
        specificationDigest: digestOf(asked.specification),
      };
      return { made: { inspection: id }, subject: id, details };
    },
    answer: (queries, { inspection }) => readInspection(queries, inspection),
  });
}
