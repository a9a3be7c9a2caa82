import { serveRootSite } from '../support/site.ts';
import { testViews } from '../support/test-views.ts';

testViews(390, serveRootSite);
