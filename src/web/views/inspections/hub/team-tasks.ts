import { isOver } from "../../../../ledger/access/states.ts";
import type { Task } from "../../../components/lists.ts";
import { WHERE_CHECKED } from "../../texts.ts";
import { checkAddress } from "../addresses.ts";
import { lastListText, lockedTask, type TaskFacts, TO_DO } from "./tasks.ts";
import { LIST_TASKS, RATINGS_TASK, SAMPLE_TASK, STATUS, TEAM_TASKS } from "./texts.ts";

/** What a team can do about its own inspection, in order. */
export function teamTasks(facts: TaskFacts): Task[] {
  return [
    ...(facts.file.state === "open" ? [requestTask(facts), checkTask(facts)] : []),
    sendTask(facts),
    ...(facts.last ? [foundTask(facts)] : []),
    lockedTask(facts, TEAM_TASKS.lock),
    contributeTask(facts),
    ...sampleTasks(facts),
    ...ratingsTasks(facts),
  ];
}

function requestTask({ at }: TaskFacts): Task {
  return { ...TEAM_TASKS.request, href: `${at}/request`, status: "" };
}

function checkTask({ file, last }: TaskFacts): Task {
  return {
    ...TEAM_TASKS.check,
    href: checkAddress(file),
    hint: WHERE_CHECKED,
    status: last ? "" : STATUS.optional,
  };
}

function sendTask({ file, at, last, sendAgain }: TaskFacts): Task {
  const { title, titleOfNewer, hint } = TEAM_TASKS.send;
  if (file.state !== "open") {
    return { title, hint: last && lastListText(last), status: last ? STATUS.done : STATUS.noList };
  }
  return {
    title: last ? titleOfNewer : title,
    href: `${at}/list`,
    hint: sendAgain ? LIST_TASKS.sendAgain : last ? lastListText(last) : hint,
    status: last && !sendAgain ? STATUS.done : TO_DO,
  };
}

function foundTask({ at, last }: TaskFacts): Task {
  const many = last!.findings.reduce((sum, { count }) => sum + count, 0);
  return {
    ...TEAM_TASKS.found,
    href: `${at}/submissions/${last!.number}`,
    status: many === 0 ? STATUS.nothing : STATUS.findings(many),
  };
}

function contributeTask({ file, at, draw, contributed }: TaskFacts): Task {
  const { title, hint } = TEAM_TASKS.contribute;
  if (!file.freeze) return { title, status: isOver(file.state) ? STATUS.notDone : STATUS.notYet };
  const href = `${at}/contribution`;
  if (contributed) return { title, href, status: STATUS.done };
  if (draw !== undefined || isOver(file.state)) return { title, href, status: STATUS.notDone };
  return { title, href, hint, status: TO_DO };
}

function sampleTasks({ file, at, draw }: TaskFacts): Task[] {
  const { title, titleOfErased } = SAMPLE_TASK;
  if (draw === undefined) return [{ title, status: isOver(file.state) ? STATUS.notDrawn : STATUS.notYet }];
  const href = `${at}/draws/${draw}`;
  if (isOver(file.state)) return [{ title: titleOfErased, href, status: "" }];
  return [
    { title, href, status: "" },
    { ...TEAM_TASKS.verify, href: `${href}/verification`, status: "" },
  ];
}

/** A team sees judgements and ratings once these are closed. */
function ratingsTasks({ file, at, standing }: TaskFacts): Task[] {
  if (file.state === "erased" && standing.closed) {
    return [{ title: RATINGS_TASK.titleOfErased, href: `${at}/ratings`, status: "" }];
  }
  if (file.state !== "rated") return [];
  return [
    { ...TEAM_TASKS.judgements, href: `${at}/judgements`, status: "" },
    { ...TEAM_TASKS.ratings, href: `${at}/ratings`, status: "" },
  ];
}
