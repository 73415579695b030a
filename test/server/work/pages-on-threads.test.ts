import { afterAll, beforeAll, expect, test } from "vitest";
import { RETENTION_DAYS } from "../../../src/ledger/platform.ts";
import { openPool, type Pool } from "../../../src/server/work/pool.ts";
import { PATIENCE } from "../../ledger-api/ledger-app.ts";
import { ask, signedIn } from "../../web/support/asking-pages.ts";
import { inspectionAt, MESSY } from "../../web/support/desk-pages.ts";
import { type OpenSite, openSite } from "../../web/support/open-site.ts";
import { hiddenFields } from "../../web/support/page-text.ts";

const CONTACT = "inspections@northshire.example";

let site: OpenSite;
let pool: Pool;
let cookie: string;
/** What was handed to a thread, by method and path. */
const handed: string[] = [];
/** Whether those who asked for it had signed in. */
const signed: boolean[] = [];
beforeAll(async () => {
  site = await openSite({
    elsewhere: {
      refuse: (sender) => pool.refuse(sender),
      answer(request, sender) {
        handed.push(`${request.method} ${new URL(request.url).pathname}`);
        signed.push(sender.signedIn);
        return pool.answer(request, sender);
      },
    },
  });
  const about = { organisation: "Northshire", contact: CONTACT, retentionDays: RETENTION_DAYS, accessLogDays: 400 };
  pool = openPool({ threads: 1, settings: { about, origin: undefined }, store: site.store });
  // A thread goes by the time it is, and so must the session.
  site.clock.now = new Date();
  cookie = await signedIn(site, await site.keyFor("coordinator"));
}, PATIENCE);
afterAll(async () => {
  await pool.close();
  await site.close();
});

/** What is answered, and whether a thread did. */
async function onThread(path: string, form?: Record<string, string>) {
  const before = handed.length;
  const response = await ask(site, path, { cookie, ...(form && { form }) });
  return { status: response.status, handed: handed.slice(before), text: await response.text() };
}

test("cases are assigned and given to another inspector by a page's form on a thread, as over the API", async () => {
  const at = `/inspections/${await inspectionAt(site, "drawn")}/assignment`;
  const conflicts = await onThread(`${at}/conflicts`, { inspectors: "A. Ames\nB. Boyd" });
  expect(conflicts).toMatchObject({ status: 200, handed: [`POST ${at}/conflicts`] });
  const made = await onThread(at, { ...hiddenFields(conflicts.text), do: "assign" });
  expect(made).toMatchObject({ status: 303, handed: [`POST ${at}`] });
  const change = await onThread(`${at}/change`);
  expect(change).toMatchObject({ status: 200, handed: [] });
  const [, first = ""] = /name="case".*?<option value="([^"]+)"/s.exec(change.text) ?? [];
  const given = { ...hiddenFields(change.text), case: first, reason: "Knows the family" };
  expect(await onThread(`${at}/change`, given)).toMatchObject({ status: 303, handed: [`POST ${at}/change`] });
});

test("a letter that is written on a thread has the address of whoever runs the service", async () => {
  const at = `/inspections/${await inspectionAt(site, "new")}/list`;
  const form = hiddenFields(await (await ask(site, at, { cookie })).text());
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  body.set("list", new Blob([MESSY]), "messy.csv");
  const response = await fetch(`${site.url}${at}`, {
    method: "POST",
    body,
    headers: { Cookie: cookie, Origin: site.url },
  });
  expect([response.status, handed.at(-1)]).toEqual([400, `POST ${at}`]);
  expect(await response.text()).toContain(CONTACT);
});

test.each(["/programme", "/programme.csv"])("%s is made on a thread", async (path) => {
  expect(await onThread(path)).toMatchObject({ status: 200, handed: [`GET ${path}`] });
});

test("a page whose head alone is asked for is made there too", async () => {
  const response = await fetch(`${site.url}/programme`, { method: "HEAD", headers: { Cookie: cookie } });
  expect([response.status, handed.at(-1)]).toEqual([200, "HEAD /programme"]);
});

test("whoever has signed in is known as such at either door, also where nobody is asked to", async () => {
  const key = await site.keyFor("auditor");
  const asked: [string, Record<string, string>, boolean][] = [
    ["/v1/checks", {}, false],
    ["/v1/checks", { Authorization: `Bearer ${key}` }, true],
    ["/v1/checks", { Authorization: `Bearer ${key}x` }, false],
    ["/v1/checks", { Authorization: `Basic ${key}` }, false],
    ["/check", {}, false],
    ["/check", { Cookie: cookie }, true],
    ["/check", { Cookie: `${cookie}x` }, false],
  ];
  for (const [path, headers, known] of asked) {
    await fetch(site.url + path, { method: "POST", headers: { Origin: site.url, ...headers }, body: "" });
    expect([handed.at(-1), signed.at(-1)]).toEqual([`POST ${path}`, known]);
  }
});
