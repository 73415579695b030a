import { dateOf, longDate } from "../../../../base/words/dates.ts";
import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import { isOver } from "../../../../ledger/access/states.ts";
import type { Act } from "../../../../ledger/access/who-may-do-what.ts";
import type { Standing } from "../../../../ledger/inspections/opening/standing.ts";
import type { InspectionFile, Submission } from "../../../../ledger/records/inspection-records.ts";
import type { Task } from "../../../components/lists.ts";
import { tag } from "../../../components/notices.ts";
import { inspectionAddress } from "../addresses.ts";
import { hasListToLock, isListOutdated } from "../facts.ts";
import { LIST_TASKS, STATUS } from "./texts.ts";

/** What the tasks of an inspection are worked out from. */
export interface TaskFacts {
  readonly file: InspectionFile;
  readonly at: string;
  readonly last: Submission | undefined;
  /** The number of the draw that stands; undefined before the first. */
  readonly draw: number | undefined;
  /** The team's part of the seed of the draw that stands, or of the draw to come where there is none. */
  readonly contributed: boolean;
  /** The last list was read for another date or by other rules. */
  readonly sendAgain: boolean;
  readonly may: (act: Act) => boolean;
  readonly standing: Standing;
}

export const TO_DO = tag(STATUS.toDo);

export function taskFacts(file: InspectionFile, role: Role, standing: Standing): TaskFacts {
  const draw = file.draws.at(-1)?.number;
  const round = file.rounds.find((one) => one.round === (draw ?? 1));
  return {
    file,
    at: inspectionAddress(file),
    last: file.submissions.at(-1),
    draw,
    contributed: Boolean(round?.contribution),
    sendAgain: isListOutdated(file),
    may: (act) => mayDo({ role }, act),
    standing,
  };
}

/** @example lastListText(submission) // "List 2: 128 cases, received 1 October 2026" */
export function lastListText({ number, cases, at }: Submission): string {
  return LIST_TASKS.received(number, cases, longDate(dateOf(at)));
}

/** What comes once the list is locked: the same for everyone but the names. */
export function lockedTask({ file, at, may }: TaskFacts, titles: { title: string; titleOfDone: string }): Task {
  if (file.freeze) {
    const hint = LIST_TASKS.locked(file.freeze.submission, longDate(dateOf(file.freeze.at)));
    return { title: titles.titleOfDone, href: `${at}/locked`, hint, status: STATUS.done };
  }
  if (isOver(file.state)) return { title: titles.title, status: STATUS.notDone };
  const mine = hasListToLock(file) && may("inspection.freeze");
  const waiting = may("inspection.freeze") ? STATUS.notYet : STATUS.waitingForCoordinator;
  return { title: titles.title, href: mine ? `${at}/lock` : undefined, status: mine ? TO_DO : waiting };
}
