import { testViews } from '../support/test-views.ts';

testViews(1280);
