import { countText } from "../../../../base/words/numbers.ts";
import { isOver } from "../../../../ledger/states.ts";
import type { Task } from "../../../components/lists.ts";
import { WHERE_CHECKED } from "../../texts.ts";
import { checkAddress } from "../facts.ts";
import { DONE, lastListText, lockedTask, NOT_YET, SENT_AGAIN, type TaskFacts, TO_DO } from "./tasks.ts";

/** What a team can do about its own inspection, in order. */
export function teamTasks(facts: TaskFacts): Task[] {
  return [
    ...(facts.file.state === "open" ? [requestTask(facts), checkTask(facts)] : []),
    sendTask(facts),
    ...(facts.last ? [foundTask(facts)] : []),
    lockedTask(facts, { lock: "The coordinator locks the list", locked: "See what was locked, and when" }),
    contributeTask(facts),
    ...sampleTasks(facts),
    ...ratingsTasks(facts),
  ];
}

function requestTask({ at }: TaskFacts): Task {
  const hint = "The months, the columns, and an empty list to fill in";
  return { title: "See what to send", href: `${at}/request`, hint, status: "" };
}

function checkTask({ file, last }: TaskFacts): Task {
  return {
    title: "Check your list first",
    href: checkAddress(file),
    hint: WHERE_CHECKED,
    status: last ? "" : "If you like",
  };
}

function sendTask({ file, at, last, sendAgain }: TaskFacts): Task {
  if (file.state !== "open") {
    return { title: "Send your list", hint: last && lastListText(last), status: last ? DONE : "No list came" };
  }
  return {
    title: last ? "Send a newer list" : "Send your list",
    href: `${at}/list`,
    hint: sendAgain ? SENT_AGAIN : last ? lastListText(last) : "You see at once what was found in it",
    status: last && !sendAgain ? DONE : TO_DO,
  };
}

function foundTask({ at, last }: TaskFacts): Task {
  const many = last!.findings.reduce((sum, { count }) => sum + count, 0);
  return {
    title: "See what was found in the list",
    href: `${at}/submissions/${last!.number}`,
    status: many === 0 ? "Nothing" : countText(many, "finding"),
  };
}

function contributeTask({ file, at, draw, contributed }: TaskFacts): Task {
  const title = "Contribute to the seed";
  if (!file.freeze) return { title, status: isOver(file.state) ? "Not done" : NOT_YET };
  const href = `${at}/contribution`;
  if (contributed) return { title, href, status: DONE };
  if (draw !== undefined || isOver(file.state)) return { title, href, status: "Not done" };
  return { title, href, hint: "A few numbers or words, so that nobody can steer the draw alone", status: TO_DO };
}

function sampleTasks({ file, at, draw }: TaskFacts): Task[] {
  if (draw === undefined) return [{ title: "See the sample", status: isOver(file.state) ? "Not drawn" : NOT_YET }];
  const href = `${at}/draws/${draw}`;
  if (isOver(file.state)) return [{ title: "See what remains of the draw", href, status: "" }];
  return [
    { title: "See the sample", href, status: "" },
    {
      title: "Verify the draw",
      href: `${href}/verification`,
      hint: "Repeats it from the receipt and the locked list",
      status: "",
    },
  ];
}

/** A team sees judgements and ratings once these are closed. */
function ratingsTasks({ file, at }: TaskFacts): Task[] {
  if (file.state !== "rated") return [];
  return [
    { title: "See the judgements", href: `${at}/judgements`, status: "" },
    { title: "See the ratings", href: `${at}/ratings`, status: "" },
  ];
}
