/** What is believed of the script's own surroundings: who it is, its parts, templates, time, locks, properties, mail. */
import { htmlFile } from '../html-file';
import { TRIGGERS } from '../set-up';
import { type Assumption, relied } from './assumption';
import { refusal } from './bench';

/** What an HTML file may not lose: scriptlets, quotes, entities, backslashes, letters outside of Latin. */
const CANARY = '<? x ?> <?= y ?> "\'` & &amp; \\n \\u0041 – “🙏”';
const CANARY_POINTS =
  '3c 3f 20 78 20 3f 3e 20 3c 3f 3d 20 79 20 3f 3e 20 22 27 60 20 26 20 26 61 6d 70 3b 20 5c 6e 20 5c 75 30 30 34 31 20 2013 20 201c 1f64f 201d';
/** SHA-256 of the UTF-8 bytes of `Pasaman – 🙏`. */
const PASAMAN_SHA = 'd1aed6d851515c7c53788da5f6ddc198a684f438d1fe614d4f68545bd4761c97';
const PROPERTY = 'ujiDiri';
const LONG_PROPERTY = 9000;

/** Seen by whoever runs it, in whatever role. */
export const CLICKER_ASSUMPTIONS: readonly Assumption[] = [
  relied('menu-names-clicker', 'platform.md §3.1, §10.7', 'active and effective are the same', () => {
    const active = Session.getActiveUser().getEmail().toLowerCase();
    const effective = Session.getEffectiveUser().getEmail().toLowerCase();
    if (effective === '') return 'nobody is named';
    if (active === '') return 'only the effective user is named';
    return active === effective ? 'active and effective are the same' : 'active and effective differ';
  }),
  relied('part-sees-services', 'decision 0013', 'object, function', () => {
    const seen = new Function('return typeof SpreadsheetApp + ", " + typeof onOpen;') as () => string;
    return seen();
  }),
  relied('properties-are-read', 'decision 0011', 'read', () => {
    return refusal(() => PropertiesService.getScriptProperties().getProperties()) ?? 'read';
  }),
];

export const SCRIPT_ASSUMPTIONS: readonly Assumption[] = [
  relied('part-is-raw', 'decision 0013', 'all characters kept', () => {
    const points = Array.from(CANARY, (letter) => letter.codePointAt(0)?.toString(16)).join(' ');
    if (points !== CANARY_POINTS) return `in the part: ${points}`;
    const raw = htmlFile('self-test').getRawContent();
    return /–/.test(raw) && raw.includes('<?= y ?>') ? 'all characters kept' : 'in the file: changed';
  }),
  relied('template-escapes', 'src/google/ui.ts', 'read back as it was', () => {
    const template = HtmlService.createTemplate('<div data-props="<?= props ?>"></div>');
    const props = JSON.stringify({ text: '"><script>\' & &amp; \u2028 – 🙏' });
    (template as unknown as { props: string }).props = props;
    const html = template.evaluate().getContent();
    const attribute = /data-props="([^"]*)"/.exec(html)?.[1] ?? '';
    return unescaped(attribute) === props ? 'read back as it was' : attribute;
  }),
  relied('script-zone', 'appsscript.json', 'Asia/Jakarta', () => Session.getScriptTimeZone()),
  relied('moments', 'invariant 8', '2026-03-04T23:59:59 and 2026-03-05T01:59:59', () => {
    const date = new Date(Date.UTC(2026, 2, 4, 16, 59, 59));
    const at = (zone: string) => Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss");
    return `${at('Asia/Jakarta')} and ${at('Asia/Jayapura')}`;
  }),
  relied('hashes', 'invariant 11', 'SHA-256 of UTF-8', () => {
    const bytes = Utilities.computeDigest(
      Utilities.DigestAlgorithm.SHA_256,
      'Pasaman – 🙏',
      Utilities.Charset.UTF_8,
    );
    const hash = bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
    return hash === PASAMAN_SHA ? 'SHA-256 of UTF-8' : hash;
  }),
  relied('locks', 'platform.md §2.4', 'taken, given back, taken again', () => {
    const lock = LockService.getScriptLock();
    // Not waited for: who works in the register meanwhile goes first.
    if (!lock.tryLock(1)) return undefined;
    lock.releaseLock();
    const isGivenBack = !lock.hasLock();
    const again = lock.tryLock(1);
    if (again) lock.releaseLock();
    return `taken, ${isGivenBack ? 'given back' : 'kept'}, ${again ? 'taken again' : 'not taken again'}`;
  }),
  relied('long-property', 'platform.md §2.3', `${LONG_PROPERTY} characters kept`, () => {
    const properties = PropertiesService.getScriptProperties();
    properties.setProperty(PROPERTY, 'x'.repeat(LONG_PROPERTY));
    const length = properties.getProperty(PROPERTY)?.length;
    properties.deleteProperty(PROPERTY);
    return `${length} characters kept`;
  }),
  relied('own-triggers', 'platform.md §2.2', 'all there', ({ control }) => {
    if (!control?.formId) return undefined;
    const installed = ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction());
    const missing = Object.values(TRIGGERS).filter((name) => !installed.includes(name));
    return missing.length === 0 ? 'all there' : `missing: ${missing.join(', ')}`;
  }),
  relied('mail-quota', 'platform.md §2.3', 'at least 50 left', () => {
    const left = MailApp.getRemainingDailyQuota();
    return left >= 50 ? 'at least 50 left' : `${left} left`;
  }),
];

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
