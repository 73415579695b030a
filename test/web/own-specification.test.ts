import { afterAll, beforeAll, expect, test } from "vitest";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { OWN_FIELDS } from "../../src/web/views/own-specification.ts";
import { EXAMPLE_LIST, sendCheck } from "./support/asking-check.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { ledTo, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

/** A specification of one's own on the pages, as the server answers where no script runs. @module */

let site: OpenSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("coordinator"));
});
afterAll(() => site.close());

const OURS = {
  ...shippedSpecification("youth-2018"),
  id: "northshire",
  title: "Northshire <b>rules</b>",
  oneCasePerChild: false,
};
const TEXT = JSON.stringify(OURS);

test("a list is checked under it, and the page tells what differs and carries it on", async () => {
  const response = await sendCheck(EXAMPLE_LIST, { specification: OURS.id, [OWN_FIELDS.carried]: TEXT });
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain("What differs from Youth offending services: the programme that began in 2018");
  expect(page).toContain("oneCasePerChild");
  expect(page).toContain('<option value="northshire" selected>');
  expect(page).toContain(`name="${OWN_FIELDS.carried}"`);
  expect(page).not.toContain("<b>rules");
});

test("one that is wrong is refused by its path, and nothing is checked", async () => {
  const wrong = JSON.stringify({ ...OURS, domains: OURS.domains.map((one) => ({ ...one, share: 0.9 })) });
  const response = await sendCheck(EXAMPLE_LIST, { specification: OURS.id, [OWN_FIELDS.carried]: wrong });
  const page = await response.text();
  expect(response.status).toBe(400);
  expect(page).toContain(`<a href="#${OWN_FIELDS.file}">domains`);
});

test("an inspection keeps it, shows what differs, gives it as a file and has its lists checked under it", async () => {
  const form = {
    team: "Northshire",
    "inspectionDate-day": "2",
    "inspectionDate-month": "11",
    "inspectionDate-year": "2026",
    specification: OURS.id,
    settings: "sampleSize.maximum=30",
    [OWN_FIELDS.carried]: TEXT,
  };
  const address = await ledTo(site, "/inspections", { cookie, form });
  const words = await wordsOf(ask(site, address ?? "", { cookie }));
  expect(words).toMatch(/Northshire &lt;b&gt;rules&lt;\/b&gt; does not come with Longlist/);
  const file = await (await ask(site, `${address}/specification.json`, { cookie })).json();
  expect(file).toEqual(OURS);
  const request = await wordsOf(ask(site, `${address}/request`, { cookie }));
  expect(request).toContain("choose the attached file of the rules");
  const link = /\/check\?\S+?(?=\. )/.exec(request)?.[0].replaceAll("&amp;", "&") ?? "";
  const check = await (await ask(site, link)).text();
  expect(check).toContain("Choose the file of the specification northshire");
  expect(check).toContain("sampleSize.maximum=30");
});
