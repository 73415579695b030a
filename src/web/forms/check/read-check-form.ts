import type { Obstacle } from "../../../base/refusal.ts";
import { attempt } from "../../../base/refusal.ts";
import { ID } from "../../../ledger/platform.ts";
import type { Mappings } from "../../../sampling/case.ts";
import type { InspectionRequest } from "../../../sampling/plan/inspection-plan.ts";
import { inspectionRequest } from "../../../sampling/plan/request.ts";
import { DEFAULT_SPECIFICATION_ID } from "../../../sampling/specification/shipped-specifications.ts";
import type { PageError } from "../../components/error-summary.ts";
import type { CheckValues } from "../../views/check/outcome.ts";
import { isChoiceName } from "../../views/mappings/choice-names.ts";
import { obstacleError } from "../obstacle-error.ts";
import { readOwnSpecifications } from "../own-specifications.ts";
import { ruleError } from "../rule-error.ts";
import type { SentFile, SentForm } from "../sent-form.ts";
import { settingLines } from "../setting-lines.ts";
import { FIELD, LIST_ERRORS } from "../texts.ts";
import { sentDate } from "../typed-date.ts";
import { readMappings } from "./read-mappings.ts";

/** The form as it was read, and what is wrong with it. */
export interface ReadCheckForm {
  readonly values: CheckValues;
  readonly errors: readonly PageError[];
  /** Null where something is wrong with what was typed. */
  readonly request: InspectionRequest | null;
  /** Null where none was chosen. */
  readonly list: SentFile | null;
  readonly mappings: Mappings;
}

/** For finding out what else is wrong where the date is. */
const SOME_DATE = "2026-11-02";

/** Reads the form of the page, wherever it is read. */
export async function readCheckForm(form: SentForm): Promise<ReadCheckForm> {
  const date = sentDate(form, "inspectionDate", FIELD.inspectionDate);
  const own = await readOwnSpecifications(form, 1);
  const values: CheckValues = {
    inspectionDate: date.typed,
    specification: own.chosen[0] ?? (form.text("specification") || DEFAULT_SPECIFICATION_ID),
    team: form.text("team"),
    own: own.all,
    settings: form.text("settings"),
    inspection: inspectionNamed(form.text("inspection")),
    said: [...form.names].filter(isChoiceName).flatMap((name) => form.texts(name).map((text) => [name, text] as const)),
  };
  const { request, errors } = readRequest(values, date.date ?? SOME_DATE);
  const [list = null] = await form.files("list");
  const { mappings, errors: mappingErrors } = await readMappings(form);
  const noList = list === null ? [{ text: LIST_ERRORS.noneToCheck, field: "list" }] : [];
  return {
    values,
    errors: [...date.errors, ...noList, ...own.errors, ...errors, ...mappingErrors],
    request: date.date === null || own.errors.length > 0 ? null : request,
    list,
    mappings,
  };
}

/** The id of an inspection, of whatever stands where one is expected. */
export function inspectionNamed(text: string): string {
  return ID.test(text) ? text : "";
}

function readRequest({ specification: id, own, team, settings }: CheckValues, inspectionDate: string) {
  const specification = own.find((one) => one.id === id) ?? id;
  const read = attempt(() =>
    inspectionRequest({ inspectionDate, specification, team, settings: settingLines(settings) }),
  );
  return "value" in read ? { request: read.value, errors: [] } : { request: null, errors: read.obstacles.map(errorOf) };
}

/** An obstacle where it is put right: settings are named by paths, fields by their names. */
function errorOf(obstacle: Obstacle): PageError {
  const { place } = obstacle;
  if (place === "team") return { text: obstacleError(obstacle, FIELD.team), field: place };
  if (place === "specification") return { text: obstacleError(obstacle), field: place };
  return { text: ruleError(obstacle), field: "settings" };
}
