import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { FIELDS } from "../../../long-list/fields.ts";
import { windowsOf } from "../../../sampling/plan/windows.ts";
import { eachDomain } from "../../../sampling/specification/domains.ts";
import { disposalInText } from "../../../sampling/specification/level-names.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import { checkAddress, inspectionAddress } from "../inspections/addresses.ts";
import { hasOwnRules } from "../inspections/facts.ts";
import { type Letter, type LetterFacts, letterOf, section } from "./letter-facts.ts";
import { REQUEST } from "./request-texts.ts";

/**
 * The letter that asks a team for its list: which cases, which columns, what to leave out, and how to check and send it.
 *
 * @example requestLetter(facts).subject // "Long list of cases for the inspection of 2 November 2026"
 */
export function requestLetter(facts: LetterFacts): Letter {
  const { file, origin, by } = facts;
  const { cases, columns } = REQUEST;
  const optional = columnsOf(file.specification, false);
  return letterOf(facts, REQUEST.subject(file.inspectionDate), [
    `${by === null ? REQUEST.send : REQUEST.sendBy(by)} ${REQUEST.about}`,
    section(cases.title, [...windowLines(file), cases.all]),
    section(columns.title, [
      columns.needed(columnsOf(file.specification, true)),
      ...(optional.length === 0 ? [] : [columns.ifYouHave(optional)]),
      columns.ownExport,
    ]),
    REQUEST.leaveOut,
    [REQUEST.check(`${origin}${checkAddress(file)}`), ...(hasOwnRules(file) ? [REQUEST.ownRules] : [])].join(" "),
    `${REQUEST.sendSafely(`${origin}${inspectionAddress(file)}`)} ${REQUEST.key}`,
  ]);
}

function windowLines({ inspectionDate, specification }: Inspection): string[] {
  const { domains, resettlement } = specification;
  const windows = windowsOf(inspectionDate, specification);
  const named = (disposals: readonly string[]) => disposals.map((code) => disposalInText(code, specification));
  const ofDomains = eachDomain({ domains }, windows).map(([{ title, disposals }, { from, to }]) =>
    REQUEST.cases.ofDomain(title, from, to, named(disposals)),
  );
  if (windows.custody === undefined) return ofDomains;
  const { from, to } = windows.custody;
  return [...ofDomains, REQUEST.cases.ofResettlement(from, to, named(resettlement.disposals))];
}

/** The headings that a list has to have, or may have, by the names that the empty list gives them. */
function columnsOf({ stratification }: Pick<Specification, "stratification">, needed: boolean): string[] {
  const balanced: readonly string[] = stratification.variables;
  const some = FIELDS.filter((field) => (field.needed || balanced.includes(field.name)) === needed);
  return some.map(({ label }) => label.toLowerCase());
}
