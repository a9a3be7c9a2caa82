// A worker: splits the document of one shape and says how much time of a processor it took. Apart, so that a hang can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import { printMessages } from '../../../src/guide/report/print-messages.ts';
import { splitGuide } from '../../../src/guide/split-guide.ts';
import { EDITION, SHAPES } from './shapes.ts';

const { name, size } = workerData as { name: string; size: number };
const shape = SHAPES.find((one) => one.name === name);
if (!shape) throw new Error(`no shape ${name}`);
const source = new TextEncoder().encode(shape.build(size));
const begun = process.cpuUsage();
const { messages, fileLines } = splitGuide({
  source,
  sourceFile: 'source.txt',
  edition: EDITION,
  editionFile: 'edition.yaml',
});
printMessages(messages, fileLines);
const { user, system } = process.cpuUsage(begun);
parentPort?.postMessage({ milliseconds: (user + system) / 1000, messages: messages.length });
