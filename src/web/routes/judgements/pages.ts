import { wrongState } from "../../../ledger/states.ts";
import { judgingProgress } from "../../../rating/progress.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { judgementsPage } from "../../views/judgements/judgements-page.ts";
import { sendingPage } from "../../views/judgements/sending-page.ts";
import { standingAssignment } from "../assignment/pages.ts";
import { recordsOf } from "../draws/draw-at-address.ts";
import { wholeNumber } from "../inspections/whole-number.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";

const PATH = "/inspections/:inspection/judgements";

/** How much is judged, and what each sending changed. */
export function judged(site: Site): void {
  site.get(PATH, (c) =>
    answerOrWrongState(c, "judge", async () => {
      const { ledger, caller } = c.var;
      const { file, draw, stored, content } = await standingAssignment(c);
      const judging = (await ledger.judged(caller, file.id)) ?? {
        draw,
        replacements: recordsOf(file, stored.draw),
        inspectors: new Map(content.assignment.cases.map((one) => [one.case, one.inspector])),
        judgements: [],
      };
      const page = { file, progress: judgingProgress(judging), draw: stored.draw, role: caller.role };
      const [sendings, people] = [await ledger.sendings(caller, file.id), await ledger.people(caller, file.id)];
      return showPage(c, judgementsPage({ ...page, sendings, people }));
    }),
  );

  site.get(`${PATH}/:judgement{[0-9]+}`, (c) =>
    answerOrWrongState(c, "judge", async () => {
      const { ledger, caller } = c.var;
      const file = await ledger.show(caller, c.req.param("inspection"));
      if (file.assignments.length === 0) throw wrongState(file.state, "judgements.submit");
      const sending = await ledger.sending(caller, file.id, wholeNumber(c.req.param("judgement"), 0));
      const people = await ledger.people(caller, file.id);
      return showPage(c, sendingPage({ file, sending, people, findings: null }));
    }),
  );
}
