import { wordsOfAddress } from '../../../site/wrong-address.ts';

const moved = JSON.parse(document.querySelector('#moved')?.textContent ?? '{}') as Record<string, string>;
const to = moved[location.pathname.replace(/\/?$/, '/')];
const field = document.querySelector<HTMLInputElement>('main input');
if (to !== undefined) location.replace(to.includes('#') ? to : to + location.hash);
else if (field) field.value = wordsOfAddress(location.pathname + location.search);
