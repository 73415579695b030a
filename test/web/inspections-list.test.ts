import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EXAMPLE } from "../api/asking.ts";
import { someone } from "../ledger/support/desk.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { exampleList, inspectionAt, MESSY, requestNamed, sendFile, sentList, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
let coordinator: string;
let inspection: string;
let team: string;
beforeAll(async () => {
  site = await openSite();
  coordinator = await signedIn(site, await site.keyFor("coordinator"));
});
beforeEach(async () => {
  inspection = await inspectionAt(site, "new");
  team = await signedIn(site, await site.keyFor("team", inspection));
});
afterAll(() => site.close());

const submissions = async () => (await site.ledger.show(someone("auditor"), inspection)).submissions;
const address = () => `/inspections/${inspection}/list`;

describe("a list that blocks the draw", () => {
  test("is not taken in, says so, and shows what stands in the way", async () => {
    const response = await sendFile(site, address(), team, {}, MESSY);
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain("<title>Error: Send the list: Exampleshire – Longlist</title>");
    const words = await wordsOf(new Response(html));
    expect(words).toContain("The list was not taken in: 2 errors stand in the way");
    expect(words).toContain("list.csv was not taken in, and nothing of it is kept.");
    expect(words).toContain("There is no column Case reference.");
    expect(words).toContain("Not known as Disposal: “Ref Ordr” (39 times).");
    expect(html).not.toContain("CANARY");
    expect(await submissions()).toEqual([]);
  });

  test("is taken in once it is said in place how to read it", async () => {
    const said = {
      "column-caseId": "Our number",
      "unaided-caseId": "",
      "value-field-0": "disposal",
      "value-0": "Ref Ordr",
      "code-0": "referral-order",
    };
    const response = await sentList(site, address(), team, said, MESSY);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).not.toContain("CANARY");
    expect(await wordsOf(new Response(html))).toContain("List 1 was taken in 131 rows, 128 cases");
    expect(await submissions()).toHaveLength(1);
  });

  test("of no file at all keeps what was said of the reading", async () => {
    const form = { "column-caseId": "Our number", "unaided-caseId": "" };
    const response = await ask(site, address(), { cookie: team, form });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain("Choose the list");
    expect(html).toContain('name="column-caseId" value="Our number"');
  });
});

/** A field of a page by its name, as the page has it. */
const fieldValue = (html: string, name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];

describe("a list that is sent back", () => {
  test("has its letter beside what was found for the coordinator, and its findings as a file; nothing is kept", async () => {
    const page = await (await sendFile(site, address(), coordinator, {}, MESSY)).text();
    const words = await wordsOf(new Response(page));
    expect(words).toContain("Send it back to the team");
    expect(words).toContain("- A column is missing (1 time) - Values that are not known (1 time)");
    expect(words).toContain("Get the findings as a file");
    expect(page).toContain("mailto:?subject=Please%20correct%20your%20list");
    const file = await sendFile(site, address(), coordinator, { answer: "csv" }, MESSY);
    expect(file.headers.get("content-disposition")).toContain("findings-exampleshire-2026-11-02.csv");
    const csv = await file.text();
    expect(csv).toContain("There is no column Case reference.");
    expect(csv).not.toContain("CANARY");
    expect(await wordsOf(sendFile(site, address(), team, {}, MESSY))).not.toContain("Send it back");
    expect(await submissions()).toEqual([]);
  });

  test("is not taken in by the button for its findings, even where nothing is wrong with it", async () => {
    const file = await sendFile(site, address(), team, { answer: "csv" }, EXAMPLE);
    expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(await submissions()).toEqual([]);
  });
});

