import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, ledTo, requestNamed, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
let administrator: string;
let coordinator: string;
let inspection: string;
beforeAll(async () => {
  site = await openSite();
  administrator = await signedIn(site, await site.keyFor("administrator"));
  coordinator = await signedIn(site, await site.keyFor("coordinator"));
  inspection = await inspectionAt(site, "new");
});
afterAll(() => site.close());

const TOKEN = /longlist_[0-9a-f]{16}_[0-9a-f]{64}/;
const keyForm = async (cookie: string, more = {}) => ({
  request: await requestNamed(site, "/keys/new", cookie),
  name: "Exampleshire",
  role: "team",
  inspections: inspection,
  "until-day": "",
  "until-month": "",
  "until-year": "",
  ...more,
});
const page = async (path: string, cookie: string) => (await ask(site, path, { cookie })).text();
const words = (path: string, cookie: string) => wordsOf(ask(site, path, { cookie }));

describe("a key that is made on a page", () => {
  test("is shown once, with an invitation that does not hold it, and lets its bearer in", async () => {
    const form = await keyForm(coordinator);
    const shownAt = await ledTo(site, "/keys", { cookie: coordinator, form });
    expect(shownAt).toMatch(/^\/keys\/[0-9a-f]{16}\?request=[0-9a-f]{32}$/);
    const html = await page(shownAt!, coordinator);
    const token = TOKEN.exec(html)![0];
    expect(html.match(new RegExp(TOKEN, "g"))).toHaveLength(1);
    expect(html).toContain('data-copies="key-token"');
    const invitation = /id="key-invitation">([^<]*)</.exec(html)![1]!;
    expect(invitation).toContain(`${site.url}/inspections/${inspection}`);
    expect(invitation).toContain("We give you the key by another way than this message");
    expect(invitation).not.toContain("longlist_");
    const team = await signedIn(site, token);
    expect(await words(`/inspections/${inspection}`, team)).toContain("Exampleshire");
  });

  test("invites each to what the key is for", async () => {
    const invitation = async (role: string) => {
      const form = await keyForm(administrator, { role });
      const at = await ledTo(site, "/keys", { cookie: administrator, form });
      return wordsOf(ask(site, at ?? "", { cookie: administrator }));
    };
    const [team, inspector] = [await invitation("team"), await invitation("inspector")];
    expect(team).toContain("pass it on to nobody outside your team");
    expect(inspector).toContain("you see which cases are yours, get the sheet to fill in and send it");
    expect(inspector).toContain(`/inspections/${inspection}`);
    expect(inspector).not.toMatch(/outside your team|You can check a list before you sign in/);
  });

  test("says whose keys cover chosen inspections alone", async () => {
    const administrator = await signedIn(site, await site.keyFor("administrator"));
    const said = await words("/keys/new", administrator);
    expect(said).toContain("Inspections that a team’s or an inspector’s key covers");
    expect(said).toContain("Every other key covers all");
  });

  test("is told to have been shown when the page is loaded again, when the form is sent again, and to another session", async () => {
    const form = await keyForm(coordinator);
    const shownAt = (await ledTo(site, "/keys", { cookie: coordinator, form }))!;
    const elsewhere = await signedIn(site, await site.keyFor("administrator"));
    expect(await page(shownAt, elsewhere)).not.toMatch(TOKEN);
    expect(await page(shownAt, coordinator)).toMatch(TOKEN);
    const again = await page(shownAt, coordinator);
    expect(again).not.toMatch(TOKEN);
    expect(again).toContain("The key was shown when it was made");
    expect(await ledTo(site, "/keys", { cookie: coordinator, form })).toBe(shownAt);
    expect(await page(shownAt, coordinator)).not.toMatch(TOKEN);
  });

  test("is made once, however often the button is pressed", async () => {
    const form = await keyForm(coordinator, { name: "Onceshire" });
    const led = await Promise.all([1, 2, 3].map(() => ledTo(site, "/keys", { cookie: coordinator, form })));
    expect(new Set(led.filter((one) => one !== null)).size).toBe(1);
    expect((await page("/keys", coordinator)).match(/Onceshire/g)).toHaveLength(1);
  });

  test.each([
    [{ name: " " }, "Enter whose it is", "#name"],
    [{ name: "A. A\u200bmes" }, "The text holds a character that is not seen", "#name"],
    [{ inspections: "" }, "Choose at least one inspection", "#inspections"],
    [{ role: "king" }, "Choose what it is for", "#role"],
    [{ "until-day": "1", "until-month": "1", "until-year": "2020" }, "must be one to come", "#until-day"],
    [{ "until-day": "31", "until-month": "2", "until-year": "2027" }, "must be a real date", "#until-day"],
  ])("with %j says what is wrong, at its field, and keeps what was typed", async (wrong, text, field) => {
    const { inspections, ...form } = await keyForm(administrator, { name: "Kept", ...wrong });
    const sent = inspections === "" ? form : { ...form, inspections };
    const response = await ask(site, "/keys", { cookie: administrator, form: sent as Record<string, string> });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain(`href="${field}"`);
    expect(html).toContain(`id="${field.slice(1)}"`);
    expect(await wordsOf(new Response(html))).toContain(text);
    if (form.name === "Kept") expect(html).toContain('value="Kept"');
  });
});

