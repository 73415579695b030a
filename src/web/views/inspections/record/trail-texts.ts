import { longDate } from "../../../../base/words/dates.ts";
import { countText } from "../../../../base/words/numbers.ts";
import type { Act } from "../../../../ledger/access/who-may-do-what.ts";
import type { AuditEntry } from "../../../../ledger/audit/entry.ts";
import { titleOf } from "../../../../report/specification-titles.ts";
import { keyText } from "../person.ts";

/** An entry of the audit trail in plain words: what was done, and a sentence about it. */
interface TrailText {
  readonly title: string;
  readonly about: string;
}

type Details = AuditEntry["details"];

const SEEDS: Readonly<Record<string, string>> = {
  joint: "The seed came from the service’s secret number and the team’s contribution.",
  generated: "The seed came from the service’s secret number alone.",
  supplied: "The seed came typed by whoever drew.",
};

/** What is said of each act. @param who acted, as the trail names them */
const TRAIL_TEXTS: Partial<Record<Act, (details: Details, who: string) => TrailText>> = {
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
    about: [
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
    ].join(" "),
  }),
  "inspection.withdraw": () => ({
    title: "Inspection withdrawn",
    about: "Before its list was locked. Every list that had come in was deleted.",
  }),
  "record.publish": () => ({
    title: "Public record opened",
    about: "Anybody may see it from now on. It names no child and no case.",
  }),
  "list.submit": ({ submission, rows, cases, findings, added, removed, changed }) => ({
    title: `List ${submission} received`,
    about:
      added === undefined
        ? `${countText(Number(rows), "row")}, ${countText(Number(cases), "case")}, ${countText(Number(findings), "finding")}.`
        : `${countText(Number(rows), "row")}, ${countText(Number(cases), "case")}, ${countText(Number(findings), "finding")}; ${added} added, ${removed} removed, ${changed} changed since the list before.`,
  }),
  "inspection.freeze": ({ submission, exclusions }) => ({
    title: "List locked",
    about:
      exclusions === 0
        ? `List ${submission}, no case left out. The commitment was published.`
        : `List ${submission}, ${countText(Number(exclusions), "case")} left out. The commitment was published.`,
  }),
  "seed.contribute": ({ round }, who) => ({
    title: "The team contributed to the seed",
    about: `For draw ${round}, with ${keyText(who)}.`,
  }),
  "sample.draw": ({ draw, drawn, eligible, seedOrigin }) => ({
    title: draw === 1 ? "Sample drawn" : `Sample drawn again (draw ${draw})`,
    about: `${drawn} of ${countText(Number(eligible), "eligible case")}. ${SEEDS[String(seedOrigin)]}`,
  }),
  "case.replace": ({ replaced, reason }) => ({
    title: replaced ? "Case replaced" : "Case kept as a finding",
    about: `Reason: ${String(reason).replaceAll("-", " ")}.`,
  }),
  "assignment.make": ({ cases, inspectors }) => ({
    title: "Cases assigned",
    about: `${countText(Number(cases), "case")} among ${countText(Number(inspectors), "inspector")}.`,
  }),
  "assignment.change": () => ({
    title: "Case given to another inspector",
    about: "Who has it and why is with the assignment.",
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
 * @example trailText({ what: "seed.contribute", details: { round: 1 }, … }).title // "The team contributed to the seed"
 */
export function trailText({ what, details, who }: Pick<AuditEntry, "what" | "details" | "who">): TrailText {
  return TRAIL_TEXTS[what as Act]?.(details, who) ?? { title: what, about: "" };
}
