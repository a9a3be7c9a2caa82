/** Put in by Vite: `pageSettings` (src/site/settings.ts). */
declare const PAGE_SETTINGS: import('./site/settings.ts').PageSettings;
