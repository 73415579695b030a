import { expect, test } from "vitest";
import { givenText } from "../../src/ledger/given-text.ts";
import { LedgerRefusal } from "../../src/ledger/ledger-refusal.ts";

test.each([
  [" ", "it is empty", "Give some text, in words or numbers."],
  ["x".repeat(11), "the text is longer than 10 characters", "Say it in fewer words."],
  [
    "a\0b",
    "the text holds a character that is not seen, or hides or turns others (U+0000)",
    "Write the text anew, without it.",
  ],
])("%j is refused, and what to do fits what is wrong", (text, message, remedy) => {
  const refusal = (() => {
    try {
      return givenText("name", text, 10);
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toBeInstanceOf(LedgerRefusal);
  expect(refusal).toMatchObject({ code: "unusable-text", obstacles: [{ place: "name", message, remedy }] });
});
