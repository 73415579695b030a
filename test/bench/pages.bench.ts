import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { type Browser, chromium } from "playwright-core";
import { createService } from "../../src/server/service.ts";
import { assetsOnDisk } from "../../src/web/assets/assets-on-disk.ts";
import { findChromium } from "../support/not-run.ts";
import { printTable, rounded } from "./measure.ts";

const ROUNDS = 7;
const HEADINGS =
  "Case reference,Child reference,Surname,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";

/** Times a check on the page "Check a list" in Chromium: from pressing the button to the result being on the screen. */
export async function run(): Promise<void> {
  const service = createService({
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    log: () => {},
    clock: () => 0,
    assets: await assetsOnDisk(),
  });
  const server = serve({ fetch: service.fetch, port: 0, hostname: "127.0.0.1" }) as Server;
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address() as { port: number };
  const browser = await chromium.launch({ executablePath: findChromium() ?? "", args: ["--no-sandbox"] });
  const lists: [string, string][] = [
    ["300 rows", list(300, "2026")],
    ["10,000 rows", list(10_000, "2026")],
    ["10,000 findings", list(10_000, "26")],
  ];
  const rows = [];
  for (const [name, text] of lists) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timed(browser, address.port, text));
    times.sort((a, b) => a - b);
    rows.push([name, ...[times[0]!, times[Math.floor(ROUNDS / 2)]!, times.at(-1)!].map(rounded)]);
  }
  printTable(["checked in the browser", "least ms", "median ms", "most ms"], rows);
  await browser.close();
  server.close();
}

async function timed(browser: Browser, port: number, text: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/check?inspectionDate=2026-11-02`);
  await page.setInputFiles("#list", { name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  // A person takes longer to come from choosing to pressing.
  await page.waitForTimeout(1000);
  const taken = await page.evaluate<number>(`new Promise((resolve) => {
    const main = document.querySelector("main");
    const start = performance.now();
    new MutationObserver(() => {
      if (main.querySelector("#findings")) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    }).observe(main, { childList: true });
    document.querySelector("form button").click();
  })`);
  await page.close();
  return taken;
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
