import type { Case } from "../../src/sampling/case.ts";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { generator, ticket } from "../../src/sampling/ticket.ts";
import { ETHNICITIES } from "../../src/sampling/vocabulary.ts";
import { aList } from "../support/cases.ts";
import { aRequest, type Settings } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";

/** Draws are numbered; they differ in their rules and in what their lists hold. */
export const DRAWS = 48;

const AGES = [
  { level: "young", from: 10, to: 13 },
  { level: "older", from: 14, to: 16 },
];

const RULES: readonly { readonly specification: string; readonly settings: Settings }[] = [
  { specification: "youth-2018", settings: {} },
  { specification: "youth-2018", settings: { "sampleSize.maximum": 5, oneCasePerChild: false } },
  { specification: "youth-2018", settings: { "sampleSize.basis": "each-domain", "sampleSize.maximum": 6 } },
  { specification: "youth-2018", settings: { "split.method": "caseload", "split.shortfall": "leave" } },
  { specification: "youth-2018", settings: { "sampleSize.minimum": 40, "domains.court.maximum": 9 } },
  { specification: "youth-2018", settings: { "domains.outOfCourt.minimum": 7, "sampleSize.maximum": 12 } },
  {
    specification: "youth-2018",
    settings: { "stratification.variables": ["age", "gender", "lookedAfter"], "stratification.groups": { age: AGES } },
  },
  { specification: "youth-2018", settings: { "sampleSize.marginOfError": 0.2, "sampleSize.confidence": 0.95 } },
  { specification: "youth-2018", settings: { "stratification.combine": {}, "judgement.concernFrom": "high" } },
  { specification: "youth-2020-consultation", settings: {} },
  { specification: "youth-2021", settings: { "domains.court.window": { from: 40, to: 20, unit: "weeks" } } },
  { specification: "small-yot-pilot", settings: { "sampleSize.maximum": 8 } },
];

/** Cases in about the published mix, of which some are nobody's to inspect: too early, too late, out of scope, of one child twice. */
function goldenCases(key: number): Case[] {
  const next = generator("golden draw", key);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const sizes = [upTo(24), upTo(20)] as const;
  return [...inventedCases("court", sizes[0], `${key}`), ...inventedCases("outOfCourt", sizes[1], `${key}`)].map(
    (one) => {
      const unusual = upTo(19);
      const yesOrNo = () => [null, "yes", "no"][upTo(2)] ?? null;
      return {
        ...one,
        childId: unusual < 8 ? `child ${upTo(6)}` : null,
        disposal: unusual === 19 ? "fine" : unusual === 18 ? "licence" : unusual === 17 ? "custody" : one.disposal,
        startDate: unusual >= 15 ? `2026-${String(1 + upTo(11)).padStart(2, "0")}-0${1 + upTo(8)}` : one.startDate,
        age: [null, String(9 + upTo(9))][upTo(1)] ?? null,
        ethnicity: [null, ...ETHNICITIES][upTo(ETHNICITIES.length)] ?? null,
        disability: yesOrNo(),
        lookedAfter: yesOrNo(),
        previousSanctions: [null, String(upTo(12))][upTo(1)] ?? null,
      };
    },
  );
}

/** A whole draw, with everything in it that a rule speaks of. */
export function goldenDrawBy(key: number): Draw {
  const cases = goldenCases(key);
  const { specification, settings } = RULES[key % RULES.length] ?? { specification: "youth-2018", settings: {} };
  const exclusions = key % 5 === 0 ? cases.slice(0, 1).map(({ caseId }) => ({ caseId, note: "live proceedings" })) : [];
  // Any list in any order: by tickets that have nothing to do with the draw's.
  const place = ({ caseId }: Case) => ticket("order", "court", "case", caseId);
  const list = aList(...cases.toSorted((a, b) => place(a) - place(b)));
  const seed = readSeed(`seed ${key}`, key % 4 === 0 ? "generated" : "supplied");
  return drawSample(
    list,
    aRequest(settings, { specification, exclusions, team: key % 2 === 0 ? null : "Anytown" }),
    seed,
  );
}
