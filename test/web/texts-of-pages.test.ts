import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { proseIn } from "./support/prose.ts";

const WEB = resolve(import.meta.dirname, "../../src/web");

/** Files of texts: the only ones that hold words of pages. */
const TEXTS = /(?:^|\/)(?:[\w-]+-)?texts\.ts$|^views\/help\/words\.ts$/;

const files = readdirSync(WEB, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  // What is in `assets` serves files, and shows nobody a page.
  .filter((name) => name.endsWith(".ts") && !TEXTS.test(name) && !name.startsWith("assets/"));

function told(file: string): string[] {
  return proseIn(readFileSync(resolve(WEB, file), "utf8")).map(({ line, text }) => `${file}:${line}: ${text}`);
}

test("words of pages stand in files of texts alone", () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap(told)).toEqual([]);
});

/** In the samples # stands for what begins something that is put in. */
const sample = (code: string) => proseIn(code.replaceAll("#{", "${"));

test.each([
  ["a sentence in markup", 'html`<p class="govuk-body">None yet.</p>`', ["None yet."]],
  ["a single word in markup", "html`<b>or</b>`", ["or"]],
  ["a sentence about what is put in", "html`<p>Draw #{number} of #{when}</p>`", ["Draw … of …"]],
  ["what is read out of a tag", 'html`<nav aria-label="On this page"></nav>`', ["On this page"]],
  ["what is read out of a tag, put in", 'html`<nav aria-label="#{open ? "Go back" : ""}"></nav>`', ["Go back"]],
  ["what is put in between tags", 'html`<p>#{none ? "Nothing was found" : counts}</p>`', ["Nothing was found"]],
  ["text on its own", 'const title = "Make a key";', ["Make a key"]],
  ["a label of one word", 'tag("Replaced", "grey")', ["Replaced"]],
  ["text with what varies", "`List #{number}`", ["List …"]],
  ["a piece of a sentence", 'drawn ? "" : ", not made"', [", not made"]],
  ["a word that is counted", 'countText(cases, "case")', ["case"]],
  ["text of a constant with its type", 'const NONE = { text: "No end" } as const satisfies Option;', ["No end"]],
])("%s is words of a page", (_, code, expected) => {
  expect(sample(`const line = 1;\n${code}`)).toEqual(expected.map((text) => ({ line: 2, text })));
});

test.each([
  ["a comment", '/** The form. */ const a = 1; // as "it is said"'],
  ["a class list", 'html`<p class="govuk-body longlist-break">#{when(wide, "govuk-body longlist-wide")}</p>`'],
  [
    "an attribute that is put in",
    'html`<a href="#{to}"#{here ? html` aria-current="page"` : ""}#{x ? " hidden" : ""}></a>`',
  ],
  ["a field, a value and an address", 'input({ name: "team", value: "outOfCourt", href: `/draws/#{number}/cases` })'],
  ["a module", 'import { html } from "../a page.ts"; export * from "./the others.ts";'],
  ["a type", 'type Answer = "not yet" | "Never"; const a = b as "Given up";'],
  ["what is compared", 'if (name === "Case reference") { switch (name) { case "Start date": break; } }'],
  ["a name of a property", 'const a = { "Case reference": 1 }; a["Case reference"];'],
  ["a header and a selector", 'c.header("Cache-Control", "public, immutable"); page.querySelector("tbody tr");'],
  ["an error for programmers", 'throw new TypeError("This cannot be")'],
  ["a figure", "`#{done} / #{all} (#{percent}%)`"],
])("%s is none", (_, code) => {
  expect(sample(code)).toEqual([]);
});
