import { describe, expect, test } from "vitest";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { receiptDigestHolds } from "../../../src/sampling/receipt/receipt.ts";
import { verifyReceipt } from "../../../src/sampling/receipt/verify.ts";
import { edited, forged, refusalOf } from "../../support/draws.ts";
import { isTold, LIST, receipt } from "./example-receipt.ts";

type Path = readonly (string | number)[];

/** Every single value of a document, by its path. */
function leaves(value: unknown, path: Path = []): [Path, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  const parts: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([name, part]) => leaves(part, [...path, name]));
}

/** Other values of the same kind, so that an edit is not caught for its form alone. */
function others(value: unknown): unknown[] {
  if (value === null) return [0, "x"];
  if (typeof value === "boolean") return [!value];
  if (typeof value === "number")
    return Number.isInteger(value) ? [value + 1, value + 2 ** 40, 0.5] : [value / 2, value / 2 + 0.1];
  const text = String(value);
  const alternatives: Record<string, string> = {
    male: "female",
    female: "male",
    medium: "low",
    low: "medium",
    court: "outOfCourt",
    outOfCourt: "court",
    supplied: "joint",
  };
  return [
    alternatives[text] ?? `${text}x`,
    `${text}1`,
    text.replace(/\d(?!.*\d)/, (digit) => `${(Number(digit) + 1) % 10}`),
  ].filter((one) => one !== text);
}

function withValue(document: unknown, path: Path, value: unknown): unknown {
  return edited(document, (copy) => {
    const holder = path.slice(0, -1).reduce((at, name) => at[name], copy);
    holder[path.at(-1) as string] = value;
  });
}

/** The leaves of which some edit goes unnoticed, as paths without positions. */
function unnoticed(document: Draw, change: (document: unknown, path: Path, value: unknown) => unknown): string[] {
  const found = leaves(document).flatMap(([path, value]) =>
    others(value).every((other) => isTold(change(document, path, other))) ? [] : [path],
  );
  return [...new Set(found.map((path) => path.filter((name) => typeof name === "string").join(".")))].sort();
}

describe("any edit of a receipt is told", () => {
  test("in every single field", () => {
    expect(leaves(receipt).length).toBeGreaterThan(250);
    // Whatever is changed, the digest no longer fits; then no receipt verifies.
    for (const [path, value] of leaves(receipt)) {
      for (const other of others(value)) {
        const document = withValue(receipt, path, other) as Draw;
        expect(receiptDigestHolds(document), path.join(".")).toBe(false);
      }
    }
    expect(isTold(withValue(receipt, ["team"], "Othertown"))).toBe(true);
  });

  test("in every single field, even with the digest made anew, but for what the receipt alone can say", () => {
    const anew = (document: unknown, path: Path, value: unknown) =>
      path[0] === "digest" ? withValue(document, path, value) : forged(withValue(document, path, value));
    // Statements that decide nothing: who was inspected and why a case was taken out.
    expect(unnoticed(receipt, anew)).toEqual(["excluded.note", "team"]);
  });

  test("when a field is taken away or one is added, anywhere", () => {
    const objects = (value: unknown, path: Path = []): Path[] =>
      typeof value !== "object" || value === null
        ? []
        : [path, ...Object.entries(value).flatMap(([name, part]) => objects(part, [...path, name]))];
    for (const path of objects(receipt)) {
      const at = (copy: Record<string, unknown>) =>
        path.reduce((holder, name) => holder[name] as Record<string, unknown>, copy);
      const [first] = Object.keys(
        path.reduce((holder, name) => Reflect.get(holder, name) as object, receipt as object),
      );
      const changes = [
        (copy: Record<string, unknown>) => {
          const holder = at(copy);
          if (Array.isArray(holder)) holder.push(structuredClone(holder[0] ?? "1"));
          else holder.extra = 1;
        },
        (copy: Record<string, unknown>) => {
          const holder = at(copy);
          if (Array.isArray(holder)) holder.splice(0, 1);
          else if (first !== undefined) delete holder[first];
        },
      ];
      for (const change of first === undefined ? changes.slice(0, 1) : changes) {
        expect(isTold(forged(receipt, change)), `${path.join(".")} (${first})`).toBe(true);
      }
    }
  });

  test.each(["mappings.columns", "mappings", "seed"])(
    "when a field that reading passes over, __proto__, is added to %s",
    (place) => {
      const copy = JSON.parse(JSON.stringify(receipt));
      const holder = place.split(".").reduce((part, name) => part[name], copy);
      Object.defineProperty(holder, "__proto__", { value: "caseId", enumerable: true });
      expect(refusalOf(() => verifyReceipt(copy, LIST)).code).toBe("invalid-receipt");
    },
  );

  test("when two sampled cases, or a sampled case and a reserve, change places", () => {
    const swaps: ((copy: Draw & { sample: unknown[]; reserves: unknown[] }) => void)[] = [
      ({ sample }) => sample.splice(0, 2, sample[1], sample[0]),
      ({ sample, reserves }) => {
        reserves.splice(0, 1, ...sample.splice(0, 1, reserves[0]));
      },
    ];
    for (const swap of swaps) expect(isTold(forged(receipt, swap))).toBe(true);
  });
});
