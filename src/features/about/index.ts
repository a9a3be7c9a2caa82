// What other features use of the page about the site when a site is built.
export { checkShipped } from './shipped-packages.ts';
