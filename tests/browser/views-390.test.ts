import { testViews } from '../support/test-views.ts';

// No window is narrower than 320 px: 1280 at 400 % zoom.
testViews({ width: 390, narrow: 320 });
