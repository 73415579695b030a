import { expect, test } from "vitest";
import { sentForm } from "../../src/web/forms/sent-form.ts";
import { checkSite } from "./support/asking-check.ts";

const choices = (count: number) => new URLSearchParams(Array.from({ length: count }, (_, at) => [`${at}`, "a"]));

test("a form of more fields than any page has is refused before any of them is looked at", async () => {
  const site = await checkSite();
  const answer = (fields: number) =>
    site.request("/check", { method: "POST", body: choices(fields), headers: { Origin: "http://localhost" } });
  const refused = await answer(5_001);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("It has more than 5,000 fields");
  expect(await (await answer(5_000)).text()).toContain("Choose the list to check");
});

test("a form is gone through once, however many of its fields are asked for", () => {
  const data = new FormData();
  for (let at = 0; at < 100; at++) data.append(`field-${at}`, "text");
  let gone = 0;
  const counting = new Proxy(data, {
    get(form, property) {
      if (property === Symbol.iterator || property === "getAll") gone += 1;
      const value = Reflect.get(form, property);
      return typeof value === "function" ? value.bind(form) : value;
    },
  });
  const form = sentForm(counting);
  for (const name of form.names) expect([form.text(name), form.texts(name)]).toEqual(["text", ["text"]]);
  expect(form.names.size).toBe(100);
  expect(gone).toBe(1);
});