describe("how a team's lists are read", () => {
  const SAID = {
    "column-caseId": "Our number",
    "unaided-caseId": "",
    "value-field-0": "disposal",
    "value-0": "Ref Ordr",
    "code-0": "referral-order",
  };
  /** An inspection of a team of its own, whose first list was read as was said. */
  const readBefore = async (name: string) => {
    const first = await inspectionAt(site, "new", name);
    await sentList(site, `/inspections/${first}/list`, coordinator, SAID, MESSY);
    return { first, next: await inspectionAt(site, "new", name.toUpperCase()) };
  };
  const page = async (path: string) => (await ask(site, path, { cookie: coordinator })).text();

  test("is offered for its next list, and said to hold again in one press, which its findings name", async () => {
    const { first, next } = await readBefore("Keptshire");
    const path = `/inspections/${next}/list`;
    const offer = await page(path);
    expect(fieldValue(offer, "kept")).toBe(`${first}/1`);
    const words = await wordsOf(new Response(offer));
    expect(words).toContain("What was said of list 1 of the inspection of 2 November 2026 was kept.");
    expect(words).toContain(
      "The column “ Our number ” is “Case reference” Disposal “ Ref Ordr ” stands for referral order",
    );
    const taken = await wordsOf(sentList(site, path, coordinator, { kept: `${first}/1` }, MESSY));
    expect(taken).toContain("List 1 was taken in");
    expect(taken).toContain("Read as an earlier list of the team");
    expect(taken).toContain("in list 1 of the inspection of 2 November 2026; A. coordinator confirmed it.");
  });

  test("is told of the list where it was taken in, and once more before it is locked", async () => {
    const { next } = await readBefore("Toldshire");
    const taken = await wordsOf(sentList(site, `/inspections/${next}/list`, coordinator, SAID, MESSY));
    const lock = await wordsOf(ask(site, `/inspections/${next}/lock`, { cookie: coordinator }));
    for (const words of [taken, lock]) {
      expect(words).toContain(
        "How the list was read It was said of the list, and the cases were read by it: The column “ Our number ” is “Case reference” Disposal “ Ref Ordr ” stands for referral order",
      );
    }
  });

  test("is not used where nobody says so, and not offered to another team", async () => {
    const { next } = await readBefore("Askedshire");
    expect((await sendFile(site, `/inspections/${next}/list`, coordinator, {}, MESSY)).status).toBe(400);
    const other = await inspectionAt(site, "new", "Othershire");
    expect(fieldValue(await page(`/inspections/${other}/list`), "kept")).toBeUndefined();
  });

  test("can be taken back in part, and whose it was is named all the same", async () => {
    const { first, next } = await readBefore("Partshire");
    const path = `/inspections/${next}/list`;
    const other = MESSY.replaceAll("Ref Ordr", "Ref Ordrs").replace("Gender", "Sexe");
    const blocked = await (await sendFile(site, path, coordinator, { kept: `${first}/1` }, other)).text();
    expect(fieldValue(blocked, "kept")).toBeUndefined();
    expect(fieldValue(blocked, "kept-before")).toBe(`${first}/1`);
    const again = {
      "kept-before": `${first}/1`,
      "column-caseId": "Our number",
      "column-gender": "Sexe",
      "unaided-caseId": "",
      "unaided-gender": "",
    };
    const twice = await (await sendFile(site, path, coordinator, again, other)).text();
    expect(fieldValue(twice, "kept-before")).toBe(`${first}/1`);
    const more = { ...again, "value-field-0": "disposal", "value-0": "Ref Ordrs", "code-0": "referral-order" };
    expect(await wordsOf(sentList(site, path, coordinator, more, other))).toContain("A. coordinator confirmed it.");
    // What was said of this list is what the next is offered.
    expect(await wordsOf(new Response(await page(path)))).toContain("The column “ Sexe ” is “Gender”");
  });

  test("is the same when the form comes twice, though the list has taken its place meanwhile", async () => {
    const { first, next } = await readBefore("Twiceshire");
    const path = `/inspections/${next}/list`;
    const fields = { request: await requestNamed(site, path, coordinator), kept: `${first}/1` };
    for (const _ of ["once", "again"]) {
      expect(await wordsOf(sentList(site, path, coordinator, fields, MESSY))).toContain("List 1 was taken in");
    }
    expect((await site.ledger.show(someone("auditor"), next)).submissions).toHaveLength(1);
  });

  test("that is gone meanwhile is told of once, and not carried on", async () => {
    const gone = { "kept-before": "0123456789abcdef/1", "column-caseId": "Our number", "unaided-caseId": "" };
    const html = await (await sendFile(site, address(), team, gone, MESSY)).text();
    expect(await wordsOf(new Response(html))).toContain("is not on record any more. Say it anew");
    expect(fieldValue(html, "kept-before")).toBeUndefined();
    expect(fieldValue(html, "column-caseId")).toBe("Our number");
  });

  test.each(["elsewhere", "0123456789abcdef/1", "0123456789abcdef/999999999999"])("is not had of %s", async (kept) => {
    const response = await sendFile(site, address(), team, { kept }, MESSY);
    expect(response.status).toBe(400);
    const words = await wordsOf(response);
    expect(words).toContain("How the team’s earlier list was read is not on record any more. Say it anew");
    expect(words).not.toContain("Our number");
  });
});

