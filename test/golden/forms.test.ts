import { expect, test } from "vitest";
import forms from "./forms.json" with { type: "json" };
import { goldenForms, withoutWords } from "./forms.ts";

// What was written by 1.0.0 must be read, and what is written must be read by 1.0.0.
test.each(Object.entries(goldenForms()))(
  "the form of a %s is that of release 1.0.0, every limit included",
  (name, form) => {
    expect(form).toEqual(withoutWords((forms as Record<string, unknown>)[name]));
  },
);
