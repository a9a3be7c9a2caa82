/** Why a file cannot be read, as a message has it. Known inside this folder only, which reports it. */
export class Refusal extends Error {
  readonly ruleId: string;
  readonly found: string;
  readonly expected: string;

  constructor(ruleId: string, found: string, expected: string) {
    super(`found ${found}, expected ${expected}`);
    this.ruleId = ruleId;
    this.found = found;
    this.expected = expected;
  }
}
