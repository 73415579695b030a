import { ofDomain } from "../../sampling/specification/domains.ts";
import type { Sizes } from "../../use-cases/sizes/sizes-document.ts";
import { columns, count, marginOfError, paragraph, type Section, type Text, table } from "../section.ts";
import { shownDomains } from "./domains.ts";
import { specificationSection } from "./rules.ts";
import { sizesSection } from "./sizes.ts";

/** So many maxima are read beside each other; the document has them all. */
const SHOWN_MAXIMA = 20;

/** Everything that is told of sizes before there is a list, in the order in which it is asked. */
export function plannedSections(sizes: Sizes): Section[] {
  return [specificationSection(sizes), sizesSection(sizes), openResettlement(sizes), maximaSection(sizes)];
}

/** Some of the maxima where there are many: the largest always. */
export function shownMaxima({ maxima }: Pick<Sizes, "maxima">): Sizes["maxima"] {
  const step = Math.max(1, Math.ceil(maxima.length / SHOWN_MAXIMA));
  return maxima.filter((_, at) => (maxima.length - 1 - at) % step === 0);
}

/** What each maximum would give. */
export function maximaSection(sizes: Pick<Sizes, "specification" | "maxima">): Section {
  const { specification } = sizes;
  const domains = shownDomains(specification);
  const shown = shownMaxima(sizes);
  const inEach = specification.sampleSize.basis === "each-domain" && domains.length > 1;
  return {
    title: "What each maximum would give",
    parts:
      shown.length === 0
        ? [paragraph("No case is eligible, so no maximum makes a difference.")]
        : [
            table({
              caption: "Sample and margin of error by maximum",
              columns: columns(
                [inEach ? "Maximum in each domain" : "Maximum"],
                ["Sample", "Margin of error", ...(domains.length === 1 ? [] : domains.flatMap(domainHeadings))],
              ),
              rows: shown.map(({ maximum, drawn, achievedMarginOfError, domains: each }): Text[] => [
                count(maximum),
                count(drawn),
                marginOfError(achievedMarginOfError),
                ...(domains.length === 1
                  ? []
                  : domains.flatMap(({ id }) => {
                      const own = ofDomain(each, id);
                      return [count(own.drawn), marginOfError(own.marginOfError)];
                    })),
              ]),
            }),
          ],
  };
}

function domainHeadings({ title }: { readonly title: string }): string[] {
  return [title, "Margin of error"];
}

/** What sizes alone cannot say. */
export function openResettlement({ specification: { resettlement } }: Pick<Sizes, "specification">): Section {
  const text =
    resettlement.minimumCases === null
      ? "No such standard in this specification."
      : "Whether the resettlement standard is in scope depends on the list: on its custodial cases of the year before the inspection.";
  return { title: "Resettlement", parts: [paragraph(text)] };
}
