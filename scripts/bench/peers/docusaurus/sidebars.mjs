import { readFileSync } from 'node:fs';

const guide = JSON.parse(readFileSync('guide.json', 'utf8'));

export default { guide: ['index', ...guide.tree.map(renderEntry)] };

// `/2026/13/` is the document `2026/13/index`.
function renderEntry({ title, address, children }) {
  const id = `${address.slice(1)}index`;
  if (children.length === 0) return { type: 'doc', id, label: title };
  return { type: 'category', label: title, link: { type: 'doc', id }, items: children.map(renderEntry) };
}
