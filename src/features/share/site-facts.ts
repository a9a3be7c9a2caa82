/** What the site is called. */
export const SITE_NAME = '指南针';

/** What it is, for readers who have not seen it: feed readers, language models. */
export const SITE_SUMMARY =
  '把广西科技计划项目申报指南逐条排成网页：每个申报项的资助方式、经费、年限、考核指标和申报要求，与原文一字不差。';

/** Who runs it, and what holds instead. */
export const SITE_DISCLAIMER =
  '本站由民间整理，把指南原文逐条排成网页，不是官方发布；申报以自治区科技厅发布的文件和通知为准。';
