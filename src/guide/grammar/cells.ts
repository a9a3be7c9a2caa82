/** What stands between the cells of a table's row in `source.txt`: seen by readers, and in no sentence of a guide. */
export const CELLS = ' ｜ ';
