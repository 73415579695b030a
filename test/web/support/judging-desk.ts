import { csvOf } from "../../../src/base/csv/people-csv.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { someone } from "../../ledger/support/desk.ts";
import { judgedByChance } from "../../support/judging.ts";
import { filledRows } from "../../use-cases/rate/filled-sheets.ts";
import { ask, type PageRequest } from "./asking-pages.ts";
import { inspectionAt, requestNamed } from "./desk-pages.ts";
import type { OpenSite } from "./open-site.ts";

const coordinator = someone("coordinator");

/** The inspectors of {@link judgingDesk}. */
export const INSPECTORS = ["A. Ames", "B. Boyd"];

/** An inspection whose cases two inspectors have, its sheet as it is filled in, and how to ask for its pages. */
export async function judgingDesk(site: OpenSite, cookie: string, drawn?: string) {
  const inspection = drawn ?? (await inspectionAt(site, "drawn"));
  const inspectors = INSPECTORS.map((name) => ({ name, most: null, share: 1, domains: null }));
  await site.ledger.assign(coordinator, inspection, { inspectors });
  const { receipt } = await site.ledger.stored(coordinator, inspection);
  const [head = [], ...rows] = filledRows(receipt as Draw, judgedByChance(receipt as Draw));
  const at = `/inspections/${inspection}`;
  const get = (path = "", as = cookie) => ask(site, `${at}${path}`, { cookie: as });
  const post = async (path: string, form: PageRequest["form"], from = path) =>
    ask(site, `${at}${path}`, { cookie, form: { request: await requestNamed(site, `${at}${from}`, cookie), ...form } });
  return { inspection, at, head, rows, get, post };
}

/** The same with all cases judged. */
export async function judgedDesk(site: OpenSite, cookie: string) {
  const desk = await judgingDesk(site, cookie);
  const bytes = new TextEncoder().encode(csvOf([desk.head, ...desk.rows]));
  await site.ledger.judge(coordinator, desk.inspection, [{ name: "all.csv", bytes }]);
  return desk;
}
