import { isOver } from "../../../ledger/access/states.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { publicRecordChoicePage } from "../../views/inspections/record/public-record-choice.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { recordAddress } from "../public-record.ts";
import { answerOrWrongState } from "./wrong-state.ts";

const PATH = "/inspections/:inspection/public-record";

/** Chooses that anybody may see an inspection's public record. */
export function publicRecordChoice(site: Site): void {
  site.get(PATH, async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    const address = await recordAddress(c, file);
    if (address === null && isOver(file.state)) return showPage(c, wrongStatePage(file, "change", caller), 409);
    return showPage(c, publicRecordChoicePage({ file, request: newRequestName(c), address }));
  });

  site.post(PATH, async (c) => {
    const sent = await readForm(c);
    const inspection = c.req.param("inspection");
    return answerOrWrongState(c, "change", async () => {
      await c.var.ledger.publish(idempotentCaller(c, sent), inspection);
      return c.redirect(`/inspections/${inspection}/public-record`, 303);
    });
  });
}
