import { csvOf } from "../../../src/base/csv/people-csv.ts";
import { isBound, ROLES } from "../../../src/ledger/access/roles.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { inspectionRequest } from "../../../src/sampling/plan/request.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { someone } from "../../ledger/support/desk.ts";
import { judgedByChance } from "../../support/judging.ts";
import { filledRows } from "../../use-cases/rate/filled-sheets.ts";
import { signedIn } from "./asking-pages.ts";
import { type Crawled, crawl } from "./crawl.ts";
import { INSPECTION_DATE, inspectionAt, STAGES } from "./desk-pages.ts";
import { type OpenSite, openSite } from "./open-site.ts";

/** Who looks: nobody in particular, or somebody with a key. */
export const VISITORS = ["anybody", ...ROLES] as const;
export type Visitor = (typeof VISITORS)[number];

/** A site with an inspection at every stage, and all that each visitor finds in it. */
export interface CrawledSite {
  readonly site: OpenSite;
  readonly cookies: ReadonlyMap<Visitor, string>;
  readonly crawls: ReadonlyMap<Visitor, Crawled>;
}

const coordinator = someone("coordinator");

/** Opens a site, brings an inspection to every stage, and follows every link in it as every visitor. */
export async function crawledSite(): Promise<CrawledSite> {
  const site = await openSite();
  const inspections: string[] = [];
  for (const stage of STAGES) inspections.push(await inspectionAt(site, stage));
  inspections.push(await halfJudged(site), await rated(site), await byOwnRules(site));
  const [cookies, crawls] = [new Map<Visitor, string>(), new Map<Visitor, Crawled>()];
  for (const visitor of VISITORS) {
    if (visitor !== "anybody") {
      const own = isBound(visitor) ? inspections : [];
      cookies.set(visitor, await signedIn(site, await site.keyFor(visitor, ...own)));
    }
    crawls.set(visitor, await crawl(site.service, ["/"], cookies.get(visitor)));
  }
  return { site, cookies, crawls };
}

/** One whose cases are with inspectors, of whom the key of the visitors' inspector is one, and are judged by half. */
async function halfJudged(site: OpenSite): Promise<string> {
  const { inspection, head, rows } = await assigned(site, "Judged");
  await judge(site, inspection, [head, ...rows.slice(0, rows.length / 2)]);
  return inspection;
}

/** One that has come as far as it can. */
async function rated(site: OpenSite): Promise<string> {
  const { inspection, head, rows } = await assigned(site, "Rated");
  await judge(site, inspection, [head, ...rows]);
  await site.ledger.closeRatings(coordinator, inspection);
  return inspection;
}

async function assigned(site: OpenSite, team: string) {
  const inspection = await inspectionAt(site, "drawn", team);
  const inspectors = [someone("inspector").name, "B. Boyd"].map((name) => ({
    name,
    most: null,
    share: 1,
    domains: null,
  }));
  await site.ledger.assign(coordinator, inspection, { inspectors });
  await site.ledger.publish(coordinator, inspection);
  const { receipt } = await site.ledger.stored(coordinator, inspection);
  const [head = [], ...rows] = filledRows(receipt as Draw, judgedByChance(receipt as Draw));
  return { inspection, head, rows };
}

function judge({ ledger }: OpenSite, inspection: string, rows: readonly (readonly string[])[]) {
  return ledger.judge(coordinator, inspection, [{ name: "a.csv", bytes: new TextEncoder().encode(csvOf(rows)) }]);
}

/** One whose rules came with somebody's own document. */
async function byOwnRules({ ledger }: OpenSite): Promise<string> {
  const specification = { ...shippedSpecification("youth-2018"), id: "own-rules", title: "Rules of our own" };
  const request = inspectionRequest({ inspectionDate: INSPECTION_DATE, team: "Own", specification });
  return (await ledger.create(coordinator, request)).id;
}
