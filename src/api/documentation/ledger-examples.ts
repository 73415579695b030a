import { digestOf, saltedDigest } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import { tokenText } from "../../ledger/credentials/token.ts";
import { commitmentTo } from "../../sampling/draw/committed-seed.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { lotteryDigest } from "../../sampling/receipt/statement-faults.ts";
import { replaceCase } from "../../sampling/replacement/replacement.ts";
import { mapDomains, ofDomain } from "../../sampling/specification/domains.ts";
import { assignmentExample, deskRequests, judgementExamples, ratingExamples } from "./desk-examples.ts";
import { trailExamples } from "./trail-examples.ts";

/** Invented ids and secrets, and so no secrets. */
const INSPECTION = "0f6d2c9a41b75e38";
const KEY = "5e38c9a41b70f6d2";
const SALT = "00112233445566778899aabbccddeeff";
const NONCE = "ffeeddccbbaa99887766554433221100";

const BY = { at: "2026-10-05T09:00:00.000Z", by: `key:${KEY}` };

const INVENTED = { inspection: INSPECTION, salt: SALT, signed: BY };

/** An example for each of the ledger's schemas, by its name; all of them of one inspection. */
export function ledgerExamples(draw: Draw): Record<string, unknown> {
  const { team, inspectionDate, specification, overrides } = draw;
  const inspection = { id: INSPECTION, team, inspectionDate, specification, overrides, ...BY };
  const summary = { ...inspection, state: "drawn" };
  const submission = {
    inspection: INSPECTION,
    number: 1,
    rows: draw.list.rows,
    cases: draw.list.cases,
    findings: [{ code: "child-repeated", severity: "notice", count: 2 }],
    difference: null,
    publishedDigest: saltedDigest(SALT, draw.list.digest),
    ...BY,
  };
  const commitment = commitmentTo(NONCE);
  const round = { round: 1, commitment, at: BY.at, contribution: { text: "4 2 6 1", ...BY } };
  const freeze = freezeExample(draw, commitment);
  const made = {
    inspection: INSPECTION,
    number: 1,
    reason: null,
    seedOrigin: draw.seed.origin,
    publishedDigest: saltedDigest(SALT, draw.digest),
    ...BY,
  };
  const record = { ...made, supersededBy: null };
  const replacement = replacementExample(draw);
  const assignment = assignmentExample(draw, INVENTED);
  const { content: _, ...assignmentRecord } = assignment;
  const key = {
    id: KEY,
    name: "Exampleshire youth offending team",
    role: "team",
    inspections: [INSPECTION],
    expiresAt: "2027-03-31T00:00:00.000Z",
    revokedAt: null,
    lastUsedAt: null,
    ...BY,
  };
  return {
    Inspection: inspection,
    Inspections: { inspections: [summary], next: `/v1/inspections?before=${INSPECTION}` },
    Submission: submission,
    Freeze: freeze,
    Round: round,
    DrawRecords: { draws: [record] },
    Receipt: draw,
    Reserves: { reserves: draw.reserves },
    NewDraw: { ...made, receipt: draw },
    StoredDraw: { ...record, receipt: draw },
    StoredReplacement: replacement,
    Replacements: { replacements: [replacement] },
    AssignmentRecords: { assignments: [assignmentRecord] },
    StoredAssignment: assignment,
    ...judgementExamples(draw, INVENTED),
    ...ratingExamples(draw, INVENTED),
    Erasure: { inspection: INSPECTION, reason: "The inspection was called off.", ...BY },
    Withdrawal: { inspection: INSPECTION, reason: "The inspection was called off.", ...BY },
    InspectionFile: {
      ...summary,
      deletionDate: "2027-01-31",
      changes: [],
      submissions: [submission],
      freeze,
      rounds: [round],
      draws: [record],
      replacements: [replacement],
      assignments: [assignmentRecord],
      withdrawal: null,
      erasure: null,
    },
    Key: key,
    Keys: { keys: [key] },
    MadeKey: { ...key, token: tokenText({ id: KEY, secret: SALT + NONCE }) },
    SubmittedList: {
      rows: [
        {
          caseId: "LL-00001",
          gender: "male",
          disposal: "referral-order",
          startDate: "2026-03-14",
          riskOfSeriousHarm: "low",
          safetyAndWellbeing: "medium",
        },
      ],
    },
    ...trailExamples(INVENTED),
    ...requestExamples(draw),
  };
}

function freezeExample(draw: Draw, commitment: string) {
  const lotteries = mapDomains(draw.specification, ({ id }) => lotteryDigest(ofDomain(draw.domains, id).lottery));
  return {
    inspection: INSPECTION,
    submission: 1,
    specificationDigest: digestOf(draw.specification),
    commitment,
    published: {
      list: saltedDigest(SALT, draw.list.digest),
      ...mapDomains(draw.specification, ({ id }) => saltedDigest(SALT, ofDomain(lotteries, id))),
    },
    fixed: { listDigest: draw.list.digest, lotteries, exclusions: [], salt: SALT },
    ...BY,
  };
}

function replacementExample(draw: Draw) {
  const { caseId } = nth(draw.sample, 0);
  const record = replaceCase(draw, [], {
    caseId,
    reason: "file-unavailable",
    note: null,
    by: "A. Lead",
    on: "2026-11-04",
  });
  const replaced = record.replacement !== null;
  const publishedDigest = saltedDigest(SALT, record.digest);
  return {
    inspection: INSPECTION,
    number: 1,
    draw: 1,
    reason: record.reason,
    replaced,
    publishedDigest,
    record,
    ...BY,
  };
}

function requestExamples(draw: Draw) {
  return {
    InspectionChangeRequest: { inspectionDate: draw.inspectionDate, confirmed: ["past-date"] },
    WithdrawalRequest: { reason: "The team was inspected by another body this year." },
    InspectionRequest: { inspectionDate: draw.inspectionDate, team: "Exampleshire" },
    SubmissionRequest: { rows: [{ caseId: "EX-01", disposal: "referral-order", startDate: "2026-03-09" }] },
    FreezeRequest: { submission: 1 },
    ContributionRequest: { contribution: "4 2 6 1" },
    StoredDrawRequest: { reason: "The list had left out a case." },
    ReplacementRequest: {
      case: nth(draw.sample, 0).caseId,
      reason: "transferred-out",
      by: "A. Lead",
      on: "2026-11-04",
    },
    ...deskRequests(draw),
    ErasureRequest: { reason: "The inspection was called off." },
    KeyRequest: { name: "Exampleshire youth offending team", role: "team", inspections: [INSPECTION] },
    GrantRequest: { inspection: INSPECTION },
  };
}
