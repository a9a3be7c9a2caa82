/** Up to so many calls stand on one page: in the table of all calls, in a print view. An edition with more is a large one. */
export const MOST_ON_A_PAGE = 300;
