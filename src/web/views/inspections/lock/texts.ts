import { countText } from "../../../../base/words/numbers.ts";
import { link, unseen } from "../../../components/links.ts";
import { html, type Markup } from "../../../markup.ts";
import { term } from "../../help/term.ts";
import { COORDINATOR_TASKS, TEAM_TASKS } from "../hub/texts.ts";

/** The texts of the pages on which a list is locked, and the seed and the draw are prepared. @module */

export const LOCK = {
  title: "Check what will be locked",
  list: "List",
  listReceived: (list: number, date: string, by: string) => `List ${list}, received ${date} by ${by}`,
  another: "Change",
  /** Is read out after what leads to another list. */
  ofList: "list",
  size: "Size",
  digest: "Digest of the list",
  date: "Inspection date",
  howSizes: "How these sizes come about",
  lock: "Lock the list",
  why: (): Markup =>
    html`Locking comes before there is a ${term("seed")}, so that nobody can choose the list to suit it. Digests of the list, the rules and the lottery are published, and so is a commitment to the secret part of the seed.`,
  nothingToSample: "I know that nothing can be sampled from this list, and want it locked all the same",
  forGood:
    "Once it is locked, this inspection’s list, rules and left-out cases cannot be changed by anyone. Another list would need another inspection.",
  newer: "A newer list has come in since. What is below is of that one: look at it, then lock it",
} as const;

/** Cases that are left out of every draw. */
export const EXCLUSIONS = {
  title: "Cases left out",
  none: "None.",
  leaveOut: "Leave a case out",
  about:
    "For a case that must not be inspected whatever the seed, such as one in live proceedings. The receipt names it with your reason.",
  reference: { label: "Case reference", hint: "As the list writes it", missing: "Enter the case reference" },
  reason: {
    label: "Reason",
    missing: "Enter the reason",
    tooLong: (most: number) => `The reason is longer than ${most} characters`,
  },
  button: "Leave this case out",
  change: "Change",
  keepIn: (caseId: string): Markup => html`Keep in${unseen(` ${caseId}`)}`,
} as const;

export const LOCKED = {
  title: "The list is locked",
  what: "What was locked",
  list: "List",
  listOf: (list: number, size: string) => `List ${list}: ${size}`,
  locked: "Locked",
  published: "What was published",
  aboutPublished:
    "Keep these, or have the team keep them. The receipt of the draw names what they are the digests of, so anyone can check that nothing was changed after the list was locked.",
  commitment: "Commitment to the secret part of the seed",
  digest: "List, salted digest",
  lottery: (domain: string) => `Lottery of ${domain}, salted digest`,
  specification: "Specification, digest",
  contribution: "The team’s contribution to the seed",
  aboutContribution:
    "The team should know it for its own: somebody who knows the secret number and contributed in the team’s name could have steered the draw.",
  forDraw: (draw: number) => `For draw ${draw}`,
  contributed: (done: string, key: string) => `${done}, with ${key}`,
  next: {
    teamDone: "You have contributed to the seed. The coordinator draws the sample next.",
    team: "Next you can contribute to the seed, so that nobody can steer the draw alone.",
    contribute: TEAM_TASKS.contribute.title,
    contributed: "The team has contributed to the seed. The sample can be drawn.",
    draw: COORDINATOR_TASKS.draw.title,
    notContributed:
      "Ask the team to contribute to the seed before you draw: with its contribution nobody can steer the draw alone. You can also draw without it; the receipt then says that whoever runs the service is trusted.",
    see: "See whether the contribution has come",
    drawWithout: "Draw the sample without it",
  },
} as const;

/** The team's part of the seed. */
export const CONTRIBUTION = {
  title: "Contribute to the seed",
  titleForOthers: LOCKED.contribution,
  about: [
    "The seed decides which of the possible samples is drawn. It is worked out from a secret number, to which this service committed when the list was locked, and from what the team contributes.",
    "The service cannot change its number any more, and the team does not know it. So neither can steer the seed alone, and the receipt lets anyone check it.",
    "That holds as long as the contribution is the team’s own. Whoever runs the service, and whoever takes a backup of it, can see its number before the draw: contribute what nobody has suggested to you.",
  ],
  toDraw: (draw: number) => `Contribution to draw ${draw}`,
  recorded: "Recorded",
  final: "It is final: nobody can change it.",
  onceLocked: "It can be given once the coordinator has locked the list.",
  deleted: "The case data of this inspection has been deleted.",
  drawnAlready:
    "The sample has been drawn. A contribution now counts only if it is drawn again, for which the coordinator must give a reason.",
  notYet: "The team has not contributed yet.",
  field: {
    label: "Your contribution",
    hint: "Throw some dice and type what they show, such as 4 2 6 1 3 5, or write any sentence. It stays on record for ever and the receipt shows it, so write nothing about a child or a case.",
    missing: "there is no contribution yet",
    remedy: "Type some numbers or words.",
  },
  goOn: "Continue",
} as const;

export const CONFIRM_CONTRIBUTION = {
  title: "Check your contribution",
  contribution: CONTRIBUTION.field.label,
  commitment: "It answers the commitment",
  forGood: "Once it is recorded, nobody can change it.",
  record: "Record it",
  change: "Change it",
} as const;

export const REHEARSAL = {
  title: COORDINATOR_TASKS.rehearse.title,
  isOne: "This is a rehearsal: nothing is locked, drawn or stored, and it can be repeated as often as you like.",
  sampled: (list: number, drawn: number, eligible: number) =>
    `If list ${list} were locked now, ${countText(drawn, "case")} would be sampled of ${countText(eligible, "eligible case")}. Which of them only the seed decides, and there is none yet.`,
  before: "Before you lock the list",
  which: (team: string, date: string, specification: string) =>
    `It is ${team}, inspected on ${date}, under ${specification}. None of it can be changed once the list is locked.`,
  noWarning: "Nothing would be warned of.",
  warnings: (count: number, address: string): Markup =>
    html`${countText(count, "thing")} would be warned of: ${link("see below", address)}.`,
  key: "The team has a key, and can contribute to the seed once the list is locked.",
  noKey: (address: string): Markup =>
    html`No key of the team covers this inspection, so it cannot contribute to the seed: ${link("make one", address)}, or let the receipt say that whoever runs the service is trusted.`,
  lock: LOCK.title,
  newer: COORDINATOR_TASKS.receive.titleOfNewer,
} as const;
