import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import { workbookOutline } from "../../src/long-list/files/workbook/outline.ts";
import { ANSWERS } from "../../src/rating/judgement.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, requestNamed } from "./support/desk-pages.ts";
import { INSPECTORS, judgingDesk } from "./support/judging-desk.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { textOf } from "./support/page-text.ts";

const coordinator = someone("coordinator");

let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

/** See {@link judgingDesk}; asked for below its judgements. */
async function aDesk() {
  const desk = await judgingDesk(site, cookie);
  const at = `${desk.at}/judgements`;
  return { ...desk, at, get: (path = "", as = cookie) => desk.get(`/judgements${path}`, as) };
}

/** Sends files as the page's form does. */
async function send(at: string, files: Readonly<Record<string, string | Uint8Array>>, request?: string, as = cookie) {
  const body = new FormData();
  body.append("request", request ?? (await requestNamed(site, `${at}/new`, cookie)));
  for (const [name, content] of Object.entries(files)) {
    body.append("sheets", new Blob([content as BlobPart]), name);
  }
  return fetch(site.url + at, { method: "POST", headers: { Origin: site.url, Cookie: as }, body });
}

describe("judgements", () => {
  test("are counted by inspector and by standard before any has come in, with the sheets to fill in", async () => {
    const { inspection, at, rows, get } = await aDesk();
    expect(await (await ask(site, `/inspections/${inspection}`, { cookie })).text()).toContain(`href="${at}"`);
    const page = await (await get()).text();
    expect(textOf(page)).toContain(`0 of ${rows.length} cases judged in every question.`);
    for (const word of ["key-question", "judgement"]) expect(page).toContain(`href="/help/words#${word}"`);
    for (const name of INSPECTORS) expect(page).toContain(`/sheet.xlsx?inspector=${name.replace(" ", "+")}`);
    const csv = await (await get("/sheet.csv?inspector=A.+Ames")).text();
    expect([Math.floor(rows.length / 2), Math.ceil(rows.length / 2)]).toContain(csv.match(/A\. Ames/g)?.length);
    expect(csv).not.toContain("B. Boyd");
    const file = await get("/sheet.xlsx");
    const { sheets } = await workbookOutline(new Uint8Array(await file.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(["Court disposals", "Out-of-court disposals"]);
    const nobody = await get("/sheet.csv?inspector=Nobody");
    expect([nobody.status, textOf(await nobody.text())]).toEqual([
      422,
      expect.stringContaining("No inspector of that name"),
    ]);
  });

  test("come in from several inspectors at once, CSV and Excel, and two files of one name are told apart", async () => {
    const { at, head, rows, get } = await aDesk();
    const half = Math.floor(rows.length / 2);
    const mine = csvOf([head, ...rows.slice(0, half)]);
    const answered = await send(at, { "sheet.csv": mine, "boyd.csv": csvOf([head, ...rows.slice(half)]) });
    expect(answered.status).toBe(200);
    const text = textOf(await answered.text());
    expect(text).toContain(`${rows.length} of ${rows.length} cases are judged now.`);
    expect(textOf(await (await get()).text())).toContain(`${rows.length} of ${rows.length} cases judged`);
    const workbook = new Uint8Array(await (await get("/sheet.xlsx")).arrayBuffer());
    const again = textOf(await (await send(at, { "back.xlsx": workbook })).text());
    expect(again).toContain("Nothing: what stood before stands.");
  });

  test("that are sent again show what they correct, and what stood before stays on record", async () => {
    const { inspection, at, head, rows, get } = await aDesk();
    await send(at, { "all.csv": csvOf([head, ...rows]) });
    const [one = []] = rows;
    const column = one.findIndex((cell) => cell === ANSWERS[0] || cell === ANSWERS[1]);
    const [from = "", to] = [one[column], one[column] === "yes" ? "no" : "yes"];
    const page = textOf(await (await send(at, { "all.csv": csvOf([head, one.with(column, to)]) })).text());
    expect(page).toContain("1 correction");
    expect(page).toContain(`${one[0]} ${head[column]} ${from} ${to}`);
    expect(textOf(await (await get("/2")).text())).toContain(`${head[column]} ${from} ${to}`);
    expect(await site.ledger.sendings(coordinator, inspection)).toHaveLength(2);
    expect((await get("/3")).status).toBe(404);
  });

  test("with errors are not taken in: every doubt stands under its file, with its row and what to do", async () => {
    const { inspection, at, head, rows } = await aDesk();
    const [one = [], two = []] = rows;
    const strange = ["NONE-1<i>", ...one.slice(1)];
    const files = {
      "ames.csv": csvOf([head, one.with(one.indexOf("yes"), "perhaps"), two]),
      "boyd.csv": csvOf([head, strange]),
    };
    const answered = await send(at, files);
    const html = await answered.text();
    expect(answered.status).toBe(400);
    expect(textOf(html)).toContain("The sheets were not taken in: 2 errors stand in the way");
    expect(textOf(html)).toContain("ames.csv: 1 error");
    expect(textOf(html)).toMatch(/Value unknown.*row 2/);
    expect(textOf(html)).toContain("boyd.csv: 1 error");
    expect(textOf(html)).toContain("Choose them again, whether or not you have changed them: ames.csv and boyd.csv.");
    const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await site.ledger.sendings(coordinator, inspection)).toEqual([]);
  });

  test("sent twice by one form are taken in once, and no file is asked for again", async () => {
    const { inspection, at, head, rows } = await aDesk();
    const request = await requestNamed(site, `${at}/new`, cookie);
    const files = { "all.csv": csvOf([head, ...rows]) };
    for (const _ of [1, 2]) expect((await send(at, files, request)).status).toBe(200);
    expect(await site.ledger.sendings(coordinator, inspection)).toHaveLength(1);
    expect(textOf(await (await send(at, {})).text())).toContain("Choose the filled sheets");
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, place) => [`${place}.csv`, csvOf([head])]));
    const refused = textOf(await (await send(at, many)).text());
    expect(refused).toContain("Choose 100 sheets at the most, and send the others after them");
    expect(await site.ledger.sendings(coordinator, inspection)).toHaveLength(1);
  });

  test("come after the assignment, are read by auditors without the sheets, and are not the team's to see", async () => {
    const drawn = await inspectionAt(site, "drawn");
    for (const path of ["", "/new"]) {
      const early = await ask(site, `/inspections/${drawn}/judgements${path}`, { cookie });
      expect([early.status, textOf(await early.text())]).toEqual([
        409,
        expect.stringContaining("The cases have not been assigned yet"),
      ]);
    }
    const { inspection, get } = await aDesk();
    const auditor = await (await get("", await signedIn(site, await site.keyFor("auditor")))).text();
    expect(auditor).not.toContain("sheet.xlsx");
    expect(auditor).not.toContain("Take filled sheets in");
    const team = await get("", await signedIn(site, await site.keyFor("team", inspection)));
    expect([team.status, textOf(await team.text())]).toEqual([
      409,
      expect.stringContaining("The ratings are not closed yet"),
    ]);
  });
});

