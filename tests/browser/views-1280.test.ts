import { serveWithoutHeaders } from '../support/serve-without-headers.ts';
import { testViews } from '../support/test-views.ts';

// 640 px are what is left of 1280 at 200 % zoom. The policy that a page carries itself must do where a host sends no headers.
testViews({ width: 1280, narrow: 640 }, serveWithoutHeaders);
