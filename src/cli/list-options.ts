import { within } from "../base/refusal.ts";
import { tidyText } from "../base/text.ts";
import {
  joinMappings,
  MappingError,
  parseColumnMapping,
  parseMappingFile,
  parseValueMapping,
} from "../long-list/mappings/mappings.ts";
import { type Mappings, NO_MAPPINGS } from "../sampling/case.ts";
import type { RequestedExclusion } from "../sampling/plan/eligibility.ts";
import type { InspectionRequest } from "../sampling/plan/inspection-plan.ts";
import { inspectionRequest } from "../sampling/plan/request.ts";
import { readSetting } from "../sampling/specification/overrides.ts";
import { specificationFor } from "../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../sampling/specification/specification.ts";
import type { Invocation } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { inputName, readInput, readJson } from "./input.ts";
import type { Io } from "./io.ts";

/**
 * The inspection that a `check` or `draw` asks for, from its options.
 *
 * @throws CommandFailure or Refusal for anything that is not as it must be
 */
export async function inspectionOfOptions(invocation: Invocation, io: Io): Promise<InspectionRequest> {
  const { value, values, positionals } = invocation;
  const exclusions = values("exclude").map(readExclusion);
  if (exclusions.length > 0 && positionals.length > 1) {
    throw new CommandFailure("--exclude names a case of one list, and several are given", "Give that list by itself.");
  }
  const references = exclusions.map(({ caseId }) => caseId);
  const twice = references.find((caseId, index) => references.indexOf(caseId) !== index);
  if (twice !== undefined) {
    throw new CommandFailure(`--exclude names ${JSON.stringify(twice)} twice`, "Give one reason for each case.");
  }
  return inspectionRequest({
    inspectionDate: value("inspection-date") ?? "",
    specification: await specificationOfOption(value("specification"), io),
    settings: values("set").map(readSetting),
    team: value("team"),
    exclusions,
  });
}

/**
 * How the lists are to be read, from the options.
 *
 * @throws CommandFailure for a mapping that is not written as it must be
 */
export async function mappingsOfOptions({ values, given }: Invocation, io: Io): Promise<Mappings> {
  const files = await Promise.all(values("mapping").map((path) => mappingsIn(path, io)));
  const typed = [
    ...values("column").map((text) => mapped(() => parseColumnMapping(text), "--column")),
    ...values("map").map((text) => mapped(() => parseValueMapping(text), "--map")),
  ];
  const sheets = values("sheet");
  const said = { ...NO_MAPPINGS, foot: given("keep-foot") ? "keep" : "skip" } as const;
  return joinMappings([...files, ...typed, sheets.length === 0 ? said : { ...said, sheets }]);
}

/** A specification's id, or its document where a file is named. */
export async function specificationOfOption(text: string | undefined, io: Io): Promise<string | object | undefined> {
  if (text === undefined || !/[/\\]|\.json$/i.test(text)) return text;
  return Object(await readJson(text, "specification", io));
}

/**
 * One of several specifications, by its id or in a file: what is wrong in a file is told with the file's name.
 *
 * @throws CommandFailure or Refusal for anything that is not as it must be
 */
export async function specificationAmong(text: string, io: Io): Promise<Specification> {
  const found = (await specificationOfOption(text, io)) ?? "";
  if (typeof found === "string") return specificationFor(found);
  return within(
    (place) => `${inputName(text)}: ${place}`,
    () => specificationFor(found),
  );
}

async function mappingsIn(path: string, io: Io): Promise<Mappings> {
  const text = new TextDecoder().decode(await readInput(path, io));
  return mapped(() => parseMappingFile(text), inputName(path));
}

function mapped<T>(parse: () => T, place: string): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof MappingError) throw new CommandFailure(`${place}: ${oneLine(error.message)}`, "");
    throw error;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/\.$/, "");
}

/** @throws CommandFailure for anything but `REF=reason` */
export function readExclusion(text: string): RequestedExclusion {
  const equals = text.indexOf("=");
  const [caseId, note] = [tidyText(text.slice(0, Math.max(0, equals))), text.slice(equals + 1).trim()];
  if (caseId === "" || note === "") {
    throw new CommandFailure(
      `--exclude is written REF=reason, not ${JSON.stringify(text.slice(0, 80))}`,
      'For example --exclude "A17=moved away before the window".',
    );
  }
  return { caseId, note };
}
