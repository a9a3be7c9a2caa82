// npm run serve: dist/ on http://localhost:4321 (PORT), under BASE.
import { existsSync } from 'node:fs';
import { serveFolder } from '../src/build/serve-folder.ts';
import { isPlainError } from '../src/guide/report/plain-error.ts';
import { readSettings } from '../src/site/settings.ts';

process.on('uncaughtException', (error) => {
  console.error(`serve: ${isPlainError(error) ? error.message : (error.stack ?? error.message)}`);
  process.exit(1);
});
const { outDir: folder, port: wanted, base } = readSettings(process.env);
if (!existsSync(folder)) {
  console.error(`serve: no folder ${folder}: run npm run build first`);
  process.exit(1);
}
const { address } = await serveFolder(folder, base, wanted).catch((error: unknown) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
  console.error(`serve: port ${wanted} is in use, using another one (set PORT to choose)`);
  return serveFolder(folder, base, 0);
});
console.log(`指南针: ${address}`);
