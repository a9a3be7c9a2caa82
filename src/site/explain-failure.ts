/** How `fetchFile`, Chromium, Firefox and Safari say that a file or a module did not come. */
const OUT_OF_REACH = /fetch|load failed|error loading|importing a module/i;

/** Why something did not work, in a sentence that is true of it: it did not come, or this browser cannot do it. */
export function explainFailure(error: unknown): string {
  return OUT_OF_REACH.test(String(error))
    ? '没有加载成功，可能是网络断了，请稍后重试。'
    : '这个浏览器用不了这项功能，换新一些的浏览器再试。';
}
