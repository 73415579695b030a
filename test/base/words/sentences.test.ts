import { expect, test } from "vitest";
import { sentence, withoutStop } from "../../../src/base/words/sentences.ts";

test.for([
  ["the file is empty", "The file is empty."],
  ["There is no column Disposal.", "There is no column Disposal."],
  ["is it a list?", "Is it a list?"],
])("%j as a sentence is %j", ([text, said]) => {
  expect(sentence(text!)).toBe(said);
});

test("an error beside its field has no stop at its end, and keeps those within it", () => {
  expect(withoutStop("It is empty. Give some text.")).toBe("It is empty. Give some text");
  expect(withoutStop("Choose a list")).toBe("Choose a list");
});
