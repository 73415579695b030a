import { nth } from "../../../base/lists.ts";
import { listed } from "../../../base/words/listed.ts";
import { type Found, found, ListRefused } from "../../findings/finding.ts";
import { quoted } from "../../findings/wording.ts";
import type { SheetChoice } from "../../sheet/sheet.ts";
import { namedIn, type SheetOutline } from "../workbook/outline.ts";
import type { LookedAt } from "./looked-at.ts";
import { ROWS_OF_A_LIST, withOtherCases, withoutLeftovers } from "./other-cases.ts";

/** The sheets that are read, and what is said of that. */
export interface ChosenSheets {
  /** None where it cannot be told. */
  readonly read: readonly LookedAt[];
  readonly findings: readonly Found[];
  /** Null where there is nothing to choose. */
  readonly choice: SheetChoice | null;
}

/**
 * Tells which sheets of a workbook are the list. Those that were asked for are; else the one candidate is, wherever it stands,
 * and two are a question, as is one beside a sheet of other cases whose headings are not known. Without any the sheet with most
 * known headings is what the findings are about.
 *
 * @param looked those that were looked at, first to last
 * @param all every worksheet
 * @throws ListRefused `sheet-unknown`
 * @example chosenSheets(looked, outlines, []).read.map(({ outline }) => outline.name) // ["Cases"]
 */
export function chosenSheets(
  looked: readonly LookedAt[],
  all: readonly SheetOutline[],
  wanted: readonly string[],
): ChosenSheets {
  const lists = withoutLeftovers(looked.filter(holdsRows));
  const filled = [...lists, ...withOtherCases(looked, lists)].sort((a, b) => a.outline.index - b.outline.index);
  const shown = filled.filter(({ outline }) => !outline.hidden);
  const candidates = shown.length > 0 ? shown : filled;
  const names = filled.map(({ outline }) => outline.name);
  if (wanted.length > 0) {
    const read = askedFor(looked, wanted);
    return { read, findings: notRead(all, read, looked), choice: { candidates: names, read: namesOf(read) } };
  }
  if (candidates.length > 1) {
    const question = found(
      "sheets-undecided",
      {},
      {
        count: candidates.length,
        sheets: listed(candidates.map((one) => quoted(one.outline.name) + (one.isCandidate ? "" : HEADINGS_UNKNOWN))),
        example: candidates.map(({ outline }) => asOption(outline.name)).join('" --sheet "'),
      },
    );
    return { read: [], findings: [question], choice: { candidates: names, read: [] } };
  }
  const one = candidates[0] ?? mostKnown(looked);
  const visible = all.filter(({ hidden }) => !hidden);
  const others = visible.length > 1 || names.length > 1;
  return {
    read: [one],
    findings: [...notRead(all, [one], looked), ...hiddenLists(filled, one), ...notLookedAt(all, looked)],
    choice: others ? { candidates: names, read: [one.outline.name] } : null,
  };
}

function holdsRows({ isCandidate, dataRows, failed }: LookedAt): boolean {
  return isCandidate && (dataRows > 0 || failed !== undefined);
}

const HEADINGS_UNKNOWN = " (cases under headings that are not known, or under none)";

function askedFor(looked: readonly LookedAt[], wanted: readonly string[]): LookedAt[] {
  const isAskedFor = namedIn(wanted);
  const isThere = namedIn(namesOf(looked));
  const missing = wanted.filter((name) => !isThere(name));
  if (missing.length > 0) {
    throw new ListRefused("sheet-unknown", {
      missing: listed(missing.map(quoted)),
      sheets: listed(looked.map(({ outline }) => quoted(outline.name))),
    });
  }
  return looked.filter(({ outline }) => isAskedFor(outline.name));
}

/** Of sheets with as many, the first; a hidden one only where all are. */
function mostKnown(looked: readonly LookedAt[]): LookedAt {
  const order = [...looked].sort(
    (a, b) =>
      Number(a.outline.hidden) - Number(b.outline.hidden) ||
      Number(b.isCandidate) - Number(a.isCandidate) ||
      b.known - a.known ||
      a.outline.index - b.outline.index,
  );
  const first = nth(order, 0);
  const failed = first.header === null ? order.find((one) => one.failed !== undefined) : undefined;
  return failed ?? first;
}

function namesOf(sheets: readonly LookedAt[]): string[] {
  return sheets.map(({ outline }) => outline.name);
}

function notRead(all: readonly SheetOutline[], read: readonly LookedAt[], looked: readonly LookedAt[]): Found[] {
  const names = new Set(namesOf(read));
  const others = all.filter(({ name }) => !names.has(name));
  if (!others.some(({ hidden }) => !hidden)) return [];
  const remark = ({ name, hidden }: SheetOutline) => {
    const seen = looked.find(({ outline }) => outline.name === name);
    const remarks = [
      ...(hidden ? ["hidden"] : []),
      ...(seen?.isCandidate && seen.dataRows === 1 ? ["has one row that looks like a case"] : []),
      ...(seen?.failed === undefined ? [] : ["cannot be read"]),
    ];
    return remarks.length === 0 ? "" : ` (${remarks.join(", ")})`;
  };
  const named = others.map((one) => `${quoted(one.name)}${remark(one)}`);
  const sheet = listed([...names].map(quoted));
  return [
    found(
      "sheets-not-read",
      {},
      { sheet: names.size > 1 ? `sheets ${sheet}` : `sheet ${sheet}`, others: listed(named) },
    ),
  ];
}

/** Nobody has asked for one, and the list may go on there. */
function notLookedAt(all: readonly SheetOutline[], looked: readonly LookedAt[]): Found[] {
  const details = { count: all.length, looked: looked.length };
  return all.length === looked.length ? [] : [found("sheets-not-looked-at", {}, details)];
}

function hiddenLists(filled: readonly LookedAt[], read: LookedAt): Found[] {
  const about = (sheets: string, { outline }: LookedAt) => [
    found("sheet-hidden", {}, { sheets, example: asOption(outline.name) }),
  ];
  if (read.outline.hidden)
    return about(`The list was read from the sheet ${quoted(read.outline.name)}, which is hidden.`, read);
  const hidden = filled.filter(
    ({ outline, isCandidate, dataRows }) => outline.hidden && (!isCandidate || dataRows >= ROWS_OF_A_LIST),
  );
  const [first] = hidden;
  if (first === undefined) return [];
  const named = listed(namesOf(hidden).map(quoted));
  return about(
    `${hidden.length === 1 ? "A hidden sheet looks like a list and was" : "Hidden sheets look like lists and were"} not read: ${named}.`,
    first,
  );
}

/** On one line, without the marks around it: the option has its own. */
function asOption(name: string): string {
  return quoted(name).slice(1, -1);
}
