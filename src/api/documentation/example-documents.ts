import { readSeed } from "../../sampling/draw/seed.ts";
import { inspectionRequest } from "../../sampling/plan/request.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  SHIPPED_SPECIFICATIONS,
} from "../../sampling/specification/shipped-specifications.ts";
import { checkList } from "../../use-cases/check/check-list.ts";
import { drawList } from "../../use-cases/draw-list.ts";
import { planSizes } from "../../use-cases/sizes/plan-sizes.ts";
import { verifyList, verifyWithoutList } from "../../use-cases/verify/verify-list.ts";
import { ledgerExamples } from "./ledger-examples.ts";
import { EXAMPLE_LIST } from "./list-bodies.ts";

/** An example for each schema of the document, by its name. Documents are made, not typed, so that they are always true. */
export async function exampleDocuments(): Promise<Record<string, unknown>> {
  const inspectionDate = "2026-11-02";
  const list = { bytes: new TextEncoder().encode(EXAMPLE_LIST) };
  const inspection = inspectionRequest({ inspectionDate, team: "Exampleshire" });
  const { draw } = await drawList(list, inspection, readSeed("demo", "supplied"));
  const { verification } = await verifyList(draw, list);
  const { check } = await checkList(list, inspection);

  const fields = { inspectionDate, team: "Exampleshire", rows: [EXAMPLE_ROW] };
  return {
    Draw: draw,
    Check: check,
    Verification: verification,
    VerificationWithoutList: verifyWithoutList(draw),
    Verdict: verification,
    DrawRequest: { ...fields, seed: "demo" },
    CheckRequest: fields,
    SizesRequest: { eligible: { court: 34, outOfCourt: 23 } },
    Sizes: planSizes(inspection, { court: 34, outOfCourt: 23 }),
    VerificationRequest: { receipt: draw, list: EXAMPLE_LIST },
    Specifications: {
      default: DEFAULT_SPECIFICATION_ID,
      specifications: SHIPPED_SPECIFICATIONS.map(({ id, title, status, note }) => ({ id, title, status, note })),
    },
    Health: { status: "ok" },
    ...ledgerExamples(draw!),
    OpenApi: { openapi: "3.1.0", info: { title: "Longlist", version: "1.0.0" }, paths: {} },
  };
}

const EXAMPLE_ROW = {
  caseId: "EX-01",
  gender: "male",
  disposal: "referral-order",
  startDate: "2026-03-09",
  riskOfSeriousHarm: "low",
  safetyAndWellbeing: "medium",
};
