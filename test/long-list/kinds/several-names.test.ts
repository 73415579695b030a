import fc from "fast-check";
import { expect, test } from "vitest";
import { type CodedField, readCode } from "../../../src/long-list/values/coded-value.ts";
import { CONCERN_VALUES, DISPOSAL_VALUES, GENDER_VALUES } from "../../../src/long-list/values/known-values.ts";
import { read } from "../reading.ts";

/** One cell with more than one name: of two kinds of case, or a code beside its own meaning. */

const spellings = (field: CodedField, values: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(values).flatMap(([code, some]) => some.map((text) => ({ field, code, text })));
const DISPOSALS = spellings("disposal", DISPOSAL_VALUES);
const SHORT = [...spellings("gender", GENDER_VALUES), ...spellings("riskOfSeriousHarm", CONCERN_VALUES)];

const JOINTS = [
  ...["/", " / ", "\\", " | ", "; ", "+", " + ", " > ", "->", " → ", "∕"],
  ...[
    "\n",
    "\r\n",
    " \n",
    "\t",
    ", ",
    ",",
    "; \n",
    " • ",
    ". ",
    ": ",
    " = ",
    "*",
    " ~ ",
    "\u2028",
    "…",
    " · ",
    " @ ",
    ";",
    " % ",
    "\u3001",
  ],
];

test("two disposals with a mark between them, or each on its line, are asked about", () => {
  const disposals = DISPOSALS.filter(({ text }) => !/[/&+.]/.test(text));
  fc.assert(
    fc.property(
      fc.constantFrom(...disposals),
      fc.constantFrom(...disposals),
      fc.constantFrom(...JOINTS),
      (first, second, joint) => {
        fc.pre(first.code !== second.code);
        const text = `${first.text}${joint}${second.text}`;
        expect([text, readCode("disposal", text)]).toEqual([
          text,
          { is: "queried", reason: expect.stringMatching(/more than one kind of case/) },
        ]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("two genders or levels in one cell are never read as one, whatever stands between", () => {
  const joints = [...JOINTS, "", " ", "-", " - ", "(", " (", "'", "_", "&"];
  for (const first of SHORT) {
    for (const second of SHORT.filter(({ field, code }) => field === first.field && code !== first.code)) {
      for (const joint of joints) {
        const text = `${first.text}${joint}${second.text}`;
        expect([text, readCode(first.field, text).is]).not.toEqual([text, "code"]);
      }
    }
  }
});

test("a name that goes over two lines is read as one", () => {
  const several = DISPOSALS.filter(({ text }) => / /.test(text));
  fc.assert(
    fc.property(fc.constantFrom(...several), fc.constantFrom("\n", "\r\n", "\t"), ({ code, text }, line) => {
      const broken = text.replace(" ", line);
      const kinds = new Set(
        text
          .split(" ", 2)
          .map((word) => readCode("disposal", word))
          .flatMap((one) => (one.is === "code" ? [one.code] : [])),
      );
      const [word = "", ...rest] = text.split(" ");
      const both = [readCode("disposal", word), readCode("disposal", rest.join(" "))];
      fc.pre(kinds.size < 2 && !both.every(({ is }) => is === "code"));
      expect([broken, readCode("disposal", broken)]).toEqual([broken, { is: "code", code }]);
    }),
    { numRuns: 500 },
  );
});

test.each(["DTO/Licence", "Custody / Licence", "DTO + licence", '"DTO\nLicence"', '"Custody, licence"'])(
  "what is said of %s is said of nothing else",
  async (written) => {
    const text = written.replaceAll('"', "");
    const rows = [written, "DTO licence", "YRO"].map((disposal, at) => `A${at},F,${disposal},14/03/2026,L,L`);
    const file = ["Case reference,Gender,Disposal,Start date,RoSH,S&W", ...rows].join("\n");
    const { findings } = await read(file);
    expect(findings).toMatchObject([{ code: "value-queried", row: 2 }]);
    const [, offered = ""] = /^map "Disposal:(.*)=code"/.exec(findings[0]?.option ?? "") ?? [];
    for (const said of [text, offered]) {
      const { list } = await read(file, { mappings: { values: { disposal: { [said]: "custody" } } } });
      expect(list?.cases.map(({ disposal }) => disposal)).toEqual(["custody", "licence", "youth-rehabilitation-order"]);
    }
  },
);

/** Ways to write a code beside its meaning. */
const BESIDE: readonly ((code: string, meaning: string) => string)[] = [
  (code, meaning) => `${code} - ${meaning}`,
  (code, meaning) => `${code} – ${meaning}`,
  (code, meaning) => `${code}-${meaning}`,
  (code, meaning) => `${code}: ${meaning}`,
  (code, meaning) => `${code} = ${meaning}`,
  (code, meaning) => `${code} ${meaning}`,
  (code, meaning) => `${code}. ${meaning}`,
  (code, meaning) => `${code} (${meaning})`,
  (code, meaning) => `${meaning} (${code})`,
  (code, meaning) => `${meaning} [${code}]`,
  (code, meaning) => `${meaning} - ${code}`,
  (code, meaning) => `${meaning}/${code}`,
  (code, meaning) => `(${code}) ${meaning}`,
  (code, meaning) => `${code}\n${meaning}`,
  (code, meaning) => `${code} - ${meaning} (${code})`,
];
const PAIRS = [...SHORT, ...DISPOSALS]
  .filter(({ text }) => /^[A-Z\d]{1,4}$/i.test(text))
  .flatMap((short) =>
    [...SHORT, ...DISPOSALS]
      .filter(
        ({ field, code, text }) => field === short.field && code === short.code && /^[A-Z][a-z]{3}[\w ]*$/.test(text),
      )
      .map((long) => ({ ...short, short: short.text, long: long.text })),
  );

test("a code beside its own meaning is that code", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PAIRS), fc.constantFrom(...BESIDE), ({ field, code, short, long }, form) => {
      fc.pre(short.toLowerCase() !== long.toLowerCase());
      expect([form(short, long), readCode(field, form(short, long))]).toEqual([
        form(short, long),
        { is: "code", code },
      ]);
    }),
    { numRuns: 2_000 },
  );
});

test("a code beside the meaning of another, or twice, is asked about", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAIRS),
      fc.constantFrom(...PAIRS),
      fc.constantFrom(...BESIDE),
      (one, other, form) => {
        fc.pre(one.field === other.field && one.code !== other.code);
        const known = ["DTO", "Custody"].includes(one.short) && other.code === "licence";
        fc.pre(!known);
        expect([form(one.short, other.long), readCode(one.field, form(one.short, other.long)).is]).not.toEqual([
          form(one.short, other.long),
          "code",
        ]);
        expect(readCode(one.field, `${one.short}, ${one.short}`).is).not.toBe("code");
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each(["Detention & Training Order (DTO)", "DTO: Detention & Training Order (DTO), 4 months", "Custody (DTO)"])(
  "%s is custody",
  (text) => expect(readCode("disposal", text)).toEqual({ is: "code", code: "custody" }),
);

test.each(["Male -1", "Male - Female", "Low (M)", "M? - Male", "1 - Female"])("%s is asked about", (text) => {
  expect([text, readCode("gender", text).is, readCode("riskOfSeriousHarm", text).is]).toEqual([
    text,
    "unknown",
    "unknown",
  ]);
});
