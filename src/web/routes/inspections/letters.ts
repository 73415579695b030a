import type { Context } from "hono";
import { calendarDate } from "../../../base/calendar-date.ts";
import { attempt } from "../../../base/refusal.ts";
import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { tidyText } from "../../../base/text.ts";
import { longDate } from "../../../base/words/dates.ts";
import { fileResponse } from "../../../http/response/file-response.ts";
import { notOnRecord } from "../../../ledger/ledger-refusal.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { type CalendarDay, calendarFile } from "../../../report/files/calendar-file.ts";
import type { PageError } from "../../components/error-summary.ts";
import { lengthErrors } from "../../forms/length-errors.ts";
import { askedFields } from "../../forms/read-form.ts";
import { sentDateIfAny } from "../../forms/typed-date.ts";
import { originOf, type Site, type SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { inspectionName } from "../../views/inspections/facts.ts";
import { findingsFile } from "../../views/inspections/list/submission.ts";
import { hasDay, IS_READY, LETTER_IDS, type LetterFacts, type LetterId } from "../../views/letters/letter-facts.ts";
import { letterPage, lettersPage, noLetterPage } from "../../views/letters/letter-page.ts";
import { LETTER_TEXTS } from "../../views/letters/letter-texts.ts";
import { LETTER_NAMES } from "../../views/letters/texts.ts";
import { CALENDAR, LETTER_FIELDS } from "../texts.ts";

/** The letters to a team, and the days of an inspection as a file for calendars. */
export function letters(site: Site): void {
  site.get("/inspections/:inspection/letters", async (c) => {
    return showPage(c, lettersPage(await c.var.ledger.show(c.var.caller, c.req.param("inspection"))));
  });

  site.get("/inspections/:inspection/letters/:letter{[a-z]+}", async (c) => {
    const { letter } = c.req.param();
    const id = LETTER_IDS.find((one) => one === letter && one !== "request");
    if (id === undefined) throw notOnRecord("letter");
    const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
    if (!IS_READY[id](file)) return showPage(c, noLetterPage(file, id), 409);
    const { facts, ...asked } = askedLetter(c, file);
    return showPage(
      c,
      letterPage({
        id,
        facts,
        letter: LETTER_TEXTS[id](facts),
        ...asked,
        ...(id === "findings" && { enclosed: findingsFile(file) }),
      }),
    );
  });

  site.get("/inspections/:inspection/dates.ics", async (c) => {
    const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
    const days = daysOf(file, c.req.query("letter"), c.req.query("by"), originOf(c));
    return fileResponse(c, "ics", calendarFile(days, file.at), ["dates", file.team, file.inspectionDate]);
  });
}

/** What a letter is to say besides, as its page's address has it. */
export function askedLetter(c: Context<SiteEnv>, file: InspectionFile) {
  const { about } = c.var.platform;
  const { typed, date, errors } = sentDateIfAny(askedFields(c), "by", LETTER_FIELDS.by);
  const contact = tidyText(c.req.query("contact") ?? about?.contact ?? "").replace(/\s+/g, " ");
  const wrong: PageError[] = [
    ...errors,
    ...lengthErrors(LETTER_FIELDS.contact, "contact", contact, MOST_CHARACTERS.person),
  ];
  const facts: LetterFacts = {
    file,
    origin: originOf(c),
    by: date,
    contact: contact.slice(0, MOST_CHARACTERS.person),
  };
  return { facts, typed, errors: wrong };
}

/** The inspection, and by when it is to be done what a letter asks for. */
function daysOf(
  file: InspectionFile,
  letter: string | undefined,
  by: string | undefined,
  origin: string,
): CalendarDay[] {
  const name = inspectionName(file);
  const id = (what: string) => `${file.id}-${what}@${new URL(origin).hostname}`;
  const asked: LetterId | undefined = LETTER_IDS.find((one) => one === letter && hasDay(one));
  const due = attempt(() => calendarDate(by ?? "", "by").toString());
  return [
    ...(asked !== undefined && "value" in due
      ? [
          {
            id: id(asked),
            date: due.value,
            title: CALENDAR.due(LETTER_NAMES[asked].due, name),
            about: CALENDAR.signIn,
          },
        ]
      : []),
    {
      id: id("inspection"),
      date: file.inspectionDate,
      title: CALENDAR.inspection(name),
      about: CALENDAR.begins(longDate(file.inspectionDate)),
    },
  ];
}
