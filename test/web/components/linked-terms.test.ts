import { expect, test } from "vitest";
import { linkedTerms } from "../../../src/web/components/linked-terms.ts";
import { TERMS } from "../../../src/web/components/texts.ts";
import { WORDS } from "../../../src/web/views/help/words.ts";

/** The addresses that words lead to, in their order, with what is shown. */
function linksIn(html: string): string[][] {
  return [...linkedTerms(html).matchAll(/href="\/help\/words#([^"]*)">([^<]*)</g)].map(
    ([, ...link]) => link as string[],
  );
}

test("a word leads to what it means where it first stands, and nowhere else", () => {
  const html = '<p class="govuk-body">Seeds are public.</p><ul><li>The seed and the receipt</li></ul>';
  expect(linksIn(html)).toEqual([
    ["seed", "Seeds"],
    ["receipt", "receipt"],
  ]);
});

test("the longest word counts, and a part of a word none", () => {
  const html =
    '<p class="govuk-body">Margin of error, S&amp;W, seedling, reserved, ineligible, out-of-court disposals.</p>';
  expect(linksIn(html)).toEqual([
    ["margin-of-error", "Margin of error"],
    ["safety-and-wellbeing", "S&amp;W"],
    ["disposal", "disposals"],
  ]);
});

test("what somebody wrote, what is pressed, headings, tables and letters stay as they are", () => {
  const html = [
    '<h2 class="govuk-heading-m">The seed</h2><table><tr><td>seed</td></tr></table><div class="longlist-letter">the seed</div>',
    '<p class="govuk-body"><bdi>Seed of Exampleshire</bdi> <a href="/x">the seed</a> <span>“Seed”</span> <button>Seed</button></p>',
  ].join("");
  expect(linkedTerms(html)).toBe(html);
});

test("what is for the eye alone stays as it is, and what comes after it does not", () => {
  const picture =
    '<div class="a" aria-hidden="true"><div><p class="govuk-body-s">Disposal</p></div><ul><li>A seed</li></ul></div>';
  expect(linksIn(`<div>${picture}<ul><li>The seed</li></ul></div>`)).toEqual([["seed", "seed"]]);
  expect(linkedTerms(picture)).toBe(picture);
});

test("the cells of a file are none of a sample's", () => {
  const finding =
    '<section class="longlist-finding"><p class="govuk-body">Clear the cell of the disposal.</p></section>';
  const note = "<ul><li>Write 1, or leave the cell blank</li></ul>";
  expect(linksIn(`${finding}${note}<p class="govuk-body">The nearest cells</p>`)).toEqual([
    ["disposal", "disposal"],
    ["cell", "cells"],
  ]);
});

test("a word that has its link already is not linked again", () => {
  const html = '<p class="govuk-body"><a href="/help/words#seed">seed</a></p><p class="govuk-body">The seed.</p>';
  expect(linkedTerms(html)).toBe(html);
});

test("every word that is linked is explained", () => {
  expect(TERMS.map(([word]) => word).filter((word) => !Object.hasOwn(WORDS, word))).toEqual([]);
});
