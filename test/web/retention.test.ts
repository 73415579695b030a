import { expect, test } from "vitest";
import { system } from "../../src/ledger/access/caller.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt, ledTo, requestNamed, wordsOf } from "./support/desk-pages.ts";
import { openSite } from "./support/open-site.ts";

test("a clock that is not believed is confirmed on a page by an administrator, once it has been compared", async () => {
  const site = await openSite();
  try {
    await inspectionAt(site, "new");
    await site.ledger.sweep(system("sweep"));
    const key = await site.keyFor("administrator");
    expect(await wordsOf(ask(site, "/retention", { cookie: await signedIn(site, key) }))).toContain(
      "What is due is deleted. Nothing is to be done.",
    );
    site.clock.now = new Date("2027-03-01T09:00:00.000Z");
    const administrator = await signedIn(site, key);
    const words = await wordsOf(ask(site, "/retention", { cookie: administrator }));
    expect(words).toContain("Nothing is deleted until an administrator has confirmed the clock.");
    expect(words).toContain("If today is not 1 March 2027");
    expect(words).toContain("the case data of 1 inspection is deleted");
    expect(await wordsOf(ask(site, "/inspections", { cookie: administrator }))).toContain(
      "Nothing that is due is deleted until the clock is confirmed.",
    );
    const auditor = await signedIn(site, await site.keyFor("auditor"));
    expect(await wordsOf(ask(site, "/retention", { cookie: auditor }))).toContain("Ask an administrator");
    expect((await ask(site, "/retention", { cookie: auditor, form: {} })).status).toBe(403);

    const form = { request: await requestNamed(site, "/retention", administrator) };
    for (let times = 0; times < 2; times++) {
      expect(await ledTo(site, "/retention", { cookie: administrator, form })).toBe("/retention");
    }
    expect(await wordsOf(ask(site, "/retention", { cookie: administrator }))).toContain("What is due is deleted");
    expect((await site.ledger.sweep(system("sweep"))).erased).toHaveLength(1);
  } finally {
    await site.close();
  }
});
