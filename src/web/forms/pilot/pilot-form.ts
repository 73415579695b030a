import { withoutStop } from "../../../base/words/sentences.ts";
import { told } from "../../../long-list/findings/finding.ts";
import { checkMappings } from "../../../long-list/mappings/mapping-checks.ts";
import { joinMappings } from "../../../long-list/mappings/mappings.ts";
import { withTitles } from "../../../report/specification-titles.ts";
import { type Mappings, NO_MAPPINGS } from "../../../sampling/case.ts";
import { readSeed } from "../../../sampling/draw/seed.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  SHIPPED_SPECIFICATIONS,
} from "../../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import type { PilotRequest } from "../../../use-cases/compare/comparison.ts";
import { NO_DATE } from "../../components/date-input.ts";
import type { PageError } from "../../components/error-summary.ts";
import { ownTitle } from "../../views/own-specification.ts";
import { aloneFields, type PilotOption, type PilotValues, type SetAlone } from "../../views/pilot/form.ts";
import { NOT_SORTED } from "../../views/pilot/sorting.ts";
import { MOST_OWN, readOwnSpecifications } from "../own-specifications.ts";
import { type Read, readField } from "../read-field.ts";
import { mappingsOfFile, readSaid } from "../said-mappings.ts";
import type { SentFile, SentForm } from "../sent-form.ts";
import { FIELD, PILOT_ERRORS } from "../texts.ts";
import { sentDate } from "../typed-date.ts";
import { readRules } from "./rules.ts";

/** Reads the mapping files that were chosen; of two for the same heading or value the later counts. */
function readMappings(files: readonly SentFile[]): Read<Mappings> {
  const { read, errors } = readSaid(
    files.map((file) => () => mappingsOfFile(file)),
    "mappings",
  );
  const value = joinMappings(read);
  const wrong = checkMappings(value).flatMap((one) => told(one, []));
  const texts = wrong.map(({ message, remedy }) => withoutStop(`${message} ${remedy}`));
  return { value, errors: [...errors, ...texts.map((text) => ({ text, field: "mappings" }))] };
}

/** The form of the pilot desk as it was read, and what is wrong with it. */
export interface ReadPilotForm {
  /** What the form offers from now on: specifications of one's own among them. */
  readonly options: readonly PilotOption[];
  readonly values: PilotValues;
  readonly errors: readonly PageError[];
  /** Null where there are errors. */
  readonly request: PilotRequest | null;
}

/** What the form offers. */
export const PILOT_OPTIONS: readonly PilotOption[] = SHIPPED_SPECIFICATIONS.map(optionOf);

function optionOf({ id, title, note, domains, sampleSize }: Specification): PilotOption {
  const names = domains.map((domain) => ({ id: domain.id, title: domain.title }));
  return { id, title, note: withTitles(note), domains: names, needsMaximum: sampleSize.maximumMustBeStated };
}

/** The form before anything was typed. */
export const NO_VALUES: PilotValues = {
  inspectionDate: NO_DATE,
  specifications: [DEFAULT_SPECIFICATION_ID],
  settings: "",
  asTheyStand: false,
  alone: {},
  own: [],
  sheet: "",
  seed: "",
  sort: NOT_SORTED,
};

/** In place of a date that is wrong itself, so that everything else that is wrong is said at once. */
const ANY_DATE = "2026-01-01";

/**
 * Reads everything but the lists themselves.
 *
 * @param lists how many were chosen
 * @param most comparisons, lists times sets of rules, that can be made at once
 */
export async function readPilotForm(form: SentForm, lists: number, most: number): Promise<ReadPilotForm> {
  const date = sentDate(form, "inspectionDate", FIELD.inspectionDate);
  const own = await readOwnSpecifications(form, MOST_OWN);
  const options = [...PILOT_OPTIONS, ...own.all.map((one) => ({ ...optionOf(one), title: ownTitle(one) }))];
  const values: PilotValues = {
    inspectionDate: date.typed,
    specifications: [...form.texts("specifications"), ...own.chosen],
    settings: form.text("settings"),
    asTheyStand: form.text("asTheyStand") === "yes",
    alone: Object.fromEntries(options.map(({ id }) => [id, sentAlone(form, id)])),
    own: own.all,
    sheet: form.texts("sheet").join("\n"),
    seed: form.text("seed"),
    sort: { column: form.text("sort").slice(0, 80), largestFirst: form.text("sortOrder") !== "smallest" },
  };
  const rules = readRules(values, date.date ?? ANY_DATE);
  const seed = readField("seed", () => (values.seed.trim() === "" ? null : readSeed(values.seed, "supplied").value));
  const mappings = readMappings(await form.files("mappings"));
  const errors = [
    ...date.errors,
    ...listErrors(lists, rules.value.length, most),
    ...[own, rules, mappings, seed].flatMap((read) => read.errors),
  ];
  if (date.date === null || seed.value === undefined || errors.length > 0) {
    return { options, values, errors, request: null };
  }
  const request = {
    inspectionDate: date.date,
    rules: rules.value,
    seed: seed.value,
    mappings: joinMappings([mappings.value, sheetsOf(values)]),
  };
  return { options, values, errors, request };
}

function sheetsOf({ sheet }: PilotValues): Mappings {
  const sheets = sheet
    .split(/\r\n|[\r\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return sheets.length === 0 ? NO_MAPPINGS : { ...NO_MAPPINGS, sheets };
}

/** What was set of one specification and of no other. */
function sentAlone(form: SentForm, id: string): SetAlone {
  return { maximum: form.text(aloneFields(id).maximum).trim(), settings: form.text(aloneFields(id).settings) };
}

function listErrors(lists: number, rules: number, most: number): PageError[] {
  if (lists === 0) return [{ text: PILOT_ERRORS.noList, field: "lists" }];
  if (lists * rules <= most) return [];
  return [{ text: PILOT_ERRORS.manyComparisons(lists, rules, most), field: "lists" }];
}
