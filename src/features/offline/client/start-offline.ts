// On every page, and small: what registers the service worker that `<html data-worker>` names is loaded when nothing else
// is left to do; without the attribute, or where workers are not allowed, nothing happens.

const { worker } = document.documentElement.dataset;

/** After the page is shown, and what it loads first. */
const LATER = 4000;

if (worker && 'serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => {
      import('./watch-worker.ts').then(
        ({ watchWorker }) => watchWorker(worker),
        () => undefined,
      );
    }, LATER),
  );
