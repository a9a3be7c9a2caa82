// On every page: when a result led here, its terms are marked. Nothing is loaded for anybody else.
try {
  // The key of arrival-marks.ts, which is not imported: it lies with all that search is loaded with.
  if (localStorage.getItem('zhinan:marks') !== null)
    void import('./mark-terms.ts').then(({ markArrival }) => {
      markArrival();
    });
} catch {
  // Storage may be forbidden; the page opens at the hit all the same.
}
