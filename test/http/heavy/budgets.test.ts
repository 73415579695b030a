import { expect, test } from "vitest";
import { createBudgets } from "../../../src/http/heavy/budgets.ts";

const LIMITS = { workAMinute: 6_000, mostClients: 100 };

test("a client who has spent a minute's work is refused, and others are not", () => {
  let now = 0;
  const budgets = createBudgets(LIMITS, () => now);
  budgets.spend("192.0.2.7", 5_999);
  expect(() => budgets.refuseSpent("192.0.2.7")).not.toThrow();
  budgets.spend("192.0.2.7", 1);
  expect(() => budgets.refuseSpent("192.0.2.7")).toThrow("one client");
  expect(() => budgets.refuseSpent("192.0.2.8")).not.toThrow();
  now = 10;
  expect(() => budgets.refuseSpent("192.0.2.7")).not.toThrow();
});

test("what was spent has come back after a minute", () => {
  let now = 0;
  const budgets = createBudgets(LIMITS, () => now);
  budgets.spend("a", 12_000);
  now = 59_999;
  expect(() => budgets.refuseSpent("a")).toThrow();
  now = 60_001;
  expect(() => budgets.refuseSpent("a")).not.toThrow();
});

test("ever new clients do not fill the memory, nor make it forget who has spent most", () => {
  const budgets = createBudgets(LIMITS, () => 0);
  budgets.spend("most", 7_000);
  for (let at = 0; at < 10_000; at++) budgets.spend(`client ${at}`, 1);
  expect(() => budgets.refuseSpent("most")).toThrow();
});
