import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import semver from 'semver';
import { describe, expect, test } from 'vitest';

const GUARD = './scripts/require-node.mjs';
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const ours = Object.entries(scripts).filter(([, command]) => command.includes('.ts'));

/** What a Node of another version would say: the version is put in before anything else is loaded. */
function pretend(version: string, ...command: string[]) {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return run(process.execPath, '--import', `data:text/javascript,${encodeURIComponent(code)}`, ...command);
}

function run(file: string, ...command: string[]) {
  return spawnSync(file, command, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
}

/** What the machine has besides the Node that the project brings along, where it is too old. */
const oldNodes = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => path.join(folder, 'node'))
  .filter((file) => existsSync(file))
  .filter((file) => !semver.satisfies(run(file, '-p', 'process.versions.node').stdout.trim(), engines.node));

describe('a Node that cannot run the scripts', () => {
  test.each(ours)('npm run %s asks first', (_name, command) => {
    expect(command).toMatch(
      /^node --import \.\/scripts\/require-node\.mjs (?:--[\w-]+=\d+ )*scripts\/(?:bench\/)?[\w-]+\.ts$/,
    );
  });

  test.each(['20.19.0', '22.22.0', '24.7.9', '9.11.2'])('%s is refused in one sentence', (version) => {
    const { status, stdout, stderr } = pretend(version, '--import', GUARD, 'scripts/split.ts', '--check');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `zhinan: needs Node ${engines.node}, and this is ${version}: run npm ci without --ignore-scripts, ` +
        'which brings the right one along, or install one\n',
    );
  });

  test.each(['24.8.0', '24.10.1', '26.0.0', '100.1.0'])('%s is not', (version) => {
    expect(pretend(version, '--import', GUARD, '--eval', '')).toMatchObject({ status: 0, stderr: '' });
  });

  test.runIf(oldNodes.length > 0)('is met on this machine, and ends each script in that sentence', () => {
    const [node = ''] = oldNodes;
    for (const [name, command] of ours) {
      const { status, stderr } = run(node, ...command.split(' ').slice(1));
      expect([status, stderr.trimEnd().split('\n').length], name).toEqual([1, 1]);
      expect(stderr, name).toMatch(/^zhinan: needs Node /);
    }
    const vitest = run(node, 'node_modules/vitest/vitest.mjs', 'list', '--project', 'split');
    expect(vitest.status).toBe(1);
    expect(vitest.stderr).toMatch(/^zhinan: needs Node .*\n$/);
  });
});
