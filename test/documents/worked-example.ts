import { canonicalJson, digestOf } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import type { Case } from "../../src/sampling/case.ts";
import { drawSample } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import { layOut } from "../../src/sampling/lottery/choice.ts";
import { remainderOf } from "../../src/sampling/lottery/remainder.ts";
import { listDigest, profileDigest } from "../../src/sampling/plan/list-digest.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { ofDomain } from "../../src/sampling/specification/domains.ts";
import { generatorSeed, ticket, ticketKey } from "../../src/sampling/ticket.ts";
import { aCase, aList } from "../support/cases.ts";
import { readDocument } from "./documents.ts";
import { table } from "./marked.ts";

/**
 * The worked example of the method paper, from the small example list: every number in it is this draw's.
 *
 * @module
 */

const LIST = "test/example/small-list.csv";
const SEED = "worked";
const DOMAIN = "court";

const code = (text: string | number) => `\`${text}\``;
const block = (text: string) => `\`\`\`\n${text}\n\`\`\``;

/** The small list, which is written in the codes of receipts and so needs no reading. */
function smallList(): Case[] {
  const [head = "", ...rows] = readDocument(LIST).trim().split("\n");
  const names = head.split(",");
  return rows.map((row) => {
    const cells = row.split(",");
    const said = Object.fromEntries(names.map((name, at) => [name, cells[at] || null]));
    return aCase(nth(cells, 0), said as Partial<Case>);
  });
}

/** The draw of the small list that the paper follows. */
function smallDraw(): { readonly draw: Draw; readonly cases: readonly Case[] } {
  const cases = smallList();
  const request = inspectionRequest({
    inspectionDate: "2026-11-02",
    specification: "youth-2018",
    settings: [{ path: "sampleSize.maximum", value: 5 }],
  });
  return { draw: drawSample(aList(...cases), request, readSeed(SEED, "supplied")), cases };
}

/** The example in Markdown, step by step. */
export function workedExample(): string {
  const { draw, cases } = smallDraw();
  const { stratification } = draw.specification;
  const [first] = cases;
  const listed = first && {
    caseId: first.caseId,
    childId: first.childId,
    gender: first.gender,
    disposal: first.disposal,
    startDate: first.startDate,
    riskOfSeriousHarm: first.riskOfSeriousHarm,
    safetyAndWellbeing: first.safetyAndWellbeing,
  };
  return [
    `**The list's digests.** The first entry is ${code(canonicalJson(listed))}; ${code("list.digest")} is ${code(listDigest(cases, stratification))}. The list carries no further variable, so the first entry under ${code("list.profileDigest")} is ${code(canonicalJson({ caseId: first?.caseId, age: "not-recorded", ethnicity: "not-recorded", disability: "not-recorded", lookedAfter: "not-recorded", previousSanctions: "not-recorded" }))} and the digest ${code(profileDigest(cases, stratification))}.`,
    `**Windows.** ${code(canonicalJson(draw.windows))}.`,
    `**Excluded.**\n\n${block(draw.excluded.map((one) => canonicalJson(one)).join("\n"))}`,
    `**Sizes.** ${code(canonicalJson(draw.sampleSize))}; by domain:\n\n${sizes(draw)}`,
    cellsAndShares(draw),
    tickets(draw),
    choice(draw),
    `**Sample and reserves.**\n\n${block([...draw.sample, ...draw.reserves].map((one) => canonicalJson(one)).join("\n"))}`,
    `**Digests.** The specification's is ${code(digestOf(draw.specification))} and the draw's ${code(draw.digest)}.`,
  ].join("\n\n");
}

function sizes(draw: Draw): string {
  return table(
    ["domain", "eligible", "target", "drawn", "inclusionProbability", "marginOfError"],
    Object.entries(draw.domains).map(([id, one]) => [
      code(id),
      `${one.eligible}`,
      `${one.target}`,
      `${one.drawn}`,
      `${one.inclusionProbability}`,
      `${one.marginOfError}`,
    ]),
  );
}

