import { contributionJson } from "../../request/ledger-bodies.ts";
import { roundSchema } from "../../schemas/freeze-schemas.ts";
import { asksJson } from "../stored/asks.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Records the team's part of the seed. */
export const contribute = writingRoute({
  path: "/v1/inspections/{inspection}/contribution",
  operationId: "contributeToSeed",
  summary: "Contribute to the seed",
  description:
    "Records the team's part of the seed, once the list is frozen. With it neither the team nor whoever runs the " +
    "service can choose the seed alone. It cannot be changed.",
  asks: asksJson("ContributionRequest", contributionJson),
  answers: ["The commitment, and the contribution to the same seed.", roundSchema],
  problems: ["wrong-state", "out-of-date", "already-contributed"],
  write: ({ ledger, caller, inspection }, asked) => ledger.contribute(caller, inspection, asked),
});
