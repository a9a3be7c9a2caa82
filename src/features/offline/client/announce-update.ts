import { TAKE_OVER } from '../offline-files.ts';

/**
 * At the lower edge, over nothing that is read: the page gets as much more room below. Set by script: pages without an
 * update load nothing of it.
 */
const STYLES: Partial<CSSStyleDeclaration> = {
  display: 'flex',
  position: 'sticky',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'center',
  gap: 'var(--space-1) var(--space-4)',
  bottom: '0',
  padding: 'var(--space-2) var(--space-4)',
  borderTop: '1px solid var(--rule)',
  background: 'var(--surface)',
};

/** Says that there is an update, once; the page stays as it is until the reader asks for it. */
export function announceUpdate(registration: ServiceWorkerRegistration): void {
  if (document.querySelector('.update-notice')) return;
  const text = document.createElement('p');
  text.style.margin = '0';
  text.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '刷新';
  button.addEventListener('click', () => {
    button.disabled = true;
    // Chromium lets the new worker take over when the old one has nothing to do: mostly at once, at worst in 30 s.
    button.textContent = '正在刷新…';
    const { waiting } = registration;
    // Another window has asked for it already.
    if (!waiting) {
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage(TAKE_OVER);
  });
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  Object.assign(notice.style, STYLES);
  notice.append(text, button);
  document.body.append(notice);
  // A status is read out when its text changes after it came into the page.
  text.textContent = '本站有更新，刷新后可见。';
}
