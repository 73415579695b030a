import { chromium } from "playwright-core";
import { canonicalJson } from "../../src/base/canonical.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import { someone } from "../ledger/support/desk.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "../support/not-run.ts";
import { openSite } from "../web/support/open-site.ts";
import { analyst } from "./journeys/analyst.ts";
import { journeyLists } from "./journeys/lists.ts";
import { type Reader, readerOf, type Spent, type Step } from "./journeys/reader.ts";
import { byThePublicRecord, coordinator, stranger, team } from "./journeys/walked.ts";
import { printTable, rounded } from "./measure.ts";

/** Days: an inspection is announced about so long before. */
const AHEAD = 50;

/** How long the journeys take somebody who has never seen the pages: what they have to read and do, not how long it was waited. */
export async function run(): Promise<void> {
  const [site, browser] = [
    await openSite({}, 9999),
    await chromium.launch({ executablePath: findChromium() ?? "", args: [...CHROMIUM_ARGUMENTS] }),
  ];
  site.clock.now = new Date();
  const lists = journeyLists(Math.round((Date.now() - Date.parse("2026-11-02")) / 86_400_000) + AHEAD);
  const noted: ({ readonly name: string; readonly steps: readonly Step[] } & Spent)[] = [];
  const walk = async <T>(name: string, journey: (reader: Reader) => Promise<T>): Promise<T> => {
    const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 } });
    const reader = readerOf(await context.newPage());
    const result = await journey(reader);
    // What is read to the end of a journey comes after the last thing that is done.
    noted.push({ name, ...reader.spent(), steps: reader.steps });
    await context.close();
    return result;
  };

  const key = await site.keyFor("coordinator");
  const first = await walk("coordinator: from the first sign-in to a locked list, a team's key made", (reader) =>
    coordinator(reader, key, lists),
  );
  const me = someone("coordinator");
  const request = { inspectionDate: lists.date, team: "Sampleton", specification: "youth-2021", settings: [] };

  const second = await site.ledger.create(me, inspectionRequest(request));
  const teamKey = await site.keyFor("team", second.id);
  await walk("team: from the letter's link to a list that was taken in", (reader) =>
    team(reader, teamKey, `/inspections/${second.id}`, lists),
  );
  const id = first.split("/").at(-1) ?? "";
  await site.ledger.draw(me, id);
  await site.ledger.publish(me, id);
  const { receipt } = await site.ledger.stored(me, id);
  const file = { name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(canonicalJson(receipt)) };
  await walk("stranger: from a link to a verdict, the receipt alone", (reader) => stranger(reader, file, null));
  await walk("stranger: with the list", (reader) => stranger(reader, file, lists.clean));
  await walk("stranger: by the public record", (reader) => byThePublicRecord(reader, first));
  noted.push({ name: "analyst: from the README to a table of pilots", ...(await analyst()) });
  printTable(
    ["journey", "words", "actions", "minutes"],
    noted.map(({ name, words, actions, minutes }) => [name, words, actions, rounded(minutes)]),
  );
  for (const { name, steps, minutes } of noted) {
    console.log(`\n${name}`);
    for (const step of [...steps, { minutes, what: "is done" }])
      console.log(`${step.minutes.toFixed(1).padStart(5)}  ${step.what}`);
  }
  await browser.close();
  await site.close();
}
