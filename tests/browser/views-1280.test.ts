import { testViews } from '../support/test-views.ts';

// 640 px are what is left of 1280 at 200 % zoom.
testViews({ width: 1280, narrow: 640 });
