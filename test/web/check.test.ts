import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseMappingFile } from "../../src/long-list/mappings/mappings.ts";
import { CANARIES, checkSite, EXAMPLE_LIST, logged, MESSY_LIST, sendCheck } from "./support/asking-check.ts";

/** What a person says of the messy list. */
const ANSWERS = {
  "unaided-startDate": "",
  "column-startDate": "Order made on",
  "value-field-0": "gender",
  "value-0": "Mystery",
  "code-0": "not-recorded",
  "value-field-1": "disposal",
  "value-1": "Ref. Ord. (local)",
  "code-1": "referral-order",
  "value-field-2": "disposal",
  "value-2": "Reprimand",
  "code-2": "caution",
};

describe("the form", () => {
  test("says where the list goes, truly for a browser without scripts", async () => {
    const page = await (await (await checkSite()).request("/check")).text();
    expect(page).toContain("The list is sent to this site, checked there and not kept");
  });

  test("is filled in by a link that says what the list is for", async () => {
    const asked = "/check?inspectionDate=2026-11-02&specification=youth-2018&team=Example%20%3Cb%3E";
    const page = await (await (await checkSite()).request(asked)).text();
    expect(page).toMatch(/name="inspectionDate-day"[^>]* value="2"/);
    expect(page).toMatch(/name="inspectionDate-month"[^>]* value="11"/);
    expect(page).toMatch(/name="inspectionDate-year"[^>]* value="2026"/);
    expect(page).toContain('<option value="youth-2018" selected>');
    expect(page).toContain('value="Example &lt;b&gt;"');
  });

  test.each<[string, Record<string, string>, string | null, string, string]>([
    ["no list", {}, null, "list", "Choose the list to check"],
    ["no year", { "inspectionDate-year": "" }, "a", "inspectionDate-year", "The inspection date must include a year"],
    ["an unknown specification", { specification: "x" }, "a", "specification", "There is no specification called"],
    ["an unknown setting", { settings: "sampleSize.most=4" }, "a", "settings", "has no field &quot;most&quot; there"],
    ["a setting that is none", { settings: "\n40\r\n" }, "a", "settings", "a setting is written path=value"],
    ["an unstated maximum", { specification: "small-yot-pilot" }, "a", "settings", "needs a maximum number of cases"],
    ["a team of 201 letters", { team: "x".repeat(201) }, "a", "team", "the text is longer than 200 characters"],
  ])("%s is an error that leads to its field", async (_, fields, list, field, text) => {
    const response = await sendCheck(list, fields);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain("<title>Error: Check a list – Longlist</title>");
    const [, said] = new RegExp(`<a href="#${field}">(.*?)</a>`).exec(page)!;
    expect(said).toContain(text);
    expect(page).toContain(`id="${field}"`);
    expect(page.split(said!).length, "the message stands at the field too").toBe(3);
  });

  test("keeps what was typed, and what was said of the reading, when something is wrong", async () => {
    const page = await (
      await sendCheck(MESSY_LIST, { ...ANSWERS, team: "Example", "inspectionDate-day": "99" })
    ).text();
    expect(page).toContain('value="99"');
    expect(page).toContain('name="team" type="text" value="Example"');
    expect(page).toContain('<input type="hidden" name="column-startDate" value="Order made on">');
    expect(page).toContain('<input type="hidden" name="code-2" value="caution">');
  });
});

