// What every page runs; one file, for each of several would cost a request of its own.
import '../features/shortlist/client/entry-tools.ts';
import '../features/shortlist/client/start-shortlist.ts';
import '../features/search/client/start-search.ts';
import '../features/search/client/start-marks.ts';
import './theme.ts';
import '../features/navigation/client/drawer.ts';
import '../features/navigation/client/keep-nav-place.ts';
import '../features/navigation/client/follow-contents.ts';
import '../features/offline/client/start-offline.ts';
