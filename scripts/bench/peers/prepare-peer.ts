import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Peer } from './peers.ts';
import type { PeerGuide } from './read-guide.ts';

const DESCRIPTION = '可以申报的项目、资助经费、考核指标和申报要求，逐条按原文列出。';

/** A mark of its own keeps browsers from asking for one in vain. */
const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M4 0 6 4 4 8 2 4z"/></svg>';

/**
 * Makes a project of a peer below `scratch` with the guide's pages in it, and returns its folder. Packages are
 * installed, by the committed lockfile, only when that is another one than last time.
 */
export function preparePeer(peer: Peer, guide: PeerGuide, scratch: string): string {
  const project = path.join(scratch, peer.folder);
  const template = path.join(import.meta.dirname, peer.folder);
  for (const written of [peer.pages, peer.files])
    rmSync(path.join(project, written), { recursive: true, force: true });
  cpSync(template, project, { recursive: true });
  install(project);
  writeGuide(peer, guide, project);
  return project;
}

function install(project: string): void {
  const installed = path.join(project, 'node_modules', 'installed-lock.json');
  const lock = readFileSync(path.join(project, 'package-lock.json'));
  if (existsSync(installed) && readFileSync(installed).equals(lock)) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: project,
    // What is printed is the bench's table alone.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm ci failed in ${project}`);
  writeFileSync(installed, lock);
}

/** Writes the pages, a home page that leads to the plans, and `guide.json`, of which the peer's config is made. */
function writeGuide(peer: Peer, { title, pages, tree }: PeerGuide, project: string): void {
  const home = tree.map((branch) => `- [${branch.title}](${branch.address})`).join('\n');
  for (const page of [{ address: '/', title, body: home }, ...pages]) {
    const heading = peer.hasHeadings ? `# ${page.title}\n\n` : '';
    const text = `---\n${stringify({ title: page.title })}---\n\n${heading}${page.body}\n`;
    write(path.join(project, peer.pages, page.address, 'index.md'), text);
  }
  write(path.join(project, peer.files, 'favicon.svg'), FAVICON);
  const site = 'https://example.org';
  write(path.join(project, 'guide.json'), JSON.stringify({ title, description: DESCRIPTION, site, tree }));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
