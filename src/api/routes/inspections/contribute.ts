import { contributionJson } from "../../request/ledger-bodies.ts";
import { roundSchema } from "../../schemas/freeze-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Records the team's part of the seed. */
export const contribute = writingRoute({
  path: "/v1/inspections/{inspection}/contribution",
  operationId: "contributeToSeed",
  summary: "Contribute to the seed",
  description:
    "Records the team's part of the seed, once the list is frozen. With it neither the team nor whoever runs the " +
    "service can choose the seed alone. It cannot be changed.",
  takes: takesJson("ContributionRequest", contributionJson),
  answers: ["The commitment, and the contribution to the same seed.", roundSchema],
  problems: ["wrong-state", "out-of-date", "already-contributed"],
  write: ({ ledger, caller, inspection }, request) => ledger.contribute(caller, inspection, request),
});
