import * as z from "zod";
import { id } from "../../documentation/ledger/signed-fields.ts";

/** The path of the routes for one key. */
export const ofKey = z.object({ key: id.meta({ description: "The key's id, which is not its secret." }) });
