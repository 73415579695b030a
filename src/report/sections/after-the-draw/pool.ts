import { countText } from "../../../base/words/numbers.ts";
import type { Pool, PooledQuestion } from "../../../rating/pool-document.ts";
import { questionHeading } from "../../../rating/sheet/sheet-columns.ts";
import { columns, count, level, list, paragraph, type Section, stated, type Text, table } from "../../section.ts";
import { WHAT_TO_KNOW } from "../warnings.ts";
import { groupingName } from "./rating-words.ts";

/** The longest of the sections, which few read through. */
export const QUESTIONS_BY_GROUP = "Questions by group";

/** What ratings alone cannot tell of counts that are added up. */
const UNKNOWN_RULES =
  "Ratings do not say how their rules combine levels, how they word a question and from which level of concern it is judged. Where inspections' rules differ in that, counts of one name are not all of one thing.";

/**
 * Tables over many inspections: the profile, then each question in all and by group, and what to know of them.
 *
 * @param titles of the domains by their ids, for people; where there is none the id stands
 * @param notes from `poolNotes`, where the inspections' rules are at hand
 */
export function poolSections(
  { inspections, profile, questions, groups }: Pool,
  titles: ReadonlyMap<string, string> = new Map(),
  notes: readonly string[] = inspections > 1 ? [UNKNOWN_RULES] : [],
): Section[] {
  const domain = (id: string) => stated(titles.get(id) ?? id);
  const headings = new Map(questions.map((row) => [row.question, headingOf(row)]));
  return [
    {
      title: "Profile of the inspected cases",
      parts: [
        paragraph(
          `${countText(inspections, "inspection")}, counts added up; per cent of the cases in which it is recorded.`,
        ),
        table({
          caption: "Profile",
          columns: columns(["Domain", "Variable", "Level"], ["Cases", "Per cent"]),
          rows: profile.map((row) => [
            domain(row.domain),
            groupingName(row.variable),
            level(row.level),
            count(row.cases),
            percentCell(row.percent),
          ]),
        }),
      ],
    },
    {
      title: "Questions",
      parts: [
        table({
          caption: "Yes to each question",
          columns: columns(["Question", "Domain"], ["Yes", "Of", "Per cent"]),
          rows: questions.map((row) => [stated(headingOf(row)), domain(row.domain ?? ""), ...tallyCells(row)]),
        }),
      ],
    },
    {
      title: QUESTIONS_BY_GROUP,
      parts: [
        table({
          caption: "Yes to each question by group",
          columns: columns(["Question", "Variable", "Level"], ["Yes", "Of", "Per cent"]),
          rows: groups.map((row) => [
            stated(headings.get(row.question) ?? row.question),
            groupingName(row.variable),
            level(row.level),
            ...tallyCells(row),
          ]),
        }),
      ],
    },
    ...(notes.length === 0 ? [] : [{ title: WHAT_TO_KNOW, parts: [list(notes.map(stated))] }]),
  ];
}

/** @example headingOf({ question: "2.1.1", title: "Assessment", about: "desistance" }) // "2.1.1 Assessment: desistance" */
function headingOf({ question, title, about }: Pick<PooledQuestion, "question" | "title" | "about">): string {
  return questionHeading({ title }, { id: question, about, judgedFrom: null });
}

function tallyCells({ yes, base, percent }: { yes: number; base: number; percent: number | null }): Text[] {
  return [count(yes), count(base), percentCell(percent)];
}

function percentCell(percent: number | null): Text {
  return percent === null ? "–" : stated(`${percent}%`);
}
