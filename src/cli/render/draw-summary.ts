import { countText, thousands } from "../../base/words/numbers.ts";
import type { Draw, SampledCase } from "../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, domainInText, VARIABLE_NAMES } from "../../sampling/level-names.ts";
import { DOMAINS, type Domain } from "../../sampling/vocabulary.ts";
import { resettlementSection, rulesLines, sizesSection, warningsSection, windowsSection } from "./inspection.ts";
import { printable } from "./printable.ts";
import { textTable } from "./table.ts";
import { titled } from "./titled.ts";

/**
 * A draw for people: what was drawn by which rules, how balanced it is, what to beware of, and the sample.
 *
 * @param name the list's, for the heading
 * @param withSample false where the sample is written to files
 */
export function drawSummary(name: string, draw: Draw, withSample: boolean): string {
  const { list, seed, domains } = draw;
  return [
    `Draw from ${printable(name)}\n`,
    rulesLines(draw),
    `Seed: ${printable(seed.value)} (${seed.origin})\n`,
    `List: ${countText(list.rows, "row")}, ${countText(list.cases, "case")}, ${thousands(draw.excluded.length)} of them not eligible, digest ${list.digest}\n`,
    `Receipt: ${draw.digest}\n`,
    windowsSection(draw),
    sizesSection("Sample size", draw, domains),
    ...DOMAINS.filter((domain) => domains[domain].eligible > 0).map((domain) => balanceSection(domain, draw)),
    judgementSection(draw),
    resettlementSection(draw),
    warningsSection(draw.warnings),
    withSample
      ? titled(
          `Sample (${thousands(draw.sample.length)}; ${countText(draw.reserves.length, "reserve")})`,
          caseTable(draw.sample),
        )
      : "",
  ].join("");
}

function balanceSection(domain: Domain, draw: Draw): string {
  const columns = [
    { heading: "Variable" },
    { heading: "Level" },
    { heading: "Eligible", number: true },
    { heading: "Exact share", number: true },
    { heading: "Sampled", number: true },
  ];
  const rows = draw.domains[domain].margins.map(({ variable, level, eligible, exactShare, drawn }) => [
    VARIABLE_NAMES[variable],
    level,
    thousands(eligible),
    exactShare.toFixed(3),
    thousands(drawn),
  ]);
  return titled(`Balance: ${domainInText(domain)}`, textTable(columns, rows));
}

function judgementSection({ domains }: Draw): string {
  const columns = [
    { heading: "" },
    { heading: "Desistance", number: true },
    { heading: "Child's safety", number: true },
    { heading: "Others' safety", number: true },
  ];
  const rows = DOMAINS.map((domain) => {
    const { desistance, childSafety, publicSafety } = domains[domain].judgementBase;
    return [DOMAIN_NAMES[domain], ...[desistance, childSafety, publicSafety].map(thousands)];
  });
  const caution = "By the team's own classification; inspectors judge by their own.\n";
  return titled("Sampled cases behind each key question", textTable(columns, rows) + caution);
}

function caseTable(cases: readonly SampledCase[]): string {
  const columns = [
    { heading: "Case" },
    { heading: "Domain" },
    { heading: "Gender" },
    { heading: "Disposal" },
    { heading: "RoSH" },
    { heading: "S&W" },
    { heading: "Ticket" },
    { heading: "Order", number: true },
  ];
  return textTable(
    columns,
    cases.map(({ caseId, domain, gender, disposal, riskOfSeriousHarm, safetyAndWellbeing, ticket, order }) => [
      caseId,
      domain,
      gender,
      disposal,
      riskOfSeriousHarm,
      safetyAndWellbeing,
      `${ticket}`,
      thousands(order),
    ]),
  );
}
