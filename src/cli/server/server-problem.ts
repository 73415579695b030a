import type { ProblemDocument } from "../../api/problems/problem-document.ts";
import type { Finding } from "../../long-list/finding.ts";
import type { Obstacle } from "../../sampling/refusal.ts";

/** Thrown when a server refuses what it was asked. */
export class ServerProblem extends Error {
  readonly code: string;
  readonly obstacles: readonly Obstacle[];
  /** Where a list was refused: what was found in it. */
  readonly findings: readonly Finding[];

  constructor({ code, title, errors }: ProblemDocument) {
    super(title);
    this.name = "ServerProblem";
    this.code = code;
    this.obstacles = errors.flatMap((one) => ("place" in one ? [one] : []));
    this.findings = errors.flatMap((one) => ("place" in one ? [] : [one as Finding]));
  }
}
