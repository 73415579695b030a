import type { Locator } from "playwright-core";
import type { JourneyLists } from "./lists.ts";
import type { Chosen, Reader } from "./reader.ts";

/** The journeys of those whom Longlist is for, as somebody goes them who does what the pages say. @module */

const link = ({ page }: Reader, name: string | RegExp): Locator => page.getByRole("link", { name });
const button = ({ page }: Reader, name: string): Locator => page.getByRole("button", { name, exact: true });
/** Where a page's first section ends: what came of it stands above. */
const firstSection = ({ page }: Reader): Locator => page.locator("main h2");

function chooses(reader: Reader, field: string, file: Chosen): Promise<void> {
  return reader.does(`chooses the ${field}`, (page) => page.locator(`#${field}`).setInputFiles(file));
}

async function typesDate(reader: Reader, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  for (const [part, figures] of Object.entries({ Day: day, Month: month, Year: year }))
    await reader.does(`types the ${part.toLowerCase()}`, (page) =>
      page.getByLabel(part, { exact: true }).fill(figures),
    );
}

async function signsIn(reader: Reader, key: string, path: string): Promise<void> {
  await reader.does("opens the address", (page) => page.goto(path));
  await givesKey(reader, key);
}

async function givesKey(reader: Reader, key: string): Promise<void> {
  await reader.does("types the key", (page) => page.getByLabel("Your key").fill(key));
  await reader.presses(button(reader, "Sign in"));
}

/** From the first sign-in to a locked list, with a key for the team made on the way. Gives the inspection's address. */
export async function coordinator(reader: Reader, key: string, { date, clean }: JourneyLists): Promise<string> {
  await signsIn(reader, key, "/inspections");
  await reader.presses(button(reader, "New inspection"));
  await reader.does("types the team", (page) => page.getByLabel("Team", { exact: true }).fill("Exampleshire"));
  await typesDate(reader, date);
  await reader.does("chooses the rules", (page) => page.getByLabel("as adopted from 2021").check());
  await reader.presses(button(reader, "Open the inspection"));
  const inspection = new URL(reader.page.url()).pathname;
  await reader.presses(link(reader, "Ask the team for its list"));
  await typesDate(reader, new Date(Date.parse(date) - 14 * 86_400_000).toISOString().slice(0, 10));
  await reader.presses(button(reader, "Put this into the letter"));
  await reader.reads(reader.page.getByText("If no draft opens"));
  await reader.presses(button(reader, "Copy the letter"));
  await reader.presses(reader.page.locator(`a[href="${inspection}"]`));
  await reader.presses(link(reader, "Make a key for the team"));
  await reader.presses(button(reader, "Make the key"));
  await reader.presses(button(reader, "Copy the key"));
  await reader.presses(button(reader, "Copy the invitation"));
  await reader.reads(reader.page.getByRole("heading", { name: "The key" }));
  await reader.presses(link(reader, "Back to Exampleshire"));
  await reader.presses(link(reader, "Receive the list"));
  await chooses(reader, "list", clean);
  await reader.presses(button(reader, "Take the list in"), "h1:has-text('was taken in')");
  await reader.presses(button(reader, "Check what will be locked"));
  await reader.presses(button(reader, "Lock the list"));
  await reader.reads(firstSection(reader));
  return inspection;
}

/** From the letter's address to a list that was taken in. A row that is put right is four things done in a spreadsheet. */
export async function team(reader: Reader, key: string, inspection: string, lists: JourneyLists): Promise<void> {
  const id = inspection.split("/").at(-1) ?? "";
  const checked = `/check?inspectionDate=${lists.date}&specification=youth-2021&team=Sampleton&inspection=${id}`;
  await reader.does("opens the letter’s address", (page) => page.goto(checked));
  await chooses(reader, "list", lists.dirty);
  await reader.presses(button(reader, "Check the list"), "#findings");
  await reader.reads(button(reader, "Check again"));
  await reader.does("puts two rows right", async () => {}, 4 * lists.corrections);
  await chooses(reader, "list", lists.corrected);
  await reader.does("says what “Outcome 23” is", (page) =>
    page.getByLabel("Disposal “Outcome 23”").selectOption({ label: "Diversion" }),
  );
  await reader.presses(button(reader, "Check again"), "h1:has-text('Ready')");
  await reader.pressesInTab(link(reader, "on the inspection’s page, in a new tab"));
  await givesKey(reader, key);
  await reader.page.getByText("list.csv is chosen already").waitFor();
  await reader.presses(button(reader, "Send the list"), "h1:has-text('was taken in')");
  await reader.reads(firstSection(reader));
}

/** From a link to a verdict: of the receipt alone, or with the list. */
export async function stranger(reader: Reader, receipt: Chosen, list: Chosen | null): Promise<void> {
  await reader.does("opens the address", (page) => page.goto("/verify"));
  await chooses(reader, "receipt", receipt);
  if (list !== null) await chooses(reader, "list", list);
  await reader.presses(
    button(reader, "Verify"),
    "h1:has-text('This is the draw'), h1:has-text('The receipt is right')",
  );
  await reader.reads(reader.page.locator("main h2").nth(list === null ? 1 : 0));
}

/** From a link to what was published. */
export async function byThePublicRecord(reader: Reader, inspection: string): Promise<void> {
  await reader.does("opens the address", (page) => page.goto(inspection.replace("/inspections/", "/record/")));
  await reader.reads();
}
