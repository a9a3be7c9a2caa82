import type { Call } from '../../guide/model/schema/call.ts';

/** A call as it is compared: its data, and its name and its plan's as shown. `data/calls/<id>.json` holds one. */
export interface ComparedCall {
  call: Call;
  name: string;
  plan: string;
}
