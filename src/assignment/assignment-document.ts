import * as z from "zod";
import type { DeepReadonly } from "../base/deep-readonly.ts";
import { digest } from "../base/digest.ts";
import { MIX_VARIABLES } from "./mix.ts";

const count = z.int().min(0);
const name = z.string().min(1).max(200);
const reference = z.string().min(1);
const exactShare = z.number().min(0);
/** Far above any inspection; a document that has more is not one of ours. */
const MOST = { inspectors: 1000, cases: 100_000, conflicts: 100_000 };

/** Which inspector takes which case, as the command line prints it, the API answers and the ledger keeps it. */
export const assignmentSchema = z
  .strictObject({
    kind: z.literal("longlist/assignment"),
    version: z.literal(1),
    method: z.literal("assignment/1"),
    draw: digest.meta({ description: "Digest of the draw." }),
    replacements: z.array(digest).meta({ description: "Digests of the replacements made before it, in order." }),
    previous: digest
      .nullable()
      .meta({ description: "Digest of the assignment whose cases were kept; null where none was." }),
    inspectors: z
      .array(
        z.strictObject({
          name,
          most: count.nullable().meta({ description: "The most cases; null: no limit." }),
          share: z.number().gt(0).meta({ description: "The part beside the others', to thousandths." }),
          domains: z.array(z.string()).nullable().meta({ description: "Ids of the domains; null: all of them." }),
        }),
      )
      .max(MOST.inspectors)
      .meta({ description: "Ascending by name." }),
    conflicts: z
      .array(z.strictObject({ case: reference, inspector: name }))
      .max(MOST.conflicts)
      .meta({ description: "Ascending by case, then inspector." }),
    cases: z
      .array(z.strictObject({ case: reference, inspector: name }))
      .max(MOST.cases)
      .meta({ description: "Ascending by case." }),
    loads: z.array(z.strictObject({ inspector: name, cases: count, exactShare })).max(MOST.inspectors),
    balance: z
      .array(
        z.strictObject({
          inspector: name,
          variable: z.enum(MIX_VARIABLES),
          level: z.string(),
          cases: count,
          exactShare,
        }),
      )
      .meta({ description: "Each inspector's cases at each level that their domains' cases have." }),
    digest,
  })
  .meta({ id: "Assignment", description: "Which inspector takes which case." });

/** Which inspector takes which case. */
export type Assignment = DeepReadonly<z.infer<typeof assignmentSchema>>;