/** The court cells: N and n, what is certain and what is left to the lottery. */
function cellsAndShares(draw: Draw): string {
  const { eligible, drawn, lottery } = ofDomain(draw.domains, DOMAIN);
  const rows = lottery.cells.map((cell) => {
    const key = JSON.stringify(cell.levels);
    const remainder = remainderOf(cell, { drawn, eligible });
    const seen = remainder > 0 ? `${ticket(SEED, DOMAIN, "cell", key)}` : "not active";
    return [code(key), `${cell.eligible}`, `${cell.base}`, `${remainder}`, seen];
  });
  const left = lottery.cells.reduce((sum, cell) => sum + remainderOf(cell, { drawn, eligible }), 0) / eligible;
  return `**Court cells.** N = ${eligible}, n = ${drawn}; size (the ones of each allocation) = ${left}.\n\n${table(
    ["cell's key", "N_c", "base_c", "rem_c", "ticket of the cell"],
    rows,
  )}`;
}

/** How one ticket comes about, and those of the court cases. */
function tickets(draw: Draw): string {
  const key = ticketKey(SEED, DOMAIN, "case", "C-1");
  const hex = generatorSeed(key);
  const bytes = keystream(hex);
  const cases = [...draw.sample, ...draw.reserves].filter(({ domain }) => domain === DOMAIN);
  return [
    `**Tickets.** That of case C-1 in the domain ${code(DOMAIN)}: the key is ${code(JSON.stringify(key))}, its SHA-256 ${code(hex)}; the RC4 bytes 257 to 264 are ${code(bytes.slice(0, 8).join(" "))}, and the ticket is ${code(ticketFrom(bytes))}.`,
    table(
      ["case", "ticket"],
      cases.map((one) => [one.caseId, `${one.ticket}`]),
    ),
  ].join("\n\n");
}

function choice(draw: Draw): string {
  const { drawn, eligible, lottery } = ofDomain(draw.domains, DOMAIN);
  const activeKeys = lottery.cells
    .filter((cell) => remainderOf(cell, { drawn, eligible }) > 0)
    .map(({ levels }) => JSON.stringify(levels));
  const laidOut = layOut(SEED, DOMAIN, { ...lottery, activeKeys });
  const total = lottery.weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const drawnAt = ticket(SEED, DOMAIN, "allocation", "");
  const u = BigInt(Math.floor(2 ** 53 * drawnAt));
  let cumulative = 0n;
  const rows = laidOut.map(({ allocation, index, sum, weight }) => {
    cumulative += weight;
    return [code(allocation), `${index}`, `${sum}`, `${weight}`, `${cumulative}`];
  });
  return [
    `**The lottery and its choice.** The allocations as the seed lays them out, with the sums of the tickets of their cells:`,
    table(["allocation", "index", "sum of tickets", "weight", "cumulative"], rows),
    `The ticket of the kind ${code("allocation")} is ${code(drawnAt)}, so U = ${u}; W = ${total}; U W = ${u * total} is first under 2^53 times the cumulative weight at index ${lottery.chosen}, which is ${code("chosen")}.`,
  ].join("\n\n");
}

/** RC4 as the paper writes it down, beside the library that draws: the first bytes after 256 that are dropped. */
function keystream(key: string): number[] {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [nth(state, b), nth(state, a)];
  };
  for (let at = 0, to = 0; at < 256; at++) {
    to = (to + nth(state, at) + key.charCodeAt(at % key.length)) % 256;
    swap(at, to);
  }
  const bytes: number[] = [];
  for (let at = 1, to = 0; bytes.length < 256 + 16; at = (at + 1) % 256) {
    to = (to + nth(state, at)) % 256;
    swap(at, to);
    bytes.push(nth(state, (nth(state, at) + nth(state, to)) % 256));
  }
  return bytes.slice(256);
}

/** A ticket from its bytes, as the paper says. */
function ticketFrom(bytes: readonly number[]): number {
  let [n, d, x, used] = [0, 2 ** 48, 0, 6];
  for (const byte of bytes.slice(0, 6)) n = n * 256 + byte;
  while (n < 2 ** 52) {
    n = (n + x) * 256;
    d *= 256;
    x = nth(bytes, used++);
  }
  while (n >= 2 ** 53) {
    n /= 2;
    d /= 2;
    x = Math.floor(x / 2);
  }
  return (n + x) / d;
}
