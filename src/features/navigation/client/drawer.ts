// On a phone the navigation lies in a drawer: a dialog, which keeps focus inside and gives it back. The very elements
// of the page are moved there and back, so that nothing stands in the page twice.
const drawer = document.querySelector<HTMLDialogElement>('.drawer');
const button = document.querySelector('.menu-open');
const body = drawer?.querySelector('.drawer-body');

if (drawer && button && body) {
  const places = [...document.querySelectorAll('.theme-switch, .site-nav, .page-contents, .guide-nav')].map(
    (nav) => {
      const place = document.createComment('');
      nav.before(place);
      return { nav, place };
    },
  );
  button.addEventListener('click', () => {
    body.append(...places.map(({ nav }) => nav));
    drawer.showModal();
    body.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  });
  drawer.addEventListener('close', () => {
    for (const { nav, place } of places) place.after(nav);
  });
  drawer.addEventListener('click', ({ target }) => {
    // On the backdrop; or a link, which may lead to a place on this page.
    if (target === drawer || (target as Element).closest('a')) drawer.close();
  });
  // A wider window has the navigation in its place.
  matchMedia('(min-width: 64rem)').addEventListener('change', () => {
    drawer.close();
  });
}
