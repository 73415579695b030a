import type { Api } from "../api.ts";
import { contribute } from "./inspections/contribute.ts";
import { create } from "./inspections/create.ts";
import { draw } from "./inspections/draw.ts";
import { draws } from "./inspections/draws.ts";
import { erase } from "./inspections/erase.ts";
import { freeze } from "./inspections/freeze.ts";
import { list } from "./inspections/list.ts";
import { receipt } from "./inspections/receipt.ts";
import { replace } from "./inspections/replace.ts";
import { replacement } from "./inspections/replacement.ts";
import { replacements } from "./inspections/replacements.ts";
import { reserves } from "./inspections/reserves.ts";
import { show } from "./inspections/show.ts";
import { storedDraw } from "./inspections/stored-draw.ts";
import { submission } from "./inspections/submission.ts";
import { submit } from "./inspections/submit.ts";
import { trail } from "./inspections/trail.ts";
import { verify } from "./inspections/verify.ts";

/** What is stored of inspections, in the order in which it comes about. */
export function inspections(app: Api): void {
  create(app);
  list(app);
  show(app);
  submit(app);
  submission(app);
  freeze(app);
  contribute(app);
  draw(app);
  draws(app);
  storedDraw(app);
  receipt(app);
  reserves(app);
  verify(app);
  replace(app);
  replacements(app);
  replacement(app);
  trail(app);
  erase(app);
}
