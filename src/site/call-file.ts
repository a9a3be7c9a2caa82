import type { Call } from '../guide/model/schema/call.ts';

/** What `data/calls/<id>.json` holds: a call's data, and its name and its plan's as shown. */
export interface CallFile {
  call: Call;
  name: string;
  plan: string;
}
