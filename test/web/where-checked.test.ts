import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, wordsOf } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test("that a list stays on the computer is promised nowhere to those without JavaScript", async () => {
  const inspection = await inspectionAt(site, "new");
  const team = await signedIn(site, await site.keyFor("team", inspection));
  for (const path of ["/", `/inspections/${inspection}`]) {
    const words = await wordsOf(ask(site, path, { cookie: team }));
    expect(words, path).toContain(
      "With JavaScript the list is checked in the browser and does not leave your computer; without it the list is sent, checked and not kept.",
    );
    expect(words.match(/does not leave/g), path).toHaveLength(1);
  }
  const letter = await wordsOf(ask(site, `/inspections/${inspection}/request`, { cookie: team }));
  expect(letter).toContain("Nothing of it is kept there.");
  expect(letter).not.toMatch(/leave your computer/);
});
