/** An object for a `<script type="application/ld+json">`. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** JSON that cannot end the script element that it stands in. */
export function renderJsonLd(object: JsonLd): string {
  return JSON.stringify(object).replaceAll('<', String.raw`\u003c`);
}
