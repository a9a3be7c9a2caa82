// Keeps the navigation's scroll position from page to page; on a first visit shows the current entry.
const KEY = 'zhinan:nav-scroll';

const nav = document.querySelector<HTMLElement>('.guide-nav');
if (nav) {
  try {
    nav.scrollTop = Number(sessionStorage.getItem(KEY) ?? 0);
    addEventListener('pagehide', () => sessionStorage.setItem(KEY, String(nav.scrollTop)));
  } catch {
    // Storage may be forbidden; the place is then found anew on every page.
  }
  const current = nav.querySelector<HTMLElement>('[aria-current]');
  if (current && nav.scrollHeight > nav.clientHeight) {
    const top = current.getBoundingClientRect().top - nav.getBoundingClientRect().top;
    if (top < 0 || top > nav.clientHeight - current.offsetHeight) nav.scrollTop += top - nav.clientHeight / 3;
  }
}