describe("an inspector", () => {
  test("sees, fills in and sends their own cases alone, by the name on the key", async () => {
    const { inspection, at, head, rows, get } = await aDesk();
    const { token } = await site.ledger.makeKey(someone("administrator"), {
      name: "a. ames",
      role: "inspector",
      inspections: [inspection],
    });
    const ames = await signedIn(site, token);
    const { content } = await site.ledger.assignment(coordinator, inspection);
    const cases = content?.assignment.cases ?? [];
    const own = new Set(cases.filter((one) => one.inspector === "A. Ames").map((one) => one.case));
    expect(await (await ask(site, "/inspections", { cookie: ames })).text()).toContain(`href="${at}"`);
    const page = await (await get("", ames)).text();
    for (const { case: caseId } of cases) expect(page.includes(`>${caseId}<`)).toBe(own.has(caseId));
    expect(page).not.toContain(`href="/inspections/${inspection}"`);
    const sheet = await (await get("/sheet.csv", ames)).text();
    expect(sheet.match(/A\. Ames/g)).toHaveLength(own.size);
    expect(sheet).not.toContain("B. Boyd");

    const request = await requestNamed(site, `${at}/new`, ames);
    const foreign = await send(at, { "all.csv": csvOf([head, ...rows]) }, request, ames);
    expect(foreign.status).toBe(400);
    const mine = rows.filter(([caseId = ""]) => own.has(caseId));
    const sent = textOf(await (await send(at, { "mine.csv": csvOf([head, ...mine]) }, request, ames)).text());
    expect(sent).toContain("by a. ames (inspector)");
    expect(textOf(await (await get("", ames)).text())).toContain(`${own.size} of ${own.size} cases judged`);
    const { judgements } = (await site.ledger.sending(coordinator, inspection, 1)).content ?? { judgements: [] };
    expect(judgements.filter(({ answers }) => Object.values(answers).some((one) => one !== null))).toHaveLength(
      own.size,
    );
    for (const path of ["", "/ratings", "/assignment", "/draws/1"]) {
      expect((await ask(site, `/inspections/${inspection}${path}`, { cookie: ames })).status).toBe(403);
    }
    const title = (page: string) => textOf(/<h1[^>]*>.*?<\/h1>/s.exec(page)?.[0] ?? "");
    expect(title(await (await get("/new", ames)).text())).toContain("Send your filled sheet");
    expect(title(await (await get("/new")).text())).toContain("Take filled sheets in");
  });

  test("is not named to the team, and once the case data is deleted to nobody", async () => {
    const { inspection, head, rows, get } = await aDesk();
    const asked = { name: "A. Ames", role: "inspector", inspections: [inspection], expiresAt: null } as const;
    const { token } = await site.ledger.makeKey(someone("administrator"), asked);
    const ames = await site.ledger.signIn(token, { correlationId: "of-ames" });
    const { content } = await site.ledger.assignment(coordinator, inspection);
    const own = new Set(content?.assignment.cases.filter((one) => one.inspector === "A. Ames").map((one) => one.case));
    const mine = csvOf([head, ...rows.filter(([caseId = ""]) => own.has(caseId))]);
    await site.ledger.judge(ames, inspection, [{ name: "mine.csv", bytes: new TextEncoder().encode(mine) }]);
    await site.ledger.closeRatings(coordinator, inspection);
    const team = await signedIn(site, await site.keyFor("team", inspection));
    const pages = ["/timeline", "/judgements/1"] as const;
    const shownTo = async (as: string) => {
      const shown = pages.map(async (page) =>
        textOf(await (await ask(site, `/inspections/${inspection}${page}`, { cookie: as })).text()),
      );
      return (await Promise.all(shown)).join(" ");
    };
    expect(await shownTo(cookie)).toMatch(/by A\. Ames \(inspector\).*by A\. Ames \(inspector\)/);
    expect(await shownTo(team)).toMatch(/by an inspector.*by an inspector/);
    expect(await shownTo(team)).not.toContain("Ames");
    await site.ledger.erase(someone("administrator"), inspection, "The time is up.");
    expect(await shownTo(cookie)).toMatch(/by an inspector.*by an inspector/);
    for (const as of [cookie, team]) expect(await shownTo(as)).not.toContain("Ames");
    expect((await get("/1", team)).status).toBe(200);
  });
});
