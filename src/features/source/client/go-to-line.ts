import { foldParts } from '../../../site/ui/fold-parts.ts';

foldParts([...document.querySelectorAll<HTMLDetailsElement>('.source-part')]);

const form = document.querySelector<HTMLFormElement>('.go-to-line');
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const line = form.querySelector('input')?.valueAsNumber ?? 1;
  const part = Math.ceil(line / Number(form.dataset['perPage']));
  location.href = `${form.action}${part === 1 ? '' : `${part}/`}#L${line}`;
});
