import { HEADERS_FILE } from './headers-file.ts';
import {
  ANSWER_HEADERS,
  HASHED_FOLDERS,
  LONG_CACHING,
  pageHeaders,
  SHORT_CACHING,
} from './response-headers.ts';

/** What a host decides. */
export interface NginxSite {
  /** What `listen` takes: `8080`, `127.0.0.1:8080`. */
  listen: string;
  /** What `server_name` takes; `_` for any. */
  serverName: string;
  /** The folder that the site lies in, as nginx sees it. */
  root: string;
  /** The path that the site is served under; begins and ends with a slash. */
  base: string;
  /** Hashes of the scripts that stand in pages. */
  hashes: readonly string[];
  /** Whether nginx has the module that sends `.br` files (Debian: libnginx-mod-http-brotli-static). */
  hasBrotli: boolean;
}

/** Types that nginx's own table does not have; text says its encoding, which the table cannot. */
const TYPES: readonly [string, string][] = [
  ['application/octet-stream', 'pagefind pf_index pf_meta'],
  ['text/csv', 'csv'],
  ['text/markdown', 'md'],
];

/** What a site of files is asked by. */
const METHODS = ['GET', 'HEAD'];

/**
 * An nginx configuration for the site, to be included inside `http` (`/etc/nginx/conf.d/`): a server of its own, which can
 * stand behind another that speaks TLS.
 */
export function renderNginxConf({ listen, serverName, root, base, hashes, hasBrotli }: NginxSite): string {
  const folder = root.replace(/\/$/, '');
  const hashed = HASHED_FOLDERS.map((each) => `    ~^${escapePattern(`${base}${each}`)} "${LONG_CACHING}";`);
  const all = Object.entries(ANSWER_HEADERS).map(([name, value]) => addHeader(name, `"${value}"`));
  const ofPages = Object.entries(pageHeaders(hashes)).map(([name, value]) => ({
    name,
    value,
    variable: `$zhinan_${name.toLowerCase().replaceAll('-', '_')}`,
  }));
  return `# Made by npm run nginx-conf; the policy has hashes of this build's scripts, so that it is made anew with each build.
map $uri $zhinan_caching {
    default "${SHORT_CACHING}";
${hashed.join('\n')}
}

# A header without a value is not sent.
map $status $zhinan_allow {
    405 "${METHODS.join(', ')}";
}
${ofPages.map(({ variable, value }) => `map $sent_http_content_type ${variable} {\n    ~^text/html "${value}";\n}`).join('\n')}

server {
    listen ${listen};
    server_name ${serverName};
    server_tokens off;

    # Behind another server the host and port that nginx knows are not those of the reader.
    absolute_redirect off;

    include /etc/nginx/mime.types;
    types {
${TYPES.map(([type, endings]) => `        ${type} ${endings};`).join('\n')}
    }
    charset utf-8;
    charset_types text/plain text/css text/csv text/markdown text/xml application/javascript application/json image/svg+xml;

    # The build has compressed everything already, better than could be done while a reader waits.
    gzip off;
    gzip_static on;
    gzip_vary on;
    # For servers between reader and site as well; nginx itself speaks 1.0 to one behind it.
    gzip_http_version 1.0;
    gzip_proxied any;
${hasBrotli ? '    brotli_static on;\n' : ''}
    # Inherited by every location, for none has headers of its own.
${[addHeader('Cache-Control', '$zhinan_caching'), addHeader('Allow', '$zhinan_allow'), ...all, ...ofPages.map(({ name, variable }) => addHeader(name, variable))].join('\n')}

    # A folder without a page is nothing either; nginx would speak of rights.
    error_page 403 404 =404 ${base}404.html;

    if ($request_method !~ ^(?:${METHODS.join('|')})$) {
        return 405;
    }

    location ${base} {
        ${base === '/' ? `root "${folder}";` : `alias "${folder}/";`}
        index index.html;
    }
${base === '/' ? '' : outsideBase(base)}
    # For the host, and beside files that are meant.
    location = ${base}${HEADERS_FILE} { return 404; }
    location ~ \\.(?:br|gz)$ { return 404; }
    # What other programs left in the folder; certificates are asked for by .well-known.
    location ~ /\\.(?!well-known/) { return 404; }
}
`;
}

/** What lies beside a base that is not the root. */
function outsideBase(base: string): string {
  return `    location = / { return 302 ${base}; }
    location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }
    location / { return 404; }
`;
}

function addHeader(name: string, value: string): string {
  return `    add_header ${name} ${value} always;`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
