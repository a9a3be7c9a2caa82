import { serveWithoutHeaders } from '../support/serve-without-headers.ts';
import { testViews } from '../support/test-views.ts';

// The policy that a page carries itself must do where a host sends no headers.
testViews(1280, serveWithoutHeaders);
