import { link } from "../../components/links.ts";
import { html } from "../../markup.ts";
import type { PersonHelp } from "./help-texts.ts";
import { term } from "./term.ts";

/** What `/help` says to those who rate, look after the service or oversee it. @module */

export const HELP_OF_PANEL: PersonHelp = {
  id: "panel",
  title: "If you sit on the ratings panel",
  wants: html`You see what each ${term("rating")} rests on, how sure it is and which one ${term("judgement")} would change it, and decide. You need no key: the coordinator shows you the ratings and enters what you decide.`,
  picture: [
    { text: "Inspectors have judged", by: "other" },
    { text: "You get the ratings by rule", by: "other" },
    { text: "You see what they rest on", by: "you" },
    { text: "You rate and move, with reasons", by: "you" },
    { text: "The ratings are closed", by: "other" },
  ],
  steps: [
    html`Ask the coordinator for the ratings as an Excel workbook, or look at their page together. Each rating that rests on cases follows from its ${term("key-question", "key questions")} by ${term("band", "bands")}.`,
    "Read for each what is to be known before relying on it: few cases, a judgement that would change the rating, cases that are not judged.",
    "Look at the chances: they say how likely each rating would have been by rule, had every eligible case been inspected and not only the sample.",
    "Rate the standards that rest on no cases. Move another where there is good reason, and say why: what the judgements gave stays beside it.",
  ],
  questions: [
    [
      "A rating is said to be uncertain. Is it wrong?",
      "No. It is what the judged cases give. It rests on a sample, and another sample could have given another rating.",
    ],
    [
      "We decided something wrong.",
      "It can be entered anew until the ratings are closed, and a coordinator can open them again with a reason. What was decided before stays on record.",
    ],
  ],
};

export const HELP_OF_ADMINISTRATOR: PersonHelp = {
  id: "administrator",
  title: "If you look after the keys",
  wants:
    "You see to it that everybody has the key for what they do and nobody has more, and that case data is deleted when it is due.",
  picture: [
    { text: "Somebody needs to sign in", by: "other" },
    { text: "You make a key for them", by: "you" },
    { text: "You give it to them safely", by: "you" },
    { text: "They leave, or lose it", by: "other" },
    { text: "You end the key", by: "you" },
  ],
  steps: [
    "Under “Inspections”, below the list, is “Keys”. Make one for each person, by what they do: one that runs inspections, one that judges cases, one that reads and checks. Coordinators make the keys of teams themselves.",
    "An inspector’s key bears the name by which the assignment names them, and covers the inspections in which they judge.",
    "A key is shown once. Give it by telephone or another safe way, never in the message that says where to sign in.",
    "Look at them under “Keys” now and then: when each was last used and until when it works. End one that is lost, or whose owner has left.",
    "Look under “Deletion of case data”: it says whether what is due is deleted. If the service waits because its clock may have jumped ahead, you say there that it is right.",
  ],
  questions: [
    [
      "Somebody has lost their key.",
      "End it and make another. What was done with the old one stays on record under its name.",
    ],
    [
      "No administrator’s key is left.",
      "Whoever runs the service makes one on its own computer; the guide to running it says how.",
    ],
  ],
};

export const HELP_OF_AUDITOR: PersonHelp = {
  id: "auditor",
  title: "If you oversee inspections",
  wants: "You see who did what, whether draws can be repeated and who read case data. You change nothing.",
  picture: [
    { text: "An administrator gives you a key", by: "other" },
    { text: "You open an inspection", by: "you" },
    { text: "You read what was done and by whom", by: "you" },
    { text: "You have its draw repeated", by: "you" },
    { text: "You see who read case data", by: "you" },
  ],
  steps: [
    html`${link("Sign in", "/sign-in")} with your key and open an inspection. “Everything that happened” has each act, in order, with who did it.`,
    html`Have each draw verified: the sample is drawn anew from the list and the rules that were ${term("lock", "locked")}.`,
    "“Who has read what” says who read case data, of the inspection and of them all, and when.",
    "“Deletion of case data” says whether what was due is deleted.",
  ],
  questions: [
    [
      "Could the record have been changed?",
      "Each entry holds a digest of the one before, and every receipt one of the record as it was then. A program checks with your key that all of them agree; the guide to running the service says how. Keep the last digest yourself: whoever rewrote the whole record would have to change that too.",
    ],
    ["May I see cases?", "Yes, and that you looked is put on the access log, as it is for everybody."],
  ],
};
