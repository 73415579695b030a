import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { PageError } from "../../components/error-summary.ts";
import type { Link } from "../../components/links.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, NOTHING } from "../../markup.ts";
import { drawAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { SAMPLE_TITLE } from "./texts.ts";

interface DrawPageContent {
  readonly title: string;
  readonly body: Content;
  /** What has just happened, above the heading. */
  readonly banner?: Content;
  /** The draw that the page is of, where it is not the draw's own. */
  readonly of?: number;
  readonly errors?: readonly PageError[];
  readonly wide?: boolean;
}

/** A page about a draw, beneath its inspection's. */
export function drawPage(
  file: Pick<InspectionFile, "id" | "team" | "inspectionDate" | "draws">,
  { title, body, banner = NOTHING, of, errors = [], wide = false }: DrawPageContent,
): Page {
  const page = inspectionPage(file, { title, body, errors });
  const above: Link[] =
    of === undefined ? [] : [{ text: sampleTitle(of, file.draws.length), href: drawAddress(file, of) }];
  return {
    ...page,
    wide,
    crumbs: [...(page.crumbs ?? []), ...above],
    body: html`<div class="govuk-!-display-none-print">${banner}</div>${page.body}`,
  };
}

/** What a sample is called: by its draw, once there are several. @example sampleTitle(1, 2) // "Sample, draw 1" */
export function sampleTitle(draw: number, draws: number): string {
  return draws === 1 ? SAMPLE_TITLE.only : SAMPLE_TITLE.ofDraw(draw);
}
