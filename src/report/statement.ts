import { shown } from "../base/printable.ts";
import { longDate } from "../base/words/dates.ts";
import { listed } from "../base/words/listed.ts";
import { countText, thousands } from "../base/words/numbers.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import { ofDomain } from "../sampling/specification/domains.ts";
import { variableInText } from "../sampling/specification/level-names.ts";
import { type Part, paragraph, type Section, type Table } from "./section.ts";
import { balanceSection } from "./sections/balance.ts";
import { chancesSection } from "./sections/chances.ts";
import { shownDomains } from "./sections/domains.ts";
import { eligibilitySection } from "./sections/eligibility.ts";
import { questionsOfDraw } from "./sections/key-questions.ts";
import { outcomesOfDraw } from "./sections/outcomes.ts";
import { readingSection } from "./sections/reading.ts";
import { proofSection } from "./sections/record.ts";
import { replacementCounts } from "./sections/replacements.ts";
import { resettlementSection } from "./sections/resettlement.ts";
import { specificationSection } from "./sections/rules.ts";
import { seedSection } from "./sections/seed.ts";
import { sizesSection } from "./sections/sizes.ts";
import { warningsSection } from "./sections/warnings.ts";
import { windowsSection } from "./sections/windows.ts";
import { alignedLines } from "./text-table.ts";
import { written } from "./written.ts";

/** How a sample was drawn, in plain words, for an inspection report. */
export interface Methodology {
  readonly title: string;
  /** The team, where it is named, and the inspection date. */
  readonly of: string;
  readonly sections: readonly Section[];
}

/**
 * States how a sample was drawn, from its receipt alone. It names no case, so that it can be published.
 *
 * @param replacements those of this draw so far, in order
 * @example methodology(draw, []).sections[0].title // "In short"
 */
export function methodology(draw: Draw, replacements: readonly Replacement[]): Methodology {
  return {
    title: "How the sample was drawn",
    of: inspectionInStatement(draw),
    sections: [
      summarySection(draw),
      specificationSection(draw),
      windowsSection(draw),
      readingSection(draw),
      eligibilitySection(draw),
      sizesSection(draw),
      balanceSection(draw),
      chancesSection(draw),
      outcomesOfDraw(draw),
      seedSection(draw),
      questionsOfDraw(draw),
      resettlementSection(draw),
      replacementCounts(draw, replacements),
      warningsSection(draw),
      proofSection(draw, replacements),
    ],
  };
}

/** @example inspectionInStatement({ team: "Northtown", inspectionDate: "2026-11-02" }) // "Northtown, inspection of 2 November 2026" */
export function inspectionInStatement({ team, inspectionDate }: Pick<Draw, "team" | "inspectionDate">): string {
  const inspection = `nspection of ${longDate(inspectionDate)}`;
  return team === null ? `I${inspection}` : `${team}, i${inspection}`;
}

/** The sample in two sentences. */
function summarySection({ specification, sampleSize, domains }: Draw): Section {
  const parts = shownDomains(specification).map(({ id, name }) => {
    const { drawn, eligible } = ofDomain(domains, id);
    return `${thousands(drawn)} of ${thousands(eligible)} ${name}`;
  });
  const { variables } = specification.stratification;
  return {
    title: "In short",
    parts: [
      paragraph(
        `${thousands(sampleSize.drawn)} of ${countText(sampleSize.eligible, "eligible case")} ${sampleSize.drawn === 1 ? "was" : "were"} sampled: ${listed(parts)}. Inside each domain every eligible case had the same chance of being sampled, and the sample was balanced by ${listed(variables.map(variableInText))}.`,
      ),
    ],
  };
}

/**
 * A statement of method as plain text: a line for each paragraph, for the word processor to break. Ends with a line end.
 *
 * @example methodologyText({ title: "How the sample was drawn", of: "Northtown", sections: [] }) // "How the sample was drawn\nNorthtown\n"
 */
export function methodologyText({ title, of, sections }: Methodology): string {
  return shown(`${title}\n${of}${sections.map((section) => `\n\n${statementSection(section)}`).join("")}\n`);
}

/** A section of the statement: its title, then its parts with a blank line before each. */
export function statementSection({ title, parts }: Section): string {
  return [title, ...parts.map(partText)].join("\n\n");
}

function partText(part: Part): string {
  if (part.kind === "paragraph") return written(part.text, "words");
  if (part.kind === "list") return part.items.map((item) => `- ${written(item, "words")}`).join("\n");
  if (part.kind === "table") return tableText(part);
  return part.facts
    .flatMap(({ name, values }) => values.map((value) => `- ${name}: ${written(value, "words")}`))
    .join("\n");
}

/** Columns as wide as their widest cell, figures to the right. */
function tableText({ caption, columns, rows }: Table): string {
  const cells = rows.map((row) => row.map((cell) => written(cell, "words")));
  return [caption, ...alignedLines(columns, cells)].join("\n");
}
