import { announceUpdate } from './announce-update.ts';

/** Registers the service worker, and announces an update when one waits, now or later. */
export function watchWorker(address: string): void {
  // It may be forbidden, or out of reach just now; the page does without it.
  watch(address).catch(() => undefined);
}

async function watch(address: string): Promise<void> {
  const workers = navigator.serviceWorker;
  // The first worker updates nothing. Asked before there can be one: WebKit may say that it is in charge before it says
  // that it waits no more.
  const hadWorker = workers.controller !== null;
  const registration = await workers.register(address, { updateViaCache: 'none' });
  const follow = (): void => {
    const { active, installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (active && installing.state === 'installed') announceUpdate(registration);
    });
  };
  registration.addEventListener('updatefound', follow);
  follow();
  if (hadWorker && registration.waiting) announceUpdate(registration);
}
