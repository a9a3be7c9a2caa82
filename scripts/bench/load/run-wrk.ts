import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const OutcomeSchema = z.object({
  requests: z.number(),
  /** Microseconds, as latencies are. */
  duration: z.number(),
  /** With headers. */
  bytes: z.number(),
  p50: z.number(),
  p90: z.number(),
  p99: z.number(),
  max: z.number(),
  /** How often each kind of thing went wrong; `status` is an answer that is neither 2xx nor 3xx. */
  failures: z.record(z.string(), z.number()),
});

/** What came of a run. */
export type Outcome = z.infer<typeof OutcomeSchema>;

/** How a server is asked. */
export interface Load {
  connections: number;
  seconds: number;
  /** What is said to be taken: `br`, `identity`. */
  encoding: string;
  /** Paths with the base, asked for in turn on each connection. */
  paths: readonly string[];
}

/** Runs wrk against a server, given any of its addresses; throws when wrk is not installed or fails itself. */
export async function runWrk(
  origin: string,
  { connections, seconds, encoding, paths }: Load,
): Promise<Outcome> {
  const threads = Math.min(2, connections);
  const wrk = spawn(
    'wrk',
    [
      ...[`-t${threads}`, `-c${connections}`, `-d${seconds}s`],
      ...['-s', new URL('ask-in-turn.lua', import.meta.url).pathname, new URL(origin).origin],
      ...['--', encoding, ...paths],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [output] = await Promise.all([text(wrk.stdout), once(wrk, 'exit')]).catch((error: unknown) => {
    throw new Error('no wrk can be run: install it (apt-get install wrk, brew install wrk)', {
      cause: error,
    });
  });
  const line = output.split('\n').find((each) => each.startsWith('{'));
  if (line === undefined) throw new Error(`wrk failed:\n${output}`);
  return OutcomeSchema.parse(JSON.parse(line));
}
