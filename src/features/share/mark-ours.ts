import { shownName, type Named } from '../../guide/model/shown-name.ts';

/**
 * An entry's name for places that know no colours: what is ours of it in 〔〕. A lost heading's number is ours too,
 * like its title, which may stand in 〔〕 already: `〔方向17：〕〔原文标题缺失：铝材料〕`.
 */
export function markedName(named: Named): string {
  const name = shownName(named);
  return named.titleSource === 'printed' ? name : inBrackets(name);
}

/** Puts a text that is ours into 〔〕, as far as it does not stand in them already. */
export function inBrackets(text: string): string {
  const at = text.indexOf('〔');
  if (at === -1) return `〔${text}〕`;
  return at === 0 ? text : `〔${text.slice(0, at)}〕${text.slice(at)}`;
}
