import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Assignment } from "../../src/assignment/assignment-document.ts";
import { workbookOutline } from "../../src/long-list/files/workbook/outline.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, requestNamed, sendFile } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { hiddenFields, textOf } from "./support/page-text.ts";

const coordinator = someone("coordinator");
const THREE = "A. Ames\nB. Boyd\nC. Cole";

let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

const get = (path: string) => ask(site, path, { cookie });
const post = (path: string, form: Record<string, string>) => ask(site, path, { cookie, form });
const addressOf = (inspection: string) => `/inspections/${inspection}/assignment`;
const standing = async (inspection: string) =>
  (await site.ledger.assignment(coordinator, inspection)).content?.assignment as Assignment;

/** Names the inspectors, ticks a conflict and assigns, as the pages lead through it. */
async function assigned(inspection: string, inspectors = THREE, more: Record<string, string> = {}): Promise<Response> {
  const at = addressOf(inspection);
  const conflicts = await post(`${at}/conflicts`, { inspectors });
  expect(conflicts.status).toBe(200);
  return post(at, { ...hiddenFields(await conflicts.text()), do: "assign", ...more });
}

describe("assigning the cases", () => {
  test("what was ticked goes on where the inspectors are changed, but for one who is gone, and an unused column is told", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const at = addressOf(inspection);
    const conflicts = await (await post(`${at}/conflicts`, { inspectors: THREE })).text();
    const [first = "", second = ""] = [...conflicts.matchAll(/name="conflict" value="([^"]+)"/g)].map(([, value]) =>
      (value ?? "").replaceAll("&quot;", '"'),
    );
    const body = new URLSearchParams({ ...hiddenFields(conflicts), do: "change" });
    for (const value of [first, second]) body.append("conflict", value);
    const change = (form: URLSearchParams) =>
      fetch(`${site.url}${at}`, { method: "POST", body: form, headers: { Cookie: cookie, Origin: site.url } });
    const again = await (await change(body)).text();
    const carried = [...again.matchAll(/name="conflict-of-reserve" value="([^"]+)"/g)].map(([, value]) =>
      (value ?? "").replaceAll("&quot;", '"'),
    );
    expect(carried).toEqual([first, second]);
    const [gone = ""] = [...(JSON.parse(second) as string[])].slice(1);
    const table = `Inspector,Max cases\n${THREE.split("\n")
      .filter((name) => name !== gone)
      .map((name) => `${name},5`)
      .join("\n")}`;
    const next = new URLSearchParams({ ...hiddenFields(again), inspectors: table });
    next.delete("conflict-of-reserve");
    for (const value of carried) next.append("conflict-of-reserve", value);
    const page = await (
      await fetch(`${site.url}${at}/conflicts`, {
        method: "POST",
        body: next,
        headers: { Cookie: cookie, Origin: site.url },
      })
    ).text();
    expect(page.match(/<input type="checkbox" name="conflict"[^>]* checked>/g)).toHaveLength(1);
    expect(page).toContain("Max cases");
    expect(page).toContain("This was found in the table of inspectors.");
  });

  test("names with the word inspector in them need no headings either", async () => {
    const at = addressOf(await inspectionAt(site, "drawn"));
    const page = textOf(
      await (await post(`${at}/conflicts`, { inspectors: "Inspector Ames\nA. Boyd (lead inspector)" })).text(),
    );
    for (const name of ["Inspector Ames", "A. Boyd (lead inspector)"]) expect(page).toContain(name);
    expect(page).toContain("for 2 inspectors");
  });

  test("asks for inspectors, then for conflicts by case, and shows who has which", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const at = addressOf(inspection);
    const hub = await (await get(`/inspections/${inspection}`)).text();
    expect(hub).toContain(`href="${at}/new"`);
    const { receipt } = await site.ledger.stored(coordinator, inspection);
    const caseId = (receipt as { sample: readonly { caseId: string }[] }).sample[0]?.caseId ?? "";
    const conflicts = await (await post(`${at}/conflicts`, { inspectors: THREE })).text();
    expect(conflicts).toContain(`Who must not take case ${caseId}`);
    const conflict = JSON.stringify([caseId, "A. Ames"]);
    const done = await assigned(inspection, THREE, { conflict });
    expect([done.status, done.headers.get("location")]).toEqual([303, at]);
    const assignment = await standing(inspection);
    expect(assignment.conflicts).toEqual([{ case: caseId, inspector: "A. Ames" }]);
    const page = await (await get(at)).text();
    for (const one of assignment.cases) expect(textOf(page)).toContain(one.case);
    for (const { inspector, cases } of assignment.loads) expect(textOf(page)).toContain(`${inspector}: ${cases} cases`);
    expect(textOf(page)).toContain("Court disposals");
    expect(textOf(page)).not.toContain("OutOfCourt");
    expect(page.match(/class="longlist-load"/g)).toHaveLength(3);
    expect(page).toContain('href="/help/words#assignment"');
    expect(await (await get(`${at}.csv`)).text()).toContain(`${caseId},`);
    expect(textOf(await (await get(`/inspections/${inspection}`)).text())).toContain("among 3 inspectors");
  });

  test("is to be done again where a reserve came in that nobody may take", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const { receipt } = await site.ledger.stored(coordinator, inspection);
    const { sample, reserves } = receipt as Draw;
    const inspectors = ["A. Ames", "B. Boyd"].map((name) => ({ name, most: null, share: 1, domains: null }));
    const conflicts = reserves.flatMap(({ caseId }) =>
      inspectors.map(({ name }) => ({ case: caseId, inspector: name })),
    );
    await site.ledger.assign(coordinator, inspection, { inspectors, conflicts });
    site.clock.now = new Date(site.clock.now.getTime() + 60_000);
    const task = async () => {
      const hub = textOf(await (await get(`/inspections/${inspection}`)).text());
      return /Assign the cases to inspectors (.*?) Take judgements in/.exec(hub)?.[1];
    };
    expect(await task()).toBe("43 cases among 2 inspectors Done");
    const replace = (caseId: string) =>
      site.ledger.replace(coordinator, inspection, { caseId, reason: "transferred-out" });
    const { record } = await replace(sample[0]!.caseId);
    expect(await task()).toBe("1 case that came in from the reserves is with nobody: assign the cases again To do");
    await replace(record!.replacement!.caseId);
    expect(await task()).toBe("1 case that came in from the reserves is with nobody: assign the cases again To do");
    await site.ledger.assign(coordinator, inspection, { inspectors, conflicts: [] });
    site.clock.now = new Date(site.clock.now.getTime() + 60_000);
    expect(await task()).toBe("43 cases among 2 inspectors Done");
    await replace(sample[1]!.caseId);
    expect(await task()).toBe("43 cases among 2 inspectors Done");
  });

  test("says of one inspector who has too little room that it is one", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const inspectors = [{ name: "A. Ames", most: 3, share: 1, domains: null }];
    const message = expect.stringMatching(/can go only to A\. Ames, who has room for 3$/);
    await expect(site.ledger.assign(coordinator, inspection, { inspectors })).rejects.toMatchObject({
      obstacles: [{ message }],
    });
  });

  test("pressed twice is done once", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const at = addressOf(inspection);
    const fields = hiddenFields(await (await post(`${at}/conflicts`, { inspectors: THREE })).text());
    for (const _ of [1, 2]) expect((await post(at, { ...fields, do: "assign" })).status).toBe(303);
    expect((await site.ledger.show(coordinator, inspection)).assignments).toHaveLength(1);
  });

  test("says row by row what is wrong with the inspectors, and keeps what was typed", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const typed = "Inspector,Share\nA. Ames,none\n,1";
    const page = await (await post(`${addressOf(inspection)}/conflicts`, { inspectors: typed })).text();
    expect(textOf(page)).toContain("Row 2, Share");
    expect(textOf(page)).toContain("Row 3, Inspector");
    expect(page).toContain("A. Ames,none");
  });

  test("that is impossible says which inspectors and cases bind, with the boxes as they were ticked", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const page = await (await assigned(inspection, "Inspector,Most cases\nA. Ames,1\nB. Boyd,2")).text();
    expect(textOf(page)).toContain("can go only to A. Ames and B. Boyd, who together have room for 3");
    expect((await site.ledger.show(coordinator, inspection)).assignments).toEqual([]);
  });

  test("offers the inspectors of the inspection before", async () => {
    site.clock.now = new Date("2026-10-01T09:05:00.000Z");
    await assigned(await inspectionAt(site, "drawn"), "Inspector,Share\nZ. Zander,0.5\nA. Ames,");
    const page = await (await get(`${addressOf(await inspectionAt(site, "drawn"))}/new`)).text();
    expect(page).toContain("Z. Zander,,0.5,");
  });

  test("of more inspectors than any inspection has is refused in words, and keeps what was typed", async () => {
    const inspectors = Array.from({ length: 1_001 }, (_, at) => `I${at}`).join("\n");
    const page = await (await post(`${addressOf(await inspectionAt(site, "drawn"))}/conflicts`, { inspectors })).text();
    expect(textOf(page)).toContain("There are 1,001 rows below the headings; 1,000 inspectors at the most are read.");
    expect(page).toContain("I1000");
  });

  test("asks for conflicts as text where there would be more boxes than a page can have, and nothing typed is lost", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const at = addressOf(inspection);
    const names = Array.from({ length: 300 }, (_, number) => `I${number}`);
    const { sample, reserves } = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
    const [first, second] = [sample[0]!.caseId, reserves[0]!.caseId];
    const conflicts = [{ case: second, inspector: "I7" }];
    const known = names.map((name) => ({ name, most: null, share: 1, domains: null }));
    await site.ledger.assign(coordinator, inspection, { inspectors: known, conflicts });
    const page = await (await post(`${at}/conflicts`, { inspectors: names.join("\n") })).text();
    expect(textOf(page)).toContain("the page would have more than 10,000 boxes, so conflicts are typed here.");
    expect(page).not.toContain('type="checkbox" name="conflict"');
    expect(page.length).toBeLessThan(30_000);
    const typedIn = (html: string) => /<textarea[^>]* name="conflicts"[^>]*>([^<]*)/.exec(html)?.[1];
    expect(typedIn(page)).toBe(`${second}=I7`);
    const assign = (from: string, typed: string) =>
      post(at, { ...hiddenFields(from), do: "assign", conflicts: `${second}=I7\n${typed}` });

    const unclear = await (await assign(page, `${first}: I3`)).text();
    expect(textOf(unclear)).toContain("Line 2 is not a case reference, an equals sign and an inspector.");
    expect(typedIn(unclear)).toBe(`${second}=I7\n${first}: I3`);
    const stranger = await (await assign(unclear, `${first}=Nobody`)).text();
    expect(textOf(stranger)).toContain('The table of inspectors has no "Nobody".');
    expect(typedIn(stranger)).toBe(`${second}=I7\n${first}=Nobody`);

    const done = await assign(stranger, `${first}=I3`);
    expect(done.headers.get("location")).toBe(at);
    const few = await (await post(at, { ...hiddenFields(stranger), do: "change", conflicts: `${first}=I3` })).text();
    expect(hiddenFields(few)["conflict-of-reserve"]).toBe(JSON.stringify([first, "I3"]));
    expect((await standing(inspection)).conflicts).toEqual(
      [...conflicts, { case: first, inspector: "I3" }].sort((a, b) => (a.case < b.case ? -1 : 1)),
    );
  });

  test("comes after the draw", async () => {
    const inspection = await inspectionAt(site, "frozen");
    for (const path of ["new", "change"]) {
      const response = await get(`${addressOf(inspection)}/${path}`);
      expect(response.status).toBe(409);
      expect(textOf(await response.text())).toContain("The sample has not been drawn yet");
    }
  });
});

