import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assignCases } from "../../src/assignment/assign.ts";
import type { Assignment } from "../../src/assignment/assignment-document.ts";
import { canonicalJson, digestOf } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import { readList } from "../../src/long-list/read-list.ts";
import type { Judgement } from "../../src/rating/judgement.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { Case } from "../../src/sampling/case.ts";
import { commitmentTo, committedSeed } from "../../src/sampling/draw/committed-seed.ts";
import { drawFromPlan } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import type { Plan } from "../../src/sampling/plan/inspection-plan.ts";
import { planInspection } from "../../src/sampling/plan/plan.ts";
import { TRUST } from "../../src/sampling/receipt/ledger-statement.ts";
import { withStatement } from "../../src/sampling/receipt/receipt.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import type { Replacement } from "../../src/sampling/replacement/replacement-document.ts";
import type { Specification } from "../../src/sampling/specification/specification.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { FRAMEWORKS } from "../frameworks/frameworks.ts";
import { INSPECTION_DATE } from "../support/cases.ts";
import { aRequest, type Settings } from "../support/draws.ts";
import { judgedByChance } from "../support/judging.ts";

/** What an outsider is given: the files of one draw, of which only the receipt must be there. */
export interface OutsideFiles {
  readonly receipt: unknown;
  /** As CSV. */
  readonly list?: string;
  readonly replacements?: readonly unknown[];
  readonly assignment?: unknown;
  readonly previous?: unknown;
  readonly rating?: unknown;
  readonly judgements?: unknown;
}

/** What the verifier says of one draw: null where everything holds, else its words. */
export type Verdict = string | null;

const VERIFIER = fileURLToPath(new URL("verify.py", import.meta.url));
const REMEDY =
  "the outside verifier needs python3, 3.9 or later, of which there is none on the path. Install Debian's python3, or run .ci/run, which does.";

