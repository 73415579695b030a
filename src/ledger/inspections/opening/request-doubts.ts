import { calendarDate } from "../../../base/calendar-date.ts";
import type { Obstacle } from "../../../base/refusal.ts";
import { Refusal } from "../../../base/refusal.ts";
import { longDate } from "../../../base/words/dates.ts";
import type { Queries } from "../../../store/store.ts";
import { LedgerRefusal } from "../../ledger-refusal.ts";
import type { LedgerPlatform } from "../../platform.ts";
import type { Inspection } from "../../records/inspection-records.ts";
import { deletionDate } from "../../retention/due.ts";

/** What may well be a mistake, and is asked about where the asker wants to be: by the code that confirms it. */
export const DOUBTS = ["past-date", "same-team-and-date"] as const;
export type Doubt = (typeof DOUBTS)[number];

/** An inspection as it is about to be opened or changed. */
interface Asked extends Pick<Inspection, "team" | "inspectionDate"> {
  /** The inspection as it stands, where it is there already: what stays as it is was judged when it came. */
  readonly before?: Inspection;
  /** Which doubts have been looked at; where it is left out nothing is asked. */
  readonly confirmed?: readonly Doubt[] | undefined;
}

/**
 * How far ahead an inspection may be: case data is kept until some time after its date, so that a year mistyped as 2062
 * would keep children's data for decades. Inspections are announced weeks ahead, and planned for a year or two.
 */
const MOST_YEARS_AHEAD = 2;

/**
 * Refuses a date for which case data could not be kept as it should be, and asks about what may be a mistake.
 *
 * @param at the instant of the act, whose date in UTC is today
 * @throws Refusal `invalid-date` for a date more than {@link MOST_YEARS_AHEAD} years ahead, or so long ago that what came
 *   in would be due for deletion; LedgerRefusal `unconfirmed` with every doubt that is not among the confirmed
 */
export async function judgeRequest(
  platform: LedgerPlatform,
  queries: Queries,
  asked: Asked,
  at: string,
): Promise<void> {
  const today = at.slice(0, "2026-11-02".length);
  const { before, confirmed, inspectionDate } = asked;
  const isNewDate = inspectionDate !== before?.inspectionDate;
  if (isNewDate) refuseFarAhead(inspectionDate, today);
  if (isNewDate) refuseDue(platform, inspectionDate, today);
  if (confirmed === undefined) return;
  const doubts = new Map<Doubt, Obstacle | null>([
    ["past-date", isNewDate ? pastDate(inspectionDate, today) : null],
    ["same-team-and-date", isNewDate || asked.team !== before?.team ? await sameAgain(queries, asked) : null],
  ]);
  const open = [...doubts].flatMap(([doubt, obstacle]) =>
    obstacle === null || confirmed.includes(doubt) ? [] : [obstacle],
  );
  const [first, ...others] = open;
  if (first) throw new LedgerRefusal("unconfirmed", first, ...others);
}

function refuseFarAhead(inspectionDate: string, today: string): void {
  const last = calendarDate(today, "today").add({ years: MOST_YEARS_AHEAD }).toString();
  if (inspectionDate <= last) return;
  throw new Refusal("invalid-date", {
    place: "inspectionDate",
    message: `${inspectionDate} is more than ${MOST_YEARS_AHEAD} years ahead, and until after it case data would be kept`,
    remedy: `Check the year. The last date that can be given today is ${last}.`,
  });
}

function refuseDue(platform: LedgerPlatform, inspectionDate: string, today: string): void {
  const due = deletionDate(platform, inspectionDate);
  if (due > today) return;
  const { retentionDays } = platform;
  const first = calendarDate(today, "today")
    .subtract({ days: retentionDays - 1 })
    .toString();
  throw new Refusal("invalid-date", {
    place: "inspectionDate",
    message: `${inspectionDate} is so long ago that case data would have been due for deletion on ${due}`,
    remedy: `Check the year. The first date that can be given today is ${first}; to work on older lists, use the pages and commands that store nothing.`,
  });
}

function pastDate(inspectionDate: string, today: string): Obstacle | null {
  if (inspectionDate >= today) return null;
  return {
    place: "inspectionDate",
    message: `${longDate(inspectionDate)} is past`,
    remedy: "Check the date, or confirm that it is meant.",
  };
}

/** Names are compared as people would: whatever their case and spaces. */
async function sameAgain(queries: Queries, { before, team, inspectionDate }: Asked): Promise<Obstacle | null> {
  if (team === null) return null;
  const [other] = await queries.query(
    `select id from inspection_now
     where lower(team) = lower($1) and inspection_date = $2::text::date and id <> $3
       and id not in (select inspection from withdrawal) limit 1`,
    [team, inspectionDate, before?.id ?? ""],
  );
  if (!other) return null;
  return {
    place: "team",
    message: "there is an inspection of this team for this date already",
    remedy: "Look at the one that there is, or confirm that another is meant.",
  };
}
