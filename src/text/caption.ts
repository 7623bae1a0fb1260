/** The caption check in words, one line for each platform: read in the receipt and beside the texts in every dialog. */
import type { CaptionWarning, PlatformCheck } from '../domain/caption';
import type { Platform } from '../domain/office';

/** `X: 612 dari 280 karakter – perlu versi ringkas`; one line for each platform, '' for none. */
export function captionCheckText(checks: readonly PlatformCheck[], platforms: readonly Platform[]): string {
  return checks
    .map((check) => {
      const isBytes = platforms.find((one) => one.name === check.platform)?.counting === 'bytes';
      const unit = isBytes ? 'bita' : 'karakter';
      const limit = check.textLimit > 0 ? ` dari ${count(check.textLimit)}` : '';
      const warnings = check.warnings.map(warningText).join('; ');
      return `${check.platform}: ${count(check.length)}${limit} ${unit}${warnings && ` – ${warnings}`}`;
    })
    .join('\n');
}

function warningText(warning: CaptionWarning): string {
  const { number, limit } = warning;
  switch (warning.about) {
    case 'text':
      return warning.isShort ? 'caption ringkas masih terlalu panjang' : 'perlu versi ringkas';
    case 'hashtags':
      return `${count(number)} tagar, paling banyak ${count(limit)}`;
    case 'media':
      return `${count(number)} foto atau video, paling banyak ${count(limit)} dalam satu unggahan`;
    default:
      return warning satisfies never;
  }
}

/** `2.200`: thousands with a point. */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}
