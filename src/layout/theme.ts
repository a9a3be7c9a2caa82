// The reader's choice of colours. What is kept is applied by a line in the head, before anything is painted.
const KEY = 'zhinan:theme';

const select = document.querySelector<HTMLSelectElement>('.theme-switch select');
const root = document.documentElement;

/** Shows what is chosen in the switch and on the page; anything but two words means the system's choice. */
function show(theme: string | null): void {
  const isChosen = theme === 'light' || theme === 'dark';
  if (isChosen) root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  if (select) select.value = isChosen ? theme : '';
}

if (select) {
  show(root.dataset['theme'] ?? null);
  select.addEventListener('change', () => {
    show(select.value);
    try {
      if (select.value === '') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, select.value);
    } catch {
      // Without storage it holds for this page.
    }
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) show(newValue);
  });
}
