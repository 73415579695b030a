import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { readList } from "../../src/long-list/read-list.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { createService } from "../../src/server/service.ts";
import { assetsOnDisk } from "../../src/web/assets/assets-on-disk.ts";
import { checked, someone } from "../ledger/support/desk.ts";
import { inventedCases } from "../support/invented.ts";
import { findChromium } from "../support/not-run.ts";
import { type OpenSite, openSite } from "../web/support/open-site.ts";
import { printTable, rounded } from "./measure.ts";

const ROUNDS = 7;
const HEADINGS =
  "Case reference,Child reference,Surname,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";

/**
 * Times a check on the page "Check a list" in Chromium: from pressing the button to the result being on the screen; then what the
 * heaviest pages of the desk cost a browser that comes to them.
 */
export async function run(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox"] });
  await checks(browser);
  await heavyPages(browser);
  await browser.close();
}

async function checks(browser: Browser): Promise<void> {
  const service = createService({
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    log: () => {},
    clock: () => 0,
    assets: await assetsOnDisk(),
  });
  const server = serve({ fetch: service.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address() as { port: number };
  const lists: [string, string][] = [
    ["300 rows", list(300, "2026")],
    ["10,000 rows", list(10_000, "2026")],
    ["10,000 findings", list(10_000, "26")],
  ];
  const rows = [];
  for (const [name, text] of lists) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(browser, address.port, text));
    const taken = times.map((one) => one.taken).sort((a, b) => a - b);
    const script = middle(times.map((one) => one.script));
    rows.push([name, ...[taken[0] ?? 0, middle(taken), taken.at(-1) ?? 0, script].map(rounded)]);
  }
  printTable(["checked in the browser", "least ms", "median ms", "most ms", "script ms"], rows);
  server.close();
}

/** A sample of 400 cases, which inspectors have, and a list of 10,000 findings. */
async function heavyPages(browser: Browser): Promise<void> {
  const site = await openSite({}, 9999);
  site.clock.now = new Date();
  const session = await signIn(site);
  const pages = [
    ["sample of 400 cases", `/inspections/${await largeSample(site)}/draws/1`],
    ["list with 10,000 findings", `/inspections/${await fullOfFindings(site)}/submissions/1`],
  ] as const;
  const rows = [];
  for (const [name, path] of pages) {
    const costs: PageCost[] = [];
    for (let round = 0; round < ROUNDS; round++) costs.push(await costOf(browser, site.url, path, session));
    const figures = (["kilobytes", "painted", "script", "busy"] as const).map((what) =>
      middle(costs.map((one) => one[what])),
    );
    rows.push([name, ...figures.map(rounded)]);
  }
  printTable(["a page that is come to, median", "kB", "largest paint ms", "script ms", "all work ms"], rows);
  await site.close();
}

