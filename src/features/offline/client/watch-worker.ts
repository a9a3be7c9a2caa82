import { announceUpdate } from './announce-update.ts';

/** Registers the service worker, and announces an update when one waits, now or later. */
export function watchWorker(address: string): void {
  // It may be forbidden, or out of reach just now; the page does without it.
  watch(address).catch(() => undefined);
}

async function watch(address: string): Promise<void> {
  const workers = navigator.serviceWorker;
  const registration = await workers.register(address, { updateViaCache: 'none' });
  const announce = (): void => {
    // Without a controller it is the first one, and updates nothing.
    if (registration.waiting && workers.controller) announceUpdate(registration);
  };
  const follow = (): void => registration.installing?.addEventListener('statechange', announce);
  registration.addEventListener('updatefound', follow);
  follow();
  announce();
}
