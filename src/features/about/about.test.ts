import { describe, expect, test } from 'vitest';
import { checkShipped, packageOf, SHIPPED_PACKAGES } from './shipped-packages.ts';
import { contactLink } from './contact-link.ts';
import { readLicence, renderLicences } from './licences.ts';

describe('what is sent to readers', () => {
  test.each([
    ['/home/a/zhinan/node_modules/workbox-core/index.js', 'workbox-core'],
    ['/home/a/node_modules/b/node_modules/@scope/name/lib/c.js', '@scope/name'],
    ['/home/a/zhinan/src/layout/start.ts', undefined],
    ['\0vite/preload-helper.js', undefined],
  ])('%j is of the package %s', (module, name) => {
    expect(packageOf(module)).toBe(name);
  });

  test('a package that the site does not name ends the build', () => {
    const known = SHIPPED_PACKAGES.map(({ name }) => `/project/node_modules/${name}/index.js`);
    expect(() => checkShipped(known)).not.toThrow();
    expect(() => checkShipped([...known, 'C:\\project\\node_modules\\left-pad\\index.js'])).toThrow(
      /left-pad is sent to readers/,
    );
  });

  test.each(SHIPPED_PACKAGES)('$name has a licence that lets us', ({ name }) => {
    const { licence, version, texts } = readLicence(name);
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    const allowed = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'OFL-1.1', 'AND'];
    expect(licence.split(' ').filter((part) => !allowed.includes(part))).toEqual([]);
    expect(texts.join('\n')).toMatch(/permission|licensed under/i);
  });

  test('of the same licence several packages have the text once', () => {
    const [one, other] = ['workbox-core', 'workbox-routing'].map(readLicence);
    if (!one || !other) throw new Error('no licence');
    const text = renderLicences([one, other, readLicence('idb')]);
    expect(text.split(one.texts[0] ?? '')).toHaveLength(2);
    expect(text).toContain(`workbox-core ${one.version} (MIT)\nworkbox-routing ${other.version} (MIT)`);
    expect(text).toContain('idb ');
  });

  test('a package that is not there has no licence', () => {
    expect(() => readLicence('no-such-package')).toThrow(/no-such-package/);
  });
});

describe('where readers send what they find wrong', () => {
  test.each([
    [null, undefined],
    ['zhinan@example.org', 'mailto:zhinan@example.org'],
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ])('%s leads to %s', (contact, href) => {
    expect(contactLink(contact)?.href).toBe(href);
  });

  test.each(['javascript:alert(1)', 'zhinan', '//example.org', 'a@b', 'https://', 'a b@example.org'])(
    'refuses %s',
    (contact) => {
      expect(() => contactLink(contact)).toThrow(/^CONTACT/);
    },
  );
});