describe("a list that is taken in", () => {
  test("is answered with its findings and with what a draw would give", async () => {
    const words = await wordsOf(sentList(site, address(), coordinator, {}, EXAMPLE));
    expect(words).toContain("List 1 was taken in 131 rows, 128 cases");
    expect(words).toContain("5 notices.");
    expect(words).toContain("26 in 34 6.2 points");
    expect(words).toContain("Check what will be locked");
    const kept = (await submissions())[0]!.findings;
    expect(kept).toEqual([
      { code: "child-repeated", severity: "notice", count: 2 },
      { code: "row-repeated", severity: "notice", count: 3 },
    ]);
  });

  test("a second time says what is different, on its answer and ever after", async () => {
    await sentList(site, address(), team, {}, EXAMPLE.trimEnd().split("\n").slice(0, -1).join("\n"));
    const changed = EXAMPLE.replace("LL-60063,CH1217,Female", "LL-60063,CH1217,Male").replace("LL-50066", "LL-99999");
    const answer = await wordsOf(sentList(site, address(), team, {}, changed));
    const page = await wordsOf(ask(site, `/inspections/${inspection}/submissions/2`, { cookie: coordinator }));
    for (const words of [answer, page]) {
      expect(words).toContain("What is different from list 1 2 cases added 1 case removed 1 case changed");
      expect(words).toContain("Removed: 1 case LL-50066");
      expect(words).toContain("LL-60063 Gender");
    }
    expect(page).toContain("by A. team (team)");
    expect(page).toContain("A row that repeats another");
    const first = await wordsOf(ask(site, `/inspections/${inspection}/submissions/1`, { cookie: team }));
    expect(first).toContain("A newer list took the place of this one.");
  });

  test("the same again says that nothing is different", async () => {
    await sentList(site, address(), team, {}, EXAMPLE);
    const words = await wordsOf(sentList(site, address(), team, {}, EXAMPLE));
    expect(words).toContain("Nothing: the cases are the same.");
  });

  test("is taken in once, however often the form is sent", async () => {
    const fields = { request: await requestNamed(site, address(), team) };
    const answers = [
      await sentList(site, address(), team, fields, EXAMPLE),
      await sentList(site, address(), team, fields, EXAMPLE),
    ];
    for (const answer of answers) expect(await wordsOf(answer)).toContain("List 1 was taken in");
    expect(await submissions()).toHaveLength(1);
  });

  test("leads on, so that a reload asks again for its answer and sends nothing", async () => {
    const response = await sendFile(site, address(), team, {}, EXAMPLE);
    expect([response.status, response.headers.get("location")]).toEqual([
      303,
      `/inspections/${inspection}/submissions/1?done=taken`,
    ]);
  });

  test("shows its findings again, as a page and as a file, until the case data is deleted", async () => {
    await sendFile(site, address(), team, {}, EXAMPLE);
    const path = `/inspections/${inspection}/submissions/1`;
    const words = await wordsOf(ask(site, path, { cookie: team }));
    expect(words).toContain("5 notices.");
    expect(words).toMatch(/Notices: 5 .* Notice A row that repeats another/);
    const csv = await (await ask(site, `${path}/findings.csv`, { cookie: coordinator })).text();
    const [head, ...lines] = csv.trimEnd().split("\r\n");
    expect(head).toBe("Severity,Sheet,Rows,Column,What was found,What to do");
    expect(lines).toHaveLength(5);
    await site.ledger.erase(someone("administrator"), inspection, "Called off.");
    expect(await wordsOf(ask(site, path, { cookie: team }))).toContain("Only how many there were is on record now.");
    for (const gone of [`${path}/findings.csv`, `${path}?done=taken`]) {
      const response = await ask(site, gone, { cookie: coordinator });
      expect(await response.text(), gone).not.toMatch(/LL-\d/);
    }
  });

  test("of which nothing is eligible is not green, and says that nothing can be drawn", async () => {
    const old = EXAMPLE.replaceAll(/20\d\d(?=,|\r?$)/gm, "2011").replaceAll(/\b20\d\d-(\d\d-\d\d)/g, "2011-$1");
    const page = await (await sentList(site, address(), team, {}, old)).text();
    expect(page).not.toContain("govuk-panel--confirmation");
    expect(await wordsOf(new Response(page))).toContain("List 1 was taken in, and nothing in it is eligible");
  });

  test("is not taken from another site's form", async () => {
    const headers = { Origin: "https://elsewhere.example" };
    const response = await ask(site, address(), { cookie: team, form: { list: EXAMPLE }, headers });
    expect(response.status).toBe(403);
    expect(await submissions()).toEqual([]);
  });

  test("of a thousand new cases names the first of them and says how many more there are", async () => {
    const [head, row] = EXAMPLE.split("\n");
    const many = Array.from({ length: 1000 }, (_, at) =>
      row!.replace("LL-60063", `N-${at}`).replace("CH1217", `C-${at}`),
    );
    await sentList(site, address(), team, {}, EXAMPLE);
    await site.ledger.submit(someone("coordinator"), inspection, await exampleList([head, ...many].join("\n")));
    const words = await wordsOf(ask(site, `/inspections/${inspection}/submissions/2`, { cookie: team }));
    expect(words).toContain("1,000 cases added 128 cases removed 0 cases changed");
    expect(words).toContain("And 800 cases more.");
  });
});

