import { beforeEach, expect, test, vi } from 'vitest';
import { watchWorker } from './watch-worker.ts';
import { announceUpdate } from './announce-update.ts';

vi.mock('./announce-update.ts', () => ({ announceUpdate: vi.fn() }));

/** A worker whose state a test changes. */
class Worker extends EventTarget {
  state = 'installing';
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

const nobody = (): Worker | null => null;
const makeRegistration = () =>
  Object.assign(new EventTarget(), { installing: nobody(), waiting: nobody(), active: nobody() });
const makeWorkers = () => ({ controller: nobody(), register: () => Promise.resolve(registration) });
let registration: ReturnType<typeof makeRegistration>;
let workers: ReturnType<typeof makeWorkers>;

beforeEach(() => {
  vi.mocked(announceUpdate).mockClear();
  registration = makeRegistration();
  workers = makeWorkers();
  vi.stubGlobal('navigator', { serviceWorker: workers });
});

const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Goes through a worker's life; `isLate`: it is in charge before it is said to wait no more, as seen in WebKit. */
function install(worker: Worker, isLate: boolean): void {
  registration.installing = null;
  registration.waiting = worker;
  if (isLate) workers.controller = worker;
  worker.become('installed');
  worker.become('activating');
  Object.assign(registration, { waiting: isLate ? worker : null, active: worker });
  workers.controller = worker;
  worker.become('activated');
  registration.waiting = null;
}

test.each([false, true])(
  'the first worker is no update, whatever the order of its messages (%s)',
  async (isLate) => {
    const first = new Worker();
    registration.installing = first;
    watchWorker('/sw.js');
    await settle();
    install(first, isLate);
    expect(announceUpdate).not.toHaveBeenCalled();
  },
);

test('a first worker that waits when the page hears of it is no update', async () => {
  workers.register = () => {
    workers.controller = new Worker();
    registration.waiting = workers.controller;
    return Promise.resolve(registration);
  };
  watchWorker('/sw.js');
  await settle();
  expect(announceUpdate).not.toHaveBeenCalled();
});

test('a worker after the first is an update, waiting already or found later', async () => {
  workers.controller = registration.active = new Worker();
  registration.waiting = new Worker();
  watchWorker('/sw.js');
  await settle();
  expect(announceUpdate).toHaveBeenCalledTimes(1);
  registration.waiting = null;
  const next = new Worker();
  registration.installing = next;
  registration.dispatchEvent(new Event('updatefound'));
  next.become('installed');
  expect(announceUpdate).toHaveBeenCalledTimes(2);
});

test('a page of a first visit that stays open is told of an update', async () => {
  const first = new Worker();
  registration.installing = first;
  watchWorker('/sw.js');
  await settle();
  install(first, false);
  const next = new Worker();
  registration.installing = next;
  registration.dispatchEvent(new Event('updatefound'));
  next.become('installed');
  expect(announceUpdate).toHaveBeenCalledTimes(1);
});
