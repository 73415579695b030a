import { longDate } from "../../../base/words/dates.ts";
import { listed } from "../../../base/words/listed.ts";

/** The text of the letter that asks a team for its list. The empty list that goes with it explains each column. */
export const REQUEST = {
  subject: (date: string) => `Long list of cases for the inspection of ${longDate(date)}`,
  send: "Please send us your list of cases.",
  sendBy: (by: string) => `Please send us your list of cases by ${longDate(by)}.`,
  about: "It has one row for each disposal of each child. Those to inspect are drawn by lot.",
  cases: {
    title: "Which cases",
    ofDomain: (domain: string, from: string, to: string, disposals: readonly string[]) =>
      `${domain} that started from ${longDate(from)} to ${longDate(to)}: ${listed(disposals)}.`,
    ofResettlement: (from: string, to: string, disposals: readonly string[]) =>
      `For the resettlement standard, ${listed(disposals)} that started from ${longDate(from)} to ${longDate(to)}.`,
    all: "These dates are included. Leave none out; other cases may stay, and are not sampled.",
  },
  columns: {
    title: "Columns, as the attached empty list explains them",
    needed: (columns: readonly string[]) => `Needed: ${columns.join(", ")}.`,
    ifYouHave: (columns: readonly string[]) => `If you have them: ${columns.join(", ")}.`,
    ownExport: "Your own export (CSV or .xlsx) will do, with your own headings and codes.",
  },
  leaveOut:
    "Leave out names, addresses, postcodes, dates of birth, NHS and police numbers. References must say nothing about the child to anyone but you.",
  check: (address: string) => `Check it first at ${address}. Nothing of it is kept there.`,
  ownRules: "There, choose the attached file of the rules under “Use a specification of your own”.",
  sendSafely: (address: string) =>
    `Never send it by email or on a stick. Sign in with your key and send it at ${address}.`,
  key: "No key yet? Ask us. It is given to you alone, never in a letter, and nobody will ask you for it.",
} as const;