describe("a list that comes too late", () => {
  test.each(["frozen", "drawn", "erased"] as const)("when the inspection is %s is told what to do", async (stage) => {
    const late = await inspectionAt(site, stage);
    const cookie = await signedIn(site, await site.keyFor("team", late));
    const before = (await site.ledger.show(someone("auditor"), late)).submissions.length;
    const answers = [
      await ask(site, `/inspections/${late}/list`, { cookie }),
      await ask(site, `/inspections/${late}/list`, { cookie, form: {} }),
      await sendFile(site, `/inspections/${late}/list`, cookie, {}, EXAMPLE),
      await sendFile(site, `/inspections/${late}/list`, cookie, {}, MESSY),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(409);
      expect(await wordsOf(answer)).toContain("nother list needs another inspection.");
    }
    expect((await site.ledger.show(someone("auditor"), late)).submissions).toHaveLength(before);
  });
});

test("a list before the first, or after the last, is not there", async () => {
  const listed = await inspectionAt(site, "listed");
  for (const number of ["0", "2", "last", "1e3", "99999999999"]) {
    const response = await ask(site, `/inspections/${listed}/submissions/${number}`, { cookie: coordinator });
    expect(response.status, number).toBe(404);
  }
});

test("what was different is told in numbers alone once the cases are erased", async () => {
  await site.ledger.submit(someone("coordinator"), inspection, await exampleList());
  await site.ledger.submit(someone("coordinator"), inspection, await exampleList(EXAMPLE.replace("LL-60063", "LL-1")));
  await site.ledger.erase(someone("administrator"), inspection, "Called off.");
  const words = await wordsOf(ask(site, `/inspections/${inspection}/submissions/2`, { cookie: coordinator }));
  expect(words).toContain("1 case added 1 case removed 0 cases changed");
  expect(words).toContain("Which they were is not on record any more.");
  expect(words).not.toContain("LL-");
});

test("what stands in columns that are dropped is in none of an inspection's pages, nor is it kept", async () => {
  const withNames = EXAMPLE.split("\n")
    .map((line, at) => (line === "" ? "" : at === 0 ? `${line},Full name,Notes` : `${line},CANARY-NAME,CANARY-NOTE`))
    .join("\n");
  expect(await (await sentList(site, address(), team, {}, withNames)).text()).not.toContain("CANARY");
  await site.ledger.freeze(someone("coordinator"), inspection);
  for (const page of ["", "/request", "/submissions/1", "/locked", "/contribution", "/timeline", "/lock", "/list"]) {
    const html = await (await ask(site, `/inspections/${inspection}${page}`, { cookie: coordinator })).text();
    expect(html, page).toContain("Exampleshire");
    expect(html, page).not.toContain("CANARY");
  }
  expect(site.log()).not.toContain("CANARY");
});
