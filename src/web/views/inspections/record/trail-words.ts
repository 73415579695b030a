import { longDate } from "../../../../base/words/dates.ts";
import { countText } from "../../../../base/words/numbers.ts";
import type { Act } from "../../../../ledger/access/who-may-do-what.ts";
import type { AuditEntry } from "../../../../ledger/audit/entry.ts";
import { titleOf } from "../../../../report/specification-titles.ts";
import { keyText } from "../person.ts";

/** An entry of the audit trail in plain words: what was done, a sentence about it, and where it is shown. */
export interface TrailWords {
  readonly title: string;
  readonly about: string;
  /** Beneath the inspection's address. */
  readonly path?: string;
}

type Details = AuditEntry["details"];

const SEEDS: Readonly<Record<string, string>> = {
  joint: "from the service’s secret number and the team’s contribution",
  generated: "from the service’s secret number alone",
  supplied: "typed by whoever drew",
};

const WORDS: Partial<Record<Act, (details: Details, who: string) => TrailWords>> = {
  "inspection.create": ({ inspectionDate, specification }) => ({
    title: "Inspection opened",
    about: `For ${longDate(String(inspectionDate))}, under “${titleOf(String(specification))}”.`,
  }),
  "inspection.change": ({
    teamChanged,
    inspectionDate,
    inspectionDateBefore,
    specification,
    specificationBefore,
    listToSendAgain,
  }) => ({
    title: "Inspection changed",
    about: `${[
      ...(teamChanged ? ["Another name for the team."] : []),
      ...(inspectionDate === inspectionDateBefore
        ? []
        : [`The date is ${longDate(String(inspectionDate))}, and was ${longDate(String(inspectionDateBefore))}.`]),
      ...(specification === specificationBefore
        ? []
        : [
            `The specification is “${titleOf(String(specification))}”, and was “${titleOf(String(specificationBefore))}”.`,
          ]),
      ...(listToSendAgain ? ["The list has to be sent again."] : []),
    ].join(" ")}`,
  }),
  "inspection.withdraw": () => ({
    title: "Inspection withdrawn",
    about: "Before its list was locked. What had come in was deleted.",
  }),
  "record.publish": () => ({
    title: "Public record opened",
    about: "Anybody may see it from now on. It names no child and no case.",
  }),
  "list.submit": ({ submission, rows, cases, findings, added, removed, changed }) => ({
    title: `List ${submission} received`,
    about: `${countText(Number(rows), "row")}, ${countText(Number(cases), "case")}, ${countText(Number(findings), "finding")}${
      added === undefined ? "" : `; ${added} added, ${removed} removed, ${changed} changed since the list before`
    }.`,
    path: `/submissions/${submission}`,
  }),
  "inspection.freeze": ({ submission, exclusions }) => ({
    title: "List locked",
    about: `List ${submission}, ${exclusions === 0 ? "no case left out" : `${countText(Number(exclusions), "case")} left out`}. The commitment was published.`,
    path: "/locked",
  }),
  "seed.contribute": ({ round }, who) => ({
    title: "The team contributed to the seed",
    about: `For draw ${round}, with ${keyText(who)}.`,
    path: "/contribution",
  }),
  "sample.draw": ({ draw, drawn, eligible, seedOrigin }) => ({
    title: draw === 1 ? "Sample drawn" : `Sample drawn again (draw ${draw})`,
    about: `${drawn} of ${countText(Number(eligible), "eligible case")}. The seed came ${SEEDS[String(seedOrigin)]}.`,
    path: `/draws/${draw}`,
  }),
  "case.replace": ({ replaced, reason, draw }) => ({
    title: replaced ? "Case replaced" : "Case kept as a finding",
    about: `Reason: ${String(reason).replaceAll("-", " ")}.`,
    path: `/draws/${draw}`,
  }),
  "assignment.make": ({ cases, inspectors, draw }) => ({
    title: "Cases assigned",
    about: `${countText(Number(cases), "case")} among ${countText(Number(inspectors), "inspector")}.`,
    path: `/draws/${draw}`,
  }),
  "assignment.change": ({ draw }) => ({
    title: "Case given to another inspector",
    about: "Who has it and why is with the assignment.",
    path: `/draws/${draw}`,
  }),
  "judgements.submit": ({ judged, toInspect, changed }) => ({
    title: "Judgements received",
    about: `${judged} of ${countText(Number(toInspect), "case")} judged; ${countText(Number(changed), "value")} changed.`,
  }),
  "ratings.decide": ({ rated, standards, moved }) => ({
    title: "The panel’s decisions recorded",
    about: `${rated} of ${countText(Number(standards), "standard")} rated; ${countText(Number(moved), "rating")} moved.`,
  }),
  "ratings.close": ({ rated, standards }) => ({
    title: "Ratings closed",
    about: `${rated} of ${countText(Number(standards), "standard")} rated.`,
  }),
  "ratings.reopen": () => ({
    title: "Ratings opened again",
    about: "Why is with the ratings, and what was closed stays on record.",
  }),
  "inspection.erase": ({ due }) => ({
    title: "Case data deleted",
    about: due ? "The time for keeping it was over." : "Before its time was over, by an administrator.",
  }),
};

/**
 * What an entry says.
 *
 * @example trailWords({ what: "seed.contribute", details: { round: 1 }, … }).title // "The team contributed to the seed"
 */
export function trailWords({ what, details, who }: Pick<AuditEntry, "what" | "details" | "who">): TrailWords {
  return WORDS[what as Act]?.(details, who) ?? { title: what, about: "" };
}