describe("a conflict on record", () => {
  const known = { case: "", inspector: "A. Ames" };
  const ticked = (page: string) =>
    [...page.matchAll(/name="conflict" value="([^"]*)" checked/g)].map(([, value = ""]) =>
      value.replaceAll("&quot;", '"'),
    );

  /** An inspection that is assigned, in which the first case's inspector was found to know the family. */
  async function barred() {
    const inspection = await inspectionAt(site, "drawn");
    await assigned(inspection);
    const first = (await standing(inspection)).cases[0]!;
    await site.ledger.reassign(coordinator, inspection, { caseId: first.case, reason: "Knows the family" });
    return { inspection, at: addressOf(inspection), conflict: { ...known, ...first } };
  }
  const asked = async (at: string, inspectors = THREE) => (await post(`${at}/conflicts`, { inspectors })).text();

  test("outlives a further draw: its box is ticked where its case is sampled again", async () => {
    const { inspection, at, conflict } = await barred();
    await site.ledger.draw(coordinator, inspection, { reason: "Drawn once more" });
    const { sample } = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
    const again = sample.some(({ caseId }) => caseId === conflict.case);
    const page = await asked(at);
    const value = JSON.stringify([conflict.case, conflict.inspector]);
    expect([...ticked(page), hiddenFields(page)["conflict-of-reserve"]]).toEqual(again ? [value, undefined] : [value]);
    await post(at, { ...hiddenFields(page), do: "assign", ...(again ? { conflict: value } : {}) });
    expect((await standing(inspection)).conflicts).toEqual([{ case: conflict.case, inspector: conflict.inspector }]);
  });

  test("of a reserve goes with the form, as the case may come in", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const { reserves } = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
    const conflict = { case: reserves[0]!.caseId, inspector: "B. Boyd" };
    const inspectors = THREE.split("\n").map((name) => ({ name, most: null, share: 1, domains: null }));
    await site.ledger.assign(coordinator, inspection, { inspectors, conflicts: [conflict] });
    await assigned(inspection);
    expect((await standing(inspection)).conflicts).toEqual([conflict]);
  });

  test("outlives an assignment without its inspector", async () => {
    const { inspection, at, conflict } = await barred();
    const others = THREE.split("\n").filter((name) => name !== conflict.inspector);
    await assigned(inspection, others.join("\n"));
    expect((await standing(inspection)).conflicts).toEqual([]);
    expect(ticked(await asked(at))).toEqual([JSON.stringify([conflict.case, conflict.inspector])]);
  });

  test("is not undone by a page that was opened before it: what it would undo is ticked, and asked about", async () => {
    const inspection = await inspectionAt(site, "drawn");
    await assigned(inspection);
    const at = addressOf(inspection);
    const stale = hiddenFields(await asked(at));
    const first = (await standing(inspection)).cases[0]!;
    await site.ledger.reassign(coordinator, inspection, { caseId: first.case, reason: "Knows the family" });
    const refused = await post(at, { ...stale, do: "assign" });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(textOf(page)).toContain("was assigned, replaced or drawn since");
    expect(ticked(page)).toEqual([JSON.stringify([first.case, first.inspector])]);
    const again = { ...hiddenFields(page), do: "assign", conflict: ticked(page)[0]! };
    expect((await post(at, again)).status).toBe(303);
    expect((await standing(inspection)).conflicts).toEqual([{ case: first.case, inspector: first.inspector }]);
  });

  test("of a sample that has been drawn since is not asked of the one before", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const stale = hiddenFields(await asked(addressOf(inspection)));
    await site.ledger.draw(coordinator, inspection, { reason: "Drawn once more" });
    expect((await post(addressOf(inspection), { ...stale, do: "assign" })).status).toBe(409);
    expect((await site.ledger.show(coordinator, inspection)).assignments).toEqual([]);
  });
});

