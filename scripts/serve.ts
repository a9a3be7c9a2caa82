// npm run serve: dist/ on http://localhost:4321 (PORT), under BASE.
import { existsSync } from 'node:fs';
import { serveFolder } from '../src/build/serve-folder.ts';

const PORT = 4321;
const folder = process.env['OUT_DIR'] ?? 'dist';
if (!existsSync(folder)) {
  console.error(`serve: no folder ${folder}: run npm run build first`);
  process.exit(1);
}
const wanted = Number(process.env['PORT'] ?? PORT);
const base = process.env['BASE'] ?? '/';
const { address } = await serveFolder(folder, base, wanted).catch((error: unknown) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`serve: port ${wanted} is in use, using another one (set PORT to choose)`);
  return serveFolder(folder, base, 0);
});
console.log(`指南针: ${address}`);
