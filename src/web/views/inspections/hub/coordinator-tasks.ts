import { longDate } from "../../../../base/words/dates.ts";
import { countText } from "../../../../base/words/numbers.ts";
import { hasSample, isAssigned, isJudged, isOver } from "../../../../ledger/states.ts";
import type { Task } from "../../../components/lists.ts";
import { hasListToLock } from "../facts.ts";
import { DONE, dateOf, lastListText, lockedTask, NOT_YET, SENT_AGAIN, type TaskFacts, TO_DO } from "./tasks.ts";

/** What there is to do about an inspection, in order, for those who run it; an auditor's leads to what is to be read. */
export function coordinatorTasks(facts: TaskFacts): Task[] {
  return [
    askTask(facts),
    receiveTask(facts),
    ...rehearseTask(facts),
    lockedTask(facts, { lock: "Lock the list", locked: "See what was locked" }),
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
  const title = "Ask the team for its list";
  const href = `${at}/request`;
  if (file.state !== "open") return { title, href, status: DONE };
  const hint = "The text to send, with the exact dates, and an empty list to fill in";
  return { title, href, hint, status: last ? DONE : TO_DO };
}

function receiveTask({ file, at, last, sendAgain, may }: TaskFacts): Task {
  if (file.state === "open" && may("list.submit")) {
    const title = last ? "Receive a newer list" : "Receive the list";
    const hint = sendAgain
      ? SENT_AGAIN
      : last
        ? lastListText(last)
        : "The team can send it here itself, or you upload the file that it gave you";
    return { title, href: `${at}/list`, hint, status: last && !sendAgain ? DONE : TO_DO };
  }
  const title = "Receive the list";
  if (!last) return { title, status: "No list came" };
  return { title, href: `${at}/submissions/${last.number}`, hint: lastListText(last), status: DONE };
}

/** Offered as long as there is something to rehearse. */
function rehearseTask({ file, at, may }: TaskFacts): Task[] {
  if (!hasListToLock(file) || !may("inspection.freeze")) return [];
  const hint = "What would be drawn and what would be warned of. Nothing is stored";
  return [{ title: "Rehearse the draw", href: `${at}/rehearsal`, hint, status: "If you like" }];
}

function contributionTask({ file, at, draw, contributed }: TaskFacts): Task {
  const title = "The team contributes to the seed";
  if (!file.freeze) return { title, status: isOver(file.state) ? "Not given" : NOT_YET };
  const href = `${at}/contribution`;
  if (contributed) return { title, href, status: "Received" };
  if (draw !== undefined || isOver(file.state)) return { title, href, status: "Not given" };
  return {
    title,
    href,
    hint: "With it nobody can steer the seed alone. The sample can be drawn without it",
    status: "Waiting for the team",
  };
}

function drawTask({ file, at, draw, may }: TaskFacts): Task {
  const title = "Draw the sample";
  const ready = file.state === "frozen" && may("sample.draw");
  if (ready) return { title, href: `${at}/draws/new`, status: TO_DO };
  if (draw === undefined) return { title, status: isOver(file.state) ? "Not done" : NOT_YET };
  const { at: when } = file.draws.at(-1)!;
  return { title, hint: `Draw ${draw}, ${longDate(dateOf(when))}`, status: DONE };
}

function sampleTask({ file, at, draw }: TaskFacts): Task {
  const erased = isOver(file.state);
  return {
    title: erased ? "See what remains of the draw" : "See the sample",
    href: `${at}/draws/${draw}`,
    hint: erased ? "Sizes, margins and the lottery, without cases" : "With downloads, and why each case was chosen",
    status: "",
  };
}

function assignTask({ file, at, may }: TaskFacts): Task {
  const title = "Assign the cases to inspectors";
  if (isAssigned(file.state)) {
    const { inspectors, cases } = file.assignments.at(-1) ?? { inspectors: 0, cases: 0 };
    const hint = `${countText(cases, "case")} among ${countText(inspectors, "inspector")}`;
    return { title, href: may("assignment.read") ? `${at}/assignment` : undefined, hint, status: DONE };
  }
  if (file.state === "drawn") {
    return { title, href: may("assignment.make") ? `${at}/assignment/new` : undefined, status: TO_DO };
  }
  if (isOver(file.state)) return { title, status: file.assignments.length === 0 ? "Not done" : DONE };
  return { title, status: NOT_YET };
}

function judgeTask({ file, at, may }: TaskFacts): Task {
  const title = "Take judgements in";
  if (isAssigned(file.state)) {
    const href = may("judgements.read") ? `${at}/judgements` : undefined;
    const status = file.state === "assigned" ? TO_DO : file.state === "judged" ? "Under way" : DONE;
    return { title, href, hint: "The sheets to fill in, what came back, and how much is judged", status };
  }
  return { title, status: isOver(file.state) ? "" : NOT_YET };
}

function rateTask({ file, at, may }: TaskFacts): Task {
  const title = "Rate the standards";
  if (isJudged(file.state)) {
    const href = may("ratings.read") ? `${at}/ratings` : undefined;
    const hint = "What each rating rests on and how sure it is, and what the panel decides";
    return { title, href, hint, status: file.state === "rated" ? DONE : TO_DO };
  }
  if (!isOver(file.state) || file.assignments.length === 0) return { title, status: isOver(file.state) ? "" : NOT_YET };
  return { title: "See what remains of the ratings", href: `${at}/ratings`, status: "" };
}

function replaceTask({ file, at, may }: TaskFacts): Task {
  const title = "Replace cases that cannot be inspected";
  const many = file.replacements.length;
  const status = many === 0 ? "None so far" : countText(many, "case");
  if (hasSample(file.state)) {
    const open = may("case.replace") && file.state !== "rated";
    return { title, href: open ? `${at}/replacements/new` : undefined, status };
  }
  if (isOver(file.state)) return { title, status: many === 0 ? "None" : countText(many, "case") };
  return { title, status: NOT_YET };
}
