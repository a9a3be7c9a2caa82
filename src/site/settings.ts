import { z } from 'zod';
import { PlainError } from '../guide/report/plain-error.ts';

/** Where pages say that they are when nobody says where they are published. */
export const DEFAULT_SITE = 'http://localhost:4321';

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

/** Empty is as good as not set: hosts' forms leave empty fields behind. */
const setting = z
  .string()
  .optional()
  .transform((value) => (isSet(value) ? value : undefined));
const NO_PORT = 'is no number below 65536';
const onUnlessOff = setting.transform((value) => value !== 'off');

/** Astro would leave out whatever stands behind the host, without a word. */
function isAddressOfHost(url: string): boolean {
  const { href, origin } = new URL(url);
  return href === `${origin}/`;
}

/** The environment, as far as it says how the site is built and served (docs/publishing.md). */
const Environment = z.object({
  /** The host on which the site is published. */
  SITE: setting.pipe(
    z
      .url({ protocol: /^https?$/, error: 'is no address of a host', abort: true })
      .refine(isAddressOfHost, { error: 'has more than a host, of which BASE says the path' })
      .optional(),
  ),
  /** The path below that host; with a slash at its end from here on. */
  BASE: setting
    .transform((base = '/') => base.replace(/\/*$/, '/'))
    .pipe(
      z
        .string()
        .startsWith('/', { error: 'does not begin with a slash', abort: true })
        // Others are written in two ways, or lead to another host.
        .regex(/^\/(?:(?!\.+\/)[\w.~-]+\/)*$/, { error: 'is no path of letters, digits and -._~' }),
    ),
  OUT_DIR: setting.transform((folder = 'dist') => folder),
  PORT: setting
    .transform((port = '4321') => Number(port))
    .pipe(z.int({ error: NO_PORT }).min(0, { error: NO_PORT }).max(65_535, { error: NO_PORT })),
  PDF: onUnlessOff,
  OFFLINE: onUnlessOff,
  /** Whether what a build makes is kept for those after it, in .cache/build/. */
  CACHE: onUnlessOff,
  /** The years that are published, where not all are: each edition can have a site of its own. */
  EDITIONS: setting
    .transform((years) => years?.split(/[\s,]+/).filter((year) => year !== ''))
    .pipe(
      z
        .array(z.string().regex(/^\d{4}$/, { error: 'is no list of years' }))
        .min(1, { error: 'is no list of years' })
        .optional(),
    ),
  /** Where readers send what they find wrong. */
  CONTACT: setting,
  /** A Chromium that makes the PDF files, in place of one that is looked for. */
  CHROMIUM_PATH: setting,
  /** Whether what is built is published without anybody looking at it. */
  CI: setting.transform((value) => value !== undefined && !/^(?:0|false)$/i.test(value)),
  NETLIFY: setting,
  CONTEXT: setting,
  URL: setting,
  DEPLOY_PRIME_URL: setting,
  CF_PAGES_URL: setting,
});

/** How the site is built and served. */
export interface Settings {
  /** Undefined where nobody says it. GitHub's workflow sets SITE; Netlify and Cloudflare have words of their own. */
  site: string | undefined;
  base: string;
  outDir: string;
  port: number;
  hasPdf: boolean;
  hasOffline: boolean;
  /** Whether results are kept between builds. */
  isKept: boolean;
  /** Undefined for all that there are. */
  editions: readonly string[] | undefined;
  contact: string | undefined;
  chromiumPath: string | undefined;
  isCi: boolean;
}

/** Reads the settings, once for each command. Throws a sentence that names the variable for a value that is none. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0]);
    throw new PlainError(`${name} ${issue?.message ?? ''}: ${environment[name] ?? ''}`);
  }
  const { SITE, NETLIFY, CONTEXT, URL: netlify, DEPLOY_PRIME_URL, CF_PAGES_URL, ...rest } = parsed.data;
  // Netlify's URL is the site's own address; drafts and branches have one for themselves.
  const onNetlify = NETLIFY && (CONTEXT === 'production' ? netlify : DEPLOY_PRIME_URL);
  return {
    site: SITE ?? onNetlify ?? CF_PAGES_URL,
    base: rest.BASE,
    outDir: rest.OUT_DIR,
    port: rest.PORT,
    hasPdf: rest.PDF,
    hasOffline: rest.OFFLINE,
    isKept: rest.CACHE,
    editions: rest.EDITIONS,
    contact: rest.CONTACT,
    chromiumPath: rest.CHROMIUM_PATH,
    isCi: rest.CI,
  };
}

/** The settings that pages need, for Vite to put in place of `PAGE_SETTINGS` (env.d.ts). */
export function pageSettings({ hasPdf, hasOffline, editions, contact }: Settings): {
  PAGE_SETTINGS: string;
} {
  const known: PageSettings = {
    hasPdf,
    hasOffline,
    editions: editions ?? null,
    contact: contact ?? null,
  };
  return { PAGE_SETTINGS: JSON.stringify(known) };
}

/** What pages know of the settings. */
export interface PageSettings {
  hasPdf: boolean;
  hasOffline: boolean;
  /** Null for all that there are. */
  editions: readonly string[] | null;
  contact: string | null;
}
