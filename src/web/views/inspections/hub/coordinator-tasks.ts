import { dateOf, longDate } from "../../../../base/words/dates.ts";
import { hasSample, isAssigned, isChangeable, isJudged, isOver } from "../../../../ledger/access/states.ts";
import type { InspectionFile } from "../../../../ledger/records/inspection-records.ts";
import type { Task } from "../../../components/lists.ts";
import { casesReplaced, casesWithNobody, hasListToLock } from "../facts.ts";
import { lastListText, lockedTask, type TaskFacts, TO_DO } from "./tasks.ts";
import { COORDINATOR_TASKS, LIST_TASKS, RATINGS_TASK, SAMPLE_TASK, STATUS } from "./texts.ts";

/** What there is to do about an inspection, in order, for those who run it; an auditor's leads to what is to be read. */
export function coordinatorTasks(facts: TaskFacts): Task[] {
  return [
    askTask(facts),
    receiveTask(facts),
    ...rehearseTask(facts),
    lockedTask(facts, COORDINATOR_TASKS.lock),
    contributionTask(facts),
    drawTask(facts),
    ...(facts.draw === undefined ? [] : [sampleTask(facts)]),
    replaceTask(facts),
    assignTask(facts),
    judgeTask(facts),
    rateTask(facts),
  ];
}

function askTask({ file, at, last }: TaskFacts): Task {
  const { title, hint } = COORDINATOR_TASKS.ask;
  const href = `${at}/request`;
  // A list that nobody asked for came all the same; of an inspection that was called off before one did, nobody knows.
  if (file.state !== "open") return { title, href, status: last ? STATUS.done : STATUS.noList };
  return { title, href, hint, status: last ? STATUS.done : TO_DO };
}

function receiveTask({ file, at, last, sendAgain, may }: TaskFacts): Task {
  const { title, titleOfNewer, hint: hintOfFirst } = COORDINATOR_TASKS.receive;
  if (file.state === "open" && may("list.submit")) {
    const hint = sendAgain ? LIST_TASKS.sendAgain : last ? lastListText(last) : hintOfFirst;
    return {
      title: last ? titleOfNewer : title,
      href: `${at}/list`,
      hint,
      status: last && !sendAgain ? STATUS.done : TO_DO,
    };
  }
  if (!last) return { title, status: STATUS.noList };
  return { title, href: `${at}/submissions/${last.number}`, hint: lastListText(last), status: STATUS.done };
}

/** Offered as long as there is something to rehearse. */
function rehearseTask({ file, at, may }: TaskFacts): Task[] {
  if (!hasListToLock(file) || !may("inspection.freeze")) return [];
  return [{ ...COORDINATOR_TASKS.rehearse, href: `${at}/rehearsal`, status: STATUS.optional }];
}

function contributionTask({ file, at, draw, contributed }: TaskFacts): Task {
  const { title, hint } = COORDINATOR_TASKS.contribution;
  if (!file.freeze) return { title, status: isOver(file.state) ? STATUS.notGiven : STATUS.notYet };
  const href = `${at}/contribution`;
  if (contributed) return { title, href, status: STATUS.received };
  if (draw !== undefined || isOver(file.state)) return { title, href, status: STATUS.notGiven };
  return { title, href, hint, status: STATUS.waitingForTeam };
}

function drawTask({ file, at, draw, may }: TaskFacts): Task {
  const { title, hintOfDone } = COORDINATOR_TASKS.draw;
  const ready = file.state === "frozen" && may("sample.draw");
  if (ready) return { title, href: `${at}/draws/new`, status: TO_DO };
  if (draw === undefined) return { title, status: isOver(file.state) ? STATUS.notDone : STATUS.notYet };
  const { at: when } = file.draws.at(-1)!;
  return { title, hint: hintOfDone(draw, longDate(dateOf(when))), status: STATUS.done };
}

function sampleTask({ file, at, draw }: TaskFacts): Task {
  const { title, titleOfErased } = SAMPLE_TASK;
  const { hint, hintOfErased } = COORDINATOR_TASKS.sample;
  const told = isOver(file.state) ? { title: titleOfErased, hint: hintOfErased } : { title, hint };
  return { ...told, href: `${at}/draws/${draw}`, status: "" };
}

function assignTask({ file, at, may }: TaskFacts): Task {
  const { title, hintOfDone, hintOfNobodys } = COORDINATOR_TASKS.assign;
  if (isAssigned(file.state)) {
    const { inspectors, cases } = file.assignments.at(-1) ?? { inspectors: 0, cases: 0 };
    const href = may("assignment.read") ? `${at}/assignment` : undefined;
    const nobodys = casesWithNobody(file);
    if (nobodys > 0 && isChangeable(file.state)) return { title, href, hint: hintOfNobodys(nobodys), status: TO_DO };
    return { title, href, hint: hintOfDone(cases, inspectors), status: STATUS.done };
  }
  if (file.state === "drawn") {
    return { title, href: may("assignment.make") ? `${at}/assignment/new` : undefined, status: TO_DO };
  }
  if (isOver(file.state)) return { title, status: file.assignments.length === 0 ? STATUS.notDone : STATUS.done };
  return { title, status: STATUS.notYet };
}

function judgeTask({ file, at, may, standing }: TaskFacts): Task {
  const { title, hint, hintOfBefore, noStandards } = COORDINATOR_TASKS.judge;
  if (file.specification.standards.length === 0) return { title, hint: noStandards, status: STATUS.none };
  if (isAssigned(file.state)) {
    const href = may("judgements.read") ? `${at}/judgements` : undefined;
    const status = file.state === "assigned" ? TO_DO : file.state === "judged" ? STATUS.underWay : STATUS.done;
    return { title, href, hint, status };
  }
  const status = unmade(file, standing.onRecord.sendings);
  if (standing.onRecord.sendings === 0 || !may("judgements.read")) return { title, status };
  return { title, href: `${at}/judgements`, hint: hintOfBefore, status };
}

/** Whatever is on record of ratings can be seen, also where none stand: of a draw before, or once the case data is gone. */
function rateTask({ file, at, may, standing }: TaskFacts): Task {
  const { title, hint, hintOfBefore } = COORDINATOR_TASKS.rate;
  if (file.specification.standards.length === 0) return { title, status: STATUS.none };
  if (isJudged(file.state)) {
    const href = may("ratings.read") ? `${at}/ratings` : undefined;
    return { title, href, hint, status: file.state === "rated" ? STATUS.done : TO_DO };
  }
  const status = unmade(file, standing.onRecord.ratings);
  if (standing.onRecord.ratings === 0 || !may("ratings.read")) return { title, status };
  const told = isOver(file.state) ? { title: RATINGS_TASK.titleOfErased } : { title, hint: hintOfBefore };
  return { ...told, href: `${at}/ratings`, status };
}

function replaceTask({ file, at, may }: TaskFacts): Task {
  const { title } = COORDINATOR_TASKS.replace;
  const many = casesReplaced(file);
  const status = many === 0 ? STATUS.noneSoFar : STATUS.cases(many);
  if (hasSample(file.state)) {
    const open = may("case.replace") && file.state !== "rated";
    return { title, href: open ? `${at}/replacements/new` : undefined, status };
  }
  if (isOver(file.state)) return { title, status: many === 0 ? STATUS.none : STATUS.cases(many) };
  return { title, status: STATUS.notYet };
}

/** How far what none stands of is. @param records how many are on record, of a draw before or from before erasure */
function unmade({ state }: InspectionFile, records: number) {
  if (!isOver(state)) return STATUS.notYet;
  return records === 0 ? STATUS.notDone : "";
}
