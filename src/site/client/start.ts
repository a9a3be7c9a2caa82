// What every page runs; one file, for each of several would cost a request of its own.
import './shortlist/start-shortlist.ts';
import './search/start-search.ts';
import './search/start-marks.ts';
import './frame/theme.ts';
import './frame/drawer.ts';
import './frame/keep-nav-place.ts';
import './frame/follow-contents.ts';
import './offline/start-offline.ts';
