// npm run review: the clauses that nobody has confirmed yet, with what the rules propose that they say; one key each.
// What is answered is added to guidelines/<year>/confirmed.yaml at once. Without a terminal they are listed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parse } from 'yaml';
import { findEditions } from '../src/build/edition-folders.ts';
import { splitEdition } from '../src/build/split-edition.ts';
import { formatSays } from '../src/guide/model/checks/unconfirmed.ts';
import { addConfirmed } from '../src/guide/model/read-confirmed-file.ts';
import { Says } from '../src/guide/model/schema/confirmed-file.ts';

const START = "how: ''\nclauses: []\n";
const KEYS = `Enter  it says what is proposed
n      it says nothing on who may apply
s      skip it for now
q      quit
or what it says, as YAML: leads: condition, matching: required`;

const isAsked = process.stdin.isTTY;
for (const folder of findEditions(process.cwd())) {
  if (!existsSync(folder.confirmedFile)) writeFileSync(folder.confirmedFile, START);
  const { unconfirmed, guide } = splitEdition(process.cwd(), folder);
  const open = unconfirmed.filter(
    (said, at) => unconfirmed.findIndex(({ clause }) => clause.text === said.clause.text) === at,
  );
  console.log(`${folder.confirmedFile}: ${open.length} clauses to confirm`);
  if (isAsked && open.length > 0) console.log(KEYS);
  let done = 0;
  const lines = isAsked ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  for (const { clause, block, says } of open) {
    const entry = guide?.entries.find(({ sections }) =>
      sections.some(({ blocks }) => blocks.some(({ line }) => line === block.line)),
    );
    console.log(`\n${entry?.id ?? '?'}, line ${clause.line}: ${block.text}`);
    console.log(`  “${clause.text}”\n  proposed: ${formatSays(says)}`);
    const answer = await ask(says);
    if (answer === 'quit') break;
    if (!answer) continue;
    const file = readFileSync(folder.confirmedFile, 'utf8');
    writeFileSync(folder.confirmedFile, addConfirmed(file, { text: clause.text, ...answer }));
    done += 1;
  }
  lines?.close();
  if (done < open.length) process.exitCode = 1;

  async function ask(proposed: Says): Promise<Says | 'quit' | undefined> {
    for (;;) {
      const key = (await lines?.question('  > '))?.trim() ?? 's';
      if (key === '') return proposed;
      if (key === 'n') return {};
      if (key === 's') return undefined;
      if (key === 'q') return 'quit';
      const said = Says.safeParse(readYaml(`{ ${key} }`));
      if (said.success) return said.data;
      console.log(`  ${said.error.issues.map(({ message }) => message).join('; ')}`);
    }
  }
}

/** What stands in a line that was typed; undefined where it is no YAML. */
function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
