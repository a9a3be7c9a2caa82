/** Said of a script or a file that did not come. */
export const UNREACHED = '没有加载成功，可能断网了';
