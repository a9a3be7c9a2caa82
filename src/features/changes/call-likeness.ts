import { compared, gramsOf, sharedWeight, weightOf, type Grams, type Weigh } from '../compare/index.ts';
import type { Call } from '../../guide/model/schema/call.ts';
import { RUN, textsOf, type CallTexts } from './call-texts.ts';
import type { AlignmentEvidence } from './edition-changes.ts';
import { roundShare } from './round-share.ts';
import { sharedPhrases } from './shared-phrases.ts';

/** A call with what it is compared by. */
export interface Profile {
  call: Call;
  texts: CallTexts;
  grams: Readonly<Record<keyof CallTexts, Grams>>;
  /** How much each part says. */
  weights: Readonly<Record<keyof CallTexts, number>>;
}

/** How like two calls are, over all and by parts. */
export interface Likeness {
  score: number;
  parts: Readonly<Record<keyof CallTexts, number | null>>;
}

/** What each part counts: content most; what sisters share only tips the scales. */
const SHARES: Readonly<Record<keyof CallTexts, number>> = { content: 0.6, title: 0.3, support: 0.1 };
const PARTS = ['content', 'title', 'support'] as const;

/** Reads what a call is compared by. */
export function profileOf(call: Call, weigh: Weigh): Profile {
  const texts = textsOf(call);
  const read = (part: keyof CallTexts): Grams =>
    gramsOf(
      texts[part].map((text) => compared(text).key),
      RUN,
    );
  const grams = { content: read('content'), title: read('title'), support: read('support') };
  const weights = {
    content: weightOf(grams.content, weigh),
    title: weightOf(grams.title, weigh),
    support: weightOf(grams.support, weigh),
  };
  return { call, texts, grams, weights };
}

/** How like two calls are. A part that one of them lacks counts for nothing. */
export function likenessOfCalls(from: Profile, to: Profile, weigh: Weigh): Likeness {
  const parts = {
    content: partLikeness(from, to, 'content', weigh),
    title: partLikeness(from, to, 'title', weigh),
    support: partLikeness(from, to, 'support', weigh),
  };
  const known = PARTS.filter((part) => parts[part] !== null);
  const sum = known.reduce((all, part) => all + SHARES[part] * (parts[part] ?? 0), 0);
  const shares = known.reduce((all, part) => all + SHARES[part], 0);
  return { score: shares === 0 ? 0 : roundShare(sum / shares), parts };
}

/** What the likeness of two calls rests on. */
export function evidenceOf(from: Profile, to: Profile, { parts }: Likeness, weigh: Weigh): AlignmentEvidence {
  return { ...parts, phrases: sharedPhrases(from.texts.content, to.texts.content, weigh), overruled: false };
}

/** The share of a call's content that another has, from 0 to 1. */
export function shareIn(part: Profile, whole: Profile, weigh: Weigh): number {
  const { content } = part.weights;
  return content === 0 ? 0 : sharedWeight(part.grams.content, whole.grams.content, weigh) / content;
}

function partLikeness(from: Profile, to: Profile, part: keyof CallTexts, weigh: Weigh): number | null {
  const [one, other] = [from.weights[part], to.weights[part]];
  if (one === 0 || other === 0) return null;
  return roundShare((2 * sharedWeight(from.grams[part], to.grams[part], weigh)) / (one + other));
}
