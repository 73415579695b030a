import { readList } from "../../../src/long-list/read-list.ts";
import { inspectionRequest } from "../../../src/sampling/plan/request.ts";
import { EXAMPLE } from "../../api/asking.ts";
import { someone } from "../../ledger/support/desk.ts";
import { ask, type PageRequest } from "./asking-pages.ts";
import type { OpenSite } from "./open-site.ts";

export const INSPECTION_DATE = "2026-11-02";

/** The example list under a heading that is not known, with values that are not known and a column that is dropped. */
export const MESSY = EXAMPLE.replace("Case reference", "Our number")
  .replaceAll("Referral order", "Ref Ordr")
  .split("\n")
  .map((line, at) => (line === "" ? "" : at === 0 ? `${line},Full name` : `${line},CANARY-NAME-${at}`))
  .join("\n");

/** Somewhere an inspection may stand. */
export const STAGES = ["new", "listed", "frozen", "contributed", "drawn", "erased"] as const;
export type Stage = (typeof STAGES)[number];

/** A new inspection that has come as far as is asked, with the example list. */
export async function inspectionAt({ ledger }: OpenSite, stage: Stage, team = "Exampleshire"): Promise<string> {
  const coordinator = someone("coordinator");
  const { id } = await ledger.create(coordinator, inspectionRequest({ inspectionDate: INSPECTION_DATE, team }));
  const steps: readonly (() => Promise<unknown>)[] = [
    async () => ledger.submit(coordinator, id, await exampleList()),
    () => ledger.freeze(coordinator, id),
    () => ledger.contribute(someone("team", { inspections: [id] }), id, { contribution: "4 2 6 1" }),
    () => ledger.draw(coordinator, id),
    () => ledger.erase(someone("administrator"), id, "The inspection was called off."),
  ];
  for (const step of steps.slice(0, STAGES.indexOf(stage))) await step();
  return id;
}

/** The example list as it is read, or another text. */
export async function exampleList(text = EXAMPLE) {
  const { list, findings } = await readList(
    { bytes: new TextEncoder().encode(text) },
    { inspectionDate: INSPECTION_DATE },
  );
  return { list: list!, findings };
}

/** Sends a page's form with a file. */
export async function sendFile(
  { url }: Pick<OpenSite, "url">,
  path: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
  content: string,
  field = "list",
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append(field, new Blob([content]), `${field}.csv`);
  return fetch(url + path, { method: "POST", redirect: "manual", headers: { Origin: url, Cookie: cookie }, body });
}

/** The page that a sent list leads to. */
export async function sentList(
  site: OpenSite,
  path: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
  content: string,
): Promise<Response> {
  const response = await sendFile(site, path, cookie, fields, content);
  const led = response.headers.get("location");
  return response.status === 303 && led !== null ? ask(site, led, { cookie }) : response;
}

/** A page as it is read: its words, without its tags. */
export async function wordsOf(response: Response | Promise<Response>): Promise<string> {
  const html = await (await response).text();
  return html
    .replace(/<\/?a\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

/** What names the request of the last form of a page. */
export async function requestNamed(site: OpenSite, path: string, cookie: string): Promise<string> {
  const html = await (await ask(site, path, { cookie })).text();
  return [...html.matchAll(/name="request" value="([0-9a-f]{32})"/g)].at(-1)![1]!;
}

/** Whether what was answered leads on, and where. */
export async function ledTo(site: OpenSite, path: string, asked: PageRequest): Promise<string | null> {
  const response = await ask(site, path, asked);
  return response.status === 303 ? response.headers.get("location") : null;
}
