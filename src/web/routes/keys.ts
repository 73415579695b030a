import type { Context } from "hono";
import { mayDo, reaches } from "../../ledger/access/authorise.ts";
import { isBound, ROLES, type Role } from "../../ledger/access/roles.ts";
import { idempotent } from "../../ledger/acts/idempotency.ts";
import { LedgerRefusal } from "../../ledger/ledger-refusal.ts";
import { ID } from "../../ledger/platform.ts";
import type { PageError } from "../components/error-summary.ts";
import { REQUEST_FIELD } from "../components/form.ts";
import { idempotentCaller, newRequestName } from "../forms/idempotency.ts";
import { readForm } from "../forms/read-form.ts";
import type { SentForm } from "../forms/sent-form.ts";
import { sentDateIfAny } from "../forms/typed-date.ts";
import { originOf, type Site, type SiteEnv } from "../platform.ts";
import { showPage } from "../response.ts";
import { sessionOf } from "../session/session-cookie.ts";
import { invitationText } from "../views/keys/invitation.ts";
import { endKeyPage, keyPage, type Shown } from "../views/keys/key-page.ts";
import { keyAddress, namedInspections } from "../views/keys/key-words.ts";
import { keysPage } from "../views/keys/keys-page.ts";
import { NO_KEY, newKeyPage, type TypedKey } from "../views/keys/new-key-page.ts";
import { NEW_KEY } from "../views/keys/texts.ts";
import { formErrors } from "./inspections/form-errors.ts";
import { namesFor, offeredInspections } from "./keys/known-inspections.ts";

/** The keys by which people sign in: an administrator's to make, give more inspections and end; a coordinator's, those of teams. */
export function keys(site: Site): void {
  site.get("/keys", async (c) => {
    const { ledger, caller } = c.var;
    const all = await ledger.keys(caller);
    const content = {
      keys: all,
      names: await namesFor(c, all),
      now: ledger.now(),
      all: mayDo(caller, "ledger.backup"),
    };
    return showPage(c, keysPage(content));
  });
  site.get("/keys/new", (c) => {
    const inspection = c.req.query("inspection") ?? "";
    return ask(c, { ...NO_KEY, name: c.req.query("name") ?? "", inspections: [inspection] });
  });
  site.post("/keys", make);
  site.get("/keys/:key", show);
  site.post("/keys/:key/grants", async (c) => {
    const sent = await readForm(c);
    const key = c.req.param("key");
    const inspection = sent.text("inspection");
    if (ID.test(inspection)) await c.var.ledger.grant(idempotentCaller(c, sent), key, inspection);
    return c.redirect(keyAddress({ id: key }), 303);
  });
  site.get("/keys/:key/end", async (c) => {
    const { ledger, caller } = c.var;
    const key = await ledger.key(caller, c.req.param("key"));
    return showPage(c, endKeyPage(key, caller.credential?.key === key.id, newRequestName(c)));
  });
  site.post("/keys/:key/end", async (c) => {
    const sent = await readForm(c);
    const key = c.req.param("key");
    await c.var.ledger.revoke(idempotentCaller(c, sent), key);
    return c.redirect(keyAddress({ id: key }), 303);
  });
}

async function ask(c: Context<SiteEnv>, typed: TypedKey, errors: readonly PageError[] = []): Promise<Response> {
  const inspections = await offeredInspections(c, typed.inspections[0]);
  // A key that covers no inspection lets nobody see anything: there has to be one first.
  const roles = ROLES.filter(
    (role) => reaches(c.var.caller, "key.make", role) && (inspections.length > 0 || !isBound(role)),
  );
  return showPage(c, newKeyPage({ request: newRequestName(c), typed, roles, inspections, errors }));
}

/** Makes the key and leads to where it is shown, once: sent again, the form leads there again. */
async function make(c: Context<SiteEnv>): Promise<Response> {
  const sent = await readForm(c);
  const { typed, role, expiresAt, errors } = typedKey(sent);
  const caller = idempotentCaller(c, sent);
  const name = caller.idempotency?.key;
  if (role === undefined || errors.length > 0 || name === undefined) return ask(c, typed, errors);
  try {
    const inspections = isBound(role) ? typed.inspections : [];
    const made = await c.var.ledger.makeKeyToShow(caller, { name: typed.name, role, inspections, expiresAt });
    return c.redirect(`${keyAddress(made)}?${new URLSearchParams({ [REQUEST_FIELD]: name })}`, 303);
  } catch (error) {
    if (error instanceof LedgerRefusal && error.code === "invalid-key-request") {
      return ask(c, typed, [{ text: NEW_KEY.until.past, field: "until-day" }]);
    }
    return ask(
      c,
      typed,
      formErrors(error, () => "name"),
    );
  }
}

function typedKey(sent: SentForm) {
  const until = sentDateIfAny(sent, "until", NEW_KEY.until.name);
  const role: Role | undefined = ROLES.find((one) => one === sent.text("role"));
  const typed = {
    name: sent.text("name").trim(),
    role: sent.text("role"),
    inspections: sent.texts("inspections"),
    until: until.typed,
  };
  const bare = role !== undefined && isBound(role) && typed.inspections.length === 0;
  return {
    typed,
    role,
    // The whole of that day, by universal time.
    expiresAt: until.date === null ? undefined : `${until.date}T23:59:59Z`,
    errors: [
      ...(typed.name === "" ? [{ text: NEW_KEY.whose.missing, field: "name" }] : []),
      ...(role === undefined ? [{ text: NEW_KEY.role.missing, field: "role" }] : []),
      ...(bare ? [{ text: NEW_KEY.inspections.missing, field: "inspections" }] : []),
      ...until.errors,
    ],
  };
}

async function show(c: Context<SiteEnv, "/keys/:key">): Promise<Response> {
  const { ledger, caller } = c.var;
  const key = await ledger.key(caller, c.req.param("key"));
  const names = await namesFor(c, [key]);
  const request = newRequestName(c);
  const others = (await offeredInspections(c)).filter(({ id }) => !key.inspections.includes(id));
  const token = await tokenToShow(c, key.id);
  const shown: Shown =
    token === null || token === "before"
      ? token
      : { token: token.token, invitation: invitationText(key, namedInspections(key, names), originOf(c)) };
  return showPage(c, keyPage({ key, names, now: ledger.now(), shown, others, request }));
}

/** The token where the page is come to from the form that made the key, the first time. */
async function tokenToShow(c: Context<SiteEnv>, key: string): Promise<{ readonly token: string } | "before" | null> {
  const name = c.req.query(REQUEST_FIELD) ?? "";
  const session = sessionOf(c);
  if (session === undefined || !/^[0-9a-f]{32}$/.test(name)) return null;
  const caller = idempotent(c.var.caller, session, { key: name, request: "" });
  const token = await c.var.ledger.showKey(caller, key);
  return token === null ? "before" : { token };
}