/** Has `verify.py` look at many draws, in a process for each core of up to four; with `search` it makes each lottery anew. */
export async function verdictsOn(draws: readonly OutsideFiles[], { search = false } = {}): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-outside-"));
  try {
    const folders = draws.map((files, index) => writeFiles(join(folder, String(index)), files));
    const processes = Math.min(4, availableParallelism(), folders.length);
    const shares = Array.from({ length: processes }, (_, at) => folders.filter((_, index) => index % processes === at));
    const said = new Map((await Promise.all(shares.map((share) => briefly(share, search ? ["--search"] : [])))).flat());
    return folders.map((one) => {
      const words = said.get(one);
      if (words === undefined) throw new Error(`the outside verifier gave no verdict on ${one}`);
      return / checks, all hold$/.test(words) ? null : words;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What one process says of each folder. */
async function briefly(
  folders: readonly string[],
  options: readonly string[],
): Promise<[folder: string, words: string][]> {
  const stdout = await new Promise<string>((resolve, reject) =>
    execFile(
      "python3",
      [VERIFIER, "--brief", ...options, ...folders],
      { maxBuffer: 1 << 28 },
      (error, said, complained) => {
        if (error?.code === "ENOENT") reject(new Error(REMEDY, { cause: error }));
        // Exit status 1 is an answer too: something does not hold.
        else if (complained) reject(new Error(complained));
        else resolve(said);
      },
    ),
  );
  return stdout.split("\n").map((line) => [line.split(": ", 1)[0] ?? "", line.slice(line.indexOf(": ") + 2)]);
}

function writeFiles(folder: string, { list, replacements, ...documents }: OutsideFiles): string {
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const [name, document] of Object.entries(documents))
    if (document !== undefined) write(`${name}.json`, canonicalJson(document));
  if (list !== undefined) write("list.csv", list);
  if (replacements?.length)
    write("replacements.jsonl", replacements.map((record) => `${canonicalJson(record)}\n`).join(""));
  return folder;
}

const FIELDS = [
  "caseId",
  "childId",
  "gender",
  "disposal",
  "startDate",
  "riskOfSeriousHarm",
  "safetyAndWellbeing",
  "age",
  "ethnicity",
  "disability",
  "lookedAfter",
  "previousSanctions",
] as const satisfies readonly (keyof Case)[];

/** Cases as the plainest list that says the same. */
export function plainCsv(cases: readonly Case[]): string {
  const cell = (value: string | null) => (/[",\n]/.test(value ?? "") ? `"${value?.replaceAll('"', '""')}"` : value);
  return [FIELDS, ...cases.map((one) => FIELDS.map((field) => cell(one[field])))]
    .map((row) => `${row.join(",")}\n`)
    .join("");
}

const SHIPPED = ["youth-2018", "youth-2020-consultation", "youth-2021", "small-yot-pilot", "youth-2025-outline"];

/** Fields of a specification, set one or two at a time. */
const SETTINGS: readonly Settings[] = [
  { "sampleSize.basis": "each-domain", "sampleSize.minimum": 4, "sampleSize.maximum": 30 },
  { "sampleSize.confidence": 0.95, "sampleSize.marginOfError": 0.1 },
  { "sampleSize.confidence": 0.9, "sampleSize.proportion": 0.3 },
  { "sampleSize.maximum": 17 },
  { "sampleSize.minimum": 60, "sampleSize.maximum": 80 },
  { "split.method": "caseload" },
  { "split.shortfall": "leave" },
  { oneCasePerChild: false },
  { "stratification.variables": ["gender", "riskOfSeriousHarm"] },
  {
    "stratification.variables": ["age", "gender", "ethnicity"],
    "stratification.groups": {
      age: [
        { level: "younger", from: 10, to: 14 },
        { level: "older", from: 15, to: null },
      ],
    },
    "stratification.combine": { gender: { other: "female" }, ethnicity: { mixed: "black" } },
  },
  {
    "stratification.variables": ["previousSanctions", "lookedAfter", "disability", "disposal"],
    "stratification.groups": { previousSanctions: [{ level: "some", from: 1, to: null }] },
  },
  { "stratification.combine.gender": { other: "male" }, "judgement.concernFrom": "high" },
  { "judgement.fileUnavailable": "leave-out", "rating.percent": "exact" },
  { "resettlement.minimumCases": 2, "replacement.fewReservesShare": 0.4 },
  { "sampleSize.marginOfError": 0.02 },
];

/** The settings of one domain, by the domains that the shipped specifications have. */
const SETTINGS_OF_DOMAINS: readonly Settings[] = [
  { "domains.court.minimum": 12, "domains.outOfCourt.maximum": 9 },
  { "domains.court.share": 0.25, "domains.outOfCourt.share": 0.75 },
  { "domains.court.maximum": 5, "split.shortfall": "leave" },
  { "domains.court.window.from": 40, "domains.court.window.to": 20, "domains.court.window.unit": "weeks" },
  {
    "domains.outOfCourt.window.from": 100,
    "domains.outOfCourt.window.to": 1,
    "domains.outOfCourt.window.unit": "days",
  },
  { "domains.court.disposals": ["referral-order", "custody"] },
];

/** A draw by chance and all that follows it, always the same for a number: lists, rules, seeds and records of every kind. */
export async function generatedDraw(number: number): Promise<OutsideFiles> {
  const random = generator("outside", number);
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(values: readonly T[]): T => nth(values, below(values.length));
  const specification: string | Specification = below(6) === 0 ? one(FRAMEWORKS) : one(SHIPPED);
  const ofDomains =
    typeof specification === "string" && specification !== "youth-2025-outline" ? SETTINGS_OF_DOMAINS : [];
  const settings: Settings =
    typeof specification !== "string" || below(3) === 0
      ? {}
      : {
          ...(specification === "small-yot-pilot" ? { "sampleSize.maximum": 20 } : {}),
          ...one([...SETTINGS, ...ofDomains]),
        };
  const mustSay = specification === "small-yot-pilot" ? { "sampleSize.maximum": 8 + below(20) } : {};
  const inspectionDate =
    below(4) === 0 ? one(["2026-08-31", "2026-10-30", "2028-02-29", "2027-01-01"]) : INSPECTION_DATE;
  const cases = inventedList(random, inspectionDate);
  const exclusions = below(4) === 0 ? [{ caseId: one(cases).caseId, note: "moved, “agreed” with the team" }] : [];
  const request = aRequest(
    { ...mustSay, ...settings },
    { specification, inspectionDate, exclusions, team: one([null, "Łódź & Co"]) },
  );
  const list = plainCsv(cases);
  const read = await readList({ bytes: new TextEncoder().encode(list) }, request);
  if (!read.list) throw new Error(`list ${number} is blocked: ${canonicalJson(read.findings)}`);
  const draw = seededDraw(planInspection(read.list, request), number, below);
  const replacements = replacedBy(draw, below);
  const children = new Map(
    read.list.cases.flatMap(({ caseId, childId }) => (childId === null ? [] : [[caseId, childId]])),
  );
  const byReference = new Map(read.list.cases.map((each) => [each.caseId, each]));
  return {
    receipt: draw,
    ...(below(5) === 0 ? {} : { list }),
    replacements,
    ...assignedBy(draw, replacements, children, below),
    ...(draw.specification.standards.length === 0
      ? {}
      : ratedBy(draw, replacements, below(2) ? byReference : null, below)),
  };
}

function inventedList(random: () => number, inspectionDate: string): Case[] {
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(values: readonly T[]): T => nth(values, below(values.length));
  const [year, month] = inspectionDate.split("-").map(Number) as [number, number];
  const size = one([1, 5, 20, 60, 60, 120, 120, 250]);
  const skewed = below(2) === 0;
  const concern = () => one(skewed ? (["low", "low", "medium"] as const) : CONCERNS);
  return Array.from({ length: size }, (_, index): Case => {
    const back = year * 12 + month - 1 - below(10) + (below(25) === 0 ? 3 : 0);
    const startDate = `${Math.floor(back / 12)}-${pad((back % 12) + 1)}-${pad(1 + below(28))}`;
    return {
      caseId: `${one(["C-", "007/", "Ł", "ﬀ", "👍 ", "„x“, "])}${pad(index)}`,
      childId: below(4) === 0 ? null : `K${below(size + 3)}`,
      gender: one(
        skewed ? (["male", "male", "female"] as const) : (["male", "female", "other", "not-recorded"] as const),
      ),
      disposal: one(DISPOSALS),
      startDate,
      riskOfSeriousHarm: concern(),
      safetyAndWellbeing: concern(),
      endDate: null,
      age: one([null, "10", "13", "14", "15", "17", "18"]),
      ethnicity: skewed ? "white" : one([null, "white", "black", "mixed", "asian", "other"]),
      disability: one([null, "yes", "no"]),
      lookedAfter: one([null, "yes", "no"]),
      previousSanctions: skewed ? null : one([null, "0", "1", "3", "4", "27"]),
    };
  });
}

const CONCERNS = ["low", "medium", "high", "very-high", "not-recorded"] as const;
const COURT = ["custody", "youth-rehabilitation-order", "referral-order", "referral-order"];
const OUT_OF_COURT = ["conditional-caution", "caution", "community-resolution"];
const DISPOSALS = [...COURT, ...OUT_OF_COURT, ...COURT, ...OUT_OF_COURT, "fine", "remand", "outcome-22"];

const pad = (number: number) => String(number).padStart(2, "0");

/** Typed, generated, or as the ledger keeps it: with the team's contribution and without, first and further draws. */
function seededDraw(plan: Plan, number: number, below: (count: number) => number): Draw {
  const kind = below(4);
  if (kind === 0) return drawFromPlan(plan, readSeed(`seed ${number} 👍`, "supplied"));
  if (kind === 1) return drawFromPlan(plan, readSeed(hexOf("seed", number), "generated"));
  return storedDraw(plan, { number, again: below(2) === 0, contribution: kind === 2 ? "6 1 3, said “Łukasz”" : null });
}

const hexOf = (...key: (string | number)[]) => digestOf(key).slice("sha256:".length, "sha256:".length + 32);

interface Stored {
  readonly number: number;
  readonly again: boolean;
  readonly contribution: string | null;
}

/** A draw with what the ledger states of it, as its service would, but for who, when and where. */
function storedDraw(plan: Plan, { number, again, contribution }: Stored): Draw {
  const bare = drawFromPlan(plan, readSeed("only for its list", "supplied"));
  const nonce = hexOf("nonce", number);
  const specificationDigest = digestOf(bare.specification);
  const seed = committedSeed({ listDigest: bare.list.digest, specificationDigest, nonce, contribution });
  const lotteries = Object.entries(bare.domains).map(([id, { lottery }]) => {
    const { cells, allocations, weights } = lottery;
    return [id, digestOf({ cells, allocations, weights })];
  });
  return withStatement(drawFromPlan(plan, seed), {
    inspection: "an-inspection",
    draw: again ? 2 : 1,
    supersedes: again ? bare.digest : null,
    reason: again ? "the list was corrected" : null,
    frozenAt: "2026-10-01T09:00:00.000Z",
    drawnAt: "2026-10-02T09:00:00.000Z",
    drawnBy: "key:coordinator",
    specificationDigest,
    lotteries: Object.fromEntries(lotteries),
    commitment: commitmentTo(nonce),
    nonce,
    contribution,
    trust: TRUST[seed.origin],
    salt: hexOf("salt", number),
    audit: { sequence: 7, hash: digestOf("the head") },
  });
}

/** A stored draw of the example list with a joint seed, overrides and an exclusion, for edits to be made to. */
export async function storedExample(list: string): Promise<{ readonly receipt: Draw; readonly list: string }> {
  const settings = { "sampleSize.maximum": 34, "stratification.combine.gender": { other: "female" } };
  const exclusions = [{ caseId: "LL-30021", note: "a serious incident review" }];
  const request = aRequest(settings, { exclusions, team: "Northtown" });
  const read = await readList({ bytes: new TextEncoder().encode(list) }, request);
  if (!read.list) throw new Error("the example list is blocked");
  return {
    receipt: storedDraw(planInspection(read.list, request), { number: 0, again: false, contribution: "6 1 3" }),
    list,
  };
}

/** That example inspected: three replacements, cases assigned and everything judged. */
export async function inspectedExample(text: string) {
  const { receipt, list } = await storedExample(text);
  const replacements: Replacement[] = [];
  for (const [place, reason] of ["transferred-out", "found-ineligible", "file-unavailable"].entries())
    replacements.push(
      replaceCase(receipt, replacements, {
        caseId: nth(receipt.sample, 3 * place).caseId,
        reason,
        note: null,
        by: null,
        on: null,
      }),
    );
  const inspectors = ["Ames", "Bell", "Cole"].map((name) => ({ name, most: null, share: 1, domains: null }));
  const conflicts = ["Ames", "Bell"].map((inspector) => ({ case: nth(receipt.sample, 9).caseId, inspector }));
  const children = new Map<string, string>();
  const { assignment } = assignCases({ draw: receipt, replacements, inspectors, conflicts, previous: null, children });
  const judgements = judgedByChance(receipt, replacements);
  const request = { draw: receipt, replacements, judgements, list: null };
  const rating = ratingOf(request, standardsByRule(request), [{ standard: "1.1", rating: "good", reason: null }]);
  return { receipt, list, replacements, assignment, rating, judgements };
}

function replacedBy(draw: Draw, below: (count: number) => number): Replacement[] {
  const records: Replacement[] = [];
  const now = new Set(draw.sample.map(({ caseId }) => caseId));
  for (let left = below(5); left > 0; left--) {
    const caseId = [...now].sort()[below(now.size)];
    const reason = nth(draw.specification.replacement.reasons, below(draw.specification.replacement.reasons.length));
    const hasReserve =
      draw.reserves.filter(({ domain }) => domain === domainOf(draw, caseId)).length >
      records.filter(({ replacement }) => replacement?.domain === domainOf(draw, caseId)).length;
    if (caseId === undefined || (reason.outcome === "replaced" && !hasReserve)) continue;
    const record = replaceCase(draw, records, {
      caseId,
      reason: reason.code,
      note: "it was “so”",
      by: null,
      on: "2026-11-04",
    });
    records.push(record);
    now.delete(caseId);
    if (record.replacement) now.add(record.replacement.caseId);
  }
  return records;
}

function domainOf({ sample, reserves }: Draw, caseId: string | undefined): string | undefined {
  return [...sample, ...reserves].find((entry) => entry.caseId === caseId)?.domain;
}

function assignedBy(
  draw: Draw,
  replacements: readonly Replacement[],
  children: ReadonlyMap<string, string>,
  below: (count: number) => number,
): { assignment?: Assignment; previous?: Assignment } {
  const ids = draw.specification.domains.map(({ id }) => id);
  const inspectors = ["Zoë", "Ames", "B. Łuk", "Ørsted"].slice(0, 1 + below(4)).map((name, place) => ({
    name,
    most: place > 0 && below(3) === 0 ? 3 + below(12) : null,
    share: nth([1, 1, 0.5, 1.125], below(4)),
    domains: place > 0 && below(4) === 0 ? [nth(ids, below(ids.length))] : null,
  }));
  const conflicts = draw.sample
    .slice(0, below(6))
    .map(({ caseId }, index) => ({ case: caseId, inspector: nth(inspectors, index % inspectors.length).name }));
  const assign = (records: readonly Replacement[], previous: Assignment | null) =>
    assignCases({ draw, replacements: records, inspectors, conflicts, previous, children }).assignment ?? undefined;
  const previous = below(3) === 0 ? assign([], null) : undefined;
  const assignment = assign(replacements, previous ?? null);
  return { ...(assignment && { assignment }), ...(previous && { previous }) };
}

function ratedBy(
  draw: Draw,
  replacements: readonly Replacement[],
  list: ReadonlyMap<string, Case> | null,
  below: (count: number) => number,
): { rating: unknown; judgements?: readonly Judgement[] } {
  const judgements = judgedByChance(draw, replacements).map((judgement) => {
    const answers = Object.entries(judgement.answers).map(([id, answer]) => [id, below(60) === 0 ? null : answer]);
    // A case without its file is not judged by anybody: its answers follow from the rules.
    const judged = judgement.riskOfSeriousHarm !== null;
    return judged && below(3) === 0 ? { ...judgement, answers: Object.fromEntries(answers) } : judgement;
  });
  const request = { draw, replacements, judgements, list };
  const byRule = standardsByRule(request);
  const panel = byRule
    .filter(({ basis }) => draw.specification.rating.domainsRated || basis === "panel")
    .slice(0, below(byRule.length + 1))
    .map(({ id }) => ({ standard: id, rating: nth(draw.specification.rating.bands, below(4)).id, reason: "agreed" }));
  // Without the judgements a verifier takes the tallies from the document, and makes no chances.
  return { rating: ratingOf(request, byRule, panel), ...(below(3) === 0 ? { judgements } : {}) };
}
