import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import { sheetRows } from "../../src/long-list/files/workbook/library.ts";
import { workbookOutline } from "../../src/long-list/files/workbook/outline.ts";
import { readList } from "../../src/long-list/read-list.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { readJudgementFiles } from "../../src/use-cases/rate/judgement-files.ts";
import { EXAMPLE } from "../api/asking.ts";
import { someone } from "../ledger/support/desk.ts";
import { judgedByChance } from "../support/judging.ts";
import { filledRows } from "../use-cases/rate/filled-sheets.ts";
import { signedIn } from "./support/asking-pages.ts";
import { crawl, request } from "./support/crawl.ts";
import { INSPECTION_DATE } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { textOf } from "./support/page-text.ts";

/** Frameworks that ask little, and lists of which a domain has no case: after the draw each place has a plain answer. */

const BASE = shippedSpecification("youth-2021");
const STANDARDS = {
  "every domain": BASE.standards,
  "court alone": BASE.standards.filter(({ domain }) => domain !== "outOfCourt"),
  "the panel alone": BASE.standards.filter(({ basis }) => basis === "panel"),
  nothing: [],
} as const;
type Standards = keyof typeof STANDARDS;

const [HEAD = "", ...LINES] = EXAMPLE.trimEnd().split("\n");
const COURT = /Custody|order/i;
const LISTS = {
  "both domains": EXAMPLE,
  "court alone": [HEAD, ...LINES.filter((line) => COURT.test(line))].join("\n"),
  "out of court alone": [HEAD, ...LINES.filter((line) => !COURT.test(line))].join("\n"),
  "no domain": EXAMPLE.replaceAll("/2026,", "/2016,").replaceAll("/2025,", "/2015,"),
} as const;
type List = keyof typeof LISTS;

const coordinator = someone("coordinator");
let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("administrator"));
}, 240_000);
afterAll(() => site.close());

/** As far as an inspection comes, with everything judged that is asked. */
async function inspected(standards: Standards, list: List): Promise<{ readonly id: string; readonly draw: Draw }> {
  const { ledger } = site;
  const specification = { ...BASE, id: "own", title: "Own", standards: STANDARDS[standards] };
  const asked = inspectionRequest({ inspectionDate: INSPECTION_DATE, team: `${standards}, ${list}`, specification });
  const { id } = await ledger.create(coordinator, asked);
  const bytes = new TextEncoder().encode(LISTS[list]);
  const read = await readList({ bytes }, { inspectionDate: INSPECTION_DATE, specification });
  await ledger.submit(coordinator, id, { list: read.list!, findings: read.findings });
  await ledger.freeze(coordinator, id);
  const draw = (await ledger.draw(coordinator, id)).receipt as Draw;
  const inspectors = ["A. Ames", "B. Boyd"].map((name) => ({ name, most: null, share: 1, domains: null }));
  await ledger.assign(coordinator, id, { inspectors });
  if (standards !== "nothing") {
    const rows = filledRows(draw, judgedByChance(draw));
    await ledger.judge(coordinator, id, [{ name: "all.csv", bytes: new TextEncoder().encode(csvOf(rows)) }]);
  }
  return { id, draw };
}

/** Each kind of want by itself, and the one where a domain that is asked about has no case and the other is not asked about. */
const ALL: readonly (readonly [Standards, List])[] = [
  ["every domain", "court alone"],
  ["every domain", "no domain"],
  ["court alone", "both domains"],
  ["court alone", "out of court alone"],
  ["the panel alone", "both domains"],
  ["nothing", "both domains"],
];
const TITLES = BASE.domains.map(({ title }) => title);

describe.each(ALL)("where standards rest on %s and the list has cases of %s", (standards, list) => {
  test("no page is dead and none shows a figure that is none; sheets say why they ask nothing", async () => {
    const { id, draw } = await inspected(standards, list);
    const at = `/inspections/${id}`;
    const { pages } = await crawl(site.service, [at, `${at}/judgements`], cookie, at);
    const own = [...pages.values()];
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ status }) => status !== 200 && status !== 303).map(({ path }) => path)).toEqual([]);
    for (const { path, html } of own) expect(textOf(html), path).not.toMatch(/\b(NaN|undefined|null|Infinity)\b/);
    const words = textOf(pages.get(`${at}/judgements`)?.html ?? "");
    const hub = textOf(pages.get(at)?.html ?? "");
    expect(/It waits for (the coordinator|you)/.test(hub)).toBe(standards !== "nothing");
    expect(hub).not.toContain("It waits for the inspectors");
    if (standards === "nothing") {
      expect(hub).toContain("so nothing is judged or rated: nothing is waited for.");
      expect(words).toContain(
        "The rules of this inspection have no standards: nothing is judged and nothing is rated.",
      );
      expect(hub).toContain("have no standards, so nothing is judged or rated");
      return;
    }
    if (standards === "the panel alone") expect(words).toContain("No standard rests on cases: the panel alone rates.");

    const file = await request(site.service, `${at}/judgements/sheet.xlsx`, { cookie });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { sheets } = await workbookOutline(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(TITLES);
    for (const [index, domain] of BASE.domains.entries()) {
      const first = (await sheetRows(bytes, index).next()).value?.cells;
      const asks = STANDARDS[standards].some((one) => one.domain === domain.id);
      const why = !asks
        ? "no standard rests on these cases"
        : draw.domains[domain.id]!.drawn === 0
          ? "no case to judge"
          : "Case reference";
      expect(first?.[0]).toContain(why);
    }
    // It is taken back as it came.
    expect((await readJudgementFiles(draw, [], [{ name: "a.xlsx", bytes }], null, [])).findings).toEqual([]);

    const statement = textOf(pages.get(`${at}/ratings/statement`)?.html ?? "");
    for (const { id: domain, title } of BASE.domains) {
      const rests = STANDARDS[standards].some((one) => one.domain === domain);
      expect(statement.includes(`${title}: no standard rests on these cases, so they are not rated.`)).toBe(!rests);
    }
  }, 60_000);
});
