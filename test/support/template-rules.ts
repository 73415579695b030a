import type { TemplateRules } from "../../src/long-list/template/template.ts";
import { windowsOf } from "../../src/sampling/plan/windows.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  shippedSpecification,
} from "../../src/sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../src/sampling/specification/specification.ts";
import { INSPECTION_DATE } from "./cases.ts";

/** What a template is made for, by the default specification unless told: court to 2 May 2026, out of court to 2 August. */
export function templateRules(
  specification: Specification = shippedSpecification(DEFAULT_SPECIFICATION_ID),
): TemplateRules {
  return { specification, windows: windowsOf(INSPECTION_DATE, specification) };
}
