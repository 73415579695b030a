import { link } from "../../components/links.ts";
import { PLACES } from "../../layout-texts.ts";
import { type Content, html } from "../../markup.ts";
import type { FlowStep } from "./flow.ts";
import { HELP_OF_ADMINISTRATOR, HELP_OF_AUDITOR, HELP_OF_PANEL } from "./oversight-texts.ts";
import { term } from "./term.ts";

/** What `/help` says to each person: the texts of the page. @module */

export const HELP_PAGE = {
  lead: "What you do here, and in which order.",
  words: () => html`A word you do not know is explained under ${link(PLACES.words, "/help/words")}.`,
} as const;

export interface PersonHelp {
  /** Its place on the page. */
  readonly id: string;
  readonly title: string;
  readonly wants: Content;
  readonly picture: readonly FlowStep[];
  /** What is done, in order; the picture says the same in fewer words. */
  readonly steps: readonly Content[];
  readonly questions: readonly (readonly [question: string, answer: Content])[];
}

export const HELP: readonly PersonHelp[] = [
  {
    id: "coordinator",
    title: "If you coordinate an inspection",
    wants: html`You ask a team for its ${term("long-list")}, take it in, draw the ${term("sample")} once and can say years later how it was chosen.`,
    picture: [
      { text: "You open an inspection", by: "you" },
      { text: "You ask the team for its list", by: "you" },
      { text: "The team checks and sends it", by: "other" },
      { text: "You lock the list", by: "you" },
      { text: "The team may add to the seed", by: "other" },
      { text: "You draw the sample", by: "you" },
      { text: "You replace cases that cannot be inspected", by: "you" },
    ],
    steps: [
      html`${link("Sign in", "/sign-in")} with your key and open an inspection with its date, the team’s name and the ${term("specification", "sample specification")} you were told to use.`,
      "Send the team the request. The page writes it, with the exact dates; a key for the team is made once, and goes to the team by another way than the letter.",
      "When the list has come, look at what was found in it. Errors must be put right by the team; you can send them the findings as a letter and a file.",
      html`${term("lock", "Lock")} the list once it is right. That cannot be undone.`,
      html`Draw the sample. The page gives the files for the inspectors and the ${term("receipt")}.`,
      html`If a case cannot be inspected, replace it: the next ${term("reserve")} is taken in its place, and the reason is kept.`,
    ],
    questions: [
      [
        "The list was wrong, and a sample has been drawn.",
        "Open another inspection with the corrected list. What was drawn stays on the record.",
      ],
      [
        "May I choose the seed myself?",
        "Yes, but then the draw says that its seed was supplied. Leave it blank, and nobody can have chosen it.",
      ],
    ],
  },
  {
    id: "team",
    title: "If your team is inspected",
    wants:
      "You check your list before you send it, send it, see what is sampled and why, and check afterwards that the draw was honest.",
    picture: [
      { text: "You are asked for a list", by: "other" },
      { text: "You check it on your computer", by: "you" },
      { text: "You sign in and send it", by: "you" },
      { text: "It is locked", by: "other" },
      { text: "You may add to the seed", by: "you" },
      { text: "You see the sample", by: "you" },
    ],
    steps: [
      html`Fill in the empty list that came with the request, or export your own: headings and codes of your system are understood or asked about. Leave out names, addresses and dates of birth.`,
      html`${link("Check the list", "/check")} as often as you like. With JavaScript it does not leave your computer.`,
      html`${link("Sign in", "/sign-in")} with your key, open your inspection and send the list. The page says at once what was found.`,
      html`When the list is locked you see the ${term("commitment")} to the ${term("seed")}. You may add numbers or words of your own; then nobody could have known the seed before you did.`,
      "After the draw you see which cases are to be inspected, and for each case why it was or was not chosen.",
    ],
    questions: [
      ["What does “error” mean?", "Something that keeps a sample from being drawn. Warnings and notices do not."],
      [
        "A value is not known. Must we change our system?",
        "No. On the page you can say what each value stands for, save that and use it for your next list.",
      ],
    ],
  },
  {
    id: "lead",
    title: "If you lead the inspection",
    wants: html`You share the sampled cases out among inspectors, without conflicts, and see what is judged and what is left.`,
    picture: [
      { text: "The sample is drawn", by: "other" },
      { text: "You name the inspectors", by: "you" },
      { text: "You say who knows whom", by: "you" },
      { text: "The cases are assigned", by: "you" },
      { text: "Inspectors judge", by: "other" },
      { text: "You take the ratings to the panel", by: "you" },
    ],
    steps: [
      html`Open the inspection and name the inspectors, with how much time each has.`,
      html`Say which inspector has a conflict with which case. Then make the ${term("assignment")}: it is fair, and can be repeated.`,
      html`Give each inspector the sheet with their cases. Its columns are the ${term("key-question", "key questions")}.`,
      html`From the ${term("judgement", "judgements")} come the ${term("rating", "ratings")}, with what each rests on.`,
    ],
    questions: [
      [
        "An inspector falls ill.",
        "Assign the cases again without them, and leave it ticked that cases stay where they can: nobody else’s cases move, and theirs are shared out anew. What is judged already stays on record.",
      ],
      [
        "With which key do I and the inspectors sign in?",
        "You with a coordinator’s. Each inspector with one of an inspector, which covers the inspection and bears the name by which the assignment names them. An administrator makes them.",
      ],
    ],
  },
  {
    id: "inspector",
    title: "If you judge cases",
    wants: html`You see which cases are yours, answer the ${term("key-question", "key questions")} and put answers right.`,
    picture: [
      { text: "Cases are assigned to you", by: "other" },
      { text: "You get your sheet", by: "you" },
      { text: "You fill it in", by: "you" },
      { text: "You send it", by: "you" },
      { text: "The panel rates", by: "other" },
    ],
    steps: [
      html`${link("Sign in", "/sign-in")} with your key and open the inspection: the page has your cases and the sheet to fill in, as Excel or CSV.`,
      html`Give each ${term("judgement")} in its column. What you have not judged yet stays blank.`,
      "Send the sheet, as often as you like until the ratings are closed. The page says what it changed, and what stood before stays on record.",
    ],
    questions: [
      [
        "The page says that no case is mine.",
        "Either the cases are not assigned yet, or your key bears another name than the assignment has for you: ask the coordinator.",
      ],
    ],
  },
  HELP_OF_PANEL,
  {
    id: "anyone",
    title: "If you want to check a draw",
    wants: html`You have a ${term("receipt")} and want to know whether the draw was honest. You need no key.`,
    picture: [
      { text: "You have the receipt, and the list if you may see it", by: "you" },
      { text: "You give them to this page", by: "you" },
      { text: "The draw is repeated in front of you", by: "other" },
      { text: "You see what agrees and what does not", by: "you" },
    ],
    steps: [
      html`Open ${link("Verify a sample", "/verify")} and choose the receipt and the list; without the list the receipt alone is checked.`,
      "The page repeats the draw, step by step, and says where it differs, if it does.",
      html`It shows why every ${term("eligible")} case of a ${term("domain")} had the same chance: that is read off the lottery itself.`,
    ],
    questions: [
      [
        "Do I have to trust this service?",
        "No. The method is public, and whoever can program can repeat a draw without Longlist.",
      ],
    ],
  },
  {
    id: "analyst",
    title: "If you plan or analyse pilots",
    wants: "You try rules on many lists, or many rules on one list, and plan sizes before there is a list.",
    picture: [
      { text: "You have numbers of eligible cases", by: "you" },
      { text: "You plan the sizes", by: "you" },
      { text: "You have some lists", by: "you" },
      { text: "You compare lists and rules side by side", by: "you" },
    ],
    steps: [
      html`${link("Plan sizes", "/sizes")} from the numbers of eligible cases alone: how many are sampled, and with which ${term("margin-of-error")}.`,
      html`${link("Compare lists and rules", "/pilot")} side by side. Nothing is drawn and nothing is kept.`,
      "A specification of your own is a file; the page says what is wrong with it.",
      "Everything can be done without a screen too: from a terminal, and by programs through the web.",
    ],
    questions: [
      ["How do programs ask?", html`The ${link("description for programs", "/openapi.json")} lists every route.`],
    ],
  },
  HELP_OF_ADMINISTRATOR,
  HELP_OF_AUDITOR,
];