describe("giving a case to another inspector", () => {
  test("asks which, whom and why, and shows it", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const at = addressOf(inspection);
    await assigned(inspection);
    const first = (await standing(inspection)).cases[0];
    const request = await requestNamed(site, `${at}/change`, cookie);
    const reason = "Knows the <family>";
    const done = await post(`${at}/change`, { request, case: first?.case ?? "", reason });
    expect(done.headers.get("location")).toBe(at);
    expect((await standing(inspection)).cases[0]?.inspector).not.toBe(first?.inspector);
    const page = await (await get(at)).text();
    expect(page).toContain("Knows the &lt;family&gt;");
    const sample = `/inspections/${inspection}/draws/1`;
    expect(page).toMatch(new RegExp(`href="${sample}/cases\\?place=\\d+"`));
    const explained = textOf(await (await post(`${sample}/cases`, { case: first?.case ?? "" })).text());
    expect(explained).toContain(`${(await standing(inspection)).cases[0]?.inspector} inspects it.`);
    expect(explained).toContain(`gave it from ${first?.inspector} to `);
    const team = await signedIn(site, await site.keyFor("team", inspection));
    const asked = { cookie: team, form: { case: first?.case ?? "" } };
    expect(textOf(await (await ask(site, `${sample}/cases`, asked)).text())).not.toContain("inspects it");
    const back = await post(`${at}/change`, { case: first?.case ?? "", reason, inspector: first?.inspector ?? "" });
    expect(textOf(await back.text())).toContain("A conflict keeps the case from that inspector");
  });

  test("says which rule keeps it from whoever is named", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const table = "Inspector,Most cases,Domains\nA. Ames,,\nB. Boyd,,Court disposals\nC. Cole,1,";
    expect((await assigned(inspection, table)).status).toBe(303);
    const { cases } = await standing(inspection);
    const { sample } = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
    const given = async (domain: string, inspector: string) => {
      const of = sample.find(
        (one) =>
          one.domain === domain && cases.some((held) => held.case === one.caseId && held.inspector === "A. Ames"),
      );
      const form = { case: of?.caseId ?? "", reason: "A reason", inspector };
      return textOf(await (await post(`${addressOf(inspection)}/change`, form)).text());
    };
    expect(await given("outOfCourt", "B. Boyd")).toContain("The case is of a domain that this inspector does not take");
    expect(await given("outOfCourt", "C. Cole")).toContain("That inspector has as many cases as may be given to them");
  });

  test("a file of inspectors that is not taken leaves nobody behind with whom the next press would go on", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const at = `${addressOf(inspection)}/conflicts`;
    const page = await (await sendFile(site, at, cookie, { inspectors: THREE }, "D. Dee,none", "file")).text();
    expect(page).toContain("The file was not taken. Put it right and choose it again");
    expect(page).not.toContain("A. Ames");
  });

  test("needs a case and a reason", async () => {
    const inspection = await inspectionAt(site, "drawn");
    await assigned(inspection);
    const page = textOf(await (await post(`${addressOf(inspection)}/change`, {})).text());
    expect(page).toContain("Choose the case");
    expect(page).toContain("Enter why it goes to another inspector");
  });

  test("is offered for a conflict of interest before the case is replaced, once there are inspectors", async () => {
    const inspection = await inspectionAt(site, "drawn");
    const replacing = async () => (await get(`/inspections/${inspection}/replacements/new`)).text();
    expect(await replacing()).not.toContain(`${addressOf(inspection)}/change`);
    await assigned(inspection);
    expect(await replacing()).toContain(`${addressOf(inspection)}/change`);
  });
});

describe("the workbook", () => {
  test("has a sheet for each inspector for those who may see who has which case, and none for the team", async () => {
    const inspection = await inspectionAt(site, "drawn");
    await assigned(inspection);
    const team = await signedIn(site, await site.keyFor("team", inspection));
    const sheets = async (as: string) => {
      const file = await ask(site, `/inspections/${inspection}/draws/1/sample.xlsx`, { cookie: as });
      const { sheets } = await workbookOutline(new Uint8Array(await file.arrayBuffer()));
      return sheets.map(({ name }) => name);
    };
    expect(await sheets(cookie)).toEqual(expect.arrayContaining(["To inspect now", "A. Ames", "B. Boyd", "C. Cole"]));
    expect(await sheets(team)).toContain("To inspect now");
    expect(await sheets(team)).not.toContain("A. Ames");
  });
});