async function signIn(site: OpenSite): Promise<string> {
  const form = new URLSearchParams({ key: await site.keyFor("coordinator") });
  const headers = { Origin: site.url };
  const response = await fetch(`${site.url}/sign-in`, { method: "POST", redirect: "manual", headers, body: form });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function largeSample({ ledger }: OpenSite): Promise<string> {
  const coordinator = someone("coordinator");
  const settings = [{ path: "sampleSize.minimum", value: 400 }];
  const request = inspectionRequest({ inspectionDate: "2026-11-02", team: "Large", settings });
  const { id } = await ledger.create(coordinator, request);
  await ledger.submit(coordinator, id, checked([...inventedCases("court", 700), ...inventedCases("outOfCourt", 500)]));
  await ledger.freeze(coordinator, id);
  await ledger.contribute(someone("team", { inspections: [id] }), id, { contribution: "4 2 6 1" });
  await ledger.draw(coordinator, id);
  const inspectors = Array.from({ length: 12 }, (_, at) => ({ name: `Inspector ${at + 1}`, most: null, share: 1 }));
  await ledger.assign(coordinator, id, { inspectors: inspectors.map((one) => ({ ...one, domains: null })) });
  return id;
}

/** Rows that lack their last cell, which is a warning for each. */
async function fullOfFindings({ ledger }: OpenSite): Promise<string> {
  const coordinator = someone("coordinator");
  const { id } = await ledger.create(
    coordinator,
    inspectionRequest({ inspectionDate: "2026-11-02", team: "Findings" }),
  );
  const [headings = "", ...lines] = list(10_000, "2026").split("\n");
  const short = [headings, ...lines.map((line) => line.slice(0, line.lastIndexOf(",")))].join("\n");
  const { list: read, findings } = await readList(
    { bytes: new TextEncoder().encode(short) },
    { inspectionDate: "2026-11-02" },
  );
  if (read === null) throw new Error("the list cannot be read");
  await ledger.submit(coordinator, id, { list: read, findings });
  return id;
}

/** What coming to a page costs: its size, and the browser's time. */
interface PageCost {
  readonly kilobytes: number;
  /** Milliseconds from asking for it to its largest paint. */
  readonly painted: number;
  /** Milliseconds in scripts, and in all that the page's own thread did. */
  readonly script: number;
  readonly busy: number;
}

async function costOf(browser: Browser, url: string, path: string, cookie: string): Promise<PageCost> {
  const context = await browser.newContext({ extraHTTPHeaders: { Cookie: cookie } });
  const page = await context.newPage();
  await page.addInitScript(`new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) globalThis.largestPaint = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true })`);
  const measured = await measuring(page);
  const response = await page.goto(url + path);
  if (response?.status() !== 200) throw new Error(`${path} is answered with ${response?.status()}`);
  // Until what the page does after it has come is done too.
  await page.waitForTimeout(1500);
  const cost = {
    kilobytes: (await response.body()).length / 1000,
    painted: await page.evaluate<number>("globalThis.largestPaint"),
    script: await measured("ScriptDuration"),
    busy: await measured("TaskDuration"),
  };
  await context.close();
  return cost;
}

/** Milliseconds until the result is shown, and in scripts of the page's own thread. */
async function timed(browser: Browser, port: number, text: string): Promise<{ taken: number; script: number }> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/check?inspectionDate=2026-11-02`);
  await page.setInputFiles("#list", { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  // A person takes longer to come from choosing to pressing.
  await page.waitForTimeout(1000);
  const measured = await measuring(page);
  const before = await measured("ScriptDuration");
  const taken = await page.evaluate<number>(`new Promise((resolve) => {
    const main = document.querySelector("main");
    const start = performance.now();
    new MutationObserver(() => {
      if (main.querySelector("#findings")) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    }).observe(main, { childList: true });
    document.querySelector("form button").click();
  })`);
  const script = (await measured("ScriptDuration")) - before;
  await page.close();
  return { taken, script };
}

/** What Chromium's own counters say of a page's thread, in milliseconds. */
async function measuring(page: Page): Promise<(counter: "ScriptDuration" | "TaskDuration") => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  return async (counter) => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === counter)?.value ?? 0);
  };
}

function middle(some: readonly number[]): number {
  return [...some].sort((a, b) => a - b)[some.length >> 1] ?? 0;
}

function list(rows: number, year: string): string {
  const pick = (values: readonly string[], at: number) => values[at % values.length];
  const lines = Array.from({ length: rows }, (_, at) => {
    const court = at % 2 === 0;
    const date = `${(at % 28) + 1}/${court ? 3 + (at % 2) : 6 + (at % 2)}/${year}`;
    const disposal = court
      ? pick(["YRO", "Referral order", "s.250"], at >> 1)
      : pick(["Caution", "YCC", "CR"], at >> 1);
    return `C${at},Y${at},Invented,${pick(["M", "F", "Boy", "M", "M"], at)},${disposal},${date},${pick(["Low", "Medium", "VH"], at >> 2)},${pick(["Low", "Medium", "High", ""], at >> 3)}`;
  });
  return [HEADINGS, ...lines].join("\n");
}
