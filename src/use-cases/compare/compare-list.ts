import { canonicalJson } from "../../base/canonical.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { ReadLimits } from "../../long-list/sheet/sheet.ts";
import { sampleCsv } from "../../report/files/sample-csv.ts";
import type { Mappings } from "../../sampling/case.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { generatedSeed, readSeed, type Seed } from "../../sampling/draw/seed.ts";
import { inspectionRequest } from "../../sampling/plan/request.ts";
import type { PerDomain } from "../../sampling/specification/domains.ts";
import { checkList } from "../check/check-list.ts";
import { drawList } from "../draw-list.ts";
import type { DomainFigures, DrawFiles, Figures, Outcome, PilotRules } from "./comparison.ts";

/** A list, the rules that it is compared under and how it is to be drawn. */
export interface CompareRequest {
  readonly list: Uint8Array;
  /** How much of it is read; what a page or a service takes in unless told. */
  readonly limits?: ReadLimits;
  /** ISO calendar date. */
  readonly inspectionDate: string;
  readonly rules: PilotRules;
  readonly mappings: Mappings;
  /** A seed, or 16 random bytes for one; null where nothing is to be drawn. */
  readonly seed: string | Uint8Array | null;
}

export interface Compared {
  readonly outcome: Outcome;
  /** Null where nothing was drawn. */
  readonly files: DrawFiles | null;
}

const FINDINGS_SHOWN = 10;

/** Works out what a list gives under one set of rules, and draws it where that was asked. */
export async function compareList(compared: CompareRequest): Promise<Compared> {
  const { list: bytes, limits, inspectionDate, rules, mappings, seed } = compared;
  const list = { bytes, ...(limits && { limits }) };
  const { specification: id, document: specification = id, settings } = rules;
  const request = inspectionRequest({ inspectionDate, specification, settings });
  if (seed === null) {
    const { findings, plan } = (await checkList(list, request, mappings)).check;
    return { outcome: outcomeOf(findings, plan), files: null };
  }
  const { findings, draw } = await drawList(list, request, seedOf(seed), mappings);
  return { outcome: outcomeOf(findings, draw, draw), files: draw && filesOf(draw) };
}

function seedOf(seed: string | Uint8Array): Seed {
  return typeof seed === "string" ? readSeed(seed, "supplied") : generatedSeed(seed);
}

/** What a check's plan and a draw have in common. */
type Planned = Pick<Draw, "list" | "excluded" | "sampleSize" | "resettlement" | "warnings"> & {
  readonly domains: PerDomain<DomainFigures>;
};

function outcomeOf(findings: readonly Finding[], planned: Planned | null, draw: Draw | null = null): Outcome {
  const count = (severity: Finding["severity"]) => findings.filter((one) => one.severity === severity).length;
  const errorsFirst = [...findings].sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  return {
    counts: { error: count("error"), warning: count("warning"), notice: count("notice") },
    findings: errorsFirst.slice(0, FINDINGS_SHOWN),
    figures: planned && figuresOf(planned),
    drawn: draw && { seed: draw.seed, digest: draw.digest },
  };
}

function figuresOf({ list, excluded, sampleSize, domains, resettlement, warnings }: Planned): Figures {
  const { cases: _, ...scope } = resettlement;
  return {
    list,
    excluded: excluded.length,
    sampleSize,
    domains: Object.fromEntries(Object.entries(domains).map(([id, figures]) => [id, domainFigures(figures)])),
    resettlement: scope,
    warnings,
  };
}

function domainFigures({
  eligible,
  drawn,
  inclusionProbability,
  marginOfError,
  probabilityAllMargins,
  probabilityAllTwoWayMargins,
}: DomainFigures): DomainFigures {
  return { eligible, drawn, inclusionProbability, marginOfError, probabilityAllMargins, probabilityAllTwoWayMargins };
}

function filesOf(draw: Draw): DrawFiles {
  return { sample: sampleCsv(draw.sample), reserves: sampleCsv(draw.reserves), receipt: `${canonicalJson(draw)}\n` };
}