describe("the result", () => {
  test("says in its title and first line that a list is blocked, and why", async () => {
    const response = await sendCheck(MESSY_LIST);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain("<title>Blocked: 4 errors stand in the way – Longlist</title>");
    expect(page).toContain("Blocked: 4 errors stand in the way</h1>");
    expect(text(page)).toContain("Error A column is missing: Start date row 2 There is no column Start date.");
    expect(text(page)).toContain("Error Values that are not known: Outcome rows 4 and 5");
    expect(page).toContain('<li><a class="govuk-link" href="#findings-notice">Notices</a>: 3</li>');
    expect(page).toContain('<option value="Order made on">Order made on</option>');
    expect(page).not.toContain("What would be sampled");
  });

  test("of a clean list says who is eligible, what would be sampled and at what margin of error", async () => {
    const page = text(await (await sendCheck(EXAMPLE_LIST, { team: "Example" })).text());
    expect(page).toContain("Ready: a sample can be drawn from this list 57 of 128 cases are eligible.");
    expect(page).toContain("Court disposals 34 26 26 26 in 34 6.2 points Out-of-court disposals 23 17 17");
    expect(page).toContain("the same chance: 76.5% of court disposals and 73.9% of out-of-court disposals.");
    expect(page).toContain(
      "of 100 simple random samples of 43 cases from 57, drawn over all domains as one, about 80 would show a proportion of 50% to within 4.9 percentage points",
    );
    expect(page).toContain("Not eligible: starts before the domain’s window 42");
    expect(page).toContain(
      "Court disposals 2 March 2026 2 May 2026 Custody, youth rehabilitation order and referral order",
    );
    expect(page).toContain("In scope. 5 custodial cases of 5 children");
    expect(page).toContain("Holds proposals of the consultation, not what was adopted afterwards");
    expect(page).toContain("Male 28 21.412 21 22");
    expect(page).toContain("The child’s safety and wellbeing Out-of-court disposals 5 to 7 of 17 Could be few");
    expect(page).toContain("Team Example Inspection date 2 November 2026");
  });

  test.each([
    ["blocked", MESSY_LIST, {}, "You put the errors right and check the list again. Nothing is sent"],
    ["ready", EXAMPLE_LIST, {}, "You sign in with your key and send the list on the inspection’s page"],
    [
      "without anybody eligible",
      EXAMPLE_LIST,
      { "inspectionDate-year": "2020" },
      "You make sure that the inspection date",
    ],
  ])("of a list that is %s ends with who does what next", async (_, list, fields, next) => {
    const page = text(await (await sendCheck(list, fields)).text());
    expect(page.split("What happens next")[1]).toContain(next);
  });

  test("of a list of which nothing is eligible is not called ready: it says why, for which dates, and what to check", async () => {
    const page = text(await (await sendCheck(EXAMPLE_LIST, { "inspectionDate-year": "2020" })).text());
    expect(page).toContain("Nothing to sample: no case is eligible None of the 128 cases is eligible.");
    expect(page).toContain("The commonest reason, of 119 cases: starts after the inspection date.");
    expect(page).toContain(
      "In scope are court disposals that start from 2 March 2020 to 2 May 2020 and out-of-court disposals that start from 2 June 2020 to 2 August 2020.",
    );
    expect(page).toContain("Check the inspection date, and which column was read as the start date.");
    expect(page).not.toContain("a sample can be drawn");
  });

  test("counts one case as one", async () => {
    const [headings, row] = EXAMPLE_LIST.replace("03/08/2026", "02/08/2026").split("\n");
    const page = text(await (await sendCheck([headings, row].join("\n"))).text());
    expect(page).toContain("1 of 1 case is eligible. The sample would have 1 case:");
  });

  test("by another specification and with a setting says so", async () => {
    const fields = { specification: "youth-2018", settings: "sampleSize.maximum=20" };
    const page = text(await (await sendCheck(EXAMPLE_LIST, fields)).text());
    expect(page).toContain("The sample would have 20 cases: 12 court disposals and 8 out-of-court disposals.");
    expect(page).toContain("Set for this run Greatest number of cases: 20 instead of none");
    expect(page).toContain("No such standard in this specification.");
    expect(page).toContain("The maximum of 20 gives 20 cases where 43 are required");
  });

  test("of a file that is no list has one finding and nothing to choose", async () => {
    const page = await (await sendCheck("%PDF-1.7")).text();
    expect(text(page)).toContain("Error Another kind of file The file is a PDF document, not a list that can be read.");
    expect(page).not.toContain('name="column-startDate"');
  });

  test("of a list without headings says what is needed, and forgets nothing that was said before", async () => {
    const page = await (await sendCheck("1,2,3", ANSWERS)).text();
    expect(text(page)).toContain("What to do: Put a row of headings above the cases: Case reference, Gender, ");
    expect(page).toContain('<input type="hidden" name="column-startDate" value="Order made on">');
  });

  test("of a list in which nothing was found says so, once", async () => {
    const [headings, ...rows] = EXAMPLE_LIST.split("\n");
    const page = text(await (await sendCheck([headings, rows[0]].join("\n"))).text());
    expect(page.split("Nothing was found")).toHaveLength(2);
  });

  test("escapes whatever a list holds", async () => {
    const page = await (
      await sendCheck('Ref,<b>Sex,"Dis""posal",Start date\n"<img src=x>",<script>,"<i>",31/02/2026')
    ).text();
    for (const tag of ["<b>", "<img", "<script>", "<i>"])
      expect(page.replace(/<script type.*?>/g, "")).not.toContain(tag);
  });

  test("of ten thousand findings is a page that an old laptop can hold, and says how many there are", async () => {
    const headings = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";
    const rows = Array.from({ length: 10_000 }, (_, at) => `C${at},F,Nonsense ${at},${(at % 28) + 1}/3/26,Low,Low`);
    const page = await (await sendCheck([headings, ...rows].join("\n"))).text();
    expect(page).toContain("Blocked: 10,001 errors stand in the way</h1>");
    expect(text(page)).toContain("Error A year of two digits: Start date rows 2 to 10001");
    expect(text(page)).toContain("And 9,500 more: the file of findings has them all.");
    expect(gzipSync(page).byteLength).toBeLessThan(100_000);
  });
});

