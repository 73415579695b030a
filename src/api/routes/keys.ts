import type { Api } from "../api.ts";
import { grant } from "./keys/grant.ts";
import { list } from "./keys/list.ts";
import { make } from "./keys/make.ts";
import { revoke } from "./keys/revoke.ts";
import { show } from "./keys/show.ts";

/** The keys by which people are let in; an administrator's to make and end. */
export function keys(app: Api): void {
  make(app);
  list(app);
  show(app);
  grant(app);
  revoke(app);
}
