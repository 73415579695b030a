import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Case } from "../../src/sampling/case.ts";
import type { ConcernLevel, Disposal, Gender } from "../../src/sampling/vocabulary.ts";
import { aCase, anOutOfCourtCase } from "./cases.ts";

const FOLDER = new URL("../validation/populations/", import.meta.url);

/** One of the reference populations, made from the published margins. */
export interface Population {
  readonly name: string;
  readonly domain: "court" | "outOfCourt";
  readonly cases: readonly Case[];
  /** The sample size n that goes with it. */
  readonly drawn: number;
}

const DISPOSALS: Record<string, Disposal> = {
  Custody: "custody",
  YRO: "youth-rehabilitation-order",
  "Referral order": "referral-order",
  "Conditional caution": "conditional-caution",
  Caution: "caution",
  "Community resolution": "community-resolution",
};

function rows<Column extends string>(file: string): Record<Column, string>[] {
  return parse(readFileSync(new URL(file, FOLDER)), { columns: true });
}

function disposalOf(text: string): Disposal {
  const disposal = DISPOSALS[text];
  if (disposal === undefined) throw new RangeError(`the reference populations have no disposal ${text}`);
  return disposal;
}

const level = (text: string): string => (text === "Unknown" ? "not-recorded" : text.toLowerCase().replace(" ", "-"));

/** All reference populations, smallest first. */
export function referencePopulations(): Population[] {
  return rows<"file" | "domain" | "n">("index.csv").map(({ file, domain, n }) => ({
    name: file.replace(".csv", ""),
    domain: domain === "court" ? "court" : "outOfCourt",
    drawn: Number(n),
    cases: rows<"id" | "gender" | "disposal" | "rosh" | "sw">(file).map(({ id, gender, disposal, rosh, sw }) =>
      (domain === "court" ? aCase : anOutOfCourtCase)(id, {
        gender: level(gender) as Gender,
        disposal: disposalOf(disposal),
        riskOfSeriousHarm: level(rosh) as ConcernLevel,
        safetyAndWellbeing: level(sw) as ConcernLevel,
      }),
    ),
  }));
}

/** The reference population of this name. */
export function referencePopulation(name: string): Population {
  const found = referencePopulations().find((one) => one.name === name);
  if (!found) throw new Error(`no reference population ${name}`);
  return found;
}
