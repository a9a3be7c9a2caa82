import { TAKE_OVER } from '../offline-files.ts';
// As text: pages without an update load nothing of it.
import styles from '../update-notice.css?raw';

/** Says that there is an update, once; the page stays as it is until the reader asks for it. */
export function announceUpdate(registration: ServiceWorkerRegistration): void {
  if (document.querySelector('.update-notice')) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const notice = document.createElement('div');
  notice.className = 'update-notice';
  const text = document.createElement('p');
  text.role = 'status';
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
  notice.append(text, button);
  document.body.append(notice);
  // A status is read out when its text changes after it came into the page.
  text.textContent = '本站有更新，刷新后可见。';
}
