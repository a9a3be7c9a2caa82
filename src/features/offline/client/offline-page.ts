// The page about offline use: saves the whole guide on this device and removes it. It is also what is shown in place of a
// page that cannot be had without network.
import { baseFolder, OFFLINE_PAGE, savedCache, type OfflineList } from '../offline-files.ts';
import { deleteGuide, fetchList, savedCaches, saveGuide, SiteChanged, wholeList } from '../save-guide.ts';
import { explainFailure } from '../../../site/explain-failure.ts';
import { findElement } from '../../../site/client/page.ts';

/** Seconds before each try for the page that was wanted, the last again and again: a host may take a while. */
const PAUSES = [0, 1, 2, 4, 8, 16, 30];

const base = baseFolder(import.meta.env.BASE_URL);
const state = findElement('#offline-state', HTMLElement);
const progress = findElement('#offline-progress', HTMLProgressElement);
const save = findElement('#offline-save', HTMLButtonElement);
const cancel = findElement('#offline-cancel', HTMLButtonElement);
const remove = findElement('#offline-delete', HTMLButtonElement);
let list: OfflineList | undefined;
let saving: AbortController | undefined;

/** Some hosts answer for a page without its slash, or by its file's name, too. */
const isOtherPage = location.pathname.replace(/(?:\/(?:index\.html)?)?$/, '/') !== `${base}${OFFLINE_PAGE}`;
/** How often the page that was wanted was loaded in vain. */
const { loads = 0 } = (history.state ?? {}) as { loads?: number };
let turn = 0;
findElement('#offline-missing', HTMLElement).hidden = !isOtherPage;
findElement('#offline-retry', HTMLButtonElement).addEventListener('click', () => location.reload());
if (isOtherPage) {
  addEventListener('online', () => void openWanted(0));
  // With a line it was the host, or the worker that had not heard of the line yet. Each time in vain is followed by a longer
  // pause, and the last one by none but the reader, so that no page is loaded over and over.
  if (navigator.onLine && loads < PAUSES.length) void openWanted(loads + 1);
}

save.addEventListener('click', () => void saveAll());
cancel.addEventListener('click', () => saving?.abort());
remove.addEventListener('click', () => {
  void attempt(async () => {
    await deleteGuide(base);
    await show();
  });
});

if (document.documentElement.dataset['worker'] === undefined) state.textContent = '本站没有开启离线使用。';
else if (!('serviceWorker' in navigator) || !('caches' in window))
  state.textContent = '这个浏览器不支持离线使用，或者本站不是以 https 打开的。';
else void attempt(show);

/** Opens the page that was wanted when it can be had, which a line alone does not say; `first`: with which pause it begins. */
async function openWanted(first: number): Promise<void> {
  const own = (turn += 1);
  for (let at = first; own === turn; at += 1) {
    const seconds = PAUSES[Math.min(at, PAUSES.length - 1)] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
    // Begun anew meanwhile; or the guide is being saved here, which is not to be cut off.
    if (!answer || own !== turn || !cancel.hidden) continue;
    history.replaceState({ ...history.state, loads: loads + 1 }, '');
    location.reload();
    return;
  }
}

/** Does something; whatever comes between ends in a sentence. */
async function attempt(action: () => Promise<void>): Promise<void> {
  await action().catch((error: unknown) => {
    progress.hidden = cancel.hidden = true;
    state.textContent = explain(error);
  });
}

/** Says what is on this device, and what can be done. */
async function show(): Promise<void> {
  const names = await savedCaches(base);
  const lists = await Promise.all(names.map((name) => wholeList(base, name)));
  const whole = lists.find((each) => each !== undefined);
  let failure = '';
  list = await fetchList(base).catch((error: unknown) => {
    failure = navigator.onLine ? explainFailure(error) : '现在没有网络，不能保存。';
    return undefined;
  });
  const isCurrent = list !== undefined && lists.some((each) => each?.version === list?.version);
  const hasPart =
    !whole && list !== undefined && (await caches.has(savedCache(base, list.version))) && names.length > 0;
  progress.hidden = cancel.hidden = true;
  remove.hidden = names.length === 0;
  save.hidden = list === undefined || isCurrent;
  if (list) {
    const cost = `（下载约 ${inMegabytes(list.transfer)} MB，占用约 ${inMegabytes(list.size)} MB）`;
    save.textContent = `${hasPart ? '继续保存' : whole ? '更新' : '保存'}整本指南到本机${cost}`;
  }
  if (whole)
    state.textContent = `整本指南已存在本机，断网也能看、能搜索${list && !isCurrent ? '；本站已有更新' : ''}。`;
  else if (list)
    state.textContent = hasPart ? '整本指南只存了一部分，还不能用。' : '整本指南还没有存到本机。';
  else state.textContent = failure;
}

async function saveAll(): Promise<void> {
  if (!list) return;
  const { size } = list;
  saving = new AbortController();
  save.hidden = remove.hidden = true;
  progress.hidden = cancel.hidden = false;
  progress.max = size;
  cancel.focus();
  state.textContent = '正在保存…';
  // Asks the browser not to clear it away when space runs short; it may say no.
  persist().catch(() => undefined);
  const outcome = await saveGuide(base, list, (saved) => (progress.value = saved), saving.signal).then(
    () => '',
    explain,
  );
  await attempt(show);
  if (outcome !== '') state.textContent = outcome;
  [save, remove].find(({ hidden }) => !hidden)?.focus();
}

/** Rejects where the browser has no such thing. */
async function persist(): Promise<void> {
  await navigator.storage.persist();
}

function explain(error: unknown): string {
  if (error instanceof SiteChanged) return '保存时本站刚好更新了，请再保存一次。';
  if (!(error instanceof DOMException)) return explainFailure(error);
  if (error.name === 'AbortError') return '已停止；存下的部分留着，可以继续保存。';
  if (error.name === 'QuotaExceededError') return '本机空间不够，没有存完。';
  // In private windows, for instance.
  return '浏览器不允许保存，换个窗口或浏览器再试。';
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
