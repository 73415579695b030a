import { longInstant } from "../../../base/words/dates.ts";
import type { DrawRecord, InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { link } from "../../components/links.ts";
import { insetText, warningText } from "../../components/notices.ts";
import { joined, type Markup, NOTHING } from "../../markup.ts";
import { drawAddress } from "../inspections/addresses.ts";
import { type People, personText } from "../inspections/person.ts";
import { STANDING_DRAW } from "./texts.ts";

/** Whether a draw stands, and which others there are: none is ever hidden. */
export function standing(file: InspectionFile, record: DrawRecord, people: People): Markup {
  const by = file.draws.find(({ number }) => number === record.supersededBy);
  const before = file.draws.find(({ number }) => number === record.number - 1);
  const { standsNoLonger, superseded } = STANDING_DRAW;
  return joined([
    by
      ? warningText(standsNoLonger(drawLink(file, by), longInstant(by.at), personText(people, by.by), by.reason ?? ""))
      : NOTHING,
    before ? insetText(superseded(drawLink(file, before), longInstant(before.at), record.reason ?? "")) : NOTHING,
  ]);
}

function drawLink(file: InspectionFile, { number }: DrawRecord): Markup {
  return link(STANDING_DRAW.draw(number), drawAddress(file, number));
}
