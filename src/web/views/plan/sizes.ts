import { marginOfErrorText } from "../../../base/words/amounts.ts";
import {
  chanceInWords,
  chanceText,
  countText,
  decimal,
  marginOfErrorFigure,
  thousands,
} from "../../../base/words/numbers.ts";
import { DOMAIN_NAMES } from "../../../sampling/level-names.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { table } from "../../components/table.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";

type Expected = NonNullable<CheckDocument["plan"]>;

/** What the sizes of a sample are told from: of a check's plan or of a draw. */
export interface Sized {
  readonly sampleSize: Expected["sampleSize"];
  readonly domains: Readonly<
    Record<
      (typeof DOMAINS)[number],
      Pick<Expected["domains"]["court"], "eligible" | "target" | "drawn" | "inclusionProbability" | "marginOfError">
    >
  >;
}

/** How many cases of each domain are sampled, every case's chance, and how precise that is. */
export function sizesView({ sampleSize, domains }: Sized): Markup {
  const { eligible, drawn, achievedMarginOfError } = sampleSize;
  const rows = DOMAINS.map((domain) => {
    const sizes = domains[domain];
    return [
      DOMAIN_NAMES[domain],
      ...[sizes.eligible, sizes.target, sizes.drawn].map(thousands),
      chanceOf(sizes),
      marginOfErrorFigure(sizes.marginOfError),
    ];
  });
  const all = ["Both", thousands(eligible), "", thousands(drawn), "", marginOfErrorFigure(achievedMarginOfError)];
  return html`${table({
    caption: "Size of the sample",
    captionSize: "hidden",
    columns: [
      { text: "Domain" },
      ...["Eligible", "Target", "Sample", "Chance of each case", "Margin of error, points"].map((text) => ({
        text,
        numeric: true,
      })),
    ],
    rows: [...rows, all],
  })}${precisionView(sampleSize)}`;
}

/** What the margin of error means, and the size that was needed for the one that is aimed at. */
export function precisionView(sampleSize: Expected["sampleSize"]): Markup {
  const { eligible, drawn, required, confidence, marginOfError, achievedMarginOfError, weightedMarginOfError } =
    sampleSize;
  if (achievedMarginOfError === null) return NOTHING;
  const needed = html`<p class="govuk-body">${countText(required, "case is", "cases are")} needed for the ${marginOfErrorText(marginOfError)} that are aimed at.</p>`;
  if (drawn >= eligible)
    return html`<p class="govuk-body">Every eligible case is in the sample, so there is no margin of error.</p>${needed}`;
  return html`<p class="govuk-body">In ${decimal(100 * confidence, 0)} samples of 100, a percentage found in the ${countText(drawn, "sampled case")} is within <strong>${marginOfErrorText(achievedMarginOfError)}</strong> of what all ${thousands(eligible)} eligible cases would give.${
    weightedMarginOfError !== null &&
    marginOfErrorText(weightedMarginOfError) !== marginOfErrorText(achievedMarginOfError)
      ? ` Where figures over both domains are weighed by each domain’s eligible cases, it is ${marginOfErrorText(weightedMarginOfError)}.`
      : ""
  }</p>${needed}`;
}

function chanceOf({ drawn, eligible, inclusionProbability }: Sized["domains"]["court"]): string {
  if (inclusionProbability === null) return "–";
  return `${chanceInWords({ drawn, eligible })} (${chanceText(inclusionProbability)})`;
}
