/** Where readers are to send what they find wrong. */
export interface ContactLink {
  href: string;
  /** What is shown of it. */
  text: string;
}

/**
 * The link that `CONTACT` stands for, `https://example.org/feedback` or `zhinan@example.org`; undefined without one. Throws
 * for anything else, before it is on a page.
 */
export function contactLink(contact: string | null): ContactLink | undefined {
  if (contact === null) return undefined;
  if (/^[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+$/.test(contact))
    return { href: `mailto:${contact}`, text: contact };
  if (URL.canParse(contact) && /^https?:\/\//.test(contact)) return { href: contact, text: contact };
  throw new Error(`CONTACT is neither an email address nor a URL: ${contact}`);
}