describe("saying how a list is to be read", () => {
  test("clears what was asked, and can be taken back", async () => {
    const page = await (await sendCheck(MESSY_LIST, ANSWERS)).text();
    expect(page).toContain("Ready: a sample can be drawn from this list</h1>");
    expect(page).toContain('<option value="Order made on" selected>');
    expect(page).toContain('<option value="referral-order" selected>');
    const without = await (await sendCheck(MESSY_LIST, { ...ANSWERS, "code-1": "" })).text();
    expect(without).toContain("Blocked: 1 error stands in the way</h1>");
  });

  test("lets a column be given up, and then says that it is missing", async () => {
    const fields = { ...ANSWERS, "unaided-gender": "Sex", "column-gender": "" };
    expect(text(await (await sendCheck(MESSY_LIST, fields)).text())).toContain(
      "Error A column is missing: Gender row 2",
    );
  });

  test("lets the rows at the foot be read as cases", async () => {
    const page = text(await (await sendCheck(MESSY_LIST, { ...ANSWERS, foot: "keep" })).text());
    expect(page).toContain("Error A value is missing: Outcome row 10");
  });

  test("is saved as the command line's mapping file, and read again", async () => {
    const saved = await sendCheck(null, { ...ANSWERS, answer: "mappings" });
    expect(saved.headers.get("content-disposition")).toBe('attachment; filename="reading.json"');
    const file = await saved.text();
    expect(parseMappingFile(file)).toEqual({
      columns: { "Order made on": "startDate" },
      values: {
        gender: { Mystery: "not-recorded" },
        disposal: { "Ref. Ord. (local)": "referral-order", Reprimand: "caution" },
      },
      foot: "skip",
    });
    expect(await (await sendCheck(MESSY_LIST, {}, { mappings: file })).text()).toContain("Ready: a sample");
  });

  test("carries on to the next check what this list did not need", async () => {
    const file = JSON.stringify({
      kind: "longlist/mappings",
      version: 1,
      columns: { "Made on": "startDate" },
      values: { disposal: { Other: "fine" } },
    });
    const page = await (await sendCheck(MESSY_LIST, {}, { mappings: file })).text();
    expect(page).toContain('<input type="hidden" name="column" value="Made on=startDate">');
    expect(page).toContain('<input type="hidden" name="map" value="disposal:Other=fine">');
    const fields = { column: "Made on=startDate", map: "disposal:Other=fine", answer: "mappings" };
    expect(parseMappingFile(await (await sendCheck(null, fields)).text())).toMatchObject({
      columns: { "Made on": "startDate" },
      values: { disposal: { Other: "fine" } },
    });
  });

  test("with a file that is none says so, and checks the list all the same", async () => {
    const response = await sendCheck(MESSY_LIST, ANSWERS, { mappings: "no JSON" });
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain('<a href="#mappings">The mapping file is not JSON</a>');
    expect(page).toContain("<title>Error: Ready: a sample can be drawn from this list – Longlist</title>");
  });

  test("with a file of which two places are wrong says both", async () => {
    const file = { kind: "longlist/mappings", version: 2, columns: { "Made on": 3 } };
    const page = await (await sendCheck(MESSY_LIST, ANSWERS, { mappings: JSON.stringify(file) })).text();
    const told = [...page.matchAll(/<a href="#mappings">([^<]*)<\/a>/g)].map(([, text]) => text);
    expect(told).toEqual([
      expect.stringMatching(/^The mapping file is not valid: version: .*1/),
      expect.stringMatching(/^The mapping file is not valid: columns\.Made on: /),
    ]);
  });
});

describe("nothing of what was sent is kept or said again", () => {
  test("the findings are a file where that is asked for, with the used columns alone", async () => {
    const response = await sendCheck(MESSY_LIST, { answer: "csv", team: "Âge & Co" });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="findings-age-co-2026-11-02.csv"');
    const csv = await response.text();
    expect(csv).toContain("Ref,YP ref,Sex,Outcome,RoSH,S&W,Longlist findings");
    for (const canary of CANARIES) expect(csv).not.toContain(canary);
  });

  test.each<[string, Record<string, string>]>([
    ["a blocked list", {}],
    ["a list that is ready", ANSWERS],
    ["a form with errors", { "inspectionDate-day": "" }],
  ])("no value of a dropped column is in the page or the log of %s", async (_, fields) => {
    const response = await sendCheck(MESSY_LIST, fields);
    const everything = (await response.text()) + JSON.stringify([...response.headers]) + JSON.stringify(logged);
    for (const canary of CANARIES) expect(everything).not.toContain(canary);
    expect(JSON.stringify(logged)).not.toContain("Mystery");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  test("where the service was closed, only those with a session have a list checked", async () => {
    const site = await checkSite({ statelessRoutes: "closed" });
    const body = new URLSearchParams({ team: "x" });
    const response = await site.request("/check", { method: "POST", body, headers: { Origin: "http://localhost" } });
    expect([303, 503]).toContain(response.status);
    expect((await site.request("/check")).status).toBe(200);
  });
});

/** What is read of a page, without its choices. */
function text(page: string): string {
  return page
    .replace(/<option.*?<\/option>|<svg.*?<\/svg>/gs, "")
    .replace(/<\/?a\b[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replaceAll("&#39;", "'");
}
