import type { Guide } from './build-guide.ts';

/** The source's lines rebuilt from the model: line number → characters, without bookmark marks. */
export function rebuildText({ entries }: Guide): Map<number, string> {
  const lines = new Map<number, string>();
  const add = (line: number, text: string): void => {
    lines.set(line, (lines.get(line) ?? '') + text);
  };
  for (const { heading, sections } of entries) {
    if (heading.line !== null) add(heading.line, `${heading.indent}${heading.label}${heading.title}`);
    for (const { label, blocks } of sections) {
      if (label) add(label.line, `${label.indent}${label.text}`);
      for (const { line, indent, marker, gap, text } of blocks)
        add(line, `${indent}${marker ?? ''}${gap}${text}`);
    }
  }
  return lines;
}
