// What other features use of the overview at build time.
export { countBy, type Count } from './count-by.ts';
