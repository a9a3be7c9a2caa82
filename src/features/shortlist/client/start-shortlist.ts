// On every page, and small: the buttons that put calls on the shortlist, their number in the header, and what opens the
// list, which is loaded then. Other scripts speak to it by events (index.ts).
import type {} from './index.ts';
import { readKey, readShortlist, writeKey, writeShortlist } from './shortlist-store.ts';
import { UNREACHED } from './unreached.ts';

const dialog = document.querySelector<HTMLDialogElement>('.shortlist-dialog');

/** Shows the list as it is, on all buttons of the page. */
function show(): void {
  const keys = readShortlist().map(writeKey);
  for (const button of document.querySelectorAll<HTMLElement>('[data-pick]'))
    button.setAttribute('aria-pressed', String(keys.includes(button.dataset['pick'] ?? '')));
  for (const count of document.querySelectorAll('.shortlist-count')) count.textContent = String(keys.length);
}

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>(
    '[data-pick], .shortlist-open, [data-print], [data-copy], .cite, .permalink',
  );
  const key = button?.dataset['pick'];
  if (key !== undefined) {
    const keys = readShortlist();
    const others = keys.filter((each) => writeKey(each) !== key);
    writeShortlist(others.length < keys.length ? others : [...keys, ...readKey(key)]);
    show();
  } else if (button?.matches('[data-print]')) {
    print();
  } else if (dialog && button?.matches('.shortlist-open')) {
    try {
      // What comes later only fills it: readers may have turned to something else.
      dialog.showModal();
    } catch {
      button.textContent = '这个浏览器打不开清单';
      return;
    }
    import('./shortlist-dialog.ts')
      .then(({ fillShortlist }) => fillShortlist(dialog, show))
      .catch(() => dialog.querySelector('[role=status]')?.replaceChildren(UNREACHED));
  } else if (button) {
    import('./copy-text.ts')
      .then(({ copyFor }) => copyFor(button))
      .catch(() => (button.textContent = UNREACHED));
  }
});
document.addEventListener('zhinan:pick', ({ detail }) => {
  writeShortlist([...readShortlist(), ...detail]);
  show();
});
document.addEventListener('zhinan:shortlist', ({ detail }) => detail(readShortlist()));
document.addEventListener('zhinan:rendered', show);
// Another tab changed it; or the page comes back as it was left.
addEventListener('storage', show);
addEventListener('pageshow', show);
show();
