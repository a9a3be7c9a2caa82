/** An instruction of a Dockerfile, with its lines joined. */
export interface Instruction {
  name: string;
  /** What follows the name. */
  value: string;
}

/** The instructions of a Dockerfile, by the stages that they build. Throws for a line that is none. */
export function readDockerfile(text: string): Instruction[][] {
  const stages: Instruction[][] = [];
  const lines = text
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const line of lines) {
    const [, name, value] = /^([A-Z]+) +(.+)$/.exec(line.replace(/ +/g, ' ')) ?? [];
    if (name === undefined || value === undefined) throw new Error(`not a line of a Dockerfile: ${line}`);
    if (name === 'FROM') stages.push([]);
    const stage = stages.at(-1);
    if (!stage) throw new Error(`before any FROM: ${line}`);
    stage.push({ name, value });
  }
  return stages;
}
