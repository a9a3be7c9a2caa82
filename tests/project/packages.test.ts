import { globSync, readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, test } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  engines?: { node?: string };
}

const lockfiles = ['package-lock.json', ...globSync('scripts/bench/{,peers/*/}package-lock.json')];
const readPackages = (file: string): [string, Locked][] =>
  Object.entries((JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }).packages)
    // The project itself.
    .filter(([place]) => place !== '');
const { engines, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  dependencies: Record<string, string>;
};

test.each(lockfiles)('every package in %s is known by its content', (file) => {
  const packages = readPackages(file);
  expect(packages.length).toBeGreaterThan(100);
  const unknown = packages.filter(([, { integrity }]) => !/^sha512-.{86}==$/.test(integrity ?? ''));
  expect(unknown.map(([place]) => place)).toEqual([]);
});

// npm leaves out those it could not fetch, and npm ci then refuses the file where they are needed.
test.each(lockfiles)('%s has the packages of all platforms', (file) => {
  const packages = new Map(readPackages(file));
  const isLocked = (place: string, name: string): boolean => {
    // A package finds others beside it and beside those that it lies in.
    const within = `/${place}`.split('/node_modules/');
    return within.some((_, at) =>
      packages.has([...within.slice(0, at + 1), name].join('/node_modules/').slice(1)),
    );
  };
  const missing = [...packages].flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(place, name))
      .map((name) => `${place}: ${name}`),
  );
  expect(missing).toEqual([]);
});

describe('the Node that the project says it needs', () => {
  test('is one that every package takes', () => {
    const refused = readPackages('package-lock.json').filter(
      ([, { optional, engines: own }]) =>
        optional !== true && own?.node !== undefined && !semver.subset(engines.node, own.node),
    );
    expect(refused.map(([place, { engines: own }]) => `${place}: ${own?.node ?? ''}`)).toEqual([]);
  });

  test('is the one that it brings along, that runs these tests, and that hosts are told of', () => {
    for (const version of [dependencies['node'] ?? '', process.versions.node])
      expect(semver.satisfies(version, engines.node), version).toBe(true);
    const [major = ''] = (dependencies['node'] ?? '').split('.');
    expect(readFileSync('.nvmrc', 'utf8').trim()).toBe(major);
  });
});