describe("the keys that there are", () => {
  test("are all an administrator's to see, and a coordinator's those of teams", async () => {
    await ledTo(site, "/keys", {
      cookie: administrator,
      form: await keyForm(administrator, { name: "The auditor", role: "auditor" }),
    });
    expect(await words("/keys", administrator)).toContain("The auditor Auditor Every inspection Not yet");
    const seen = await words("/keys", coordinator);
    expect(seen).not.toContain("The auditor");
    expect(seen).toContain("Exampleshire Team Exampleshire, 2 November 2026");
    const id = (await site.ledger.keys({ ...someAdministrator() })).find(({ name }) => name === "The auditor")!.id;
    expect((await ask(site, `/keys/${id}`, { cookie: coordinator })).status).toBe(404);
    expect((await ask(site, `/keys/${id}/end`, { cookie: coordinator, form: {} })).status).toBe(404);
  });

  test("can be made by a coordinator for a team alone, whatever the form says", async () => {
    const form = await keyForm(coordinator, { role: "administrator" });
    expect((await ask(site, "/keys", { cookie: coordinator, form })).status).toBe(403);
    expect(await page("/keys/new", coordinator)).not.toContain('value="administrator"');
  });

  test("say when they were last used, cover another inspection when they are told to, and end", async () => {
    const shownAt = (await ledTo(site, "/keys", {
      cookie: coordinator,
      form: await keyForm(coordinator, { name: "Thirdshire" }),
    }))!;
    const token = TOKEN.exec(await page(shownAt, coordinator))![0];
    const address = shownAt.split("?")[0]!;
    expect(await words(address, coordinator)).toContain("Last used Not yet");
    const team = await signedIn(site, token);
    expect(await words(address, coordinator)).toContain("Last used 1 October 2026, 09:00 UTC");

    const other = await inspectionAt(site, "new", "Northtown");
    expect((await ask(site, `/inspections/${other}`, { cookie: team })).status).toBe(404);
    const form = { inspection: other, request: await requestNamed(site, address, coordinator) };
    expect(await ledTo(site, `${address}/grants`, { cookie: coordinator, form })).toBe(address);
    expect((await ask(site, `/inspections/${other}`, { cookie: team })).status).toBe(200);
    expect(await words(`/inspections/${other}`, coordinator)).toContain("Thirdshire last used:");

    expect(await words(`${address}/end`, coordinator)).toContain("It lets nobody in any more");
    expect(await ledTo(site, `${address}/end`, { cookie: coordinator, form: {} })).toBe(address);
    expect(await words(address, coordinator)).toContain("Ended 1 October 2026");
    expect((await ask(site, `/inspections/${inspection}`, { cookie: team })).status).toBe(303);
  });

  test("are of nobody who is bound to inspections before there is one, and what comes first is told", async () => {
    const empty = await openSite();
    const [first, second] = [
      await signedIn(empty, await empty.keyFor("administrator")),
      await signedIn(empty, await empty.keyFor("coordinator")),
    ];
    const form = async (cookie: string) => (await ask(empty, "/keys/new", { cookie })).text();
    const [ofFirst, ofSecond] = [await form(first), await form(second)];
    for (const html of [ofFirst, ofSecond]) {
      expect(html).toContain('<a class="govuk-link" href="/inspections/new">open an inspection</a> first');
      expect(html).not.toMatch(/value="(?:team|inspector)"/);
    }
    expect(ofFirst).toContain('value="auditor"');
    expect(ofSecond).not.toContain('action="/keys"');
    await empty.close();
  });

  test("are led to from an inspection, whose team's name the form then has", async () => {
    const html = await page(`/inspections/${inspection}`, coordinator);
    const href = /href="(\/keys\/new\?[^"]*)"/.exec(html)![1]!.replaceAll("&amp;", "&");
    const form = await page(href, coordinator);
    expect(form).toContain('value="Exampleshire"');
    expect(form).toMatch(new RegExp(`value="${inspection}" checked`));
    expect(html).not.toMatch(/longlist key (create|grant)/);
  });
});

function someAdministrator() {
  return {
    who: "key:test",
    name: "test",
    role: "administrator",
    credential: null,
    inspections: "all",
    correlationId: "1",
  } as const;
}
