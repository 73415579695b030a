import { FINDINGS } from "../../src/long-list/findings/findings.ts";

const PLACE = /(<!-- findings -->\n)[\s\S]*?(<!-- \/findings -->)/;

/** The README with the table of findings as the code has it. */
export function withFindingsTable(readme: string): string {
  const rows = Object.entries(FINDINGS).map(
    ([code, { severity, description }]) => `| \`${code}\` | ${severity} | ${description} |`,
  );
  const table = ["| code | severity | given when |", "|---|---|---|", ...rows].join("\n");
  return readme.replace(PLACE, (_, start: string, end: string) => `${start}${table}\n${end}`);
}
