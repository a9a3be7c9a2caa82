// Puts beside each entry of a call's lists its link, which copies itself, and a button that copies a citation of it. The
// words are kept as they are now: the browser may translate what stands in the page.
for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
  const [marker, text] = wordsOf(tools.previousElementSibling);
  tools.dataset['cite'] = text.trim();
  if (marker !== '') tools.dataset['marker'] = marker;
  const where = `${tools.textContent}${marker}`;
  const link = Object.assign(document.createElement('a'), { href: `#${tools.parentElement?.id ?? ''}` });
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  for (const [tool, className, name] of [
    [link, 'permalink', '复制链接'],
    [button, 'cite', '复制本条'],
  ] as const) {
    Object.assign(tool, { className, textContent: name });
    tool.setAttribute('aria-label', `${name}：${where}`);
  }
  tools.append(link, button);
}

/** The printed marker of an entry and its text. */
function wordsOf(entry: Element | null): [marker: string, text: string] {
  const marker = entry?.querySelector('.marker')?.textContent ?? '';
  const whole = entry?.textContent ?? '';
  return [marker.trim(), whole.slice(whole.indexOf(marker) + marker.length)];
}
